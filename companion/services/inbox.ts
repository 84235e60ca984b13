/**
 * Multisig transactions that wait for the watched accounts, from all nodes together.
 * Takes: watched accounts, the nodes. Gives: each once, with who signed, who is missing, and how many nodes know it.
 * Never: leaves one out because only one node knows it, or because its accounts could not be asked about.
 */
import { ok, type Result } from '../../core/base/result.ts';
import { cosignerGroups } from '../../core/task/cosigners.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import { viewPending } from '../compose/pending-view.ts';
import type { AccountFacts, PendingFacts } from '../contract/chain-facts.ts';
import type { PendingView } from '../contract/desk-api.ts';
import type { Pool } from '../nodes/pool.ts';
import type { LastAnswers, Reasons } from './chain-questions.ts';
import type { Place } from './networks.ts';
import { registryOf } from './registry-of.ts';

export interface InboxTools {
  readonly answers: LastAnswers;
  readonly namesAt: (place: Place) => ReadonlyMap<string, string>;
  readonly nowMs: () => bigint;
}

const most = 200;

export async function inboxAt(
  place: Place,
  pool: Pool,
  watched: readonly string[],
  { answers, namesAt, nowMs }: InboxTools,
): Promise<readonly PendingView[]> {
  const found = new Map<string, { readonly facts: PendingFacts; readonly by: ReadonlySet<string> }>();
  for (const address of watched) {
    const pending = await pool.pending(address);
    if (!pending.ok) continue;
    for (const { facts, by } of pending.value.value) {
      const known = found.get(facts.hash);
      const isMore = known === undefined || known.facts.signedBy.length < facts.signedBy.length;
      found.set(facts.hash, { facts: isMore ? facts : known.facts, by: new Set([...(known?.by ?? []), ...by]) });
    }
  }
  const nodes = pool.views().filter(({ state }) => state === 'fresh').length;
  const views: PendingView[] = [];
  for (const { facts, by } of [...found.values()].slice(0, most)) {
    const tx = decoded(facts, place);
    if (tx === null) continue;
    const asked = await askAccounts(tx, place, pool, answers);
    const accounts = asked.ok ? asked.value : [];
    const view = viewPending(facts, {
      ...{ network: place.network, networkTimeMs: nowMs(), names: namesAt(place) },
      accounts: new Map(accounts.map((one) => [one.address, one])),
      mosaics: new Map(answers.mosaics(place).map((one) => [one.id, one])),
    });
    if (!view.ok) continue;
    const { document, account, signedBy, missing, need, deadlineMs } = view.value;
    views.push({
      ...{ ...place, hash: facts.hash, document, account, need, deadlineMs: String(deadlineMs) },
      ...{ signedBy: [...signedBy].slice(0, 32), missing: [...missing].slice(0, 32), seenBy: by.size, nodes },
    });
  }
  return views;
}

const decoded = ({ bytes }: PendingFacts, { chain, network }: Place): DecodedTransaction | null => {
  const read = decodeTransaction({ chain, network, bytes, signed: 'either' });
  return read.ok ? read.value : null;
};

/** Levels of multisig accounts below one another (catapult maxMultisigDepth). */
const depth = 3;

/** Asks for every account that has to be satisfied, and for the cosigners below it. */
export async function askAccounts(
  tx: DecodedTransaction,
  place: Place,
  pool: Pool,
  answers: LastAnswers,
): Promise<Result<readonly AccountFacts[], Reasons>> {
  const asked = new Map<string, AccountFacts | null>();
  for (let level = 0; level < depth; level += 1) {
    const known = { ...place, accounts: [...asked.values()].filter((one) => one !== null), mosaics: [], nowMs: 0n };
    const groups = cosignerGroups(tx, [], registryOf({ ...known, names: new Map() }));
    const open = [
      ...new Set(groups.flatMap(({ account, cosigners }) => [account, ...cosigners.map((c) => c.address)])),
    ];
    const next = open.filter((address) => !asked.has(address));
    if (next.length === 0) break;
    for (const address of next) {
      const account = await pool.account(address);
      if (!account.ok) return account;
      asked.set(address, account.value.value);
    }
  }
  answers.keep(place, asked.values(), []);
  return ok([...asked.values()].filter((one) => one !== null));
}
