// @ts-check
// Copies and hashes directory trees.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Every file and link below `root`, sorted, relative, with forward slashes. @param {string} root @returns {string[]} */
export function listFiles(root) {
  if (!fs.existsSync(root)) return [];
  if (!fs.statSync(root).isDirectory()) return [''];
  /** @type {string[]} */
  const found = [];
  /** @param {string} relative */
  const walk = (relative) => {
    for (const entry of fs.readdirSync(path.join(root, relative), { withFileTypes: true })) {
      const child = relative ? `${relative}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(child);
      else found.push(child);
    }
  };
  walk('');
  return found.sort();
}

/** SHA-256 over the names and bytes of files and trees. @param {string[]} roots @param {unknown} [also] */
export function hashTrees(roots, also) {
  const hash = createHash('sha256').update(JSON.stringify(also ?? null));
  for (const root of roots) {
    for (const name of listFiles(root)) {
      const file = name ? path.join(root, name) : root;
      hash.update(`\0${path.basename(root)}/${name}\0`);
      hash.update(fs.lstatSync(file).isSymbolicLink() ? fs.readlinkSync(file) : fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Copies a tree, by hard links where the file system allows it. The copy shares its files' bytes with the original:
 * replace a file in it, never write into one.
 * @param {string} from @param {string} to @param {(relative: string) => boolean} [wanted]
 */
export function linkTree(from, to, wanted = () => true) {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    if (!wanted(entry.name)) continue;
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) linkTree(source, target, (name) => wanted(`${entry.name}/${name}`));
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else linkFile(source, target);
  }
}

/** @param {string} source @param {string} target */
function linkFile(source, target) {
  try {
    fs.linkSync(source, target);
  } catch {
    fs.copyFileSync(source, target);
    fs.chmodSync(target, fs.statSync(source).mode & 0o777);
  }
}

/**
 * A true copy, readable by every user of the machine, whatever the original's mode was.
 * @param {string} from @param {string} to @param {(relative: string) => boolean} [wanted]
 */
export function copyReadable(from, to, wanted = () => true) {
  for (const name of listFiles(from)) {
    if (!wanted(name)) continue;
    const target = name ? path.join(to, name) : to;
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(name ? path.join(from, name) : from, target);
  }
}

/** Lets every user read the tree, and enter its folders. @param {string} root */
export function makeWorldReadable(root) {
  if (process.platform === 'win32') return;
  const mode = fs.lstatSync(root);
  if (mode.isSymbolicLink()) return;
  if (!mode.isDirectory()) {
    const wanted = (mode.mode & 0o777) | 0o444 | (mode.mode & 0o100 ? 0o111 : 0);
    if (wanted !== (mode.mode & 0o777)) fs.chmodSync(root, wanted);
    return;
  }
  fs.chmodSync(root, 0o755);
  for (const name of fs.readdirSync(root)) makeWorldReadable(path.join(root, name));
}

/** The text of a small file, or null. @param {string} file */
export function readOrNull(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Puts a finished folder in another's place. @param {string} fresh @param {string} place */
export function replaceDir(fresh, place) {
  const old = `${place}.old-${process.pid}`;
  if (fs.existsSync(place)) fs.renameSync(place, old);
  fs.renameSync(fresh, place);
  fs.rmSync(old, { recursive: true, force: true });
}
