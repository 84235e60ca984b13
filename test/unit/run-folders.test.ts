/** Several checkouts on one machine set up at the same time: none removes another's run folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = path.resolve(import.meta.dirname, '..', '..', 'build', 'setup', 'run-folders.mjs');
const { claimRunFolder }: { claimRunFolder: (all: string, checkout: string) => string } = await import(script);
let home = '';
let all = '';

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'run-folders-'));
  all = path.join(home, 'run');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function checkout(name: string): string {
  const dir = path.join(home, name);
  mkdirSync(dir);
  return dir;
}

describe('the folders that checkouts run from', () => {
  it('keeps every folder while two other checkouts claim theirs again and again', async () => {
    const [a, b, c] = [checkout('a'), checkout('b'), checkout('c')];
    const claimer = (dir: string) =>
      spawn(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `import { claimRunFolder } from ${JSON.stringify(script)};
           for (let i = 0; i < 3000; i += 1) claimRunFolder(${JSON.stringify(all)}, ${JSON.stringify(dir)});`,
        ],
        { stdio: 'inherit' },
      );
    const mine = claimRunFolder(all, c);
    writeFileSync(path.join(mine, 'staged'), 'x');
    const others = [claimer(a), claimer(b)];
    const ended = Promise.all(others.map((other) => once(other, 'exit')));
    for (let i = 0; i < 3000; i += 1) claimRunFolder(all, c);
    expect((await ended).map(([code]) => code)).toEqual([0, 0]);
    expect(existsSync(path.join(mine, 'staged'))).toBe(true);
    expect(readdirSync(all)).toHaveLength(3);
  });

  it('keeps a folder whose marker is empty or missing', () => {
    for (const [name, text] of [
      ['empty', ''],
      ['none', null],
    ] as const) {
      mkdirSync(path.join(all, name), { recursive: true });
      if (text !== null) writeFileSync(path.join(all, name, 'checkout'), text);
    }
    claimRunFolder(all, checkout('a'));
    expect(readdirSync(all)).toEqual(expect.arrayContaining(['empty', 'none']));
  });

  it('removes the folder of a checkout that is gone', () => {
    const gone = checkout('gone');
    const folder = claimRunFolder(all, gone);
    rmSync(gone, { recursive: true });
    claimRunFolder(all, checkout('a'));
    expect(existsSync(folder)).toBe(false);
  });
});
