import fs from 'node:fs';
import path from 'node:path';
import { changeSettings, createVault, giveShare, passphrase, unlockVault } from '../harness/make-vault.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { putVault } from '../harness/vault-with.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { expect, test } from './session.ts';

test('a real vault is made, locked, opened with its passphrase and signs with it', async ({ home, start }) => {
  const { app, corridor } = await start();
  await corridor.chooseLanguage('en');
  await createVault(corridor);
  const file = path.join(home.userData, 'vault.inkan');
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  await expect(corridor.byId('practice-mark')).toHaveCount(0);

  const replaced = app.waitForEvent('window');
  await corridor.byId('lock').click({ noWaitAfter: true });
  const page = await replaced;
  const again = corridor.on(page);
  await again.arriveAt('start');
  await expect(again.byId('locked-because')).toHaveAttribute('data-because', 'asked');
  await again.byId('open-vault').click();
  await giveShare(again, { id: 1, passphrase: 'not the passphrase' });
  await expect(again.byId('problem')).toHaveAttribute('data-code', 'passphrase-wrong', { timeout: 180_000 });
  await again.picture('wrong-passphrase');
  // The field is disabled for a second.
  await giveShare(again, { id: 1, passphrase });
  await again.arriveAt('home');
  await again.goToScan();

  // One account per network: an open signer is filled in without a question.
  const request = symbolTransferRequest(undefined, undefined, 'open');
  await again.paste(request.text);
  await again.arriveAt('review');
  await again.goToSign();
  await again.byId('sign-passphrase').fill(passphrase);
  await again.holdSeal();
  const reply = await again.readSignedQr();
  expect((await verifyReply(reply, request.bytes)).chain).toBe('symbol');
  await expect(again.byId('copy')).toHaveCount(0);

  await again.byId('done').click();
  await again.arriveAt('scan');
  await changeSettings(again, () => again.byId('allow-copy').check());
  await again.paste(request.text);
  await again.arriveAt('review');
  await again.goToSign();
  await again.byId('sign-passphrase').fill(passphrase);
  await again.holdSeal();
  await again.byId('copy').click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(reply);
});

test('whoever ends the app with a vault open, or being opened, finds no alarm at the next start', async ({
  home,
  start,
}) => {
  await putVault(home, {});
  for (const held of ['real', 'unopened'] as const) {
    for (const way of ['window', 'quit'] as const) {
      const { app, corridor } = await start();
      if (held === 'real' && way === 'window') await corridor.chooseLanguage('en');
      await corridor.arriveAt('start');
      if (held === 'real') await unlockVault(corridor);
      else {
        await corridor.byId('open-vault').click();
        await corridor.byId('unlock-passphrase').waitFor({ timeout: 180_000 });
      }
      const ended = app.waitForEvent('close');
      await app.evaluate(({ app: electron, BrowserWindow }, by) => {
        // Later, because this call must be answered first.
        setTimeout(() => (by === 'quit' ? electron.quit() : BrowserWindow.getAllWindows()[0]?.close()), 50);
      }, way);
      await ended;
    }
  }
  const { corridor } = await start();
  await corridor.arriveAt('start');
  await expect(corridor.byId('alarm-en')).toHaveCount(0);
  expect(fs.readFileSync(path.join(home.userData, 'log.inkan'), 'utf8')).not.toContain('"kind":"alarm"');
  expect(fs.readFileSync(path.join(home.userData, 'settings.json'), 'utf8')).not.toContain('"during"');
});

test('lock leaves no vault process behind', async ({ start }) => {
  const { app, corridor } = await start();
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  const utilities = () =>
    app.evaluate(
      ({ app: electron }) =>
        electron
          .getAppMetrics()
          .filter((m) => m.type === 'Utility' && /inkan vault/i.test(m.name ?? m.serviceName ?? '')).length,
    );
  expect(await utilities()).toBe(1);
  const replaced = app.waitForEvent('window');
  await corridor.byId('lock').click({ noWaitAfter: true });
  await corridor.on(await replaced).arriveAt('start');
  expect(await utilities()).toBe(0);
});
