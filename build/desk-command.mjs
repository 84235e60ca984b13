// @ts-check
// `npm run --silent desk -- compose|announce|follow|nodes|register|record`: builds the command if necessary, then runs
// it. Prints nothing if there is nothing to build, so that the command's output can be piped.
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { outDir } from './setup/places.mjs';
import { show } from './setup/run.mjs';

const verbs = ['compose', 'announce', 'follow', 'nodes', 'register', 'record'];

/** @param {string | undefined} verb */
export const isDeskCommand = (verb) => verb !== undefined && verbs.includes(verb);

/** @param {string[]} args @returns {Promise<number>} */
export async function deskCommand(args) {
  dependencies();
  await bundle({ only: ['desk-command'] });
  // npm starts this in the checkout; paths that the person typed are relative to where they typed them.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return show(process.execPath, [path.join(outDir, 'companion', 'cli', 'desk.cjs'), ...args], { cwd, input: true });
}
