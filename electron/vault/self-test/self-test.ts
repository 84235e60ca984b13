/**
 * Known-answer tests of every primitive, run once per vault process before it answers any call (cf. FIPS 140-3 IG
 * 10.3.A). They detect a miscompiled, corrupted or exchanged library and a faulty machine, not a weakness of the
 * algorithms.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { type SelfTestName, type SelfTestReport, selfTestNames } from '../../../core/contract/self-test.ts';
import { type Check, checks } from './checks.ts';
import type { Primitives } from './primitives.ts';

/** A primitive that never answers has failed. The complete test takes about a second. */
const patienceMs = 30_000;

/** All tests run, whatever fails. `elapsed`: a monotonic clock in milliseconds. */
export async function runSelfTest(
  primitives: Primitives,
  elapsed: () => number,
  patience: number = patienceMs,
): Promise<SelfTestReport> {
  const start = elapsed();
  const passed: SelfTestName[] = [];
  const failed: SelfTestName[] = [];
  for (const name of selfTestNames) {
    ((await passes(checks[name], primitives, patience)) ? passed : failed).push(name);
  }
  return { passed, failed, tookMs: Math.max(0, Math.round(elapsed() - start)) };
}

/** 'self-test-failed', with the names of the failed tests. */
export function verdictOf(report: SelfTestReport): Result<SelfTestReport, Reason> {
  const whole = report.failed.length === 0 && report.passed.length === selfTestNames.length;
  return whole ? ok(report) : refuse(reason('self-test-failed', { failed: report.failed.join(', ') }));
}

async function passes(check: Check, primitives: Primitives, patience: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([Promise.resolve().then(() => check(primitives)), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
