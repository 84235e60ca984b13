// @ts-check
// Finds an Electron for development and tests: an installed one, else the download, else (linux-x64) the older Electron
// in an npm package. Reports which one. A product uses another one (official-electron.mjs).

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readOrNull } from './files.mjs';
import { cacheDir, inCheckout } from './places.mjs';
import { ask, lastLines } from './run.mjs';
import { fail, say, since } from './say.mjs';
import { testRuntime } from './test-runtime.mjs';

/**
 * @typedef {object} FoundElectron
 * @property {string} executableDir the folder that holds Electron's binary
 * @property {string} executable the binary itself
 * @property {string} version "45.4.1"
 * @property {'official' | 'installed' | 'override' | 'test-runtime'} origin 'official' only after officialElectron (official-electron.mjs)
 */

const installerSeconds = 25;
const failureIsRememberedMs = 24 * 60 * 60 * 1000;

/** @returns {Promise<FoundElectron>} */
export async function electron() {
  const found = overridden() ?? installed() ?? download() ?? (await testRuntime());
  if (found) return { ...found, executable: path.join(found.executableDir, binaryName()) };
  return fail(
    'Electron',
    'its binary is neither installed nor can it be downloaded here',
    'npx install-electron   (needs Node 22.12 or newer and access to the release downloads)\n' +
      'or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron',
  );
}

/** Electron as named by the app and the tests, "33.2.1 (test runtime)". @param {FoundElectron} found */
export function electronInWords(found) {
  const words = {
    official: 'official',
    installed: 'as installed, not checked',
    override: 'from ELECTRON_OVERRIDE_DIST_PATH',
    'test-runtime': 'test runtime: out of support, for development and tests only',
  };
  return `${found.version} (${words[found.origin]})`;
}

export function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} dir @param {'installed' | 'override'} origin */
function at(dir, origin) {
  if (!fs.existsSync(path.join(dir, binaryName()))) return null;
  const version = readOrNull(path.join(dir, 'version'))?.trim().replace(/^v/, '') || 'unknown';
  return { executableDir: dir, version, origin };
}

function overridden() {
  const dir = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!dir) return null;
  const found = at(path.resolve(dir), 'override');
  if (!found) fail('Electron', `no ${binaryName()} in ELECTRON_OVERRIDE_DIST_PATH (${dir})`, 'correct or unset it');
  return found;
}

/** What Electron's installer put into node_modules. It is never used for a product (official-electron.mjs). */
function installed() {
  // The installer writes path.txt last: without it the folder is incomplete.
  if (readOrNull(inCheckout('node_modules', 'electron', 'path.txt')) === null) return null;
  return at(inCheckout('node_modules', 'electron', 'dist'), 'installed');
}

function download() {
  const installer = inCheckout('node_modules', 'electron', 'install.js');
  const wanted = createRequire(installer)('./package.json').version;
  const note = path.join(cacheDir(), `no-official-electron-${wanted}`);
  if (isRecent(note)) return null;
  const start = Date.now();
  say(`downloading the official Electron ${wanted} (at most ${installerSeconds} s) ...`);
  const run = ask(process.execPath, [installer], { timeout: installerSeconds * 1000 });
  const found = run.ok ? installed() : null;
  if (found) {
    say(`Electron ${found.version} installed (${since(start)})`);
    return found;
  }
  const reason = run.stderr.split('\n').find((line) => line.trim()) ?? 'no answer in time';
  say(`the official Electron cannot be downloaded here (${reason.trim()}); not asked again for a day`);
  fs.writeFileSync(note, `${lastLines(run.stderr) || reason}\n`);
  return null;
}

/** @param {string} file */
function isRecent(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < failureIsRememberedMs;
}
