/**
 * Detects address poisoning: an address made to resemble a known one, for people who compare only beginning and end.
 * Measures a likeness in bits, and compares it with what chance gives among the comparisons made (docs/risk.md has the
 * derivation).
 * The first 8 bits of an address are its network, so its second character carries 2 bits and each further one 5. All
 * characters of the end carry 5, except Symbol's last, which carries 2.
 */

/** Characters that two addresses share, and the improbability of that in bits. */
export interface Likeness {
  readonly first: number;
  readonly last: number;
  readonly bits: number;
}

const symbolLength = 39;
const bitsPerCharacter = 5;

function sharedAtStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a.charAt(count) === b.charAt(count)) count += 1;
  return count;
}

function sharedAtEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a.charAt(a.length - 1 - count) === b.charAt(b.length - 1 - count)) count += 1;
  return count;
}

const bitsAtStart = (count: number): number => (count < 2 ? 0 : 2 + bitsPerCharacter * (count - 2));
const bitsAtEnd = (count: number, length: number): number =>
  count === 0 ? 0 : bitsPerCharacter * count - (length === symbolLength ? 3 : 0);

/** Null for the same address, and for addresses of the two chains, which differ in length. */
export function likenessOf(a: string, b: string): Likeness | null {
  if (a === b || a.length !== b.length) return null;
  const [first, last] = [sharedAtStart(a, b), sharedAtEnd(a, b)];
  return { first, last, bits: bitsAtStart(first) + bitsAtEnd(last, a.length) };
}

/**
 * Probability that two independent addresses share at least `bits`: the sum over all ways to divide these bits between
 * beginning and end. About (bits / 5) × 2^-bits.
 */
export function chanceOf(bits: number, length: number): number {
  const before = chances.get(length)?.get(bits);
  if (before !== undefined) return before;
  const atLeast = (step: number): number => 2 ** -bitsAtStart(step);
  let chance = 0;
  // Each number of characters shared at the start, with enough of them at the end.
  for (let first = 1; first <= length; first += 1) {
    const missing = bits - bitsAtStart(first);
    let last = 0;
    while (bitsAtEnd(last, length) < missing) last += 1;
    const exactly = missing <= 0 ? atLeast(first) : atLeast(first) - atLeast(first + 1);
    chance += exactly * 2 ** -bitsAtEnd(last, length);
    if (missing <= 0) break;
  }
  chances.set(length, new Map([...(chances.get(length) ?? []), [bits, chance]]));
  return chance;
}
const chances = new Map<number, ReadonlyMap<number, number>>();

/**
 * Comparisons that are assumed at least: a vault that knows 100 addresses and pays 5 new ones a day makes 125,000 in the
 * 250 working days of a year. A small batch must not count as the only one.
 */
export const leastComparisons = 2 ** 17;
/** Honest pairs that are this alike, expected per batch: one in a year of daily batches; one in eight batches. */
const expected = { stop: 2 ** -8, caution: 2 ** -3 } as const;

/**
 * 'stop' if chance explains this likeness less than once in 256 batches of so many comparisons, 'caution' if less than
 * once in 8; else null. What is no stop among the least number of comparisons is never reported.
 */
export function severityOf({ bits }: Likeness, length: number, comparisons: number): 'stop' | 'caution' | null {
  const chance = chanceOf(bits, length);
  if (chance * leastComparisons > expected.stop) return null;
  const pairs = chance * Math.max(comparisons, leastComparisons);
  return pairs <= expected.stop ? 'stop' : pairs <= expected.caution ? 'caution' : null;
}

const keyed = { first: 5, last: 4 } as const;
/**
 * Addresses that are reported share at least one of these keys, so that others need no comparison: with at most 4 shared
 * at the start (12 bits) and 3 at the end (NEM 15 bits, Symbol 12), chance explains them.
 */
export const likenessKeys = (address: string): readonly [first: string, last: string] => [
  address.slice(0, keyed.first),
  address.slice(-keyed.last),
];

export interface LookAlike extends Likeness {
  readonly address: string;
  readonly severity: 'stop' | 'caution';
}

/**
 * Known addresses that `address` resembles, in their order. Empty if it is known itself. `comparisons`: of all addresses
 * that are compared together with this one.
 */
export function lookAlikes(
  address: string,
  known: readonly string[],
  comparisons: number = leastComparisons,
): readonly LookAlike[] {
  if (known.includes(address)) return [];
  return known.flatMap((other) => {
    const likeness = likenessOf(address, other);
    const severity = likeness === null ? null : severityOf(likeness, address.length, comparisons);
    return likeness === null || severity === null ? [] : [{ ...likeness, address: other, severity }];
  });
}
