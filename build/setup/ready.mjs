// @ts-check
// The complete set-up in order: packages, libraries, Electron, bundles, stage. Each step is fast if it was done before.
import { bundle } from '../bundle.mjs';
import { deskRehearsal, inkanDesk } from './app.mjs';
import { debian } from './debian.mjs';
import { dependencies } from './dependencies.mjs';
import { electron, electronInWords } from './electron.mjs';
import { say } from './say.mjs';
import { stage } from './stage.mjs';
import { checkOrdinaryUser } from './user.mjs';

/** @param {{virtualDisplay: boolean, tests: boolean, desk?: boolean}} needs `desk`: the second app too */
export async function ready({ virtualDisplay, tests, desk = tests }) {
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
  const staged = stage(found);
  return {
    ...{ electron: found, staged },
    desk: desk ? stage(found, inkanDesk, 'desk') : null,
    rehearsal: tests ? stage(found, deskRehearsal, 'desk-rehearsal') : null,
  };
}
