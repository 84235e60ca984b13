/** Restores a vault on a new machine, from Japanese words and from paper; a drill confirms the words. */

import { randomBytes } from 'node:crypto';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { sealBackup } from '../../electron/vault/backup/age.ts';
import { writeBackup } from '../../electron/vault/backup/backup-content.ts';
import { faceOf } from '../../electron/vault/keys/fingerprint.ts';
import { seedOf } from '../../electron/vault/keys/mnemonic.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { alone } from '../harness/custodians.ts';
import { sealRestored } from '../harness/make-vault.ts';
import { filmQr } from '../harness/y4m.ts';
import { japanesePassphrase, japaneseVectors } from '../vectors/bip39.ts';
import '../harness/own-keys.ts';
import { expect, stickingOut, test } from './session.ts';

const words = japaneseVectors[2][1].split('　');

test('restoring forgives that no scanner is at hand: paper is read by the camera, which is on for nothing else', async ({
  home,
  start,
}) => {
  const entropy = new Uint8Array(32).fill(7);
  const sealed = await paperBackup(entropy, paperPassphrase);
  const parts = splitIntoParts(sealed, 1000);
  expect(parts.length).toBeGreaterThan(1);
  filmQr(home.video, parts, { framesPerText: 6 });
  const run = await start();
  const { corridor, app } = run;
  await corridor.chooseLanguage('ja');
  await corridor.arriveAt('start');
  await corridor.byId('restore-vault').click();
  await corridor.arriveAt('restore');
  await corridor.byId('restore-text').click();
  await expect(corridor.byId('camera')).toHaveCount(0);
  await corridor.byId('use-camera').click();
  await corridor.byId('camera').waitFor();
  await corridor.byId('text-taken').waitFor({ timeout: 180_000 });
  // Everything was read: the camera is off.
  await expect(corridor.byId('camera')).toHaveCount(0);
  await corridor.picture('taken');
  await corridor.byId('backup-passphrase').fill(paperPassphrase);
  await corridor.byId('open-text').click();
  await corridor.arriveAt('restore-preview');
  await corridor.byId('show-wallet').click();
  await expect(corridor.byId('first-account')).toHaveCount(4, { timeout: 180_000 });
  const { fingerprint } = faceOf(seedOf(SecretBytes.copyOf(entropy)));
  await corridor.byId('noted-fingerprint').fill(fingerprint);
  await corridor.picture('paper-preview');
  await corridor.byId('accept-wallet').click();
  await sealRestored(corridor, alone[0] ?? { name: '', passphrase: '' });
  await corridor.arriveAt('vault-words');
  await corridor.byId('vault-words-written').click();
  await corridor.arriveAt('home');
  expect(app.windows()).toHaveLength(1);
});

const paperPassphrase = 'eight words on a paper in another town';

/** The text of a paper backup, as the vault makes it. */
async function paperBackup(entropy: Uint8Array, passphrase: string): Promise<string> {
  const wallet = {
    ...{ root: 'bip39-english' as const, entropy: SecretBytes.copyOf(entropy) },
    ...{ wordsPassphrase: SecretBytes.copyOf(new Uint8Array(0)), imported: [], accounts: [] },
    ...{ settings: null, registry: null, history: null, ruleBooks: [], sequences: [] },
  };
  const plain = writeBackup(wallet, 'keys', 1_764_000_000_000);
  const random = (length: number) => Uint8Array.from(randomBytes(length));
  const file = await sealBackup(plain, new TextEncoder().encode(passphrase), random, 10);
  return new TextDecoder().decode(file);
}

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
  await corridor.arriveAt('home');
  await corridor.byId('place-accounts').click();
  await expect(corridor.byId('fingerprint')).toHaveText(fingerprint);
  await corridor.byId('place-backup').click();
  await corridor.arriveAt('backup');
  await look('backup');
  await corridor.byId('drill-words').click();
  await corridor.arriveAt('drill-words');
  await type();
  await corridor.byId('check').click();
  await expect(corridor.byId('drill-result')).toHaveAttribute('data-result', 'match', { timeout: 180_000 });
  await look('drill-result');
});
