/**
 * Values that honest nodes need not agree on exactly: the network's time and the fees.
 * Takes: what each node said. Gives: one value; null where they are so far apart that one must be wrong.
 */
import type { FeeFacts } from '../contract/chain-facts.ts';

/** A deadline or timestamp may be off by so much without harm: NIS takes 10 seconds, and Symbol's shortest lifetimes are
 * minutes. */
const apartMs = 10_000n;
/** A node that wants so many times the usual fee is not followed. */
const most = 10;
/** Bootstrap nodes want 100; below this, ratios say nothing. */
const usual = 100;

/** The lower one of an even number, as a value that was said and not one between two. */
function median<T extends bigint | number>(values: readonly T[]): T | null {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted[(sorted.length - 1) >> 1] ?? null;
}

/** Of three and more, the median lies between two honest ones; of two, they must be close. */
export function medianTime(times: readonly bigint[]): bigint | null {
  const middle = median(times);
  if (middle === null || times.length > 2) return middle;
  return times.every((time) => time - middle <= apartMs) ? middle : null;
}

/** Every node must take the transaction, so the highest counts, unless it is out of all proportion. */
function highest(values: readonly number[]): number | null {
  const top = Math.max(...values);
  return top > most * Math.max(median(values) ?? 0, usual) ? null : top;
}

export function highestFees(fees: readonly (FeeFacts | null)[]): FeeFacts | null {
  const known = fees.filter((one) => one !== null);
  if (known.length < fees.length || known.length === 0) return null;
  const minFeeMultiplier = highest(known.map((one) => one.minFeeMultiplier));
  const medianFeeMultiplier = highest(known.map((one) => one.medianFeeMultiplier));
  return minFeeMultiplier === null || medianFeeMultiplier === null ? null : { minFeeMultiplier, medianFeeMultiplier };
}
