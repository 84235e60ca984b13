/** Codes on the screen, read back by a receiver outside the app; and the other exports of a real vault. */
import fs from 'node:fs';
import path from 'node:path';
import { openReceiver } from '../harness/collect.ts';
import type { Corridor } from '../harness/corridor.ts';
import type { Home } from '../harness/home.ts';
import { unlockVault } from '../harness/make-vault.ts';
import { longMessage, symbolTransferRequest } from '../harness/requests.ts';
import { passphrase, putVault } from '../harness/vault-with.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { expect, type Run, test } from './session.ts';

const longRequest = () => symbolTransferRequest(longMessage());

async function signInPractice(corridor: Corridor, language: 'en' | 'ja', text: string): Promise<void> {
  await corridor.chooseLanguage(language);
  await corridor.openPractice();
  await corridor.paste(text);
  await corridor.arriveAt('review');
  await corridor.goToSign();
  await corridor.holdSeal();
}

const output = (corridor: Corridor) => corridor.byId('signed-output');
const versionOf = async (corridor: Corridor) => Number(await output(corridor).getAttribute('data-version'));

test('an animated code gives what the one code gives, at any density, while it changes', async ({ start }) => {
  const request = longRequest();
  const { corridor, page } = await start();
  await signInPractice(corridor, 'en', request.text);
  await expect(output(corridor)).toHaveAttribute('data-view', 'running');
  await corridor.picture('running');
  const whole = await corridor.readSignedQr();
  expect((await verifyReply(whole, request.bytes)).chain).toBe('symbol');

  await corridor.byId('view-running').check();
  expect(await corridor.collectRunning(await openReceiver(), 60)).toBe(whole);

  // One receiver, while the sender is made slower and coarser three times, and faster and finer once.
  const receiver = await openReceiver();
  const before = await versionOf(corridor);
  for (const key of ['s', 's', 'f', 's']) {
    const event = receiver.take(await corridor.byId('signed-qr').screenshot());
    if (event?.type === 'complete') expect(event.text).toBe(whole);
    const version = await output(corridor).getAttribute('data-version');
    await page.keyboard.press(key);
    await expect(output(corridor)).not.toHaveAttribute('data-version', version ?? '');
  }
  expect(await versionOf(corridor)).toBeLessThan(before);
  await corridor.byId('adjust').locator('summary').click();
  await expect(corridor.byId('rate-now')).toHaveAttribute('data-value', '6');
  await expect(corridor.byId('version-now')).toHaveAttribute('data-value', '15');
  await corridor.picture('adjusted');
  expect(await corridor.collectRunning(receiver, 60)).toBe(whole);
});

test('an animated code as ur, bbqr and parts gives what the one code gives', async ({ start }) => {
  const { corridor } = await start();
  await signInPractice(corridor, 'ja', longRequest().text);
  const whole = await corridor.readSignedQr();
  await corridor.byId('view-running').check();
  await corridor.byId('adjust').locator('summary').click();
  for (const transport of ['ur', 'bbqr', 'parts'] as const) {
    const shown = await corridor.byId('signed-qr').getAttribute('data-size');
    await corridor.byId('transport').selectOption(transport);
    await corridor.byId('version-less').click();
    await expect(corridor.byId('signed-qr')).not.toHaveAttribute('data-size', shown ?? '');
    await corridor.picture(transport);
    expect(await corridor.collectRunning(await openReceiver(), 60), transport).toBe(whole);
    const less = await corridor.byId('signed-qr').getAttribute('data-size');
    await corridor.byId('version-more').click();
    await expect(corridor.byId('signed-qr')).not.toHaveAttribute('data-size', less ?? '');
  }
});

