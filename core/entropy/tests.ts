/** Result of a test of a source: a figure and its bounds. Figures are decimal text, so that they are the same
 * everywhere. */
export const entropyTests = [
  /** The longest run of the same value (SP 800-90B §4.4.1 for the device; a bound of the same kind for the rest). */
  'longest-run',
  /** The highest count of one value in a window (SP 800-90B §4.4.2). */
  'proportion',
  /** Chi-square of the frequencies of all values (Knuth, TAOCP 2 §3.3.1). */
  'frequency',
  /** Number of heads (SP 800-22 §2.1, with exact binomial bounds). */
  'heads',
  /** Number of changes of value (SP 800-22 §2.3, with exact binomial bounds). */
  'changes',
  /** The highest count of one pair of neighbours (Knuth's serial test, by its largest count). */
  'pairs',
  /** The highest number of repetitions at one distance from 1 to 12: a repeated pattern. */
  'pattern',
  /** Number of equal neighbours: people who invent rolls avoid them. */
  'doubles',
  /** Number of different values. */
  'different',
  /** The highest count of one value. */
  'commonest',
  /** The lowest number of brightness levels in a frame. */
  'levels',
  /** The lowest number of samples that changed between two frames. */
  'changed',
  /** Number of frames that equal another one. */
  'same-frames',
] as const;
export type EntropyTest = (typeof entropyTests)[number];

export interface TestResult {
  readonly test: EntropyTest;
  readonly figure: string;
  /** Lowest and highest passing figure, inclusive; null if there is no bound. */
  readonly low: string | null;
  readonly high: string | null;
  readonly passed: boolean;
}

interface Bounds {
  readonly low?: number;
  readonly high?: number;
}

/** `figure` with its bounds. Fractions are shown to two places and compared unrounded. */
export function judged(test: EntropyTest, figure: number, { low, high }: Bounds): TestResult {
  const passed = (low === undefined || figure >= low) && (high === undefined || figure <= high);
  return { test, figure: shown(figure), low: bound(low), high: bound(high), passed };
}

const bound = (value: number | undefined): string | null => (value === undefined ? null : shown(value));
const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));
