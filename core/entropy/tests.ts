/** What a test of a source says: a figure, and the bounds it had to stay in. Figures are decimal text, so that they are the same everywhere. */
export const entropyTests = [
  /** The longest run of the same value (SP 800-90B §4.4.1 for the device; a bound of the same kind for the rest). */
  'longest-run',
  /** The most of one value in a window (SP 800-90B §4.4.2). */
  'proportion',
  /** Chi-square of how often each value comes (Knuth, TAOCP 2 §3.3.1). */
  'frequency',
  /** How many heads (SP 800-22 §2.1, with exact binomial bounds). */
  'heads',
  /** How often the value changes (SP 800-22 §2.3, with exact binomial bounds). */
  'changes',
  /** The most of one pair of neighbours (Knuth's serial test, by its largest count). */
  'pairs',
  /** The most repetitions at one distance of 1 to 12: a pattern that comes again. */
  'pattern',
  /** How often a value comes twice in a row: people who invent rolls avoid it. */
  'doubles',
  /** How many different values. */
  'different',
  /** The most of one value. */
  'commonest',
  /** The fewest levels of brightness in a frame. */
  'levels',
  /** The fewest samples that changed from one frame to the next. */
  'changed',
  /** How many frames are the same as another. */
  'same-frames',
] as const;
export type EntropyTest = (typeof entropyTests)[number];

export interface TestResult {
  readonly test: EntropyTest;
  readonly figure: string;
  /** The least and the most that pass, each included; null where there is no bound. */
  readonly low: string | null;
  readonly high: string | null;
  readonly passed: boolean;
}

interface Bounds {
  readonly low?: number;
  readonly high?: number;
}

/** `figure` with what it is compared to. Fractions are shown to two places and compared as they are. */
export function judged(test: EntropyTest, figure: number, { low, high }: Bounds): TestResult {
  const passed = (low === undefined || figure >= low) && (high === undefined || figure <= high);
  return { test, figure: shown(figure), low: bound(low), high: bound(high), passed };
}

const bound = (value: number | undefined): string | null => (value === undefined ? null : shown(value));
const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));
