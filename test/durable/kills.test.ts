/**
 * Nothing is lost: the program that saves vaults and writes the log is killed at any moment, five hundred times in `npm
 * run soak`, thirty-six times in `npm test`. The number of kills ends a test, never a clock.
 */
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawing, hangs, times } from '../sample.ts';
import { generationOf } from './generations.ts';
import { all, brokenPromises, buildChild, type Ended, ended, freshFolder, makeModel, start } from './run-child.ts';

const kills = times(36, 504);
/** Few kills on the same files, because the complete log is checked after each. */
const onOneMachine = 12;

/** Moment of each kill. */
const draw = drawing('kills');

beforeAll(buildChild, hangs);

let model: string;
let entriesBefore = 0;
beforeAll(async () => {
  ({ model, entries: entriesBefore } = await makeModel());
  return () => fs.rmSync(model, { recursive: true });
}, hangs);

function copyOfModel(): string {
  const folder = freshFolder();
  fs.cpSync(model, folder, { recursive: true });
  return folder;
}

/** Waits for this many lines, so that a slow machine gets as far as a fast one. */
function lines(process: ChildProcess, count: number): Promise<void> {
  let said = 0;
  return new Promise((resolve) =>
    process.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString().split('\n').length - 1;
      if (said >= count) resolve();
    }),
  );
}

async function killed(folder: string, mode: 'real' | 'naive', generation: number): Promise<Ended> {
  const process = start(folder, mode, generation, 100_000);
  const end = ended(process);
  await lines(process, 1 + Math.floor(draw() * 9));
  await new Promise((resolve) => setTimeout(resolve, draw() * 3));
  process.kill('SIGKILL');
  return end;
}

const vaultIn = (folder: string) => generationOf(fs.readFileSync(path.join(folder, 'vault.inkan')));

/** One machine that crashes again and again on the same files. */
async function crashOften(times: number): Promise<{ readonly broken: readonly string[]; readonly saves: number }> {
  const folder = copyOfModel();
  const broken: string[] = [];
  let [next, entries, saves] = [1, entriesBefore, 0];
  for (let i = 0; i < times; i += 1) {
    const before = vaultIn(folder) ?? -1;
    const end = await killed(folder, 'real', next);
    const done = end.lines.filter((line) => line.startsWith('saved ')).length;
    // The last one may exist without its promise.
    const begun = Array.from({ length: done + 1 }, (_, index) => next + index);
    broken.push(...(await brokenPromises(folder, end, [before, ...begun], entries)));
    next += done + 1;
    saves += done;
    entries = fs.readFileSync(path.join(folder, 'log.inkan'), 'utf8').split('\n').length - 1;
  }
  fs.rmSync(folder, { recursive: true });
  return { broken, saves };
}

describe(`${kills} kills`, () => {
  it(
    'at any moment lose nothing that was promised',
    async () => {
      const machines = await all(Array.from({ length: kills / onOneMachine }), () => crashOften(onOneMachine));
      const saves = machines.reduce((sum, machine) => sum + machine.saves, 0);
      expect(machines.flatMap(({ broken }) => broken)).toEqual([]);
      expect(saves).toBeGreaterThan(kills / 4);
      console.log(`${kills} random kills, ${saves} saves promised: nothing lost`);
    },
    hangs,
  );

  it(
    'of a naive writer lose a vault soon: the test can fail',
    async () => {
      const folder = copyOfModel();
      let lost = 0;
      for (let i = 1; i <= 100 && lost === 0; i += 1) {
        await killed(folder, 'naive', i);
        if (vaultIn(folder) === null) lost = i;
      }
      fs.rmSync(folder, { recursive: true });
      expect(lost).toBeGreaterThan(0);
      console.log(`a naive writer lost its vault at kill ${lost}`);
    },
    hangs,
  );
});
