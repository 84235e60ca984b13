/**
 * Across the air gap and back, machine to machine: a filmed request, signed, its animated code photographed from the
 * screen, and that film shown to the camera of a second machine and to software that had no part in any of it.
 */
import { createHash } from 'node:crypto';
import { makeFrames } from '../../core/qr/frames.ts';
import { openReceiver } from '../harness/collect.ts';
import { filmPictures } from '../harness/film-pictures.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { longMessage, symbolTransferRequest } from '../harness/requests.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { filmQr } from '../harness/y4m.ts';
import { expect, type Run, test } from './session.ts';

/** Pictures of this many codes of the run, one after the other, as shown on the screen. */
async function photographed({ corridor, page }: Run, count: number): Promise<readonly Uint8Array[]> {
  const pictures: Uint8Array[] = [];
  await page.keyboard.press('p');
  for (let i = 0; i < count; i += 1) {
    pictures.push(await corridor.byId('signed-qr').screenshot());
    const before = await corridor.byId('signed-qr').getAttribute('data-index');
    await page.keyboard.press('n');
    await expect(corridor.byId('signed-qr')).not.toHaveAttribute('data-index', before ?? '');
  }
  return pictures;
}

test('filmed in, signed, filmed out: a second machine and other software read the same', async ({ home, start }) => {
  const request = symbolTransferRequest(longMessage());
  filmQr(home.video, makeFrames(request.text, 858).slice(0, 12), {
    framesPerSecond: 30,
    framesPerText: 2,
    errorCorrection: 'L',
  });
  const first = await start();
  await first.corridor.chooseLanguage('en');
  await first.corridor.openPractice();
  await first.corridor.scanned();
  await first.corridor.goToSign();
  await first.corridor.holdSeal();
  const output = first.corridor.byId('signed-output');
  await expect(output).toHaveAttribute('data-view', 'running');
  const minimum = Number(await output.getAttribute('data-minimum'));
  const pictures = await photographed(first, minimum + 4);
  const whole = await first.corridor.readSignedQr();

  // Other software: jsQR alone reads the photographs, except the first; OpenSSL verifies the result.
  const receiver = await openReceiver('second');
  const events = pictures.slice(1).map((picture) => receiver.take(picture));
  const complete = events.find((event) => event?.type === 'complete');
  expect(complete).toMatchObject({ type: 'complete', text: whole, transport: 'inkan-frames' });
  const verified = await verifyReply(whole, request.bytes);
  expect(verified.signer).toBe(practiceKeys.symbol);

  // A second machine: the same photographs, as a film before its camera.
  const there = freshHome();
  try {
    filmPictures(there.video, pictures);
    const second = await start({ home: there });
    await second.corridor.chooseLanguage('ja');
    await second.corridor.arriveAt('start');
    await second.corridor.byId('open-practice').click();
    await second.corridor.arriveAt('home');
    await second.corridor.byId('place-scan').click();
    await second.corridor.arriveAt('refused');
    await second.corridor.picture('read-by-the-second-machine');
    await expect(second.corridor.byId('reason').first()).toHaveAttribute('data-code', 'already-signed');
    const marks = await second.page.evaluate(() =>
      performance.getEntriesByName('inkan:collected').map((entry) => (entry as PerformanceMark).detail),
    );
    expect(marks[0]).toMatchObject({
      transport: 'inkan-frames',
      digest: createHash('sha256').update(whole).digest('hex').toUpperCase(),
    });
    await second.close();
  } finally {
    removeHome(there);
  }
});
