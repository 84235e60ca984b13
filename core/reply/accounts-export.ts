/**
 * Watch-only export of many accounts, without their secrets: the `entries` format that another Inkan imports into its
 * registry and that online tools read as plain JSON (README, core/request/entries.ts). One text per chain and network,
 * with at most as many accounts as one import allows.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Chain, Network } from '../chain/networks.ts';
import { isEntryName } from '../registry/names.ts';
import { maxEntriesPerImport } from '../registry/registry.ts';
import type { AccountFacts } from '../task/task.ts';

export interface AccountsText {
  readonly chain: Chain;
  readonly network: Network;
  /** Number of accounts in it. */
  readonly count: number;
  readonly text: string;
}

/** Refuses 'entries-malformed': a label that another registry would refuse. */
export function exportAccounts(accounts: readonly AccountFacts[]): Result<readonly AccountsText[], Reason> {
  if (!accounts.every(({ label }) => isEntryName(label))) return refuse(reason('entries-malformed', { field: 'name' }));
  const groups = new Map<string, AccountFacts[]>();
  for (const account of accounts) {
    const place = `${account.chain} ${account.network}`;
    groups.set(place, [...(groups.get(place) ?? []), account]);
  }
  return ok([...groups.values()].flatMap(textsOf));
}

function textsOf(group: readonly AccountFacts[]): readonly AccountsText[] {
  const [first] = group;
  if (first === undefined) return [];
  const { chain, network } = first;
  const texts: AccountsText[] = [];
  for (let at = 0; at < group.length; at += maxEntriesPerImport) {
    const some = group.slice(at, at + maxEntriesPerImport);
    const contacts = some.map(({ address, publicKey, label }) => ({ address, publicKey, name: label }));
    const text = JSON.stringify({ inkan: 1, entries: { chain, network, contacts } });
    texts.push({ chain, network, count: some.length, text });
  }
  return texts;
}
