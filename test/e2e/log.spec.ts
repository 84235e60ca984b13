/** The log screen in both languages, and what the start screen says about a changed log. */
import fs from 'node:fs';
import path from 'node:path';
import { verifyLog } from '../../core/audit/verify.ts';
import { passphrase, unlockVault } from '../harness/make-vault.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { putVault } from '../harness/vault-with.ts';
import { expect, stickingOut, test } from './session.ts';

test('the log says what was done, and the start screen says when somebody changed it', async ({ home, start }) => {
  const file = path.join(home.userData, 'log.inkan');
  const run = await start();
  const { app, corridor } = run;
  await run.page.setViewportSize({ width: 1024, height: 600 });
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  await corridor.paste('hello');
  await corridor.arriveAt('refused');
  const replaced = app.waitForEvent('window');
  await corridor.byId('lock').click({ noWaitAfter: true });
  const page = await replaced;
  const locked = corridor.on(page);
  await locked.arriveAt('start');
  await locked.byId('to-log').click();
  await locked.arriveAt('log');
  await expect(locked.byId('log-verdict')).toHaveAttribute('data-code', 'whole');
  const kinds = await locked.byId('log-entry').evaluateAll((all) => all.map((one) => one.dataset.kind));
  for (const kind of ['locked', 'refused', 'practice-opened', 'started']) expect(kinds).toContain(kind);
  expect(kinds.indexOf('locked')).toBeLessThan(kinds.indexOf('practice-opened'));
  // With the keyboard alone.
  const refused = page.locator('[data-kind="refused"] summary');
  await refused.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-kind="refused"] [data-field="codes"]')).toBeVisible();
  expect(await stickingOut({ ...run, page })).toEqual([]);
  await locked.picture('log');
  const head = { sequence: Number(await locked.byId('log-head').getAttribute('data-sequence')) };
  expect(verifyLog(fs.readFileSync(file)).summary.head).toMatchObject(head);
  await run.close();

  fs.writeFileSync(
    file,
    fs.readFileSync(file, 'utf8').replace('"json-malformed"', '"text-unreadable"').replace('"refused"', '"scanned"'),
  );
  const again = await start();
  await again.page.setViewportSize({ width: 1024, height: 600 });
  await again.corridor.arriveAt('start');
  await expect(again.corridor.byId('log-trouble')).toBeVisible();
  await again.page.evaluate(async () => {
    type Inkan = { host: { chooseLanguage: (asked: { language: string }) => Promise<unknown> } };
    await (window as unknown as { inkan: Inkan }).inkan.host.chooseLanguage({ language: 'ja' });
  });
  await expect(again.corridor.byId('log-trouble')).toContainText('記録', { timeout: 180_000 });
  await again.corridor.picture('changed');
  await again.corridor.byId('to-log').click();
  await expect(again.corridor.byId('log-verdict')).toHaveAttribute('data-code', 'log-malformed');
  await expect(again.page.locator('[data-kind="unreadable"]')).toHaveCount(1);
  await again.page.locator('[data-kind="started"] summary').first().click();
  await again.corridor.picture('log-changed');
  expect(await stickingOut(again)).toEqual([]);
});

