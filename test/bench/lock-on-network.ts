/**
 * vault.lock-on-network.ms: in the real app with an open real vault, the time from a virtual cable getting a carrier to
 * the end of the vault's process. Compared, in the same run, with the time at which Chromium (Electron's net.isOnline)
 * first reports that the machine is online. Needs its own network namespace; without one there is no row, and a remark
 * says so.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeAlarm } from '../harness/alarm.ts';
import { Corridor } from '../harness/corridor.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { type Launched, launch } from '../harness/launch.ts';
import { makeLink, plugIn, unplug } from '../harness/link.ts';
import { unlockVault } from '../harness/make-vault.ts';
import { isRunning, processesOf } from '../harness/processes.ts';
import { type SlowDisk, slowNextFsync } from '../harness/slow-disk.ts';
import { putVault } from '../harness/vault-with.ts';
import type { Bench } from './bench-list.ts';
import { median, ratioOf } from './measure.ts';

const rounds = 5;
const patienceMs = 10_000;
const name = 'vault.lock-on-network.ms';
/** The same while main waits for a medium: an fsync of six seconds (strace), which is the baseline. */
const slowName = 'vault.lock-on-network-slow-medium.ms';

interface Round {
  readonly lockMs: number;
  readonly chromiumMs: number;
}

export const lockOnNetworkBench: Bench = {
  names: [name, slowName],
  run: async function* run({ remark }) {
    if (process.env.INKAN_OFFLINE !== '1') {
      remark(`${name}: not measured, this machine gives no network namespace of its own`);
      return;
    }
    const measured = await measure();
    const locks = measured.map(({ lockMs }) => lockMs);
    const value = median(locks);
    const baseline = median(measured.map(({ chromiumMs }) => chromiumMs));
    remark(
      `${name}: ${rounds} rounds in the real app, ${Math.min(...locks).toFixed(0)} to ${Math.max(...locks).toFixed(0)} ms`,
    );
    yield { name, value, unit: 'ms', baseline, baselineName: 'Chromium notices', ratio: ratioOf(value, baseline) };
    const slow = await measureSlow();
    yield {
      ...{ name: slowName, value: slow.lockMs, unit: 'ms', baseline: slow.fsyncMs, baselineName: 'the fsync returns' },
      ratio: ratioOf(slow.lockMs, slow.fsyncMs),
    };
  },
};

async function measure(): Promise<Round[]> {
  const home = freshHome();
  let run: Launched | null = null;
  try {
    await putVault(home, {});
    run = await launch({ home });
    let corridor = new Corridor(run.page, path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'bench'));
    await corridor.chooseLanguage('en');
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await unlockVault(corridor);
      const replaced = run.app.waitForEvent('window');
      // Readings are periodic: each round starts at another phase.
      await sleep((250 / rounds) * round);
      measured.push(await lockOnce(run));
      corridor = corridor.on(await replaced);
      await closeAlarm(corridor);
    }
    return measured;
  } finally {
    unplug();
    await run?.close().catch(() => undefined);
    removeHome(home);
  }
}

/** Plugs in and waits until both have noticed; unplugged when it returns. */
async function lockOnce({ app }: Launched): Promise<Round> {
  const vault = processesOf(app.process().pid ?? 0).find(({ what }) => what === 'vault');
  if (vault === undefined) throw new Error('no vault is open');
  makeLink();
  try {
    plugIn();
    const start = performance.now();
    const since = async (isOver: () => boolean | Promise<boolean>, everyMs: number): Promise<number> => {
      while (!(await isOver())) {
        if (performance.now() - start > patienceMs) throw new Error('nothing noticed the network');
        await sleep(everyMs);
      }
      return performance.now() - start;
    };
    const chromium = since(() => app.evaluate(({ net }) => net.isOnline()), 20);
    const lockMs = await since(() => !isRunning(vault.pid), 1);
    return { lockMs, chromiumMs: await chromium };
  } finally {
    unplug();
  }
}

/** One round in an app of its own: with strace attached, main's other times are meaningless. */
async function measureSlow(): Promise<{ readonly lockMs: number; readonly fsyncMs: number }> {
  const home = freshHome();
  let run: Launched | null = null;
  let disk: SlowDisk | null = null;
  try {
    await putVault(home, {});
    run = await launch({ home });
    const corridor = new Corridor(run.page, path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'bench'));
    await corridor.chooseLanguage('en');
    await unlockVault(corridor);
    const main = run.app.process().pid ?? 0;
    const vault = processesOf(main).find(({ what }) => what === 'vault');
    if (vault === undefined) throw new Error('no vault is open');
    makeLink();
    // Waits for the log entry about the new device, which is not the slow one.
    await sleep(3000);
    disk = await slowNextFsync(main, path.join(home.dir, 'fsync.trace'));
    plugIn();
    const start = performance.now();
    const since = async (isOver: () => boolean): Promise<number> => {
      for (; !isOver(); await sleep(1))
        if (performance.now() - start > 2 * patienceMs) throw new Error('nothing noticed the network');
      return performance.now() - start;
    };
    const lockMs = await since(() => !isRunning(vault.pid));
    return { lockMs, fsyncMs: await since(disk.hasReturned) };
  } finally {
    disk?.end();
    unplug();
    await run?.close().catch(() => undefined);
    removeHome(home);
  }
}
