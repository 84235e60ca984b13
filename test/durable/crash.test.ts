/**
 * Nothing is lost: a real save of a vault and real appends to the log, in a separate process, are stopped or failed at
 * every single system call on their files (strace). Then everything is opened again.
 */
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hangs } from '../sample.ts';
import { batchSize } from './batch.ts';
import { generationOf } from './generations.ts';
import {
  all,
  brokenPromises,
  buildChild,
  type Ended,
  ended,
  freshFolder,
  makeModel,
  startTraced,
} from './run-child.ts';

beforeAll(buildChild, hangs);

let model: string;
let entriesBefore = 0;
beforeAll(async () => {
  ({ model, entries: entriesBefore } = await makeModel());
  return () => fs.rmSync(model, { recursive: true });
});

const copyOfModel = (): string => {
  const folder = freshFolder();
  fs.cpSync(model, folder, { recursive: true });
  return folder;
};

interface Outcome {
  readonly inject: readonly string[];
  readonly end: Ended;
  readonly broken: readonly string[];
  /** Whether the injection was reached. */
  readonly hit: boolean;
}

const inject = (...what: readonly string[]) => injectInto('real', what, 1);

async function injectInto(mode: 'real' | 'batch', what: readonly string[], atOnce: number): Promise<Outcome> {
  const folder = copyOfModel();
  const trace = `${folder}.trace`;
  try {
    const end = await ended(startTraced(folder, mode, what, trace));
    const broken = await brokenPromises(folder, end, [0, 1], entriesBefore, atOnce);
    const hit = /\(INJECTED\)|killed by SIGKILL/.test(fs.readFileSync(trace, 'utf8'));
    return { inject: what, end, broken, hit };
  } finally {
    fs.rmSync(folder, { recursive: true });
    fs.rmSync(trace, { force: true });
  }
}

