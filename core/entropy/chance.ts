/**
 * Tails of the binomial distribution, summed term by term: exact within double precision for the few thousand trials
 * used here. All cut-offs are computed from it, so none is a copied number.
 */

/** P(X = k) for k = 0..n. */
function binomialTerms(n: number, p: number): Float64Array {
  const terms = new Float64Array(n + 1);
  const [hit, miss] = [Math.log(p), Math.log1p(-p)];
  let choose = 0;
  for (let k = 0; k <= n; k += 1) {
    terms[k] = Math.exp(choose + k * hit + (n - k) * miss);
    choose += Math.log(n - k) - Math.log(k + 1);
  }
  return terms;
}

/** Smallest k with P(X >= k) <= alpha: k or more are refused. It equals 1 + CRITBINOM(n, p, 1 - alpha). */
export function tooMany(n: number, p: number, alpha: number): number {
  const terms = binomialTerms(n, p);
  let tail = 0;
  for (let k = n; k >= 0; k -= 1) {
    tail += terms[k] ?? 0;
    if (tail > alpha) return k + 1;
  }
  return 0;
}

/** Largest k with P(X <= k) <= alpha, or -1: k or fewer are refused. */
export function tooFew(n: number, p: number, alpha: number): number {
  const terms = binomialTerms(n, p);
  let tail = 0;
  for (let k = 0; k <= n; k += 1) {
    tail += terms[k] ?? 0;
    if (tail > alpha) return k - 1;
  }
  return n;
}

/** Shortest run of equal values among n that is refused: P(any run of that length) <= n p^(length - 1) <= alpha
 * (union bound). */
export function tooLongRun(n: number, p: number, alpha: number): number {
  return 1 + Math.ceil(Math.log(alpha / n) / Math.log(p));
}

/** Pearson's statistic for counts that should be equal: sum (found - expected)^2 / expected. */
export function chiSquare(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const expected = total / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

export function longestRun(values: ArrayLike<number>): number {
  let longest = 0;
  let run = 0;
  for (let i = 0; i < values.length; i += 1) {
    run = i > 0 && values[i] === values[i - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Number of values that equal the one `lag` places before. */
export function matchesAt(values: ArrayLike<number>, lag: number): number {
  let matches = 0;
  for (let i = lag; i < values.length; i += 1) if (values[i] === values[i - lag]) matches += 1;
  return matches;
}

export function countsOf(values: ArrayLike<number>, first: number, kinds: number): number[] {
  const counts = new Array<number>(kinds).fill(0);
  for (let i = 0; i < values.length; i += 1) {
    const at = (values[i] ?? 0) - first;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

export const mostOf = (counts: readonly number[]): number => counts.reduce((most, count) => Math.max(most, count), 0);