test('the keys pause, step, and give the code the whole window; nothing else moves', async ({ start }) => {
  const { corridor, page } = await start();
  await page.setViewportSize({ width: 1024, height: 600 });
  await signInPractice(corridor, 'ja', longRequest().text);
  const whole = await corridor.readSignedQr();
  await corridor.byId('view-running').check();
  await corridor.byId('signed-qr').waitFor();
  await corridor.picture('small-window');

  const boxes = () =>
    page.evaluate(() =>
      ['item-how', 'done', 'slower', 'signed-hash'].map((id) => {
        const box = document.querySelector(`[data-testid="${id}"]`)?.getBoundingClientRect();
        return [id, box?.x, box?.y, box?.width];
      }),
    );
  const still = await boxes();
  await page.keyboard.press('s');
  await expect(output(corridor)).toHaveAttribute('data-version', '18');
  expect(await boxes()).toEqual(still);
  await page.keyboard.press('f');
  // Wait for codes of the new size: the run continues at the same place, under another number.
  await expect(output(corridor)).toHaveAttribute('data-version', '22');

  await page.keyboard.press('p');
  await expect(corridor.byId('standing')).toBeVisible();
  const index = async () => Number(await corridor.byId('signed-qr').getAttribute('data-index'));
  const first = await index();
  const round = Number(await output(corridor).getAttribute('data-round'));
  const picture = await corridor.byId('signed-qr').screenshot();
  expect(await corridor.byId('signed-qr').screenshot()).toEqual(picture);
  await page.keyboard.press('n');
  await expect.poll(index).toBe((first + 1) % round);
  await page.keyboard.press('b');
  await page.keyboard.press('b');
  await expect.poll(index).toBe((first - 1 + round) % round);
  await page.keyboard.press('p');
  await expect(corridor.byId('standing')).toHaveCount(0);

  const pixels = async () => Number(await corridor.byId('signed-qr').getAttribute('data-pixels'));
  const small = await pixels();
  expect(small).toBe(3);
  await page.keyboard.press('w');
  await expect(corridor.byId('whole-dialog')).toBeVisible();
  await corridor.byId('signed-qr').waitFor();
  await corridor.picture('whole-window');
  await expect.poll(pixels).toBeGreaterThan(small);
  const box = await corridor.byId('signed-qr').boundingBox();
  expect(await pixels()).toBe(5);
  expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1024 && box.y + box.height <= 600).toBe(true);
  expect(await corridor.collectRunning(await openReceiver(), 60)).toBe(whole);
  await page.keyboard.press('Escape');
  await expect(corridor.byId('whole-dialog')).toHaveCount(0);
  await expect(corridor.byId('whole-window')).toBeFocused();
  await expect(corridor.byId('signed-qr')).toBeVisible();
});

test('every code has whole pixels and a white quiet zone, in both themes, and is dimmed when asked', async ({
  start,
}) => {
  const { corridor, page } = await start();
  await signInPractice(corridor, 'en', longRequest().text);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await corridor.byId('signed-qr').waitFor();
    await corridor.picture(`theme-${colorScheme}`);
    expect(await edgeOf(page)).toEqual({ levels: [255], whole: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await corridor.byId('adjust').locator('summary').click();
  for (let step = 0; step < 4; step += 1) await corridor.byId('white-less').click();
  await expect.poll(async () => (await edgeOf(page)).levels).toEqual([153]);
  await corridor.picture('dimmed');
  // Remembered while the app runs, also across a lock.
  await expect(corridor.byId('white-now')).toHaveAttribute('data-value', '60');
});

/** The grey levels in the quiet zone of the canvas, and whether its pixels match those of the screen. */
const edgeOf = (page: Run['page']) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="signed-qr"]');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return { levels: [], whole: false };
    const zone = 4 * Number(canvas.dataset.pixels);
    const { width, height } = canvas;
    const strips = [
      [0, 0, width, zone],
      [0, height - zone, width, zone],
      [0, 0, zone, height],
      [width - zone, 0, zone, height],
    ] as const;
    const levels = new Set(strips.flatMap(([x, y, w, h]) => [...new Set(context.getImageData(x, y, w, h).data)]));
    levels.delete(255);
    const all = [...levels].sort();
    const box = canvas.getBoundingClientRect();
    const whole = Math.abs(box.width * devicePixelRatio - width) < 0.01 && width === height;
    return { levels: all.length === 0 ? [255] : all, whole };
  });

test('nothing is cut off at 200 %, and the whole window makes the codes readable there', async ({ start }) => {
  const { corridor, page } = await start();
  await page.setViewportSize({ width: 512, height: 300 });
  await signInPractice(corridor, 'ja', longRequest().text);
  const whole = await corridor.readSignedQr();
  await corridor.byId('view-running').check();
  await corridor.byId('adjust').locator('summary').click();
  await corridor.byId('carry-out').locator('summary').click();
  await corridor.byId('carry-out').scrollIntoViewIfNeeded();
  await corridor.picture('adjust');
  const sideways = await page.evaluate(() => {
    const main = document.querySelector('main');
    return [document.documentElement, main].map((element) => (element ? element.scrollWidth - element.clientWidth : 1));
  });
  expect(sideways).toEqual([0, 0]);
  await page.keyboard.press('w');
  await corridor.picture('whole-window');
  expect(await corridor.collectRunning(await openReceiver(), 60)).toBe(whole);
});

