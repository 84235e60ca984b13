/**
 * Where the focus goes when the pressed button is disabled or replaced: to the answer, or to the field that has to be typed
 * again; never to the page. The word that was mistyped is in create.spec.ts, the override of a network in air-gap.spec.ts.
 */
import { authorise, giveShare, passphrase } from '../harness/make-vault.ts';
import { putVault } from '../harness/vault-with.ts';
import { expect, test } from './session.ts';

test('the focus goes to the answer: a wrong passphrase, saved settings, a proposed passphrase, found accounts', async ({
  home,
  start,
}) => {
  await putVault(home, {});
  const { corridor } = await start();
  await corridor.chooseLanguage('en');
  await corridor.byId('open-vault').click();
  await giveShare(corridor, { id: 1, passphrase: 'not the right one' });
  await corridor.byId('problem').waitFor({ timeout: 180_000 });
  await expect(corridor.byId('unlock-passphrase')).toBeFocused();
  await giveShare(corridor, { id: 1, passphrase });
  await corridor.arriveAt('home');

  await corridor.byId('place-settings').click();
  await corridor.byId('save-settings').click();
  await authorise(corridor);
  await expect(corridor.byId('settings-status')).toBeFocused();

  await corridor.byId('place-backup').click();
  await corridor.byId('make-file').click();
  await corridor.byId('propose').click();
  await corridor.byId('offered').waitFor();
  await expect(corridor.byId('hide-offered')).toBeFocused();

  await corridor.byId('place-accounts').click();
  await corridor.byId('add-accounts').click();
  await corridor.byId('show-addresses').click();
  await corridor.byId('tick-3').check();
  await corridor.byId('show-addresses').focus();
  await corridor.byId('show-addresses').press('Enter');
  await expect(corridor.byId('show-addresses')).toBeFocused();
  await corridor.byId('tick-3').waitFor();
  await expect(corridor.byId('show-addresses')).toBeFocused();
});

test('the focus goes to the wallet that was looked for in a restore, by mouse and by keyboard', async ({ start }) => {
  const { corridor, page } = await start();
  await corridor.chooseLanguage('en');
  await corridor.byId('restore-vault').click();
  await corridor.byId('restore-words').click();
  const words = ['abandon', 'abandon', 'abandon', 'abandon', 'abandon', 'abandon', 'abandon', 'abandon', 'abandon'];
  await corridor.byId('word-count').selectOption('12');
  for (const [at, word] of [...words, 'abandon', 'abandon', 'about'].entries())
    await corridor.byId(`word-field-${at + 1}`).fill(word);
  await corridor.byId('give-words').click();
  await corridor.arriveAt('restore-preview');
  await corridor.byId('show-wallet').click();
  await expect(corridor.byId('readings')).toBeFocused({ timeout: 180_000 });
  await corridor.byId('words-passphrase').fill('another');
  await page.keyboard.press('Enter');
  await expect(corridor.byId('readings')).toBeFocused({ timeout: 180_000 });
});
