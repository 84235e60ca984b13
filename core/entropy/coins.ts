/** Tests for coin flips. As for dice, each test refuses at most one fair sequence in 250,000. */
import { longestRun, matchesAt, mostOf, tooFew, tooLongRun, tooMany } from './chance.ts';
import { alpha, farthest } from './dice.ts';
import { judged, type TestResult } from './tests.ts';

const half = 0.5;

/** `flips`: ASCII '0' and '1'. With a fair coin, every count below is exactly binomial. */
export function testCoins(flips: Uint8Array): readonly TestResult[] {
  const n = flips.length;
  const heads = flips.filter((flip) => flip === 0x31).length;
  const changes = n - 1 - matchesAt(flips, 1);
  const patterns = Array.from({ length: farthest - 1 }, (_, i) => matchesAt(flips, i + 2));
  return [
    judged('heads', heads, bothSides(n)),
    judged('changes', changes, bothSides(n - 1)),
    judged('longest-run', longestRun(flips), { high: tooLongRun(n, half, alpha) - 1 }),
    judged('pattern', mostOf(patterns), { high: tooMany(n - 2, half, alpha / farthest) - 1 }),
  ];
}

const bothSides = (n: number): { readonly low: number; readonly high: number } => ({
  low: tooFew(n, half, alpha / 2) + 1,
  high: tooMany(n, half, alpha / 2) - 1,
});
