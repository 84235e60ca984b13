/**
 * Which test files may run one after another in the same process, with the modules that are loaded already: reading a module anew
 * for each file costs more than many of its tests. Takes the checkout's root, gives paths below it: files that reach nothing of
 * `electron/`, and, for other processes, those that reach it and load by themselves what computes with keys (a process loads it once,
 * so that beside them a file that forgets it would not be noticed). Refuses, which means a process of its own, every other file, and
 * those that change what all share (globals, environment, module mocks), by themselves or in a file below `test/` that they reach, or measure the time of their process.
 */
import fs from 'node:fs';
import path from 'node:path';

const changesWhatAllShare =
  /\bvi\.(?:mock|doMock|hoisted|spyOn|stub\w+|useFakeTimers|resetModules)\b|\bglobalThis\b|process\.(?:env|chdir|on)\b|configureGlobal/;

/** Of a file that a test reaches, only what changes: reading the environment is no reason, and many do. */
const changesForOthers =
  /\bvi\.(?:mock|doMock|hoisted|spyOn|stub\w+|useFakeTimers|resetModules)\b|process\.env(?:\.\w+|\[[^\]]+\])\s*\??\??=(?!=)|delete process\.env|process\.(?:chdir|on)\b|globalThis(?:\.\w+|\[[^\]]+\])\s*=(?!=)|Object\.(?:assign|defineProperty)\(globalThis\b|configureGlobal/;

/** What a file imports at run time from files, whether it is loaded at once or later. */
function importsOf(root: string, file: string): readonly string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8').replaceAll(/^(?:import|export) type [^;]*;/gm, '');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)]
    .map(([, name = '']) => path.posix.join(path.posix.dirname(file), name))
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name));
}

export interface Sharing {
  readonly withoutKeys: readonly string[];
  readonly withKeys: readonly string[];
}

export function sharingAProcess(root: string): Sharing {
  const known = new Map<string, readonly string[]>();
  const reached = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    if (!known.has(file)) known.set(file, fs.existsSync(path.join(root, file)) ? importsOf(root, file) : []);
    for (const next of known.get(file) ?? []) reached(next, seen);
    return seen;
  };
  const found: { withoutKeys: string[]; withKeys: string[] } = { withoutKeys: [], withKeys: [] };
  const files = fs
    .readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => !changesWhatAllShare.test(fs.readFileSync(path.join(root, file), 'utf8')))
    .sort();
  const changing = new Map<string, boolean>();
  const changes = (file: string): boolean => {
    const there = path.join(root, file);
    if (!changing.has(file))
      changing.set(file, fs.existsSync(there) && changesForOthers.test(fs.readFileSync(there, 'utf8')));
    return changing.get(file) === true;
  };
  for (const file of files) {
    const all = reached(file);
    if (all.has('test/cpu-time.ts')) continue;
    if ([...all].some((name) => name !== file && name.startsWith('test/') && changes(name))) continue;
    if (![...all].some((name) => name.startsWith('electron/'))) found.withoutKeys.push(file);
    else if (all.has('test/harness/own-keys.ts')) found.withKeys.push(file);
  }
  return found;
}