/** How often a save, or a batch in the log, makes each system call on these files. */
async function callsOf(mode: 'real' | 'batch', promise: RegExp): Promise<ReadonlyMap<string, number>> {
  const folder = copyOfModel();
  const trace = `${folder}.trace`;
  const { code, lines } = await ended(startTraced(folder, mode, [], trace));
  expect({ code, kept: lines.some((line) => promise.test(line)) }).toEqual({ code: 0, kept: true });
  const calls = new Map<string, number>();
  for (const [, name = ''] of fs.readFileSync(trace, 'utf8').matchAll(/^\d+ +(\w+)\(/gm))
    calls.set(name, (calls.get(name) ?? 0) + 1);
  fs.rmSync(folder, { recursive: true });
  fs.rmSync(trace);
  return calls;
}

const errors: Readonly<Record<string, readonly string[]>> = {
  openat: ['EROFS', 'EMFILE'],
  write: ['ENOSPC', 'EIO'],
  fsync: ['EIO'],
  rename: ['ENOSPC', 'EROFS'],
  close: ['EIO'],
  unlink: ['EACCES'],
  pread64: ['EIO'],
};

describe.skipIf(process.platform !== 'linux')('a save of the vault', () => {
  let calls: ReadonlyMap<string, number>;
  beforeAll(async () => {
    calls = await callsOf('real', /^saved 1$/);
  }, hangs);
  const points = (names: readonly string[]) =>
    names.flatMap((name) => Array.from({ length: calls.get(name) ?? 0 }, (_, k) => [name, k + 1] as const));

  it('goes through every kind of step that can fail', () => {
    for (const name of Object.keys(errors)) expect(calls.get(name) ?? 0, name).toBeGreaterThan(0);
    expect(calls.get('fsync')).toBe(4);
    expect(calls.get('write')).toBe(3);
  });

  it(
    'killed at every system call leaves the old vault or the new one, and a log that is whole',
    async () => {
      const kills = await all(points([...calls.keys()]), ([name, k]) => inject(`${name}:signal=KILL:when=${k}`));
      expect(kills.filter(({ hit, end }) => !hit || end.code === 0)).toEqual([]);
      expect(kills.filter(({ broken }) => broken.length > 0)).toEqual([]);
      console.log(`killed at ${kills.length} of ${kills.length} system calls: nothing lost`);
    },
    hangs,
  );

  it(
    'failing at every system call says so, and leaves what was there',
    async () => {
      const fails = points(Object.keys(errors)).flatMap(([name, k]) =>
        (errors[name] ?? []).map((error) => `${name}:error=${error}:when=${k}`),
      );
      // The disk reports a write that it did not make.
      const lies = points(['write']).map(([name, k]) => `${name}:retval=100:when=${k}`);
      const outcomes = await all([...fails, ...lies], (what) => inject(what));
      expect(outcomes.filter(({ hit }) => !hit)).toEqual([]);
      expect(outcomes.filter(({ broken }) => broken.length > 0)).toEqual([]);
      // Each failure was reported, except for a file closed after everything was flushed, and for reads at the start,
      // which are retried.
      const silent = outcomes.filter(({ end }) => end.code === 0).flatMap((outcome) => outcome.inject);
      const tried = /^(?:close:.*|openat:.*when=[12]|pread64:.*when=1)$/;
      expect(silent.filter((what) => !tried.test(what))).toEqual([]);
      console.log(`failed at ${outcomes.length} points: ${outcomes.length - silent.length} said so, nothing lost`);
    },
    hangs,
  );

  it(
    'failing twice, at taking back too, loses nothing',
    async () => {
      const firsts = [
        'write:error=ENOSPC:when=1',
        'write:error=ENOSPC:when=3',
        'fsync:error=EIO:when=1',
        'fsync:error=EIO:when=4',
      ];
      const seconds = ['ftruncate:error=EIO', 'ftruncate:signal=KILL'];
      const twice = firsts.flatMap((first) => seconds.map((second) => [first, second] as const));
      const outcomes = await all(twice, (both) => inject(...both));
      expect(outcomes.filter(({ broken, hit }) => broken.length > 0 || !hit)).toEqual([]);
    },
    hangs,
  );

  it(
    'done naively is lost at one of these points: the test can fail',
    async () => {
      const folder = copyOfModel();
      const kills = await all([1, 2, 3, 4], async (k) => {
        const own = `${folder}-${k}`;
        fs.cpSync(folder, own, { recursive: true });
        await ended(startTraced(own, 'naive', [`write:signal=KILL:when=${k}`], `${own}.trace`));
        const whole = generationOf(fs.readFileSync(path.join(own, 'vault.inkan')));
        for (const each of [own, `${own}.trace`]) fs.rmSync(each, { recursive: true });
        return whole;
      });
      fs.rmSync(folder, { recursive: true });
      expect(kills).toContain(null);
    },
    hangs,
  );
});

describe.skipIf(process.platform !== 'linux')('a batch in the log', () => {
  let calls: ReadonlyMap<string, number>;
  beforeAll(async () => {
    calls = await callsOf('batch', new RegExp(`^logged ${entriesBefore + batchSize} `));
  }, 120_000);

  it('is one write and one flush', () => {
    expect([calls.get('write'), calls.get('fsync')]).toEqual([1, 1]);
  });

  it('killed at every system call is there whole or in part, and the log is whole', async () => {
    const points = [...calls].flatMap(([name, count]) =>
      Array.from({ length: count }, (_, k) => `${name}:when=${k + 1}`),
    );
    const kills = await all(points, (point) =>
      injectInto('batch', [point.replace(':when', ':signal=KILL:when')], batchSize),
    );
    expect(kills.filter(({ hit, end }) => !hit || end.code === 0)).toEqual([]);
    expect(kills.filter(({ broken }) => broken.length > 0)).toEqual([]);
  }, 300_000);

  it('that cannot be written or flushed is refused whole', async () => {
    const fails = [
      'write:error=ENOSPC:when=1',
      'write:error=EIO:when=1',
      'fsync:error=EIO:when=1',
      'write:retval=100:when=1',
    ];
    const outcomes = await all(fails, (what) => injectInto('batch', [what], 0));
    expect(outcomes.filter(({ hit, end, broken }) => !hit || end.code === 0 || broken.length > 0)).toEqual([]);
  }, 300_000);
});
