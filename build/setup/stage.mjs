// @ts-check
// A runnable copy outside the checkout, which an ordinary user can read wherever the checkout is.
import fs from 'node:fs';
import path from 'node:path';
import { appDigest, assembleApp, inkan } from './app.mjs';
import { binaryName } from './electron.mjs';
import { hashTrees, linkTree, makeWorldReadable, readOrNull, replaceDir } from './files.mjs';
import { inCheckout, outDir, runDir } from './places.mjs';
import { say, since } from './say.mjs';

/**
 * @typedef {object} Staged
 * @property {string} dir
 * @property {string} executable
 * @property {string[]} args what to pass to it before anything else
 * @property {string | null} launcher the script that gives it a network namespace of its own (Linux)
 */

/**
 * Stages Electron with the built app inside. Fast if nothing changed.
 * @param {import('./electron.mjs').FoundElectron} electron
 * @param {import('./app.mjs').Product} [product]
 * @param {string} [folder] below the run folder
 * @returns {Staged}
 */
export function stage(electron, product = inkan, folder = 'electron') {
  const start = Date.now();
  const place = path.join(runDir(), folder);
  /** @type {import('./app.mjs').AppFacts} */
  const facts = { electronVersion: electron.version, electronOrigin: electron.origin, flavour: 'development' };
  const digest = hashTrees(
    [launcherSource],
    [appDigest(outDir, facts, product), electron.executableDir, identity(electron)],
  );
  if (readOrNull(path.join(place, 'inkan-stage'))?.trim() !== digest) {
    const fresh = `${place}.new-${process.pid}`;
    fs.rmSync(fresh, { recursive: true, force: true });
    linkTree(electron.executableDir, fresh);
    const resources = path.join(fresh, resourcesDir());
    fs.rmSync(path.join(resources, 'default_app.asar'), { force: true });
    assembleApp(path.join(resources, 'app'), outDir, facts, product);
    // The launcher takes the network away, so the desk has none.
    if (process.platform === 'linux' && product === inkan) writeLauncher(fresh, 'electron');
    makeWorldReadable(fresh);
    fs.writeFileSync(path.join(fresh, 'inkan-stage'), `${digest}\n`);
    replaceDir(fresh, place);
    say(`put ${product.productName} together with Electron ${electron.version} (${since(start)})`);
  }
  return staged(place, binaryName());
}

/**
 * A copy of a packaged app, for the same reason.
 * @param {string} packaged the folder that packaging made @param {string} binary its binary's name
 */
export function stagePackaged(packaged, binary) {
  const place = path.join(runDir(), 'packaged');
  const fresh = `${place}.new-${process.pid}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  linkTree(packaged, fresh);
  makeWorldReadable(fresh);
  replaceDir(fresh, place);
  return staged(place, binary);
}

/** Writes the launcher beside a binary. @param {string} dir @param {string} binary */
export function writeLauncher(dir, binary) {
  const script = fs.readFileSync(launcherSource, 'utf8').replace(/^binary=.*$/m, `binary='${binary}'`);
  fs.writeFileSync(path.join(dir, launcherName), script);
  fs.chmodSync(path.join(dir, launcherName), 0o755);
}

export const launcherName = 'inkan.sh';
const launcherSource = inCheckout('build', 'launcher', launcherName);

/** @param {string} dir @param {string} binary @returns {Staged} */
function staged(dir, binary) {
  const launcher = path.join(dir, launcherName);
  return {
    dir,
    executable: path.join(dir, binary),
    args: [],
    launcher: fs.existsSync(launcher) ? launcher : null,
  };
}

function resourcesDir() {
  return process.platform === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
}

/** @param {import('./electron.mjs').FoundElectron} electron */
function identity({ executable }) {
  const { size, mtimeMs } = fs.statSync(executable);
  return [size, mtimeMs];
}
