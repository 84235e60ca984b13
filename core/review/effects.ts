/**
 * What changes for each account, over everything a transaction holds. A loss hidden among a hundred harmless contents
 * is one line at the top here: ours before all others, losses before gains, one line per account, cause and unit.
 */
import type { Effect, PowerChange } from './review-document.ts';

/** Adds up what is the same but for the amount. The order of first appearance decides within a group. */
export function sumEffects(effects: readonly Effect[]): readonly Effect[] {
  const sums = new Map<string, Effect>();
  for (const effect of effects) {
    const key = keyOf(effect);
    const before = sums.get(key);
    sums.set(key, before === undefined ? effect : added(before, effect));
  }
  return [...sums.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Amounts of one unit and divisibility can be added; anything else stands alone unless it is the very same line. */
function keyOf({ account, direction, cause, amount }: Effect): string {
  const unit = amount.type === 'amount' ? [amount.unit, amount.divisibility] : amount;
  return JSON.stringify([account, direction, cause, unit]);
}

function added(a: Effect, b: Effect): Effect {
  if (a.amount.type !== 'amount' || b.amount.type !== 'amount') return a;
  const atomic = (BigInt(a.amount.atomic) + BigInt(b.amount.atomic)).toString();
  return { ...a, amount: { ...a.amount, atomic } };
}

const rankOf = ({ owner, direction }: Effect): number => (owner === null ? 2 : 0) + (direction === 'out' ? 0 : 1);

/** Accounts of ours first, otherwise as they came. */
export const oursFirst = (powers: readonly PowerChange[]): readonly PowerChange[] => [
  ...powers.filter(({ owner }) => owner !== null),
  ...powers.filter(({ owner }) => owner === null),
];
