// @ts-check
// Unpacks a package of the npm registry into a folder if its bytes are the pinned ones.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ask, lastLines, npm } from './run.mjs';

/**
 * Downloads and unpacks it below `work`, without node_modules.
 * @param {string} spec "electron@45.4.1" @param {string} integrity as in a lockfile, "sha512-..." @param {string} work
 * @returns {{ok: true, dir: string} | {ok: false, why: string}} the folder that holds package.json
 */
export function fetchPinned(spec, integrity, work) {
  const [program, first] = npm();
  const args = [...first, 'pack', spec, '--pack-destination', work];
  let run = ask(program, args, { cwd: work });
  if (!run.ok) run = ask(program, args, { cwd: work });
  if (!run.ok) return { ok: false, why: `fetching ${spec}: ${lastLines(run.stderr)}` };
  const name = fs.readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (!name) return { ok: false, why: `npm pack ${spec} left no file` };
  return unpackPinned(path.join(work, name), integrity, work);
}

/** @param {string} tarball @param {string} integrity @param {string} work @returns {ReturnType<typeof fetchPinned>} */
export function unpackPinned(tarball, integrity, work) {
  const seen = `sha512-${createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`;
  if (seen !== integrity) {
    return {
      ok: false,
      why: `${path.basename(tarball)} is not the pinned file\nexpected ${integrity}\nfound    ${seen}`,
    };
  }
  const run = ask('tar', ['-xzf', tarball, '-C', work]);
  if (!run.ok) return { ok: false, why: `unpacking ${path.basename(tarball)}: ${lastLines(run.stderr)}` };
  fs.rmSync(tarball);
  return { ok: true, dir: path.join(work, 'package') };
}
