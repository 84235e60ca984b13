/** Home: what it says after creating, signing and collecting; the row of places; what survives the lock. */
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { violationsOfNew } from '../harness/axe.ts';
import { createVault, passphrase, unlockVault } from '../harness/make-vault.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { putVault } from '../harness/vault-with.ts';
import { makeKeyPair, sdkAggregate, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import { expect, type Run, stickingOut, test } from './session.ts';

const seed = '49D6E1CE276A85B70EAFE52349AACCA389302E7A9754BCF1221E79494FC665A4';
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
const qr = (type: number, payload: unknown) =>
  JSON.stringify({ v: 3, type, network_id: 152, chain_id: seed, data: { payload } });
const inTwoHours = () => BigInt(Date.now() + 7_200_000 - 1_667_250_467_000);
const elsewhere = makeKeyPair(0x52);
const elsewhereAddress = addressOfPublicKey('symbol', 'testnet', elsewhere.publicKey).text;

/** An exchange between `own` and somebody elsewhere, who must cosign it. */
function exchange(own: string): string {
  const ours = Uint8Array.from(Buffer.from(own, 'hex'));
  const ownAddress = addressOfPublicKey('symbol', 'testnet', ours).text;
  const inner = [
    sdkEmbeddedTransfer(elsewhere.publicKey, ownAddress, 1_000_000n, ''),
    sdkEmbeddedTransfer(ours, elsewhereAddress, 2_000_000n, ''),
  ];
  return qr(3, hex(sdkAggregate({ kind: 'complete', initiator: ours, deadline: inTwoHours(), inner })));
}

async function seal({ corridor, page }: Run, secret: string | null): Promise<void> {
  await corridor.goToSign();
  if (secret !== null) await corridor.byId('sign-passphrase').fill(secret);
  const word = corridor.byId('type-word');
  if ((await word.count()) > 0) {
    await word.fill((await word.getAttribute('data-word')) ?? '');
    await corridor.byId('press-to-sign').click();
  } else {
    await corridor.byId('hold-to-sign').hover();
    await page.mouse.down();
    await corridor.arriveAt('signed');
    await page.mouse.up();
  }
  await corridor.arriveAt('signed');
}

async function locked(run: Run): Promise<Run> {
  const replaced = run.app.waitForEvent('window');
  await run.corridor.byId('lock').click({ noWaitAfter: true });
  const page = await replaced;
  return { ...run, page, corridor: run.corridor.on(page) };
}

test('home, practice: it says that nothing is kept, counts what was signed, and the row leads everywhere', async ({
  start,
}) => {
  const run = await start();
  const { corridor, page } = run;
  await page.setViewportSize({ width: 1024, height: 600 });
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  for (const place of ['accounts', 'books', 'backup', 'log', 'settings', 'home'] as const) {
    await corridor.byId(`place-${place}`).click();
    await corridor.arriveAt(place);
    await expect(corridor.byId(`place-${place}`)).toHaveAttribute('aria-current', 'page');
    await expect(corridor.byId('places').locator('[aria-current]')).toHaveCount(1);
    await corridor.picture(`place-${place}`);
    expect(await stickingOut(run), place).toEqual([]);
  }
  // The judge of every picture sees a fault that is put there, and none when it is gone.
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await violationsOfNew(page)).toEqual([expect.stringContaining('button-name')]);
  await page.evaluate(() => document.querySelector('main > button')?.remove());
  expect([[], 'known']).toContainEqual(await violationsOfNew(page));
  await expect(corridor.byId('home-vault')).toContainText('no file');
  await expect(corridor.byId('readiness')).toHaveCount(0);
  await expect(corridor.byId('home-signed')).toHaveAttribute('data-count', '0');
  // A place that is chosen again begins anew.
  await corridor.byId('place-accounts').click();
  await corridor.byId('add-accounts').click();
  await corridor.byId('place-accounts').click();
  await corridor.byId('find-account').waitFor();

  await corridor.goToScan();
  await corridor.paste(exchange(practiceKeys.symbol));
  await corridor.arriveAt('review');
  await seal(run, null);
  await corridor.byId('place-home').click();
  await expect(corridor.byId('home-signed')).toHaveAttribute('data-count', '1');
  const open = corridor.byId('open-collection');
  await expect(open).toHaveAttribute('data-complete', 'false');
  await expect(open).toHaveAttribute('data-kept', 'false');
  await expect(open).toContainText('1 of 2 signed');
  await corridor.picture('collecting');
});

