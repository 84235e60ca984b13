/** Several people keep one vault: made, opened and changed by them, screen by screen. */
import { three } from '../harness/custodians.ts';
import { createVault, enrol, giveShare, unlockVault, vouch } from '../harness/make-vault.ts';
import { expect, type Run, test } from './session.ts';

const [aoi, ken, mina] = three.map(({ passphrase }, at) => ({ id: at + 1, passphrase }));
const rui = { id: 4, name: 'Rui', passphrase: 'nine brass lanterns' };

/** Locks; the same walk goes on in the window that comes. */
async function locked({ app }: Run, corridor: Run['corridor']): Promise<Run['corridor']> {
  const replaced = app.waitForEvent('window');
  await corridor.byId('lock').click({ noWaitAfter: true });
  return corridor.on(await replaced);
}

test('two of three custodians open a vault; one who was replaced does not any more', async ({ start }) => {
  test.setTimeout(180_000);
  if (aoi === undefined || ken === undefined || mina === undefined) throw new Error('three custodians');
  const run = await start();
  await run.corridor.chooseLanguage('en');
  await createVault(run.corridor, { quorum: 2, keepers: three });
  await expect(run.corridor.byId('vault-state')).toContainText('Aoi, Ken, Mina');

  const first = await locked(run, run.corridor);
  await unlockVault(first, [mina, ken]);
  await expect(first.byId('vault-state')).toContainText('Ken, Mina');
  await first.byId('custodians').click();
  await first.arriveAt('custodians');
  await first.picture('custodians');
  await first.byId('change-custodians').click();
  await first.byId('replace-2').click();
  await first.byId('new-custodian-1').fill(rui.name);
  await first.picture('change');
  await first.byId('agree-change').click();
  await vouch(first, [mina, aoi]);
  await first.arriveAt('custodians-enrol');
  await first.byId('enrol-next').click();
  await enrol(first, rui);
  await first.arriveAt('custodians-done');
  await expect(first.byId('custodian-table')).not.toContainText('Ken');
  await first.picture('changed');

  const second = await locked(run, first);
  await second.byId('open-vault').click();
  await expect(second.byId('unlock-custodian-1')).toBeVisible();
  await expect(second.byId('unlock-custodian-2')).toHaveCount(0);
  await giveShare(second, { id: rui.id, passphrase: ken.passphrase });
  await expect(second.byId('problem')).toHaveAttribute('data-code', 'passphrase-wrong', { timeout: 30_000 });
  await second.picture('replaced');
  await giveShare(second, rui);
  await second.byId('unlock-next').click();
  await giveShare(second, aoi);
  await second.arriveAt('scan');
  await expect(second.byId('vault-state')).toContainText('Aoi, Rui');
});
