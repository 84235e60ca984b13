// @ts-check
// Counts tests from the reports of the runners. A runner that failed without a failed test counts as one failure.
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

/** A flaky test (passed on a retry) counts as passed. @param {string} file @param {number} code @returns {Tally} */
export function ofPlaywright(file, code) {
  const stats = parse(file)?.stats;
  return honest(code, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

/** @param {number} code @param {Tally} tally */
function honest(code, tally) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {string} file */
function parse(file) {
  const text = readOrNull(file);
  return text === null ? null : JSON.parse(text);
}
