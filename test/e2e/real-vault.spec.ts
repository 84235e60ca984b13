import fs from 'node:fs';
import path from 'node:path';
import { changeSettings, createVault, giveShare, passphrase } from '../harness/make-vault.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
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
  await expect(again.byId('problem')).toHaveAttribute('data-code', 'passphrase-wrong', { timeout: 30_000 });
  await again.picture('wrong-passphrase');
  // The field is shut for a second.
  await giveShare(again, { id: 1, passphrase });

  // One account on each network: an open signer is filled in without a question.
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

test('lock leaves no vault process behind', async ({ start }) => {
  const { app, corridor } = await start();
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  const utilities = () =>
    app.evaluate(
      ({ app: electron }) =>
        electron.getAppMetrics().filter((m) => m.type === 'Utility' && /key room/i.test(m.name ?? m.serviceName ?? ''))
          .length,
    );
  expect(await utilities()).toBe(1);
  const replaced = app.waitForEvent('window');
  await corridor.byId('lock').click({ noWaitAfter: true });
  await corridor.on(await replaced).arriveAt('start');
  expect(await utilities()).toBe(0);
});
