/** Restores a vault from Japanese words on a new machine; a drill confirms the words. */

import { alone } from '../harness/custodians.ts';
import { sealRestored } from '../harness/make-vault.ts';
import { japanesePassphrase, japaneseVectors } from '../vectors/bip39.ts';
import { expect, stickingOut, test } from './session.ts';

const words = japaneseVectors[2][1].split('　');

test('a vault is restored from Japanese words, and tried in a drill', async ({ start }) => {
  const run = await start();
  const { corridor, page } = run;
  await page.setViewportSize({ width: 1024, height: 600 });
  const look = async (name: string) => {
    await corridor.picture(name);
    expect(await stickingOut(run), name).toEqual([]);
  };
  const type = async () => {
    // A few letters suffice if only one word begins with them; the space bar moves to the next field.
    await corridor.byId('word-field-1').focus();
    for (const [at, word] of words.entries()) {
      await expect(corridor.byId(`word-field-${at + 1}`)).toBeFocused();
      await page.keyboard.insertText(word);
      await page.keyboard.press('Space');
    }
  };
  await corridor.chooseLanguage('ja');
  await corridor.arriveAt('start');
  await corridor.byId('restore-vault').click();
  await corridor.arriveAt('restore');
  await expect(corridor.byId('create-step')).toHaveAttribute('data-step', '1');
  await expect(corridor.byId('create-step')).toContainText('復元');
  await look('ways');
  await corridor.byId('restore-words').click();
  await corridor.arriveAt('restore-words');
  const paste = (text: string) =>
    corridor.byId('word-field-1').evaluate((field, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      // The page's scripts cannot use the class of this event.
      const event = new Event('paste', { bubbles: true, cancelable: true });
      field.dispatchEvent(Object.assign(event, { clipboardData: data }));
    }, text);
  // A paste that does not fit fills nothing, and the screen says so.
  await paste([...words, 'あいこくしん'].join(' '));
  await expect(corridor.byId('too-many-words')).toContainText(String(words.length + 1));
  await expect(corridor.byId('word-field-1')).toHaveValue('');
  await look('too-many-words');
  // A numbered list fills each field with its word.
  await paste(words.map((word, at) => `${at + 1}．${word.normalize('NFC')}`).join('\n'));
  await expect(corridor.byId('too-many-words')).toBeEmpty();
  for (const [at, word] of words.entries())
    await expect(corridor.byId(`word-field-${at + 1}`)).toHaveValue(word.normalize('NFC'));
  for (const at of words.keys()) await corridor.byId(`word-field-${at + 1}`).fill('');
  await type();
  await look('words');
  await corridor.byId('give-words').click();
  await corridor.arriveAt('restore-preview');
  await corridor.byId('words-passphrase').fill(japanesePassphrase);
  await corridor.byId('show-wallet').click();
  await expect(corridor.byId('first-account')).toHaveCount(4, { timeout: 180_000 });
  const fingerprint = await corridor.byId('fingerprint').innerText();
  await expect(corridor.byId('accept-wallet')).toBeDisabled();
  await look('preview');
  await corridor.byId('noted-fingerprint').fill(fingerprint);
  await expect(corridor.byId('reading-bip39-japanese')).toHaveAttribute('data-matches', 'true', { timeout: 180_000 });
  await corridor.byId('accept-wallet').click();
  // Who keeps the vault is chosen once the wallet is the right one; going back would drop it, and asks.
  await corridor.arriveAt('create-custody');
  await look('custodians');
  await corridor.byId('back').click();
  await corridor.byId('back-stay').click();
  await sealRestored(corridor, alone[0] ?? { name: '', passphrase: '' });
  await corridor.arriveAt('vault-words');
  await expect(corridor.byId('create-step')).toHaveAttribute('data-step', '5');
  await look('vault-words');
  await corridor.byId('vault-words-written').click();
  await corridor.arriveAt('scan');
  await corridor.byId('accounts').click();
  await expect(corridor.byId('fingerprint')).toHaveText(fingerprint);
  await corridor.byId('backup').click();
  await corridor.arriveAt('backup');
  await look('backup');
  await corridor.byId('drill-words').click();
  await corridor.arriveAt('drill-words');
  await type();
  await corridor.byId('check').click();
  await expect(corridor.byId('drill-result')).toHaveAttribute('data-result', 'match', { timeout: 180_000 });
  await look('drill-result');
});
