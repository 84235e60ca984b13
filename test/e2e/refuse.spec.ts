import fs from 'node:fs';
import path from 'node:path';
import QRCode from 'qrcode';
import { dropFiles } from '../harness/drop.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { corpus, refuseRooms } from '../refuse/corpus.ts';
import { drawn } from '../sample.ts';
import { expect, test } from './session.ts';

/** Of each room of the refuse corpus the first case of each of its first four reasons. */
const cases = refuseRooms.flatMap((room) => {
  const reasons = [...new Set(corpus[room].map(({ code }) => code))].sort().slice(0, 4);
  return reasons.map((reason) => ({ reason, text: corpus[room].find(({ code }) => code === reason)?.input ?? '' }));
});

for (const language of drawn('refused', ['en', 'ja'] as const)) {
  test(`refusals are full screens and nothing refused can be signed (${language})`, async ({ start }) => {
    const { corridor } = await start();
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    for (const { reason, text } of cases) {
      if (text.trim() === '' || text.length > 60_000) continue;
      await corridor.paste(text);
      await corridor.arriveAt('refused');
      await expect(corridor.byId('reason').first()).toHaveAttribute('data-code', reason);
      await expect(corridor.byId('continue-to-sign')).toHaveCount(0);
      await expect(corridor.byId('hold-to-sign')).toHaveCount(0);
      if (reason !== 'empty') await corridor.picture(reason);
      await corridor.byId('back-to-scan').click();
    }
  });
}

for (const language of drawn('refused pictures', ['en', 'ja'] as const)) {
  test(`a refusal says which entry and which field, and where a text goes wrong (${language})`, async ({ start }) => {
    const { corridor, page } = await start();
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    const fact = (name: string) => page.locator(`[data-fact="${name}"]`);
    const contacts = [
      { address: 'TATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA37JGO5Q', name: 'Alice' },
      { address: 'TATNE7Q5BITMUTRRN6IB4I7', name: 'Supplier' },
    ];
    await corridor.paste(JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', contacts } }));
    await corridor.arriveAt('refused');
    await expect(fact('entry')).toContainText('contacts 2');
    await expect(fact('name')).toContainText('Supplier');
    await expect(fact('field')).toContainText('address');
    await corridor.picture('entry');
    await corridor.byId('back-to-scan').click();
    await corridor.paste('{“data”:"00"}');
    await corridor.arriveAt('refused');
    await expect(fact('sign')).toContainText('“ (U+201C)');
    await expect(fact('column')).toContainText('2');
    await corridor.picture('curly');
    await corridor.byId('back-to-scan').click();
    await corridor.paste(
      'あいこくしん　あいさつ　あいだ　あおぞら　あかちゃん　あきる　あけがた　あける　あこがれる　あさい　あさひ　あしあと',
    );
    await corridor.arriveAt('refused');
    await expect(corridor.byId('reason').first()).toHaveAttribute('data-code', 'carries-private-key');
    await expect(page.locator('body')).not.toContainText('あいこくしん');
    await corridor.picture('words');
  });
}

test('an image file, chosen or dropped, is read like the camera, and one without a code is refused', async ({
  home,
  start,
}) => {
  const { corridor, page } = await start();
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  const code = path.join(home.dir, 'code.png');
  fs.writeFileSync(code, await QRCode.toBuffer(symbolTransferRequest().text, { scale: 5 }));
  await corridor.byId('file-input').setInputFiles(code);
  await corridor.arriveAt('review');
  await corridor.byId('discard').click();
  await corridor.arriveAt('scan');
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], 'code.png', { type: 'image/png' }));
      return transfer;
    },
    [...fs.readFileSync(code)],
  );
  await dropFiles(corridor.byId('drop-area'), dropped);
  await corridor.arriveAt('review');
  await corridor.byId('discard').click();
  await corridor.arriveAt('scan');
  const plain = path.join(home.dir, 'plain.png');
  fs.writeFileSync(plain, await corridor.byId('status-strip').screenshot());
  await corridor.byId('file-input').setInputFiles(plain);
  await corridor.arriveAt('refused');
  await expect(corridor.byId('reason').first()).toHaveAttribute('data-code', 'image-no-qr');
});
