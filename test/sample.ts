/**
 * What `npm test` runs of an exhaustive test: a part that a seed chooses, another one at each run. `npm run soak` runs all of
 * it. The seed is printed; INKAN_SEED=… runs the same part again. Takes the whole, gives the part; refuses nothing.
 */

/** `--looks`: every pictured screen is seen in all looks (test/harness/looks.ts), in both languages. */
export const looksAsked = process.env.INKAN_LOOKS === '1';

/** Whether everything is run. */
export const isSoak = process.env.INKAN_SOAK === '1';

/** Set by build/test.mjs, or by vitest.config.ts, the same for every process of a run. */
export const seed = Number(process.env.INKAN_SEED ?? 1);

/** mulberry32: numbers from 0 up to 1, of the seed and the name of what is drawn. */
export function drawing(name: string): () => number {
  let state = [...name].reduce((sum, unit) => (Math.imul(sum, 31) + (unit.codePointAt(0) ?? 0)) >>> 0, seed >>> 0);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Positions of bits in so many bytes: every one, or one of every four bytes (32 bits), the last ones fewer. */
export function bitsOf(bytes: number, name: string): readonly number[] {
  const bits = bytes * 8;
  if (isSoak) return Array.from({ length: bits }, (_, bit) => bit);
  const draw = drawing(`bits of ${name}`);
  return Array.from(
    { length: Math.ceil(bits / 32) },
    (_, at) => at * 32 + Math.floor(draw() * Math.min(32, bits - at * 32)),
  );
}

/** Whether the screens are seen in all looks. */
export const inAllLooks = looksAsked || isSoak;

/** Milliseconds that no test takes: a limit that only ends one that hangs. What bounds a test is counted. */
export const hangs = 3_600_000;

/** Of several that are each a story of its own, such as languages: all of them, or one. All of them in all looks. */
export function drawn<T>(name: string, all: readonly T[]): readonly T[] {
  const at = Math.floor(drawing(`one of ${name}`)() * all.length);
  return isSoak || looksAsked ? all : all.slice(at, at + 1);
}

/** Of many: all of them, or so many that the seed chooses, in the order given. */
export function some<T>(name: string, count: number, all: readonly T[]): readonly T[] {
  if (isSoak) return all;
  const draw = drawing(`some of ${name}`);
  const ranked = all.map((one, at) => ({ at, one, rank: draw() })).sort((a, b) => a.rank - b.rank);
  return ranked
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** How often: `all` times, or `some`. */
export const times = (some: number, all: number): number => (isSoak ? all : some);
