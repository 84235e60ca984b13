/**
 * Health of the operating system's randomness, which claims 8 bits a byte. The two tests of NIST SP 800-90B §4.4 at
 * alpha = 2^-30, and chi-square over all 256 values. They see a source that is stuck, short or coarsely biased. A generator
 * that is seeded badly and then stretched well looks perfect to every test there is: that is what dice are for.
 */
import { chiSquare, countsOf, longestRun, tooMany } from './chance.ts';
import { healthBytes } from './sources.ts';
import { judged, type TestResult } from './tests.ts';

const alpha = 2 ** -30;
/** Bits a byte that the source claims. */
const claimed = 8;
/** SP 800-90B §4.4.2: 512 samples for a source that is not binary. */
const window = 512;

/** §4.4.1: C = 1 + ceil(-log2(alpha) / H). So many equal bytes in a row fail. */
export const repetitionCutoff = 1 + Math.ceil(-Math.log2(alpha) / claimed);
/** §4.4.2: C = 1 + CRITBINOM(W, 2^-H, 1 - alpha). So many of a window's first byte in the window fail. */
export const proportionCutoff = tooMany(window, 2 ** -claimed, alpha);
/** Quantiles of chi-square with 255 degrees of freedom at 2^-31 on either side (140.07 and 418.37), outwards. */
export const frequencyBounds = { low: 140, high: 419 } as const;

/** All must pass. Throws (a bug, not a refusal) when it is not given `healthBytes` bytes. */
export function testDevice(bytes: Uint8Array): readonly TestResult[] {
  if (bytes.length !== healthBytes) throw new Error('health is tested on a fixed number of bytes');
  const proportions: number[] = [];
  for (let at = 0; at < bytes.length; at += window) {
    const part = bytes.subarray(at, at + window);
    proportions.push(part.filter((byte) => byte === part[0]).length);
  }
  return [
    judged('longest-run', longestRun(bytes), { high: repetitionCutoff - 1 }),
    judged('proportion', Math.max(...proportions), { high: proportionCutoff - 1 }),
    judged('frequency', chiSquare(countsOf(bytes, 0, 256)), frequencyBounds),
  ];
}
