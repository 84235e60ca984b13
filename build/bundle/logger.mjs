// @ts-check
// Passes on Vite's warnings and errors only, on stderr.
import { say } from '../setup/say.mjs';

/** @returns {import('vite').Logger} */
export function quietLogger() {
  /** @type {Set<string>} */
  const said = new Set();
  const warn = (/** @type {string} */ line) => say(`vite: ${line}`);
  return {
    hasWarned: false,
    info: () => {},
    warn,
    warnOnce: (line) => {
      if (!said.has(line)) warn(line);
      said.add(line);
    },
    error: warn,
    clearScreen: () => {},
    hasErrorLogged: () => false,
  };
}
