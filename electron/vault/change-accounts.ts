/** What the vault keeps of its accounts, changed: pure, so that each rule is a table test. Keys are handed over, never copied. */
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { foldedName, isEntryName } from '../../core/books/names.ts';
import { type KeptAccount, maxAccounts, type WhichAccount } from '../../core/contract/accounts.ts';
import type { Account } from '../../core/contract/shapes.ts';
import type { SecretBytes } from './secret-bytes.ts';

/** `known[i]` is the public side of `accounts[i]`. */
export interface KeptState {
  readonly accounts: readonly KeptAccount[];
  readonly known: readonly Account[];
  readonly imported: readonly SecretBytes[];
}
export type Change = Pick<KeptState, 'accounts' | 'imported'>;

/** An account to keep. `from`: an index of the words, or a key of its own. */
export interface NewAccount extends WhichAccount {
  readonly label: string;
  readonly from: { readonly words: number } | { readonly key: SecretBytes };
}

interface Named extends Pick<Account, 'chain' | 'network' | 'label'> {}

const isAt = (one: WhichAccount, other: WhichAccount): boolean =>
  one.chain === other.chain && one.network === other.network && one.address === other.address;

/** Two accounts of a network whose names read alike would be mistaken for one another on a slip. */
function againstLabel(label: string, place: Omit<Named, 'label'>, others: readonly Named[]): Reason | null {
  if (!isEntryName(label)) return because('label-invalid');
  const folded = foldedName(label);
  const isTaken = others.some(
    (other) => other.chain === place.chain && other.network === place.network && foldedName(other.label) === folded,
  );
  return isTaken ? because('label-taken') : null;
}

/** Refuses 'accounts-full', 'account-exists', 'label-invalid', 'label-taken'. */
export function withAccounts(
  { accounts, known, imported }: KeptState,
  added: readonly NewAccount[],
): Result<Change, Reason> {
  const count = accounts.length + added.length;
  if (count > maxAccounts)
    return refuse(because('accounts-full', { count: String(count), limit: String(maxAccounts) }));
  const all: (WhichAccount & Named)[] = [...known];
  const [kept, keys] = [[...accounts], [...imported]];
  for (const account of added) {
    const { chain, network, label, from } = account;
    if (all.some((one) => isAt(one, account))) return refuse(because('account-exists', { address: account.address }));
    const against = againstLabel(label, account, all);
    if (against !== null) return refuse(against);
    all.push(account);
    if ('key' in from) kept.push({ chain, network, label, from: { imported: keys.push(from.key) - 1 } });
    else kept.push({ chain, network, label, from: { words: from.words } });
  }
  return ok({ accounts: kept, imported: keys });
}

const unknown = (): Result<never, Reason> => refuse(because('account-unknown'));

/** Refuses 'account-unknown', 'label-invalid', 'label-taken'. */
export function withLabel(
  { accounts, known, imported }: KeptState,
  which: WhichAccount,
  label: string,
): Result<Change, Reason> {
  const at = known.findIndex((one) => isAt(one, which));
  const renamed = accounts[at];
  if (renamed === undefined) return unknown();
  const others = known.filter((_, index) => index !== at);
  const against = againstLabel(label, which, others);
  return against === null ? ok({ accounts: accounts.with(at, { ...renamed, label }), imported }) : refuse(against);
}

export interface Removed extends Change {
  /** The key that no account has any more; the caller wipes it once the vault is saved. */
  readonly lost: SecretBytes | null;
}

/** Refuses 'account-unknown', 'account-last'. */
export function withoutAccount({ accounts, known, imported }: KeptState, which: WhichAccount): Result<Removed, Reason> {
  const at = known.findIndex((one) => isAt(one, which));
  const gone = accounts[at];
  if (gone === undefined) return unknown();
  if (accounts.length === 1) return refuse(because('account-last'));
  const left = accounts.filter((_, index) => index !== at);
  if ('words' in gone.from) return ok({ accounts: left, imported, lost: null });
  const position = gone.from.imported;
  // The keys behind it move up by one.
  const moved = left.map((one) => {
    const isBehind = 'imported' in one.from && one.from.imported > position;
    return isBehind ? { ...one, from: { imported: (one.from as { imported: number }).imported - 1 } } : one;
  });
  return ok({
    accounts: moved,
    imported: imported.filter((_, index) => index !== position),
    lost: imported[position] ?? null,
  });
}
