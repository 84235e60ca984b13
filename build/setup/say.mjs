// @ts-check
// What the set-up says. Progress goes to stderr, so that a command's own output stays clean on stdout.

/** Ends the set-up with an error: which step, why, and what a person can do about it.
 * @param {string} step the step in words, "Debian packages"
 * @param {string} why what went wrong
 * @param {string} whatToDo the command to run by hand, or the thing to change
 * @returns {never} */
export function say(line) {
  process.stderr.write(`[inkan] ${line}\n`);
}

/**
 * Ends the set-up: which step, why, and what a person can do about it.
 * @param {string} step the step in words, "Debian packages"
 * @param {string} why what went wrong
 * @param {string} whatToDo the command to run by hand, or the thing to change
 * @returns {never}
 */
export function fail(step, why, whatToDo) {
  say(`stopped at: ${step}`);
  for (const line of why.trim().split('\n')) say(`  why:  ${line}`);
  for (const line of whatToDo.trim().split('\n')) say(`  do:   ${line}`);
  process.exit(1);
}

/** Seconds since `start` (a Date.now()), as words. @param {number} start */
export function since(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
