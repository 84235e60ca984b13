/**
 * Tests for rolls of one six-sided die. Each test refuses at most one fair sequence in 250,000 (alpha = 2^-18), all
 * together fewer than one in 50,000: refused rolls were invented, or the die should be replaced. The tests do not prove
 * randomness; in fifty rolls they miss a bias below about a third on one face.
 */
import { chiSquare, countsOf, longestRun, matchesAt, mostOf, tooFew, tooLongRun, tooMany } from './chance.ts';
import { judged, type TestResult } from './tests.ts';

export const alpha = 2 ** -18;
const faces = 6;
/** Largest distance at which repetition is tested: `123456…`, the same dozen again. */
export const farthest = 12;

/** Exact tail of the multinomial at 50 rolls: 3.41e-6, decreasing towards chi-square's 1.50e-6 with 5 degrees of
 * freedom. */
export const frequencyCutoff = 35;

/** `rolls`: ASCII '1'..'6'. */
export function testDice(rolls: Uint8Array): readonly TestResult[] {
  const n = rolls.length;
  const same = 1 / faces;
  const patterns = Array.from({ length: farthest }, (_, i) => matchesAt(rolls, i + 1));
  // Bound for the longest sequence compared. Larger distances compare fewer places, so it holds for them too.
  const mostPattern = tooMany(n - 1, same, alpha / farthest) - 1;
  const pairs = pairsOf(rolls);
  return [
    judged('frequency', chiSquare(countsOf(rolls, 0x31, faces)), { high: frequencyCutoff }),
    judged('longest-run', longestRun(rolls), { high: tooLongRun(n, same, alpha) - 1 }),
    judged('pairs', mostOf(countsOf(pairs, 0, faces * faces)), { high: mostPairs(pairs.length) }),
    judged('pattern', mostOf(patterns), { high: mostPattern }),
    judged('doubles', patterns[0] ?? 0, { low: tooFew(n - 1, same, alpha) + 1 }),
  ];
}

/** First and second roll, third and fourth, …: pairs do not overlap, so they are independent. */
function pairsOf(rolls: Uint8Array): number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < rolls.length; i += 2) {
    pairs.push(((rolls[i] ?? 0) - 0x31) * faces + (rolls[i + 1] ?? 0) - 0x31);
  }
  return pairs;
}

const mostPairs = (count: number): number => tooMany(count, 1 / faces ** 2, alpha / faces ** 2) - 1;
