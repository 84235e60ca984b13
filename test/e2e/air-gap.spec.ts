import path from 'node:path';
import { closeAlarm } from '../harness/alarm.ts';
import type { Home } from '../harness/home.ts';
import type { LaunchOptions } from '../harness/launch.ts';
import { makeLink, plugIn, unplug } from '../harness/link.ts';
import { unlockVault } from '../harness/make-vault.ts';
import { type AppProcess, isRunning, processesOf } from '../harness/processes.ts';
import { slowNextFsync } from '../harness/slow-disk.ts';
import { putVault } from '../harness/vault-with.ts';
import { inAllLooks } from '../sample.ts';
import { expect, type Run, stickingOut, test } from './session.ts';

test.skip(process.env.INKAN_OFFLINE !== '1', 'needs a network namespace of its own, which this machine does not give');
test.afterEach(unplug);

/** Milliseconds from now until the vault's process is gone. */
async function vaultGone(run: Run): Promise<number> {
  const vault = processesOf(run.app.process().pid ?? 0).find(({ what }) => what === 'vault');
  if (vault === undefined) throw new Error('there is no vault process');
  plugIn();
  const start = performance.now();
  while (isRunning(vault.pid)) {
    if (performance.now() - start > 10_000) throw new Error('the vault process is still there');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return performance.now() - start;
}

test('a network that appears locks the open vault, and the alarm stands until it is gone and a word is typed', {
  tag: '@alone',
}, async ({ home, start }) => {
  await putVault(home, {});
  const run = await start({ looks: inAllLooks });
  const { app, corridor } = run;
  await corridor.chooseLanguage('en');
  await corridor.arriveAt('start');
  await expect(corridor.byId('network-guard')).toHaveAttribute('data-state', 'offline');
  await unlockVault(corridor);

  makeLink();
  await expect(corridor.byId('network-guard')).toHaveAttribute('data-state', 'capable');
  const replaced = app.waitForEvent('window');
  const ms = await vaultGone(run);
  console.log(`from the link to the end of the vault process: ${ms.toFixed(0)} ms`);
  const page = await replaced;
  const alarmed = corridor.on(page);
  await alarmed.arriveAt('alarm');
  await expect(alarmed.byId('alarm-en')).toContainText('v0');
  await expect(alarmed.byId('alarm-ja')).toContainText('警報');
  await expect(alarmed.byId('close-alarm')).toHaveCount(0);
  await alarmed.picture('alarm');

  // Nothing else closes it: neither locking nor reloading.
  const again = app.waitForEvent('window');
  await alarmed.byId('lock').click({ noWaitAfter: true });
  const still = corridor.on(await again);
  await still.arriveAt('alarm');

  unplug();
  await expect(still.byId('close-alarm')).toBeVisible();
  await still.byId('alarm-word').fill('ok');
  await expect(still.byId('alarm-close')).toBeDisabled();
  await still.picture('alarm-gone');
  expect(await stickingOut({ ...run, page: await again })).toEqual([]);
  await closeAlarm(still);

  // While there is a network, a real vault does not even ask for a passphrase; practice opens and stays open.
  makeLink();
  plugIn();
  await expect(still.byId('guard-notice')).toHaveAttribute('data-state', 'online');
  await expect(still.byId('create-vault')).toHaveCount(0);
  await still.picture('online');
  await still.byId('open-vault').click();
  await expect(still.byId('unlock-online')).toContainText('v0', { timeout: 180_000 });
  await expect(still.byId('unlock-passphrase')).toHaveCount(0);
  await still.picture('unlock-online');
  // Where a button is replaced by what it asked for, that has the focus.
  await still.byId('override').click();
  await expect(still.byId('override-word')).toBeFocused();
  await still.byId('override-word').fill('ONLINE');
  await still.byId('override-act').click();
  await expect(still.byId('overriding')).toBeFocused();
  await expect(still.byId('unlock-passphrase')).toHaveCount(1);
  await still.picture('overriding');
  await still.byId('back').click();
  await still.byId('open-practice').click();
  await still.arriveAt('home');
  await expect(still.byId('network-guard')).toHaveAttribute('data-state', 'online');
  await still.picture('practice-online');
});

/** Waits for the end of a process. */
async function until(what: string, isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 45_000; !isSo(); ) {
    if (Date.now() > end) throw new Error(`${what}: it did not happen`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** An open vault, its processes, and the log in its home. */
async function openVault(home: Home, start: (options?: LaunchOptions) => Promise<Run>) {
  await putVault(home, {});
  const run = await start();
  await run.corridor.chooseLanguage('en');
  await unlockVault(run.corridor);
  makeLink();
  await expect(run.corridor.byId('network-guard')).toHaveAttribute('data-state', 'capable');
  const main = run.app.process().pid ?? 0;
  const pidOf = (wanted: AppProcess['what']) => processesOf(main).find(({ what }) => what === wanted)?.pid ?? 0;
  const pids = { main, vault: pidOf('vault'), page: pidOf('page'), watcher: pidOf('watcher') };
  for (const pid of Object.values(pids)) expect(isRunning(pid)).toBe(true);
  return { run, pids };
}

/** Main may lock in a new window and open the alarm in another one after it: the newest window counts. */
async function alarmOf(run: Run) {
  const newest = () => run.corridor.on(run.app.windows().at(-1) ?? run.page);
  const hasAlarm = () => newest().byId('alarm-en').isVisible();
  await expect.poll(() => hasAlarm().catch(() => false), { timeout: 180_000 }).toBe(true);
  const alarmed = newest();
  await alarmed.arriveAt('alarm');
  return alarmed;
}

test('a main that hangs in a medium’s fsync for six seconds does not keep the vault from being locked', {
  tag: '@alone',
}, async ({ home, start }) => {
  const { run, pids } = await openVault(home, start);
  const disk = await slowNextFsync(pids.main, path.join(home.dir, 'fsync.trace'));
  try {
    // Locking writes a log entry, whose fsync is the slow one.
    plugIn();
    const begin = performance.now();
    await until('the vault ends', () => !isRunning(pids.vault));
    const vaultMs = performance.now() - begin;
    expect(disk.hasReturned()).toBe(false);
    await until('the page ends', () => !isRunning(pids.page));
    expect(disk.hasReturned()).toBe(false);
    await until('the fsync returns', disk.hasReturned);
    const fsyncMs = performance.now() - begin;
    console.log(
      `a medium whose fsync takes 6 s: from the link to the end of the vault process ${vaultMs.toFixed(0)} ms; the fsync returned after ${fsyncMs.toFixed(0)} ms`,
    );
    disk.end();
    await alarmOf(run);
  } finally {
    disk.end();
  }
});

test('a main that is stopped altogether loses the vault, with a network at once and without one after a while', {
  tag: '@waits',
}, async ({ home, start }) => {
  const { run, pids } = await openVault(home, start);
  process.kill(pids.main, 'SIGSTOP');
  try {
    plugIn();
    await until('the vault ends', () => !isRunning(pids.vault));
    await until('the page ends', () => !isRunning(pids.page));
  } finally {
    process.kill(pids.main, 'SIGCONT');
  }
  const alarmed = await alarmOf(run);
  unplug();
  await closeAlarm(alarmed);

  // While there is no network, main may be silent for half a minute.
  const again = run.app.waitForEvent('window', { timeout: 180_000 });
  await unlockVault(alarmed);
  const vault = processesOf(pids.main).find(({ what }) => what === 'vault')?.pid ?? 0;
  process.kill(pids.main, 'SIGSTOP');
  try {
    await until('the vault ends', () => !isRunning(vault));
  } finally {
    process.kill(pids.main, 'SIGCONT');
  }
  await run.corridor.on(await again).arriveAt('start');
});

test('a vault ends with its watcher, also while main is stopped', { tag: '@waits' }, async ({ home, start }) => {
  const { run, pids } = await openVault(home, start);
  process.kill(pids.main, 'SIGSTOP');
  try {
    process.kill(pids.watcher, 'SIGKILL');
    await until('the vault ends', () => !isRunning(pids.vault));
  } finally {
    process.kill(pids.main, 'SIGCONT');
  }
  const alarmed = await alarmOf(run);
  await expect(alarmed.byId('alarm-en')).toContainText('could not see');
  await alarmed.picture('alarm-unknown');
  // Another watcher has replaced it.
  await closeAlarm(alarmed);
  await expect(alarmed.byId('network-guard')).toHaveAttribute('data-state', 'capable');
});
