/** Seeded entropy sources for tests: the same each time, with the quality that the function states. */
import { createHash } from 'node:crypto';
import { frameBytes } from '../../core/entropy/sources.ts';

export interface SeededRandom {
  readonly bytes: (length: number) => Uint8Array;
  /** 0..limit-1, without bias; `limit` at most 256. */
  readonly below: (limit: number) => number;
}

/** SHA-256 over the seed and a counter. */
export function makeRandom(seed: string): SeededRandom {
  let block = new Uint8Array(0);
  let at = 0;
  let counter = 0;
  const next = (): number => {
    if (at === block.length) {
      block = Uint8Array.from(createHash('sha512').update(`${seed}/${counter}`).digest());
      counter += 1;
      at = 0;
    }
    at += 1;
    return block[at - 1] ?? 0;
  };
  return {
    bytes: (length) => Uint8Array.from({ length }, next),
    below: (limit) => {
      const top = 256 - (256 % limit);
      for (;;) {
        const byte = next();
        if (byte < top) return byte % limit;
      }
    },
  };
}

export const dice = (random: SeededRandom, count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => 0x31 + random.below(6));

export const coins = (random: SeededRandom, count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => 0x30 + random.below(2));

/** Intervals of 60 to 316 milliseconds, in steps of the 100 microseconds of a page's clock. */
export function keys(random: SeededRandom, count: number): Uint8Array {
  const intervals = Uint32Array.from(
    { length: count },
    () => 60_000 + 1000 * random.below(256) + 100 * random.below(10),
  );
  return new Uint8Array(intervals.buffer);
}

/** A picture whose brightness increases from left to right, with noise of a few levels. */
export const camera = (random: SeededRandom, count: number): Uint8Array =>
  Uint8Array.from({ length: count * frameBytes }, (_, i) => 60 + (i % 64) + random.below(7));
