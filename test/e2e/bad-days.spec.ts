/** Possible damage to the app's folder: there is always a window, and it says what was found and what helps. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { alarmWord } from '../../core/contract/guard.ts';
import { giveAway, type Home } from '../harness/home.ts';
import { unlockVault } from '../harness/make-vault.ts';
import { isRunning, processesOf } from '../harness/processes.ts';
import { putVault } from '../harness/vault-with.ts';
import { drawn, inAllLooks } from '../sample.ts';
import { expect, stickingOut, test } from './session.ts';

const settingsOf = (home: Home) => path.join(home.userData, 'settings.json');

function chooseBefore(home: Home, language: 'ja' | 'en'): void {
  fs.writeFileSync(settingsOf(home), JSON.stringify({ language }), { mode: 0o600 });
  giveAway(settingsOf(home));
}

test('a folder that may not be used has a window all the same, in both languages', async ({ home, start }) => {
  test.skip(process.getuid?.() !== 0, 'needs another user to give the folder to');
  fs.chownSync(home.userData, 0, 0);
  const run = await start({ looks: inAllLooks });
  await run.corridor.arriveAt('folder-stop');
  for (const language of ['ja', 'en'])
    await expect(run.corridor.byId(`folder-stop-${language}`)).toHaveAttribute('data-code', 'storage-denied');
  await run.corridor.picture('folder-stop');
  expect(await stickingOut(run)).toEqual([]);
  expect(fs.readdirSync(home.userData)).toEqual([]);
});

for (const language of drawn('bad days', ['en', 'ja'] as const)) {
  test(`a folder that is read-only is named in the language that was chosen (${language})`, async ({ home, start }) => {
    chooseBefore(home, language);
    fs.chmodSync(home.userData, 0o500);
    const run = await start();
    await run.corridor.arriveAt('folder-stop');
    const said = run.corridor.byId(`folder-stop-${language}`);
    await expect(said).toContainText(language === 'ja' ? '読み書きが許可されていません' : 'may not read or write');
    await expect(run.corridor.byId(`folder-stop-${language === 'ja' ? 'en' : 'ja'}`)).toHaveCount(0);
    await run.corridor.picture(`read-only-${language}`);
    fs.chmodSync(home.userData, 0o700);
    expect(fs.readdirSync(home.userData)).toEqual(['settings.json']);
  });

  test(`a disk that is pulled out locks the vault and says so in the language in use (${language})`, async ({
    home,
    start,
  }) => {
    test.skip(process.env.INKAN_OFFLINE !== '1', 'needs a mount namespace of its own');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=700', 'tmpfs', home.userData]);
    giveAway(home.userData);
    await putVault(home, {});
    const run = await start();
    await run.corridor.chooseLanguage(language);
    await unlockVault(run.corridor);
    const vault = processesOf(run.app.process().pid ?? 0).find(({ what }) => what === 'vault')?.pid ?? 0;
    const replaced = run.app.waitForEvent('window');
    execFileSync('umount', ['-l', home.userData]);
    const stopped = run.corridor.on(await replaced);
    await stopped.arriveAt('folder-stop');
    await expect(stopped.byId(`folder-stop-${language}`)).toHaveAttribute('data-code', 'storage-gone');
    await expect(stopped.byId('vault-state')).toHaveAttribute('data-state', 'locked');
    expect(isRunning(vault)).toBe(false);
    await stopped.picture(`pulled-out-${language}`);
  });

  test(`a folder in the place of the settings: told, and the vault opens (${language})`, async ({ home, start }) => {
    test.skip(process.env.INKAN_OFFLINE !== '1', 'opens a real vault');
    await putVault(home, {});
    fs.mkdirSync(settingsOf(home));
    giveAway(settingsOf(home));
    const { corridor } = await start();
    // There may have been an alarm in it.
    await corridor.arriveAt('alarm');
    await corridor.picture(`settings-alarm-${language}`);
    await corridor.byId('alarm-word').fill(alarmWord);
    await corridor.byId('alarm-close').click();
    await corridor.chooseLanguage(language);
    await corridor.arriveAt('start');
    await expect(corridor.byId('settings-trouble')).toHaveAttribute('data-code', 'storage-not-a-file');
    await expect(corridor.byId('what-is-there')).toContainText('settings.json');
    await corridor.picture(`settings-trouble-${language}`);
    await unlockVault(corridor);
    expect(fs.readdirSync(settingsOf(home))).toEqual([]);
  });
}

test('a pipe in the place of the vault stops nothing: it is named, and the app ends when it is told to', async ({
  home,
  start,
}) => {
  const vault = path.join(home.userData, 'vault.inkan');
  execFileSync('mkfifo', [vault]);
  giveAway(vault);
  const run = await start();
  await run.corridor.chooseLanguage('en');
  await run.corridor.arriveAt('start');
  // It offers neither to open it nor to create another one in its place.
  await expect(run.corridor.byId('vault-gone')).toHaveAttribute('data-gone', 'not-a-file', { timeout: 180_000 });
  await expect(run.corridor.byId('open-vault')).toHaveCount(0);
  await expect(run.corridor.byId('create-vault')).toHaveCount(0);
  await run.corridor.picture('pipe');
  const main = run.app.process();
  const ended = once(main, 'exit');
  process.kill(main.pid ?? 0, 'SIGTERM');
  await ended;
  expect(fs.lstatSync(vault).isFIFO()).toBe(true);
});

function second(home: Home): { readonly child: ChildProcess; said(): string } {
  const child = spawn(process.env.INKAN_EXECUTABLE ?? '', [`--user-data-dir=${home.userData}`], {
    env: { ...process.env, INKAN_HOME: home.dir, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  return { child, said: () => said };
}

test('a second Inkan says that the first one runs, and ends', async ({ home, start }) => {
  const run = await start();
  await run.corridor.chooseLanguage('en');
  const other = second(home);
  await once(other.child, 'exit');
  expect(other.said()).toContain('Inkan is running already');
  expect(other.said()).toContain('すでに起動しています');
  await run.corridor.arriveAt('start');
});

test('an Inkan that cannot be sure to be the only one says so, and starts nothing', async ({ home }) => {
  const lock = path.join(home.userData, 'SingletonLock');
  fs.mkdirSync(lock);
  giveAway(lock);
  const other = second(home);
  try {
    await expect.poll(other.said, { timeout: 180_000 }).toContain('Inkan did not start');
    expect(fs.readdirSync(home.userData)).not.toContain('log.inkan');
  } finally {
    process.kill(-(other.child.pid ?? 0), 'SIGKILL');
  }
});
