/**
 * Sums what leaves our accounts, and the multisig accounts that ours act for, per account and unit, whatever the cause:
 * the most important information.
 */
import type { CosignerGroup, Effect, ReviewDocument, Value } from '../../core/review/review-document.ts';
import { isOneself, stillMissing } from './cosigners.ts';
import { isOneOf, unknownIn } from './parties.ts';

type Amount = Extract<Value, { type: 'amount' }>;
type Cause = Effect['cause'];

export interface LostAmount {
  readonly total: Value;
  /** In order of appearance; amounts of one cause are summed. */
  readonly causes: readonly { readonly cause: Cause; readonly amount: Value }[];
}
export interface Loss {
  readonly account: Value;
  /** Null: not ours, but moved by our signature. */
  readonly owner: string | null;
  readonly amounts: readonly LostAmount[];
}

const leavesByUs = ({ owner, actedFor, direction }: Effect): boolean =>
  (owner !== null || actedFor) && direction === 'out';

/** One entry per account that loses anything by our signature, in the order of the effects. */
export const lossesOf = (effects: readonly Effect[]): readonly Loss[] => perAccount(effects.filter(leavesByUs));

/** What leaves unknown accounts: by our signature, if ours is one of their cosigners. */
export function unknownLosses(document: ReviewDocument): readonly Loss[] {
  const unknown = unknownIn(document);
  return perAccount(
    document.effects.filter(({ account, direction }) => direction === 'out' && isOneOf(unknown, account)),
  );
}

const perAccount = (effects: readonly Effect[]): readonly Loss[] =>
  grouped(effects, (effect) => JSON.stringify([effect.account, effect.owner])).map((ofAccount) => ({
    account: ofAccount[0].account,
    owner: ofAccount[0].owner,
    amounts: grouped(ofAccount, (effect) => unitOf(effect.amount)).map(lostAmount),
  }));

function lostAmount(effects: readonly [Effect, ...Effect[]]): LostAmount {
  const causes = grouped(effects, (effect) => effect.cause).map((same) => ({
    cause: same[0].cause,
    amount: sum(same.map((effect) => effect.amount)) ?? same[0].amount,
  }));
  return { total: sum(effects.map((effect) => effect.amount)) ?? effects[0].amount, causes };
}

/** Values that can be added up; others stay separate. */
function unitOf(value: Value): string {
  return value.type === 'amount' && /^\d+$/.test(value.atomic)
    ? JSON.stringify([value.unit, value.divisibility])
    : JSON.stringify(value);
}

function sum(values: readonly Value[]): Amount | null {
  const amounts = values.filter((value) => value.type === 'amount' && /^\d+$/.test(value.atomic)) as readonly Amount[];
  const first = amounts[0];
  if (first === undefined || amounts.length !== values.length) return null;
  return { ...first, atomic: amounts.reduce((total, { atomic }) => total + BigInt(atomic), 0n).toString() };
}

/** Groups by key, both in order of first appearance. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

export interface UnwrittenRental {
  /** The payer; null if the warning does not name it. */
  readonly account: Value | null;
}

/** Fees without a field: they leave our accounts, and those that ours act for, and their amount is unknown here. */
export function unwrittenRentals(document: ReviewDocument): readonly UnwrittenRental[] {
  const unknown = unknownIn(document);
  return rentalsIn(document).filter(
    ({ account }) => account === null || !(isOneOf(unknown, account) || isForeign(document, account)),
  );
}

/** The same for unknown accounts. */
export function unknownRentals(document: ReviewDocument): readonly UnwrittenRental[] {
  const unknown = unknownIn(document);
  return rentalsIn(document).filter(({ account }) => account !== null && isOneOf(unknown, account));
}

const rentalsIn = ({ warnings }: ReviewDocument): readonly UnwrittenRental[] =>
  warnings.filter(({ code }) => code === 'rental-fee-unknown').map(({ facts: { account = null } }) => ({ account }));

/** An account that is certainly neither ours nor moved by a signature of ours. */
function isForeign({ cosigners, effects }: ReviewDocument, account: Value): boolean {
  if (account.type !== 'address' || account.owner !== null) return false;
  const isIt = (value: Value): boolean => value.type === 'address' && value.text === account.text;
  if (effects.some((effect) => effect.actedFor && isIt(effect.account))) return false;
  const group = cosigners.find((each) => isIt(each.account));
  return group !== undefined && group.need !== null && isOneself(group);
}

/**
 * Whether it moves, in our name, what is not ours, or may do so because an account is unknown. In that case, or if a
 * fee is not stated in it, "nothing leaves" would be misleading.
 */
function actsForOthers({ effects, cosigners, warnings, task, kind }: ReviewDocument): boolean {
  if (task === 'cosign-multisig' || kind === 'nem.multisig' || effects.some(({ actedFor }) => actedFor)) return true;
  if (warnings.some(({ code }) => code === 'multisig-account-unknown')) return true;
  return cosigners.some((group) => group.need === null || !isOneself(group) || isWaitingForOthers(group));
}

/** An account that is not ours and has not signed. */
const isWaitingForOthers = (group: CosignerGroup): boolean =>
  stillMissing(group) !== 0 && !(group.account.type === 'address' && group.account.owner !== null);

export const nothingLeaves = (document: ReviewDocument): boolean =>
  lossesOf(document.effects).length === 0 && unwrittenRentals(document).length === 0 && !actsForOthers(document);
