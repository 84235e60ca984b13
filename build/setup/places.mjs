// @ts-check
// Paths: the checkout, the cache that outlives it, and the folder that this checkout runs from.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { claimRunFolder } from './run-folders.mjs';

export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const outDir = path.join(checkout, 'out');
export const isRoot = process.getuid?.() === 0;

/** A path inside the checkout. @param {...string} parts */
export const inCheckout = (...parts) => path.join(checkout, ...parts);

/** The cache folder. For root it is one that an ordinary user can read and execute from, because tests never run
 * Electron as root. */
export function cacheDir() {
  const dir = isRoot ? '/var/cache/inkan' : path.join(userCacheRoot(), 'inkan');
  fs.mkdirSync(dir, { recursive: true });
  if (isRoot) fs.chmodSync(dir, 0o755);
  return dir;
}

function userCacheRoot() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches');
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA;
  return path.join(os.homedir(), '.cache');
}

/** The folder that this checkout runs from, one per checkout path. Also removes the folders of deleted checkouts. */
export function runDir() {
  const all = path.join(cacheDir(), 'run');
  fs.mkdirSync(all, { recursive: true });
  const mine = claimRunFolder(all, checkout);
  if (isRoot) for (const dir of [all, mine]) fs.chmodSync(dir, 0o755);
  return mine;
}
