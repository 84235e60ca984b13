// @ts-check
// Folders that checkouts run from, one for each, named by its path. A marker file in the folder names its checkout.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const marker = 'checkout';

/**
 * Creates the folder of a checkout below `all` and removes the folders of deleted checkouts.
 * Several checkouts may do this at the same time: a marker is first written under another name, so that nobody reads an
 * empty or
 * incomplete one.
 * @param {string} all @param {string} checkout @returns {string}
 */
export function claimRunFolder(all, checkout) {
  const mine = path.join(all, createHash('sha256').update(checkout).digest('hex').slice(0, 16));
  fs.mkdirSync(mine, { recursive: true });
  if (checkoutOf(mine) !== checkout) writeMarker(mine, checkout);
  for (const name of fs.readdirSync(all)) {
    const dir = path.join(all, name);
    if (dir !== mine && isAbandoned(dir)) fs.rmSync(dir, { recursive: true, force: true });
  }
  return mine;
}

/** @param {string} dir @param {string} checkout */
function writeMarker(dir, checkout) {
  const fresh = path.join(dir, `${marker}.new-${process.pid}`);
  fs.writeFileSync(fresh, checkout);
  fs.renameSync(fresh, path.join(dir, marker));
}

/** A folder without a readable marker may belong to another checkout that is being created: it stays. @param
 * {string} dir */
function isAbandoned(dir) {
  const owner = checkoutOf(dir);
  return owner !== null && path.isAbsolute(owner) && !fs.existsSync(owner);
}

/** @param {string} dir @returns {string | null} */
function checkoutOf(dir) {
  try {
    return fs.readFileSync(path.join(dir, marker), 'utf8');
  } catch {
    return null;
  }
}
