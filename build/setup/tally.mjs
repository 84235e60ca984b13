// @ts-check
// Counts tests from the reports of the runners. A runner that failed without a failed test counts as one failure, and so does one
// that left no report, or ran no test although it had to.
import { readOrNull } from './files.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/** A step that is one check. @param {number} code its exit code @returns {Tally} */
export function one(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** @param {string} file @param {number} code @returns {Tally} */
export function ofVitest(file, code) {
  const report = parse(file);
  return honest(code, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/**
 * A flaky test (passed on a retry) counts as passed.
 * @param {string} file @param {number} code @param {{mayBeEmpty: boolean}} options a chosen title need not be in every project
 * @returns {Tally}
 */
export function ofPlaywright(file, code, { mayBeEmpty }) {
  const stats = parse(file)?.stats;
  const tally = {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  };
  return honest(code, tally, stats !== undefined && mayBeEmpty);
}

/** @param {number} code @param {Tally} tally @param {boolean} mayBeEmpty */
function honest(code, tally, mayBeEmpty = false) {
  const isEmpty = tally.passed + tally.failed + tally.skipped === 0 && !mayBeEmpty;
  return (code !== 0 || isEmpty) && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {string} file */
function parse(file) {
  const text = readOrNull(file);
  return text === null ? null : JSON.parse(text);
}
