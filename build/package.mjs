// @ts-check
// Packages the app with electron-builder, as a folder, for this platform, with the SHA-256 of every file beside it.
// `--production` makes the release with a freshly downloaded and checked official Electron; other builds are named test
// builds.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { appDigest, assembleApp, inkanVersion } from './setup/app.mjs';
import { debian } from './setup/debian.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { electron } from './setup/electron.mjs';
import { hashTrees, linkTree, listFiles, readOrNull } from './setup/files.mjs';
import { licenceText } from './setup/licences.mjs';
import { officialElectron } from './setup/official-electron.mjs';
import { cacheDir, checkout, inCheckout, outDir } from './setup/places.mjs';
import { fail, say, since } from './setup/say.mjs';
import { writeLauncher } from './setup/stage.mjs';

// Electron 45 has a ninth fuse, WasmTrapHandlers (WebAssembly's own bounds checks), on by default. electron-builder 26
// sets eight, and the test runtime has eight. It opens nothing.
const strictFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/**
 * @typedef {object} Packaged
 * @property {string} dir the folder with the binary
 * @property {string} binary the binary's name
 */

/** @typedef {Pick<import('./setup/electron.mjs').FoundElectron, 'executableDir' | 'version' | 'origin'> & {zip?: string}} Runtime */

/**
 * Packages what has been bundled; of the official Electron the release, of any other a test build. Quick when nothing changed.
 * @param {Runtime} electron
 * @returns {Promise<Packaged>}
 */
export async function packageApp(electron) {
  const production = electron.origin === 'official';
  const start = Date.now();
  const from = production ? path.join(outDir, 'release') : outDir;
  const { place, name, ...made } = packagedPlace(electron);
  /** @type {import('./setup/app.mjs').AppFacts} */
  const facts = {
    electronVersion: electron.version,
    electronOrigin: electron.origin,
    ...(electron.zip ? { electronZip: electron.zip } : {}),
    flavour: production ? 'release' : 'development',
  };

  const sources = ['build/package.mjs', 'build/launcher', 'package-lock.json'].map((file) => inCheckout(file));
  const digest = hashTrees(sources, [appDigest(from, facts), electron.executableDir]);
  const stampFile = path.join(place, 'inkan-package');
  if (readOrNull(stampFile)?.trim() === digest && fs.existsSync(path.join(made.dir, made.binary))) return made;

  const work = inCheckout('dist', `.${name}-work`);
  for (const dir of [place, work]) fs.rmSync(dir, { recursive: true, force: true });
  assembleApp(path.join(work, 'app'), from, facts);
  await withElectronBuilder(work, place, name, electron);
  if (process.platform === 'linux') writeLauncher(made.dir, made.binary);
  fs.rmSync(work, { recursive: true, force: true });
  fs.writeFileSync(path.join(made.dir, 'LICENSES.inkan.txt'), licenceText(checkout));
  fs.writeFileSync(path.join(place, 'SHA256SUMS'), sha256Sums(made.dir));
  fs.writeFileSync(stampFile, `${digest}\n`);
  say(`packaged ${path.relative(checkout, made.dir)} (${since(start)})`);
  return made;
}

/**
 * Where packaging puts what it makes.
 * @param {Pick<Runtime, 'origin'>} electron
 */
export function packagedPlace({ origin }) {
  const name = origin === 'official' ? 'inkan' : 'inkan-test-build';
  const place = inCheckout('dist', origin === 'official' ? 'release' : name);
  return { place, name, dir: path.join(place, unpackedDir()), binary: binaryOf(name) };
}

/**
 * @param {string} work @param {string} place @param {string} name
 * @param {Runtime} electron
 */
async function withElectronBuilder(work, place, name, electron) {
  // electron-builder wants a pristine Electron that it may rename and fuse: a copy, never the cached one.
  const pristine = path.join(work, 'electron');
  linkTree(electron.executableDir, pristine);
  process.env.USE_HARD_LINKS = 'false';
  process.env.ELECTRON_BUILDER_DISABLE_BUILD_CACHE = 'true';
  const { build, Platform } = await import('electron-builder');
  const restore = stdoutToStderr();
  try {
    await build({
      projectDir: path.join(work, 'app'),
      targets: Platform.current().createTarget('dir'),
      publish: 'never',
      config: {
        appId: 'org.inkan.app',
        productName: name === 'inkan' ? 'Inkan' : 'Inkan test build',
        executableName: name,
        directories: { output: place, buildResources: path.join(work, 'none') },
        electronDist: pristine,
        electronVersion: electron.version,
        electronFuses: strictFuses,
        npmRebuild: false,
        nodeGypRebuild: false,
        asar: true,
        asarUnpack: ['**/*.node'],
        files: ['**/*'],
        forceCodeSigning: false,
        electronLanguages: await electronLanguages(),
      },
    });
  } catch (error) {
    fail('package', error instanceof Error ? error.message : String(error), 'npm run package');
  } finally {
    restore();
  }
  if (listFiles(place).length === 0) fail('package', 'electron-builder made nothing', 'npm run package');
}

/** The names of Electron's locale files, from the app's one table of languages. It is TypeScript without imports. */
async function electronLanguages() {
  // Not at the top: this file is loaded before the packages are installed.
  const { transformWithOxc } = await import('vite');
  const source = fs.readFileSync(inCheckout('core/base/languages.ts'), 'utf8');
  const { code } = await transformWithOxc(source, 'languages.ts');
  const { languages } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return Object.values(languages).map(({ electron }) => electron);
}

/** electron-builder reports on stdout, which belongs to the caller. */
function stdoutToStderr() {
  const write = process.stdout.write;
  process.stdout.write = /** @type {typeof write} */ (process.stderr.write.bind(process.stderr));
  return () => {
    process.stdout.write = write;
  };
}

function unpackedDir() {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'darwin') return process.arch === 'x64' ? 'mac' : `mac${arch}`;
  return process.platform === 'win32' ? `win${arch}-unpacked` : `linux${arch}-unpacked`;
}

/** @param {string} name */
function binaryOf(name) {
  const product = name === 'inkan' ? 'Inkan' : 'Inkan test build';
  if (process.platform === 'darwin') return `${product}.app/Contents/MacOS/${product}`;
  return process.platform === 'win32' ? `${name}.exe` : name;
}

/** In the form that `sha256sum --check` reads, run inside the folder; links by what they point to. @param {string} dir */
export function sha256Sums(dir) {
  const sum = (/** @type {string} */ name) =>
    createHash('sha256')
      .update(fs.readFileSync(path.join(dir, name)))
      .digest('hex');
  return listFiles(dir)
    .filter((name) => fs.statSync(path.join(dir, name)).isFile())
    .map((name) => `${sum(name)}  ${name}\n`)
    .join('');
}

if (process.argv[1] === inCheckout('build', 'package.mjs')) {
  const production = process.argv.includes('--production');
  dependencies();
  debian(['unpack']);
  const work = fs.mkdtempSync(path.join(cacheDir(), 'official-'));
  process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));
  /** @type {Runtime} */
  const found = production ? { ...(await officialElectron(work)), origin: 'official' } : await electron();
  const flavour = production ? 'release' : 'development';
  const to = production ? path.join(outDir, 'release') : outDir;
  await bundle({ flavour, to, only: ['main', 'preload', 'watch', 'vault', 'renderer'] });
  const made = await packageApp(found);
  say(`Inkan ${inkanVersion()}: ${path.relative(checkout, made.dir)}`);
}
