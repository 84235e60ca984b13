/**
 * An order for amounts of several units, which cannot be compared: the largest of each unit stands before the second
 * largest of any, so that many units of no value hide no large amount.
 */
import type { Value } from './review-document.ts';

/** Place of each within its unit, from 0. `unitOf`: equal for what can be compared; `compare`: the larger first. */
export function placesInUnit<T>(
  all: readonly T[],
  unitOf: (one: T) => string,
  compare: (a: T, b: T) => number,
): ReadonlyMap<T, number> {
  const units = new Map<string, T[]>();
  for (const one of all) {
    const unit = unitOf(one);
    const same = units.get(unit);
    if (same === undefined) units.set(unit, [one]);
    else same.push(one);
  }
  const places = new Map<T, number>();
  for (const same of units.values())
    for (const [place, one] of same.toSorted(compare).entries()) places.set(one, place);
  return places;
}

/** XYM or XEM: stands before other units of the same place. */
export const isCurrency = (amount: Value | null): boolean =>
  amount?.type === 'amount' && amount.divisibility === 6 && (amount.unit === 'XYM' || amount.unit === 'XEM');
