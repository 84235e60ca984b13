import { closeAlarm } from '../harness/alarm.ts';
import { makeLink, plugIn, unplug } from '../harness/link.ts';
import { unlockVault } from '../harness/make-vault.ts';
import { isRunning, processesOf } from '../harness/processes.ts';
import { putVault } from '../harness/vault-with.ts';
import { expect, type Run, stickingOut, test } from './session.ts';

test.skip(process.env.INKAN_OFFLINE !== '1', 'needs a network namespace of its own, which this machine does not give');
test.afterEach(unplug);

/** When the vault's process is gone, in milliseconds from now. */
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

test('a network that appears locks the open vault, and the alarm stands until it is gone and a word is typed', async ({
  home,
  start,
}) => {
  await putVault(home, {});
  const run = await start();
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

  // No habit closes it: not the lock, not a reload of what is asked.
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

  // While there is a network, a real vault is not even asked for; practice opens, and stays.
  makeLink();
  plugIn();
  await expect(still.byId('guard-notice')).toHaveAttribute('data-state', 'online');
  await expect(still.byId('create-vault')).toHaveCount(0);
  await still.picture('online');
  await still.byId('open-vault').click();
  await expect(still.byId('unlock-online')).toContainText('v0', { timeout: 30_000 });
  await expect(still.byId('unlock-passphrase')).toHaveCount(0);
  await still.picture('unlock-online');
  await still.byId('back').click();
  await still.byId('open-practice').click();
  await still.arriveAt('scan');
  await expect(still.byId('network-guard')).toHaveAttribute('data-state', 'online');
  await still.picture('practice-online');
});
