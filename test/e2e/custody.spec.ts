/** Several custodians of one vault create, open and change it, screen by screen. */
import { three } from '../harness/custodians.ts';
import { dice, makeRandom } from '../harness/entropy-samples.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { authorise, createVault, enrol, giveShare, sealRestored, unlockVault } from '../harness/make-vault.ts';
import { expect, type Run, test } from './session.ts';

const [aoi, ken, mina] = three.map(({ passphrase }, at) => ({ id: at + 1, passphrase }));
const rui = { id: 4, name: 'Rui', passphrase: 'nine brass lanterns' };

/** Locks, and continues in the new window. */
async function locked({ app }: Run, corridor: Run['corridor']): Promise<Run['corridor']> {
  const replaced = app.waitForEvent('window');
  await corridor.byId('lock').click({ noWaitAfter: true });
  return corridor.on(await replaced);
}

/** The addresses on the accounts screen. */
async function addressesIn({ corridor }: Pick<Run, 'corridor'>): Promise<string[]> {
  await corridor.byId('place-accounts').click();
  await corridor.arriveAt('accounts');
  const shown = await corridor.byId('screen-accounts').locator('[data-address]').all();
  return Promise.all(shown.map(async (one) => (await one.getAttribute('data-address')) ?? ''));
}

test('two of three with dice; one is replaced; the words restore it elsewhere, with the same addresses', async ({
  start,
}) => {
  if (aoi === undefined || ken === undefined || mina === undefined) throw new Error('three custodians');
  const run = await start();
  await run.corridor.chooseLanguage('en');
  const rolls = new TextDecoder().decode(dice(makeRandom('custody'), 60));
  const words = await createVault(run.corridor, { quorum: 2, keepers: three, dice: rolls });
  await expect(run.corridor.byId('vault-state')).toContainText('Aoi, Ken, Mina');

  const first = await locked(run, run.corridor);
  await unlockVault(first, [mina, ken]);
  await expect(first.byId('vault-state')).toContainText('Ken, Mina');
  await first.byId('place-home').click();
  await first.byId('custodians').click();
  await first.arriveAt('custodians');
  await first.picture('custodians');
  await first.byId('change-custodians').click();
  await first.byId('replace-2').click();
  await first.byId('new-custodian-1').fill(rui.name);
  await first.picture('change');
  await first.byId('agree-change').click();
  await authorise(first, [mina, aoi]);
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
  await expect(second.byId('problem')).toHaveAttribute('data-code', 'passphrase-wrong', { timeout: 180_000 });
  await second.picture('replaced');
  await giveShare(second, rui);
  await second.byId('unlock-next').click();
  await giveShare(second, aoi);
  await second.arriveAt('home');
  await expect(second.byId('vault-state')).toContainText('Aoi, Rui');
  const addresses = await addressesIn({ corridor: second });
  expect(addresses).toHaveLength(4);
  const fingerprint = await second.byId('fingerprint').innerText();
  await run.close();

  // Another machine, other custodians, the words on paper.
  const home = freshHome();
  try {
    const other = await start({ home });
    await other.corridor.chooseLanguage('ja');
    await restoreFrom(other, words, fingerprint);
    expect(await addressesIn(other)).toEqual(addresses);
    await other.close();
  } finally {
    removeHome(home);
  }
});

async function restoreFrom({ corridor, page }: Run, words: readonly string[], fingerprint: string): Promise<void> {
  await corridor.arriveAt('start');
  await corridor.byId('restore-vault').click();
  await corridor.arriveAt('restore');
  await corridor.byId('restore-words').click();
  await corridor.byId('word-field-1').focus();
  for (const [at, word] of words.entries()) {
    await expect(corridor.byId(`word-field-${at + 1}`)).toBeFocused();
    await page.keyboard.insertText(word);
    await page.keyboard.press('Space');
  }
  await corridor.byId('give-words').click();
  await corridor.arriveAt('restore-preview');
  await corridor.byId('show-wallet').click();
  await expect(corridor.byId('first-account')).toHaveCount(4, { timeout: 180_000 });
  await corridor.byId('noted-fingerprint').fill(fingerprint);
  await corridor.picture('restore-preview');
  await corridor.byId('accept-wallet').click();
  await sealRestored(corridor, rui);
  await corridor.byId('vault-words-written').click();
  await corridor.arriveAt('home');
}