/** Opens the vault that `putVault` created, and signs. */
async function signForReal({ corridor }: Run, text: string): Promise<void> {
  await corridor.chooseLanguage('en');
  await unlockVault(corridor);
  await corridor.paste(text);
  await corridor.arriveAt('review');
  await corridor.goToSign();
  await corridor.byId('sign-passphrase').fill(passphrase);
  await corridor.holdSeal();
}

/** Replaces the system's dialogs: they answer with a path in the test's own folder. */
const answerDialogs = ({ app }: Run, folder: string) =>
  app.evaluate(({ dialog }, place) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedFor: asked });
    dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath?: string }) => {
      // From the second dialog on it starts in the folder used last: only the name is used.
      const name = options.defaultPath?.split('/').at(-1) ?? '';
      asked.push(name);
      return { canceled: false, filePath: `${place}/${name}` };
    }) as unknown as typeof dialog.showSaveDialog;
    dialog.showOpenDialog = (async () => {
      asked.push('a folder');
      return { canceled: false, filePaths: [place] };
    }) as unknown as typeof dialog.showOpenDialog;
  }, folder);

function outFolder(home: Home): string {
  // The app's own user writes here, not the test.
  const folder = path.join(home.dir, 'carried');
  fs.mkdirSync(folder, { mode: 0o777 });
  fs.chmodSync(folder, 0o777);
  return folder;
}

const everything = { allowCopy: true, allowSave: true, allowPictures: true, allowVideo: true, allowPrint: true };

test('pictures, video, paper and PDF leave a real vault that allows them, and give the text again', async ({
  home,
  start,
}) => {
  await putVault(home, everything);
  const folder = outFolder(home);
  const run = await start();
  const { app, corridor, page } = run;
  const request = symbolTransferRequest(longMessage(), 1, 'open');
  await signForReal(run, request.text);
  await answerDialogs(run, folder);
  const done = async (testId: string) => {
    await corridor.byId(testId).click();
    await expect(corridor.byId('stop-carrying')).toHaveCount(0, { timeout: 180_000 });
    await expect(corridor.byId('problem')).toBeEmpty();
    await expect(corridor.byId('carried')).toHaveText('Saved.');
  };
  const whole = await corridor.readSignedQr();
  await expect(output(corridor)).toHaveAttribute('data-view', 'qr');
  await done('save');
  await done('save-pictures');
  await done('save-pdf');
  await corridor.picture('one-code');
  const base =
    fs
      .readdirSync(folder)
      .find((file) => file.endsWith('.json'))
      ?.replace('.json', '') ?? '';
  expect(fs.readFileSync(path.join(folder, `${base}.json`), 'utf8')).toBe(whole);
  const one = await openReceiver();
  expect(one.take(fs.readFileSync(path.join(folder, `${base}.png`)))).toMatchObject({ type: 'complete', text: whole });
  fs.copyFileSync(path.join(folder, `${base}.png`), await corridor.picture('one-code-picture'));
  const pdfOfOne = fs.readFileSync(path.join(folder, `${base}.pdf`));
  expect(pagesOf(pdfOfOne)).toBe(1);

  await corridor.byId('view-running').check();
  await corridor.byId('save-pictures').waitFor();
  await done('save-pictures');
  const pictures = fs.readdirSync(path.join(folder, base));
  const minimum = Number(await output(corridor).getAttribute('data-minimum'));
  expect(pictures.length).toBe(minimum + Math.max(2, Math.ceil(minimum / 5)));
  const receiver = await openReceiver();
  // Without the first one, and in reverse: any sufficient number works.
  const events = pictures
    .slice(1)
    .reverse()
    .map((file) => receiver.take(fs.readFileSync(path.join(folder, base, file))));
  expect(events.find((event) => event?.type === 'complete')).toMatchObject({ text: whole });
  fs.copyFileSync(path.join(folder, base, pictures[0] ?? ''), await corridor.picture('first-of-the-folder'));

  await done('save-video');
  const video = fs.readFileSync(path.join(folder, `${base}.webm`));
  expect([...video.subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
  const filmed = await playedPictures(page, video, 2 * pictures.length);
  const watcher = await openReceiver();
  const seen = filmed.map((png) => watcher.take(Buffer.from(png, 'base64')));
  expect(seen.find((event) => event?.type === 'complete')).toMatchObject({ text: whole });

  await done('save-pdf');
  await corridor.picture('carried');
  expect(pagesOf(fs.readFileSync(path.join(folder, `${base}.pdf`)))).toBe(Math.ceil(pictures.length / 2));
  expect(await app.evaluate(() => (globalThis as unknown as { askedFor: string[] }).askedFor.length)).toBe(6);

  // The system's print dialog is the boundary; the print layout is checked in the page.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents)
      contents.print = ((options: unknown, then: (printed: boolean, why: string) => void) => {
        Object.assign(globalThis, { printedWith: options, endPrinting: () => then(true, '') });
      }) as typeof contents.print;
  });
  await corridor.byId('print').click();
  await corridor.byId('paper').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await corridor.pictureOfPaper('paper');
  await expect(page.locator('#root')).toBeHidden();
  const reader = await openReceiver();
  const printed = [];
  for (const figure of await corridor.byId('paper').locator('figure').all())
    printed.push(reader.take(await figure.screenshot()));
  expect(printed.find((event) => event?.type === 'complete')).toMatchObject({ text: whole });
  await page.emulateMedia({ media: 'screen' });
  await app.evaluate(() => (globalThis as unknown as { endPrinting: () => void }).endPrinting());
  await expect(corridor.byId('carried')).toHaveText('Handed to the printer.');
  expect(await app.evaluate(() => (globalThis as unknown as { printedWith: unknown }).printedWith)).toEqual({
    silent: false,
    printBackground: true,
  });
});

