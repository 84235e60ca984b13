/** Seeded randomness: the same seed gives the same frames on every machine. */

export interface Random {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** A whole number from 0 up to, but not including, `end`. */
  readonly below: (end: number) => number;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough for pictures. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  return { next, between, below: (end) => Math.floor(next() * end) };
}

/** A separate seed for each numbered item. */
export const seedOf = (...numbers: readonly number[]): number =>
  numbers.reduce((seed, each) => Math.imul(seed ^ each, 0x9e3779b1) ^ (seed >>> 15), 0x2545f491) >>> 0;

export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const result = [...things];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
