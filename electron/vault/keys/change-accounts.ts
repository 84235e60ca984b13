/** Changes to the vault's accounts: pure, so that each rule is a table test. Keys are passed on, never copied. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { maxAccounts, type StoredAccount, type WhichAccount } from '../../../core/contract/accounts.ts';
import { type Account, type FormerLabel, maxFormerLabels } from '../../../core/contract/shapes.ts';
import { isEntryName } from '../../../core/registry/names.ts';
import { readAlike } from '../../../core/registry/read-alike.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';

/** `known[i]` is the public part of `accounts[i]`. */
export interface StoredState {
  readonly accounts: readonly StoredAccount[];
  readonly known: readonly Account[];
  readonly imported: readonly SecretBytes[];
  readonly former: readonly FormerLabel[];
  /** Names of addresses in the registry: a name has one meaning, for our account or another's. */
  readonly named: readonly Named[];
}
export type Change = Pick<StoredState, 'accounts' | 'imported' | 'former'>;

/** An account to add. `from`: an index of the recovery words, or an imported key. */
export interface NewAccount extends WhichAccount {
  readonly label: string;
  readonly from: { readonly words: number } | { readonly key: SecretBytes };
}

type Named = Pick<Account, 'chain' | 'network' | 'address' | 'label'>;

const isAt = (one: WhichAccount, other: WhichAccount): boolean =>
  one.chain === other.chain && one.network === other.network && one.address === other.address;

/**
 * Refuses labels that read like those of another account of the network, or like another account's previous label: they
 * would be confused on a document.
 */
function checkLabel(one: Named, others: readonly Named[], { former, named }: StoredState): Reason | null {
  if (!isEntryName(one.label)) return reason('label-invalid');
  const isAnothers = (other: Named) =>
    other.chain === one.chain &&
    other.network === one.network &&
    other.address !== one.address &&
    readAlike(other.label, one.label);
  if (others.some(isAnothers) || named.some(isAnothers)) return reason('label-taken');
  const before = former.findLast(isAnothers);
  return before === undefined ? null : reason('label-former', { address: before.address });
}

/** Adds one, newest last; drops the oldest if there are too many. */
function remembered(former: readonly FormerLabel[], { chain, network, address, label }: Named): readonly FormerLabel[] {
  const others = former.filter((one) => one.address !== address || one.label !== label);
  return [...others, { chain, network, address, label }].slice(-maxFormerLabels);
}

/** Refuses 'accounts-full', 'account-exists', 'label-invalid', 'label-taken', 'label-former'. */
export function withAccounts(state: StoredState, added: readonly NewAccount[]): Result<Change, Reason> {
  const { accounts, known, imported, former } = state;
  const count = accounts.length + added.length;
  if (count > maxAccounts) return refuse(reason('accounts-full', { count: String(count), limit: String(maxAccounts) }));
  const all: Named[] = [...known];
  const [kept, keys] = [[...accounts], [...imported]];
  for (const account of added) {
    const { chain, network, label, from } = account;
    if (all.some((one) => isAt(one, account))) return refuse(reason('account-exists', { address: account.address }));
    const refusal = checkLabel(account, all, state);
    if (refusal !== null) return refuse(refusal);
    all.push(account);
    if ('key' in from) kept.push({ chain, network, label, from: { imported: keys.push(from.key) - 1 } });
    else kept.push({ chain, network, label, from: { words: from.words } });
  }
  return ok({ accounts: kept, imported: keys, former });
}

const unknown = (): Result<never, Reason> => refuse(reason('account-unknown'));

/** Refuses 'account-unknown', 'label-differs', 'label-invalid', 'label-taken', 'label-former'. */
export function withLabel(
  state: StoredState,
  { before, label, ...which }: WhichAccount & { readonly before: string; readonly label: string },
): Result<Change, Reason> {
  const { accounts, known, imported, former } = state;
  const at = known.findIndex((one) => isAt(one, which));
  const [renamed, old] = [accounts[at], known[at]];
  if (renamed === undefined || old === undefined) return unknown();
  // The authorising custodian was shown the current label.
  if (renamed.label !== before) return refuse(reason('label-differs'));
  const refusal = checkLabel({ ...which, label }, known, state);
  if (refusal !== null) return refuse(refusal);
  const next = accounts.with(at, { ...renamed, label });
  return ok({ accounts: next, imported, former: label === before ? former : remembered(former, old) });
}

export interface Removed extends Change {
  /** The key that no account uses any more; the caller wipes it once the vault is saved. */
  readonly lost: SecretBytes | null;
}

/** Refuses 'account-unknown', 'account-last'. */
export function withoutAccount(state: StoredState, which: WhichAccount): Result<Removed, Reason> {
  const { accounts, known, imported } = state;
  const at = known.findIndex((one) => isAt(one, which));
  const [gone, old] = [accounts[at], known[at]];
  if (gone === undefined || old === undefined) return unknown();
  if (accounts.length === 1) return refuse(reason('account-last'));
  const left = accounts.filter((_, index) => index !== at);
  const former = remembered(state.former, old);
  if ('words' in gone.from) return ok({ accounts: left, imported, former, lost: null });
  const position = gone.from.imported;
  // The keys after it move up by one.
  const moved = left.map((one) => {
    const isBehind = 'imported' in one.from && one.from.imported > position;
    return isBehind ? { ...one, from: { imported: (one.from as { imported: number }).imported - 1 } } : one;
  });
  return ok({
    accounts: moved,
    imported: imported.filter((_, index) => index !== position),
    former,
    lost: imported[position] ?? null,
  });
}
