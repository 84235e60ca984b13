/**
 * Sums the effects on each account over the complete transaction, so that a loss hidden among a hundred harmless
 * contents is one line at the top. Order: losses of our accounts, losses of accounts that we act for, gains of both,
 * all others. One line per account, cause and unit.
 */
import type { ControlChange, Effect, Value } from './review-document.ts';

/** Whether a value is an account that our signature moves without being ours (acting.ts). Each address is looked up once. */
export type ActedFor = (account: Value) => boolean;

/** Adds amounts of effects that are otherwise equal. Within a group the order of first appearance decides. */
export function sumEffects(effects: readonly Effect[]): readonly Effect[] {
  const sums = new Map<string, Sum>();
  const accounts = new Map<Value, string>();
  for (const effect of effects) {
    const account = accounts.get(effect.account) ?? accountKey(effect.account);
    accounts.set(effect.account, account);
    const key = keyOf(effect, account);
    const sum = sums.get(key);
    const atomic = effect.amount.type === 'amount' ? BigInt(effect.amount.atomic) : 0n;
    if (sum === undefined) sums.set(key, { effect, atomic });
    else sum.atomic += atomic;
  }
  return Array.from(sums.values(), summed).sort((a, b) => rankOf(a) - rankOf(b));
}

/** The first effect of its line, and what all of them come to. */
interface Sum {
  readonly effect: Effect;
  atomic: bigint;
}

/** Amounts of one unit and divisibility can be added; any other effect is merged only with an identical one. */
function keyOf({ direction, cause, amount }: Effect, account: string): string {
  const unit = amount.type === 'amount' ? `${amount.divisibility} ${amount.unit}` : JSON.stringify(amount);
  return `${direction} ${cause} ${amount.type} ${unit.length} ${unit} ${account}`;
}

/** With lengths, so that no two accounts have one key. */
function accountKey(account: Value): string {
  if (account.type !== 'address') return JSON.stringify(account);
  const { text, owner, known } = account;
  return `${text} ${owner?.length} ${owner} ${known?.length} ${known}`;
}

function summed({ effect, atomic }: Sum): Effect {
  const { amount } = effect;
  return amount.type === 'amount' ? { ...effect, amount: { ...amount, atomic: atomic.toString() } } : effect;
}

/** A gain of ours must not be listed above a loss of an account that we act for. */
function rankOf({ owner, actedFor, direction }: Effect): number {
  const isOut = direction === 'out';
  if (owner === null && !actedFor) return isOut ? 4 : 5;
  return (isOut ? 0 : 2) + (owner === null ? 1 : 0);
}

/** Our accounts first, then those that we act for, otherwise in order of appearance. */
export function ownFirst(controlChanges: readonly ControlChange[], isActedFor: ActedFor): readonly ControlChange[] {
  const rank = ({ owner, account }: ControlChange): number => {
    if (owner !== null) return 0;
    return isActedFor(account) ? 1 : 2;
  };
  return controlChanges.toSorted((a, b) => rank(a) - rank(b));
}
