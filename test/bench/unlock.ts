/**
 * vault.unlock.*: cost of opening a real vault in the real app, at the parameters stored in its file. Compared with the
 * reference library (argon2, the C code of RFC 9106) alone at the same parameters: time, and memory in a process of its
 * own.
 * Frames: missed by the window from the click until the unlock screen disappears, compared with an idle second; a
 * remark states the number including the change to the next screen.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import argon2 from 'argon2';
import type { Page } from 'playwright';
import { readVaultFile } from '../../electron/vault/file/vault-file.ts';
import { Corridor } from '../harness/corridor.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { type Launched, launch } from '../harness/launch.ts';
import { processesOf } from '../harness/processes.ts';
import { passphrase, putVault } from '../harness/vault-with.ts';
import type { Bench } from './bench-list.ts';
import { type Measured, median, ratioOf } from './measure.ts';

const rounds = 5;
const frameMs = 1000 / 60;
const [seconds, memory, frames] = ['vault.unlock.s', 'vault.unlock.memory', 'vault.unlock.frames-missed'] as const;

interface Parameters {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}
interface Round {
  readonly seconds: number;
  readonly reference: number;
  readonly vaultMiB: number;
  readonly missed: number;
  readonly missedWithChange: number;
  readonly missedIdle: number;
}

export const unlockBench: Bench = {
  names: [seconds, memory, frames],
  run: async function* run({ remark }) {
    if (process.env.INKAN_OFFLINE !== '1') {
      remark(`${seconds}: not measured, this machine gives no offline network namespace, and online no vault opens`);
      return;
    }
    const { parameters, measured } = await measure();
    const of = (pick: (round: Round) => number) => median(measured.map(pick));
    remark(`${seconds}: ${JSON.stringify(parameters)}, ${rounds} rounds in the real app`);
    yield row(
      seconds,
      's',
      of((one) => one.seconds),
      of((one) => one.reference),
      'argon2 alone',
    );
    yield row(
      memory,
      'MiB at most',
      of((one) => one.vaultMiB),
      referenceMiB(parameters),
      'a process with argon2 alone',
    );
    remark(`${frames}: ${of((one) => one.missedWithChange)} with the change to the next screen`);
    yield row(
      frames,
      'frames',
      of((one) => one.missed),
      of((one) => one.missedIdle),
      'doing nothing',
    );
  },
};

const row = (name: string, unit: string, value: number, baseline: number, baselineName: string): Measured => ({
  ...{ name, unit, value, baseline, baselineName },
  ratio: ratioOf(value, baseline),
});

async function measure() {
  const home = freshHome();
  let run: Launched | null = null;
  try {
    await putVault(home, {});
    const file = readVaultFile(new Uint8Array(fs.readFileSync(path.join(home.userData, 'vault.inkan'))));
    const parameters = file.ok ? file.value.head.custodians[0]?.parameters : undefined;
    if (parameters === undefined) throw new Error('the vault file could not be read');
    run = await launch({ home });
    let corridor = new Corridor(run.page, path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'bench'));
    await corridor.chooseLanguage('en');
    let page = run.page;
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const reference = await referenceSeconds(parameters);
      measured.push({ ...(await openOnce(run, page, corridor)), reference });
      const replaced = run.app.waitForEvent('window');
      await corridor.byId('lock').click({ noWaitAfter: true });
      page = await replaced;
      corridor = corridor.on(page);
    }
    return { parameters, measured };
  } finally {
    await run?.close().catch(() => undefined);
    removeHome(home);
  }
}

async function openOnce({ app }: Launched, page: Page, corridor: Corridor): Promise<Omit<Round, 'reference'>> {
  await corridor.arriveAt('start');
  await corridor.byId('open-vault').click();
  await corridor.arriveAt('unlock');
  await corridor.byId('unlock-passphrase').fill(passphrase);
  await page.evaluate(watchFrames);
  const missedIdle = await page.evaluate(missedWithin, { ms: 1000, frameMs, whole: true });
  await page.evaluate(watchFrames);
  const start = performance.now();
  await corridor.byId('unlock-give').click();
  await corridor.arriveAt('home');
  const took = performance.now() - start;
  const missed = await page.evaluate(missedWithin, { ms: 0, frameMs, whole: false });
  const missedWithChange = await page.evaluate(missedWithin, { ms: 0, frameMs, whole: true });
  const vault = processesOf(app.process().pid ?? 0).find(({ what }) => what === 'vault');
  if (vault === undefined) throw new Error('no vault is open');
  return { seconds: took / 1000, vaultMiB: peakMiB(`/proc/${vault.pid}/status`), missed, missedWithChange, missedIdle };
}

async function referenceSeconds({ memoryKiB, passes, lanes }: Parameters): Promise<number> {
  const start = performance.now();
  await argon2.hash(randomBytes(24), {
    ...{ raw: true, type: argon2.argon2id, salt: randomBytes(32), hashLength: 32 },
    ...{ memoryCost: memoryKiB, timeCost: passes, parallelism: lanes },
  });
  return (performance.now() - start) / 1000;
}

/** In a process that does nothing else. */
function referenceMiB({ memoryKiB, passes, lanes }: Parameters): number {
  const script = `
    const argon2 = require('argon2');
    const options = { type: argon2.argon2id, memoryCost: ${memoryKiB}, timeCost: ${passes}, parallelism: ${lanes} };
    argon2.hash('a passphrase', options).then(() =>
      console.log(require('node:fs').readFileSync('/proc/self/status', 'utf8')));`;
  const run = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  return peakIn(run.stdout);
}

const peakMiB = (file: string): number => peakIn(fs.readFileSync(file, 'utf8'));
const peakIn = (status: string): number => Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;

// These run in the window, so they cannot use anything of this file.

function watchFrames(): void {
  const kept = globalThis as { frameTimes?: [at: number, isUnlock: boolean][]; frameWatch?: number };
  if (kept.frameWatch !== undefined) cancelAnimationFrame(kept.frameWatch);
  const times: [at: number, isUnlock: boolean][] = [];
  kept.frameTimes = times;
  const look = (at: number) => {
    times.push([at, document.querySelector('[data-testid="screen-unlock"]') !== null]);
    kept.frameWatch = requestAnimationFrame(look);
  };
  kept.frameWatch = requestAnimationFrame(look);
}

async function missedWithin({
  ms,
  frameMs: each,
  whole,
}: {
  ms: number;
  frameMs: number;
  whole: boolean;
}): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { frameTimes = [] } = globalThis as { frameTimes?: [at: number, isUnlock: boolean][] };
  const counted = frameTimes.filter(([, isUnlock]) => whole || isUnlock).map(([at]) => at);
  const gaps = counted.slice(1).map((at, i) => at - (counted[i] ?? at));
  return gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / each) - 1), 0);
}
