// @ts-check
// Assembles the folder that Electron loads: a minimal package.json, the bundles, and the native package.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { copyReadable, hashTrees, makeWorldReadable } from './files.mjs';
import { inCheckout } from './places.mjs';

/** The only packages outside the bundles: argon2 has a native part, and the others find and load it. */
const carried = ['argon2', 'node-gyp-build', '@phc/format'];
const bundles = ['electron', 'renderer'];

/**
 * @typedef {object} AppFacts
 * @property {string} electronVersion
 * @property {import('./electron.mjs').FoundElectron['origin']} electronOrigin
 * @property {string} [electronZip] SHA-256 of the release file it was unpacked from
 * @property {'development' | 'release'} flavour
 */

export function inkanVersion() {
  return JSON.parse(fs.readFileSync(inCheckout('package.json'), 'utf8')).version;
}

/** A digest of everything that `assembleApp` would put into the folder. @param {string} from @param {AppFacts} facts */
export function appDigest(from, facts) {
  const roots = [...bundles.map((name) => path.join(from, name)), ...carried.map(packageDir)];
  return hashTrees(roots, { facts, version: inkanVersion() });
}

/**
 * @param {string} to an empty or absent folder
 * @param {string} from the folder with the bundles
 * @param {AppFacts} facts
 */
export function assembleApp(to, from, facts) {
  for (const name of bundles) copyReadable(path.join(from, name), path.join(to, 'out', name));
  for (const name of carried) copyReadable(packageDir(name), path.join(to, 'node_modules', name), belongsHere);
  write(path.join(to, 'package.json'), {
    name: 'inkan',
    productName: 'Inkan',
    version: inkanVersion(),
    description: 'Offline signing appliance for NEM and Symbol.',
    author: 'The Inkan developers',
    license: 'Apache-2.0',
    main: 'out/electron/main/main.cjs',
    dependencies: Object.fromEntries(carried.map((name) => [name, packageVersion(name)])),
  });
  write(path.join(to, 'build-info.json'), { ...facts, buildWords: buildWords(facts) });
  makeWorldReadable(to);
}

/** @param {AppFacts} facts */
function buildWords({ flavour, electronOrigin }) {
  const runtime = electronOrigin === 'official' ? '' : ', not the official Electron';
  return `${inkanVersion()} ${flavour}${runtime}`;
}

/** For argon2, only what runs on this machine; no sources and no binaries of other platforms. @param {string} name */
function belongsHere(name) {
  if (name.startsWith('prebuilds/')) return name.startsWith(`prebuilds/${process.platform}-${process.arch}/`);
  return /(\.c?js|package\.json|LICENSE|license)$/.test(name) && !name.startsWith('argon2/');
}

/** @param {string} name */
function packageDir(name) {
  return inCheckout('node_modules', ...name.split('/'));
}

/** @param {string} name */
function packageVersion(name) {
  return createRequire(inCheckout('package.json'))(path.join(packageDir(name), 'package.json')).version;
}

/** @param {string} file @param {object} value */
function write(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
