// @ts-check
// The complete set-up in order: packages, libraries, Electron, bundles, stage. Each step is fast if it was done before.
import { bundle } from '../bundle.mjs';
import { debian } from './debian.mjs';
import { dependencies } from './dependencies.mjs';
import { electron, electronInWords } from './electron.mjs';
import { say } from './say.mjs';
import { stage } from './stage.mjs';
import { checkOrdinaryUser } from './user.mjs';

/** @param {{virtualDisplay: boolean, tests: boolean}} needs */
export async function ready({ virtualDisplay, tests }) {
  dependencies();
  debian([
    'window',
    'unpack',
    ...(virtualDisplay ? /** @type {const} */ (['virtualDisplay']) : []),
    ...(tests ? /** @type {const} */ (['tests']) : []),
  ]);
  checkOrdinaryUser();
  const found = await electron();
  say(`Electron ${electronInWords(found)}`);
  await bundle();
  return { electron: found, staged: stage(found) };
}
