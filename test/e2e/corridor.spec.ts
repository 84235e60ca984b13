import { splitIntoParts } from '../../core/qr/parts.ts';
import { openReceiver } from '../harness/collect.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { nemTransferRequest, symbolAliasRequest, symbolTransferRequest } from '../harness/requests.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { filmQr } from '../harness/y4m.ts';
import { drawn } from '../sample.ts';
import { expect, test } from './session.ts';

test.beforeAll(() => console.log(`    on Electron ${process.env.INKAN_ELECTRON}`));

for (const chain of ['symbol', 'nem'] as const) {
  for (const language of drawn(`corridor ${chain}`, ['en', 'ja'] as const)) {
    test(`a filmed ${chain} transfer is reviewed, signed and read back (${language})`, async ({ home, start }) => {
      // An invoice leaves its signer open: the app asks which account pays.
      const asked = chain === 'symbol' && language === 'ja';
      const request =
        chain === 'symbol'
          ? symbolTransferRequest(undefined, undefined, asked ? 'open' : 'own')
          : nemTransferRequest(practiceKeys.nem);
      filmQr(home.video, [request.text]);
      const { corridor, page } = await start();
      const reply = await corridor.walk(language, asked);
      const verified = await verifyReply(reply, request.bytes);
      expect(verified.signer).toBe(practiceKeys[chain]);
      if (verified.hash !== null)
        await expect(corridor.byId('signed-hash')).toHaveAttribute('data-hash', verified.hash);
      await expect(corridor.byId('practice-mark')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });
  }
}

test('a request in several codes is collected in any order, with a map of the parts', async ({ home, start }) => {
  const request = symbolTransferRequest('a long message, in several codes. '.repeat(20));
  const parts = splitIntoParts(request.text, 320);
  expect(parts.length).toBeGreaterThan(4);
  filmQr(home.video, [...parts].reverse(), { framesPerText: 14 });
  const { corridor } = await start();
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  await expect(corridor.byId('part-map')).toBeVisible({ timeout: 180_000 });
  await corridor.picture('parts');
  await corridor.scanned();
  await corridor.goToSign();
  await corridor.holdSeal();
  const still = await corridor.readSignedQr();
  expect((await verifyReply(still, request.bytes)).chain).toBe('symbol');

  await corridor.byId('view-running').check();
  await corridor.byId('adjust').locator('summary').click();
  await corridor.byId('transport').selectOption('parts');
  await expect(corridor.byId('signed-output')).toHaveAttribute('data-round', /^[2-9]$/);
  expect(await corridor.collectRunning(await openReceiver('second'), 60)).toBe(still);
  await corridor.picture('signed-in-parts');
});

test('the raw bytes and the fingerprint words stand behind a toggle', async ({ start }) => {
  const { corridor } = await start();
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  await corridor.paste(symbolTransferRequest().text);
  await corridor.arriveAt('review');
  await expect(corridor.byId('fingerprint-words')).toBeHidden();
  await corridor.byId('all-fields').locator('> summary').click();
  await corridor.byId('toggle-bytes').click();
  await expect(corridor.byId('fingerprint-words')).toBeVisible();
  await corridor.byId('fingerprint-words').scrollIntoViewIfNeeded();
  await corridor.picture('bytes');
});

test('a stop warning is answered by typing what this document shows, not by holding', async ({ start }) => {
  const request = symbolAliasRequest();
  const { corridor } = await start();
  await corridor.chooseLanguage('ja');
  await corridor.openPractice();
  await corridor.paste(request.text);
  await corridor.arriveAt('review');
  await expect(corridor.byId('warning-alias-recipient')).toHaveAttribute('data-severity', 'stop');
  await corridor.picture('alias');
  await corridor.byId('continue-to-sign').click();
  await corridor.arriveAt('sign');
  await expect(corridor.byId('hold-to-sign')).toHaveCount(0);
  await expect(corridor.byId('press-to-sign')).toBeDisabled();
  await corridor.byId('type-word').fill('wrong');
  await expect(corridor.byId('press-to-sign')).toBeDisabled();
  await corridor.typeWhatIsAsked();
  await corridor.picture('typed');
  await corridor.byId('press-to-sign').click();
  await corridor.arriveAt('signed');
  expect((await verifyReply(await corridor.readSignedQr(), request.bytes)).chain).toBe('symbol');
  await expect(corridor.byId('copy')).toHaveCount(0);
  await expect(corridor.byId('save')).toHaveCount(0);
});