const pagesOf = (pdf: Uint8Array): number => {
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(5_000);
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b(?!s)/g),
  ].length;
};

/** Plays a film in the page of the app and returns its frames as PNG in base64. */
const playedPictures = (page: Run['page'], video: Uint8Array, most: number) =>
  page.evaluate(
    async ({ base64, limit }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const video = document.createElement('video');
      video.muted = true;
      video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/webm' }));
      const canvas = document.createElement('canvas');
      const pictures: string[] = [];
      const ended = new Promise((resolve, reject) => {
        video.addEventListener('ended', resolve);
        video.addEventListener('error', () => reject(new Error(`the film does not play: ${video.error?.message}`)));
      });
      const keep = () => {
        if (pictures.length >= limit) return;
        canvas.width = video.videoWidth;
        canvas.height = video.videoHeight;
        canvas.getContext('2d')?.drawImage(video, 0, 0);
        pictures.push(canvas.toDataURL('image/png').slice('data:image/png;base64,'.length));
        video.requestVideoFrameCallback(keep);
      };
      video.requestVideoFrameCallback(keep);
      await video.play();
      await ended;
      return pictures;
    },
    { base64: Buffer.from(video).toString('base64'), limit: most },
  );

test('a vault that does not allow them lets nothing out: main refuses, and the page cannot print', async ({
  home,
  start,
}) => {
  await putVault(home, {});
  const folder = outFolder(home);
  const run = await start();
  const { corridor, page } = run;
  await signForReal(run, symbolTransferRequest(undefined, 1, 'open').text);
  await answerDialogs(run, folder);
  await expect(corridor.byId('carry-out')).toHaveAttribute('data-ways', '');
  await corridor.byId('carry-out').locator('summary').click();
  await expect(corridor.byId('ways-off')).toBeVisible();
  await corridor.picture('nothing-allowed');
  for (const button of ['copy', 'save', 'save-pictures', 'save-video', 'print', 'save-pdf'])
    await expect(corridor.byId(button)).toHaveCount(0);
  // As a compromised page would ask.
  const answers = await page.evaluate(async () => {
    type Ask = (params: unknown) => Promise<{ readonly ok: boolean; readonly reason?: { readonly code: string } }>;
    const ask = (window as unknown as { inkan: { host: Record<string, Ask> } }).inkan.host;
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    const webm = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3);
    return Promise.all([
      ask.copyReply?.({ text: 'x' }),
      ask.saveReply?.({ name: 'a.json', text: 'x' }),
      ask.saveBytes?.({ what: 'picture', name: 'a.png', bytes: png }),
      ask.saveBytes?.({ what: 'video', name: 'a.webm', bytes: webm }),
      ask.savePictures?.({ folder: 'a', files: [{ name: 'a.png', bytes: png }] }),
      ask.print?.({}),
      ask.savePdf?.({ name: 'a.pdf' }),
    ]);
  });
  expect(answers.map((answer) => answer?.reason?.code)).toEqual(Array(7).fill('refused-by-setting'));
  expect(fs.readdirSync(folder)).toEqual([]);
  // The page itself cannot print.
  expect(await page.evaluate(() => 'print' in window)).toBe(false);
});
