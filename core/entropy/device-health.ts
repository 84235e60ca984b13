/**
 * Health tests of the operating system's randomness, which claims 8 bits per byte: the two tests of NIST SP 800-90B
 * §4.4 at alpha = 2^-30, and chi-square over all 256 values. They detect a source that is stuck, short or coarsely
 * biased. They cannot detect a good generator with a bad seed, which passes every test; dice protect against that.
 */
import { chiSquare, countsOf, longestRun, tooMany } from './chance.ts';
import { healthBytes } from './sources.ts';
import { judged, type TestResult } from './tests.ts';

const alpha = 2 ** -30;
/** Bits per byte that the source claims. */
const claimed = 8;
/** SP 800-90B §4.4.2: 512 samples for a non-binary source. */
const window = 512;

/** §4.4.1: C = 1 + ceil(-log2(alpha) / H). C equal bytes in a row fail. */
export const repetitionCutoff = 1 + Math.ceil(-Math.log2(alpha) / claimed);
/** §4.4.2: C = 1 + CRITBINOM(W, 2^-H, 1 - alpha). C occurrences of a window's first byte in that window fail. */
export const proportionCutoff = tooMany(window, 2 ** -claimed, alpha);
/** Quantiles of chi-square with 255 degrees of freedom at 2^-31 on either side (140.07 and 418.37), rounded
 * outwards. */
export const frequencyBounds = { low: 140, high: 419 } as const;

/** All tests must pass. Throws (a bug, not a refusal) if the input is not `healthBytes` bytes. */
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