test('home of a new vault: the checklist is done point by point, from facts (ja)', async ({ start }) => {
  const run = await start();
  const { corridor, page } = run;
  await page.setViewportSize({ width: 1024, height: 600 });
  await corridor.chooseLanguage('ja');
  const words = await createVault(corridor);
  await corridor.byId('place-home').click();
  const done = async (item: string, isDone: boolean) =>
    expect(corridor.byId(`ready-${item}`)).toHaveAttribute('data-done', String(isDone));
  for (const item of ['second-backup', 'drill', 'log-words', 'multisig', 'accounts']) await done(item, false);
  await expect(corridor.byId('readiness')).toHaveAttribute('data-ready', 'false');
  await expect(corridor.byId('home-backup')).toHaveCount(1);
  await expect(corridor.byId('home-backup')).toHaveAttribute('data-due', 'true');

  const noted = await corridor.byId('home-log-head').getAttribute('data-sequence');
  await corridor.byId('do-log-words').click();
  await done('log-words', true);
  await expect(corridor.byId('home-log-noted')).toHaveAttribute('data-sequence', noted ?? '');

  await corridor.byId('do-drill').click();
  await corridor.arriveAt('backup');
  await corridor.byId('drill-words').click();
  await corridor.arriveAt('drill-words');
  await corridor.byId('word-field-1').focus();
  for (const word of words) {
    await page.keyboard.insertText(word);
    await page.keyboard.press('Space');
  }
  await corridor.byId('check').click();
  await expect(corridor.byId('drill-result')).toHaveAttribute('data-result', 'match', { timeout: 180_000 });
  await corridor.byId('place-home').click();
  await done('drill', true);
  await expect(corridor.byId('home-backup')).toHaveAttribute('data-due', 'false');

  await corridor.byId('do-second-backup').click();
  await corridor.arriveAt('backup');
  await corridor.byId('place-home').click();
  await done('second-backup', false);

  await corridor.byId('do-accounts').click();
  await corridor.byId('share-accounts').click();
  await corridor.byId('group').selectOption({ index: 1 });
  await corridor.byId('signed-qr').waitFor();
  await corridor.byId('place-home').click();
  await done('accounts', true);
  await corridor.picture('checklist');
  expect(await stickingOut(run)).toEqual([]);
});

test('home: what is being collected outlives the lock, and its code is shown again', async ({ home, start }) => {
  await putVault(home, {});
  const first = await start();
  await first.corridor.chooseLanguage('en');
  await unlockVault(first.corridor);
  await first.corridor.byId('place-accounts').click();
  const account = first.page.locator('[data-testid="accounts-symbol-testnet"] [data-testid^="account-"]').first();
  const publicKey = (await account.getAttribute('data-public-key')) ?? '';
  await first.corridor.goToScan();
  await first.corridor.paste(exchange(publicKey));
  await first.corridor.arriveAt('review');
  await seal(first, passphrase);

  const second = await locked(first);
  await unlockVault(second.corridor);
  await expect(second.corridor.byId('open-collection')).toContainText('1 of 2 signed');
  await second.corridor.byId('place-home').click();
  const open = second.corridor.byId('open-collection');
  await expect(open).toHaveAttribute('data-kept', 'true');
  await second.corridor.picture('collecting-after-the-lock');
  const hash = (await open.getAttribute('data-hash')) ?? '';
  await second.corridor.byId('show-collection').click();
  await second.corridor.arriveAt('signed');
  await second.corridor.byId('scan-cosignature').click();
  const signature = hex(elsewhere.signSymbol(Uint8Array.from(Buffer.from(hash, 'hex'))));
  const version = { lower: 0, higher: 0 };
  await second.corridor.paste(
    qr(9, { parentHash: hash, signature, signerPublicKey: hex(elsewhere.publicKey), version }),
  );
  await second.corridor.arriveAt('signed');
  await expect(second.corridor.byId('result-cosigners')).toHaveAttribute('data-complete', 'true');

  const third = await locked(second);
  await unlockVault(third.corridor);
  await third.corridor.byId('place-home').click();
  await expect(third.corridor.byId('open-collection')).toHaveAttribute('data-complete', 'true');
});

test('home and settings: size of text and theme survive a restart, and nothing is cut off at 150 %', async ({
  start,
}) => {
  const first = await start();
  const { corridor, page } = first;
  await page.setViewportSize({ width: 1024, height: 600 });
  // Playwright pretends a light system; here the app itself decides.
  await page.emulateMedia({ colorScheme: null });
  await corridor.chooseLanguage('ja');
  await corridor.openPractice();
  await corridor.byId('place-settings').click();
  await corridor.byId('text-size-125').check();
  await corridor.picture('settings-125');
  await corridor.byId('text-size-150').check();
  await corridor.byId('theme-dark').check();
  const look = () =>
    page.evaluate(() => ({
      size: getComputedStyle(document.documentElement).fontSize,
      paper: getComputedStyle(document.body).backgroundColor,
    }));
  await expect.poll(look).toEqual({ size: '24px', paper: 'rgb(24, 23, 20)' });
  for (const place of ['home', 'scan', 'accounts', 'books', 'backup', 'log', 'settings'] as const) {
    await corridor.byId(`place-${place}`).click();
    await corridor.arriveAt(place);
    await corridor.picture(`large-${place}`);
    expect(await stickingOut(first), place).toEqual([]);
    // The strip wraps: nothing of it is outside of the window.
    const strip = await corridor.byId('status-strip').boundingBox();
    expect((strip?.y ?? 0) + (strip?.height ?? 0), place).toBeLessThanOrEqual(600);
    expect(await corridor.byId('lock').isVisible()).toBe(true);
  }
  const strip = await corridor.byId('status-strip').evaluate((element) => getComputedStyle(element).fontSize);
  expect(Number.parseFloat(strip)).toBeGreaterThanOrEqual(16);
  await first.close();

  const second = await start();
  await second.page.setViewportSize({ width: 1024, height: 600 });
  await second.page.emulateMedia({ colorScheme: null });
  await second.corridor.arriveAt('start');
  const again = await second.page.evaluate(() => [
    document.documentElement.dataset.textSize,
    matchMedia('(prefers-color-scheme: dark)').matches,
  ]);
  expect(again).toEqual(['150', true]);
  await second.corridor.picture('start-large');
  await second.corridor.byId('to-settings').click();
  await second.corridor.arriveAt('settings');
  await second.corridor.byId('text-size-100').check();
  await expect.poll(() => second.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('16px');
  await second.corridor.picture('settings-locked');
  await second.corridor.byId('back').click();
  expect(await stickingOut(second)).toEqual([]);
});
