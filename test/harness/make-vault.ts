// A real vault, made screen by screen as a person makes it.
import type { Corridor } from './corridor.ts';

export const passphrase = 'correct horse battery staple';

/** How a secret gets into a field. Filling takes it through main, which test tools speak to; typing does so key by key. */
export type Enter = (testId: string, secret: string) => Promise<void>;

/** From the start screen to scanning. Gives the 24 words. */
export async function createVault(
  corridor: Corridor,
  secret = passphrase,
  enter: Enter = (testId, text) => corridor.byId(testId).fill(text),
): Promise<readonly string[]> {
  await corridor.arriveAt('start');
  await corridor.byId('create-vault').click();
  await enter('new-passphrase', secret);
  await enter('repeat-passphrase', secret);
  await corridor.picture('passphrase');
  await corridor.byId('make-words').click();
  await corridor.arriveAt('create-words');
  const words: string[] = [];
  for (let n = 1; n <= 24; n += 1) words.push(await corridor.byId(`word-${n}`).locator('b').innerText());
  await corridor.byId('words-written').check();
  await corridor.byId('check-words').click();
  await corridor.arriveAt('create-check');
  for (const input of await corridor.byId('screen-create-check').locator('input').all()) {
    await input.fill(words[Number(await input.getAttribute('data-position')) - 1] ?? '');
  }
  await corridor.byId('confirm-words').click();
  await corridor.arriveAt('scan');
  return words;
}

/** From scanning to the settings, and back once they are changed as `change` does it. */
export async function changeSettings(corridor: Corridor, change: () => Promise<void>): Promise<void> {
  await corridor.byId('settings').click();
  await corridor.arriveAt('settings');
  await change();
  await corridor.byId('settings-passphrase').fill(passphrase);
  await corridor.byId('save-settings').click();
  await corridor
    .byId('settings-status')
    .filter({ hasText: /changed|変更しました/ })
    .waitFor({ timeout: 60_000 });
  await corridor.byId('back').click();
  await corridor.arriveAt('scan');
}
