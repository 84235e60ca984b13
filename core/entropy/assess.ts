/** Runs the tests for a source of entropy that a person added. Gives its credit, or the reason why none of it is
 * used. */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { testCoins } from './coins.ts';
import { testDice } from './dice.ts';
import { testCamera, testKeys } from './keys-and-camera.ts';
import { type AddedKind, countIn, creditOf, measures } from './sources.ts';
import type { TestResult } from './tests.ts';

export interface Assessed {
  readonly kind: AddedKind;
  /** Number of rolls, flips, intervals or frames. */
  readonly count: number;
  /** Min-entropy in whole bits, rounded down. */
  readonly credit: number;
  readonly tests: readonly TestResult[];
}

const testsOf: Readonly<Record<AddedKind, (data: Uint8Array) => readonly TestResult[]>> = {
  dice: testDice,
  coins: testCoins,
  keys: testKeys,
  camera: testCamera,
};

/** Refuses 'entropy-malformed', 'entropy-too-little', or 'entropy-biased' with the test, its figure and bounds;
 * never with data. */
export function assess(kind: AddedKind, data: Uint8Array): Result<Assessed, Reason> {
  const count = countIn(kind, data);
  const { least, most } = measures[kind];
  if (count === null || count > most) return refuse(reason('entropy-malformed', { source: kind }));
  if (count < least) {
    return refuse(reason('entropy-too-little', { source: kind, count: String(count), least: String(least) }));
  }
  const tests = testsOf[kind](data);
  const failed = tests.find(({ passed }) => !passed);
  if (failed !== undefined) return refuse(reason('entropy-biased', { source: kind, ...foundOf(failed) }));
  return ok({ kind, count, credit: creditOf(kind, count), tests });
}

/** Facts of a reason for a failed test. */
export const foundOf = ({ test, figure, low, high }: TestResult): Readonly<Record<string, string>> => ({
  test,
  figure,
  ...(low === null ? {} : { least: low }),
  ...(high === null ? {} : { most: high }),
});
