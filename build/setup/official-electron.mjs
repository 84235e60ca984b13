// @ts-check
// The official Electron for a product. node_modules is not trusted: the lockfile pins the bytes of the npm package
// `electron`, that package contains the SHA-256 of every release file, and the release file is unpacked anew.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readOrNull } from './files.mjs';
import { fetchPinned } from './pinned-package.mjs';
import { inCheckout } from './places.mjs';
import { ask, lastLines } from './run.mjs';
import { fail, say, since } from './say.mjs';

const step = 'the official Electron';
const byHand =
  'run it on a machine that reaches the npm registry and Electron’s release downloads: npm run package -- --production';

/**
 * Downloads, checks and unpacks it below `work`. Stops the build if anything differs.
 * @param {string} work an empty folder
 * @returns {Promise<{executableDir: string, version: string, zip: string}>} `zip`: SHA-256 of the release file
 */
export async function officialElectron(work) {
  const start = Date.now();
  const locked = lockedElectron(JSON.parse(fs.readFileSync(inCheckout('package-lock.json'), 'utf8')));
  const carrier = fetchPinned(`electron@${locked.version}`, locked.integrity, work);
  if (!carrier.ok) return fail(step, carrier.why, byHand);
  const checksums = JSON.parse(fs.readFileSync(path.join(carrier.dir, 'checksums.json'), 'utf8'));
  const name = `electron-v${locked.version}-${process.platform}-${process.arch}.zip`;
  const zip = await download(locked.version, checksums);
  const dir = path.join(work, 'electron');
  const unpacked = unpackRelease({ zip, name, version: locked.version, checksums, dir });
  if (!unpacked.ok) return fail(step, unpacked.why, byHand);
  say(`official Electron ${locked.version}, SHA-256 as published (${since(start)})`);
  return { executableDir: dir, version: locked.version, zip: unpacked.sha256 };
}

/** @param {{packages: Record<string, {version?: string, integrity?: string}>}} lockfile */
export function lockedElectron(lockfile) {
  const { version, integrity } = lockfile.packages['node_modules/electron'] ?? {};
  if (!version || !integrity?.startsWith('sha512-')) throw new Error('the lockfile pins no electron');
  return { version, integrity };
}

/**
 * Unpacks a release file if its SHA-256 is the published one and it reports the locked version.
 * @param {{zip: string, name: string, version: string, checksums: Record<string, string>, dir: string}} release
 * @returns {{ok: true, sha256: string} | {ok: false, why: string}}
 */
export function unpackRelease({ zip, name, version, checksums, dir }) {
  const wanted = Object.hasOwn(checksums, name) ? checksums[name] : undefined;
  if (wanted === undefined) return { ok: false, why: `${name} has no published SHA-256` };
  const sha256 = createHash('sha256').update(fs.readFileSync(zip)).digest('hex');
  if (sha256 !== wanted.toLowerCase()) {
    return {
      ok: false,
      why: `${name} is not the published file\nexpected SHA-256 ${wanted}\nfound    SHA-256 ${sha256}`,
    };
  }
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true });
  const run = ask('unzip', ['-q', zip, '-d', dir]);
  if (!run.ok) return { ok: false, why: `unpacking ${name}: ${lastLines(run.stderr)}` };
  const said = readOrNull(path.join(dir, 'version'))?.trim().replace(/^v/, '');
  if (said !== version) return { ok: false, why: `${name} says it is ${said ?? 'of no version'}, not ${version}` };
  return { ok: true, sha256 };
}

/**
 * The release file, from the downloader's cache or the network; its bytes are compared, whatever mirror they came from.
 * @param {string} version @param {Record<string, string>} checksums @returns {Promise<string>}
 */
async function download(version, checksums) {
  const { downloadArtifact } = await import('@electron/get');
  try {
    return await downloadArtifact({ version, artifactName: 'electron', checksums });
  } catch (error) {
    return fail(step, error instanceof Error ? error.message : String(error), byHand);
  }
}