test('the log tells a payment in one sentence, folds internal entries, and finds by words, kind and keyboard', async ({
  start,
}) => {
  const run = await start();
  const { corridor, page } = run;
  await page.setViewportSize({ width: 1024, height: 600 });
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  await corridor.paste(symbolTransferRequest('one').text);
  await corridor.scanned();
  await corridor.goToSign();
  await corridor.holdSeal();
  await corridor.arriveAt('signed');
  await corridor.byId('done').click();
  await corridor.arriveAt('scan');
  await corridor.byId('place-log').click();
  await corridor.arriveAt('log');
  const rows = corridor.byId('log-entries').locator('> li');
  const signed = page.locator('[data-kind="signed"]');
  await expect(signed).toHaveCount(1);
  await expect(signed).toContainText('The practice user signed 12.345678 XYM from Symbol testnet 1 to ');
  await expect(signed).toContainText('UTC');
  await expect(corridor.byId('log-folded').first()).toContainText(/internal entr/);
  // What is internal is there, one step further.
  await expect(page.locator('[data-kind="approved"]')).toHaveCount(0);
  await corridor.byId('log-folded').last().locator('summary').first().click();
  await signed.locator('summary').click();
  await expect(signed.locator('[data-field="moves"]')).toContainText('12.345678 XYM');
  expect(await stickingOut(run)).toEqual([]);
  await signed.scrollIntoViewIfNeeded();
  await corridor.picture('log-sentences');
  // The keyboard passes the entries in one step.
  await corridor.byId('log-skip').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const inEntries = () => page.evaluate(() => document.activeElement?.closest('[data-testid="log-entries"]') !== null);
  expect(await inEntries()).toBe(false);
  // An amount is found as it is read; a word of no entry finds nothing; clearing shows all again.
  const before = await rows.count();
  await corridor.byId('log-filter').locator('summary').click();
  await corridor.byId('log-search').fill('12.345678 xym');
  await expect(rows).toHaveCount(1);
  await corridor.picture('log-search');
  await corridor.byId('log-search').fill('no such word');
  await expect(corridor.byId('log-nothing')).toBeVisible();
  await corridor.byId('log-clear').click();
  await expect(rows).toHaveCount(before);
  await corridor.byId('log-kind').selectOption('machine');
  await expect(page.locator('[data-kind="started"]')).toHaveCount(1);
  await expect(signed).toHaveCount(0);
  await corridor.byId('log-clear').click();
  await corridor.byId('log-since').fill('2000-01-01');
  await corridor.byId('log-until').fill('2000-01-02');
  await expect(corridor.byId('log-nothing')).toBeVisible();
  await corridor.byId('log-clear').click();
  await corridor.byId('place-settings').click();
  await corridor.byId('language-ja').check();
  await corridor.byId('place-log').click();
  await expect(signed).toContainText('12.345678 XYMの送金に署名しました');
  await corridor.byId('log-filter').locator('summary').click();
  await corridor.byId('log-entries').scrollIntoViewIfNeeded();
  expect(await stickingOut(run)).toEqual([]);
  await corridor.picture('log-sentences-ja');
});

test('a vault that is gone is said, not passed over, and a new one is made only knowingly', async ({ home, start }) => {
  const file = path.join(home.userData, 'vault.inkan');
  await putVault(home, {});
  const first = await start();
  await first.corridor.chooseLanguage('en');
  await unlockVault(first.corridor);
  await first.close();
  fs.renameSync(file, path.join(home.dir, 'elsewhere'));
  fs.appendFileSync(path.join(home.userData, 'log.inkan'), '{"at":"17');

  const run = await start();
  await run.page.setViewportSize({ width: 1024, height: 600 });
  const { corridor } = run;
  await corridor.arriveAt('start');
  await expect(corridor.byId('vault-gone')).toHaveAttribute('data-gone', 'missing');
  await expect(corridor.byId('log-put-aside')).toBeVisible();
  await expect(corridor.byId('create-vault')).toHaveCount(0);
  await expect(corridor.byId('restore-vault')).toHaveCount(0);
  expect(await stickingOut(run)).toEqual([]);
  await corridor.picture('gone');
  await run.page.evaluate(async () => {
    type Inkan = { host: { chooseLanguage: (asked: { language: string }) => Promise<unknown> } };
    await (window as unknown as { inkan: Inkan }).inkan.host.chooseLanguage({ language: 'ja' });
  });
  await expect(corridor.byId('vault-gone')).toContainText('金庫', { timeout: 180_000 });
  await corridor.picture('gone-ja');
  await corridor.byId('give-up-word').fill('new vault');
  await corridor.byId('give-up-act').click();
  await expect(corridor.byId('vault-gone')).toHaveAttribute('data-gone', 'given-up');
  await expect(corridor.byId('create-vault')).toBeVisible();
  expect(fs.readFileSync(path.join(home.userData, 'log.inkan'), 'utf8')).toContain('"kind":"vault-given-up"');
  await corridor.picture('given-up-ja');
});

test('a signature that was never shown is said after a kill', async ({ home, start }) => {
  await putVault(home, {});
  const run = await start();
  await run.corridor.chooseLanguage('en');
  await unlockVault(run.corridor);
  const file = path.join(home.userData, 'log.inkan');
  const { text } = symbolTransferRequest(undefined, undefined, 'open');
  await run.corridor.paste(text);
  await run.corridor.arriveAt('review');
  await run.corridor.goToSign();
  await run.corridor.byId('sign-passphrase').fill(passphrase);
  await run.corridor.holdSeal();
  await expect.poll(() => fs.readFileSync(file, 'utf8')).toContain('"kind":"done"');
  await run.close();
  // The state after a kill between the signature and the screen: everything except the outcome and later entries.
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const shown = lines.findIndex((line) => line.includes('"kind":"done"'));
  fs.writeFileSync(file, `${lines.slice(0, shown).join('\n')}\n`);
  const again = await start();
  await again.corridor.arriveAt('start');
  await expect(again.corridor.byId('log-left-open').locator('[data-what="signed"]')).toBeVisible();
  await again.corridor.picture('left-open');
});
