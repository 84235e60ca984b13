// @ts-check
// Assembles the folder that Electron loads: a minimal package.json, the bundles, and the native package.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { copyReadable, hashTrees, makeWorldReadable } from './files.mjs';
import { inCheckout } from './places.mjs';

/**
 * @typedef {object} Product
 * @property {string} name of the package; the system's name of the app and of its folder is `productName`
 * @property {string} productName
 * @property {string} description
 * @property {string} main
 * @property {string[]} bundles folders below the out folder
 * @property {string[]} carried the only packages outside the bundles
 */

/** argon2 has a native part, and the others find and load it. @type {Product} */
export const inkan = {
  name: 'inkan',
  productName: 'Inkan',
  description: 'Offline signing appliance for NEM and Symbol.',
  main: 'out/electron/main/main.cjs',
  bundles: ['electron', 'renderer'],
  carried: ['argon2', 'node-gyp-build', '@phc/format'],
};

/** SQLite's WebAssembly is read from its package's own folder. @type {Product} */
export const inkanDesk = {
  name: 'inkan-desk',
  productName: 'Inkan Desk',
  description: 'Online companion of Inkan: composes, announces and follows.',
  main: 'out/companion/main/main.cjs',
  bundles: ['companion', 'desk-window'],
  carried: ['node-sqlite3-wasm'],
};

/** The desk over made-up data (test/desk). @type {Product} */
export const deskRehearsal = { ...inkanDesk, main: 'out/companion/main/rehearsal.cjs' };

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

/**
 * A digest of everything that `assembleApp` would put into the folder.
 * @param {string} from @param {AppFacts} facts @param {Product} [product]
 */
export function appDigest(from, facts, product = inkan) {
  const roots = [...product.bundles.map((name) => path.join(from, name)), ...product.carried.map(packageDir)];
  return hashTrees(roots, { facts, product, version: inkanVersion() });
}

/**
 * @param {string} to an empty or absent folder
 * @param {string} from the folder with the bundles
 * @param {AppFacts} facts
 * @param {Product} [product]
 */
export function assembleApp(to, from, facts, product = inkan) {
  const { bundles, carried, name: packageName, productName, description, main } = product;
  for (const name of bundles) copyReadable(path.join(from, name), path.join(to, 'out', name));
  for (const name of carried) copyReadable(packageDir(name), path.join(to, 'node_modules', name), belongsHere);
  write(path.join(to, 'package.json'), {
    name: packageName,
    productName,
    version: inkanVersion(),
    description,
    author: 'The Inkan developers',
    license: 'Apache-2.0',
    main,
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
  return /(\.c?js|\.wasm|package\.json|LICENSE|license)$/.test(name) && !name.startsWith('argon2/');
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
