/** The scan screen with a camera: missed frames, advice, a camera that disappears, and a responsive window. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { makeFrames } from '../../core/qr/frames.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { drawnCode, openedWith } from '../harness/drawn-code.ts';
import { filmPictures } from '../harness/film-pictures.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import type { Spoiling } from '../harness/spoil.ts';
import { filmQr } from '../harness/y4m.ts';
import { drawn } from '../sample.ts';
import { expect, type Run, test } from './session.ts';

interface Collected {
  readonly digest: string;
  readonly received: number;
  readonly ms: number;
  readonly sinceFirstFrame: number | null;
  readonly at: number;
}

/** What the window recorded when a content was complete. */
const collected = (page: Page): Promise<readonly Collected[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByName('inkan:collected')
      .map((entry) => ({ ...(entry as PerformanceMark).detail, at: entry.startTime })),
  );

/** Text that cannot be compressed below three quarters. */
function randomText(length: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let state = 2_463_534_242;
  return Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return letters[(state >>> 0) % 64];
  }).join('');
}

async function atScan({ corridor }: Run, language: 'en' | 'ja' = 'en'): Promise<void> {
  await corridor.chooseLanguage(language);
  await corridor.arriveAt('start');
  await corridor.byId('open-practice').click();
  await corridor.arriveAt('home');
  await corridor.byId('place-scan').click();
}

test('frames of which a fifth cannot be read give the whole request', async ({ home, start }) => {
  const request = symbolTransferRequest(randomText(900));
  const frames = makeFrames(request.text, 230).slice(0, 24);
  filmQr(home.video, frames, { framesPerSecond: 30, framesPerText: 2, errorCorrection: 'L', unreadable: 0.2 });
  const run = await start();
  await atScan(run);
  await run.corridor.scanned();
  const [whole] = await collected(run.page);
  expect(whole?.received).toBeGreaterThan(5);
  console.log(`    ${request.text.length} characters in ${Math.round(whole?.ms ?? 0)} ms after the first code`);
});

test('the window is never held up for 50 ms while it scans', { tag: '@alone' }, async ({ home, start }) => {
  const text = randomText(60_000);
  const frames = makeFrames(text, 1273).slice(0, 56);
  // 15 frames per second with a code in each: what a camera of 30 makes of 15 codes, in half the file.
  filmQr(home.video, frames, { framesPerText: 1, errorCorrection: 'L', unreadable: 0.2 });
  const run = await start();
  const { corridor, page } = run;
  await page.evaluate(() => {
    const tasks: number[][] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.setViewportSize({ width: 1024, height: 600 });
  await atScan(run);
  await corridor.arriveAt('scan');
  const from = await page.evaluate(() => performance.now());
  await expect(corridor.byId('collection')).toBeVisible({ timeout: 180_000 });
  // No screenshot here: taking one blocks the window.
  await corridor.arriveAt('refused');
  await expect(corridor.byId('reason').first()).toHaveAttribute('data-code', 'not-a-request');
  const [whole] = await collected(page);
  const until = whole?.at ?? 0;
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[][] }).longTasks);
  const while_ = tasks.filter(([at = 0]) => at > from + 1000 && at < until);
  console.log(
    `    ${whole?.received} codes in ${Math.round(whole?.ms ?? 0)} ms, ${tasks.length} long tasks in all, ${while_.length} while scanning`,
  );
  expect(until).toBeGreaterThan(from + 1000);
  expect(while_).toEqual([]);
});

const wrongs: readonly (readonly [Spoiling | null, string])[] = [
  ['dark', 'too-dark'],
  ['blurred', 'blurred'],
  ['far', 'too-far'],
  ['glare', 'glare'],
  ['near', 'too-near'],
  ['covered', 'covered'],
  [null, 'no-code'],
];
for (const language of drawn('advice', ['en', 'ja'] as const)) {
  test(`what keeps a code from being read is said in words (${language})`, async ({ home, start }) => {
    const code = symbolTransferRequest('what keeps a code from being read').text;
    filmQr(home.video, []);
    const run = await start();
    const { corridor, page } = run;
    if (language === 'ja') await page.setViewportSize({ width: 1024, height: 600 });
    await atScan(run, language);
    for (const [spoil, advice] of wrongs) {
      await corridor.arriveAt('scan');
      await corridor.byId('place-settings').click();
      await corridor.arriveAt('settings');
      filmQr(home.video, spoil === null ? [] : [code], {
        framesPerText: 4,
        // So small that, seven times further away, a module is less than a pixel.
        ...(spoil === 'far' ? { moduleSize: 6 } : {}),
        ...(spoil === null ? {} : { spoil }),
      });
      await corridor.byId('place-scan').click();
      await expect(corridor.byId('camera')).toHaveAttribute('data-status', 'live', { timeout: 180_000 });
      const from = Date.now();
      await page.locator(`[data-testid="advice"][data-advice="${advice}"]`).waitFor({ timeout: 180_000 });
      console.log(`    ${advice}: said ${Date.now() - from} ms after the camera was there`);
      await corridor.picture(`advice-${advice}`);
    }
  });
}

test('a camera that is unplugged and plugged in again goes on with what was collected', async ({ home, start }) => {
  const request = symbolTransferRequest('a long message, in several codes. '.repeat(20));
  const parts = splitIntoParts(request.text, 320);
  const last = parts.at(-1) ?? '';
  filmQr(home.video, parts.slice(0, -1), { framesPerText: 4 });
  const run = await start();
  const { corridor, page } = run;
  await atScan(run, 'ja');
  const have = corridor.byId('parts-progress');
  await expect(have).toHaveText(`${parts.length - 1} / ${parts.length}`, { timeout: 180_000 });
  await expect(corridor.byId('rate')).toBeVisible();
  await page.evaluate(() => {
    const video = document.querySelector('video');
    for (const track of (video?.srcObject as MediaStream | null)?.getTracks() ?? []) track.stop();
  });
  await expect(corridor.byId('camera')).toHaveAttribute('data-problem', 'gone');
  await expect(corridor.byId('kept-parts')).toBeVisible();
  await expect(have).toHaveText(`${parts.length - 1} / ${parts.length}`);
  await corridor.picture('unplugged');
  filmQr(home.video, [last], { framesPerText: 4 });
  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
  await corridor.scanned();
});

test('all codes of one picture are read, and two wholes in one are refused', async ({ start }) => {
  const request = symbolTransferRequest('a message in several codes on one sheet. '.repeat(12));
  const parts = splitIntoParts(request.text, 600);
  expect(parts.length).toBeGreaterThan(2);
  const run = await start();
  const { corridor } = run;
  await atScan(run);
  await corridor.arriveAt('scan');
  await corridor.byId('file-input').setInputFiles(sheetOf(parts));
  await corridor.arriveAt('review');
  await corridor.byId('discard').click();
  await corridor.arriveAt('scan');
  const [foreign = ''] = splitIntoParts(`${request.text} `, 600);
  for (const sheet of [
    ['one whole', 'another whole'],
    [...parts.slice(0, 2), foreign],
    ['p1of1 a sticker', 'a whole'],
  ]) {
    await corridor.byId('file-input').setInputFiles(sheetOf(sheet));
    await corridor.arriveAt('refused');
    await expect(corridor.byId('reason').first()).toHaveAttribute('data-code', 'several-codes');
    await corridor.byId('back-to-scan').click();
    await corridor.arriveAt('scan');
  }
});

/** Codes side by side on white. */
function sheetOf(texts: readonly string[]) {
  const codes = texts.map((text) => drawnCode(text, { scale: 3 }));
  const width = codes.reduce((sum, code) => sum + code.width + 20, 20);
  const height = Math.max(...codes.map((code) => code.height)) + 40;
  const lefts = codes.map((_, i) => codes.slice(0, i).reduce((sum, code) => sum + code.width + 20, 20));
  const { data } = openedWith(
    width,
    height,
    255,
    codes.map((code, i) => [code, lefts[i] ?? 0, 20]),
  );
  const png = new PNG({ width, height });
  for (const [i, value] of data.entries()) png.data.fill(value, 4 * i, 4 * i + 3).fill(255, 4 * i + 3, 4 * i + 4);
  return { name: 'sheet.png', mimeType: 'image/png', buffer: PNG.sync.write(png) };
}

test('reported inputs: a request beside another code before the camera is said to be two, and nothing is taken', async ({
  home,
  start,
}) => {
  filmPictures(home.video, [fs.readFileSync(path.resolve(import.meta.dirname, '../cases/c24-two-codes.png'))]);
  const run = await start();
  await atScan(run);
  await expect(run.corridor.byId('problem')).toHaveAttribute('data-code', 'several-codes');
  await run.page.waitForTimeout(3_000);
  await run.corridor.arriveAt('scan');
  await expect(run.corridor.byId('scan-status')).not.toContainText('already dealt with');
});

test('the sound and the mirror of the last time are remembered, also after a new start', async ({ start }) => {
  const first = await start();
  await atScan(first);
  await first.corridor.arriveAt('scan');
  for (const toggle of ['tick-sound', 'mirror']) {
    await expect(first.corridor.byId(toggle)).not.toBeChecked();
    await first.corridor.byId(toggle).check();
  }
  await first.close();
  const { corridor } = await start();
  await corridor.openPractice();
  await expect(corridor.byId('tick-sound')).toBeChecked();
  await expect(corridor.byId('mirror')).toBeChecked();
});

test('while frames come there is an amount, a rate, and no place to wait for', async ({ home, start }) => {
  const text = symbolTransferRequest(randomText(1000)).text;
  // One code per second: time to look.
  filmQr(home.video, makeFrames(text, 134).slice(0, 12), { framesPerText: 8, framesPerSecond: 10 });
  const run = await start();
  const { corridor, page } = run;
  await page.setViewportSize({ width: 1024, height: 600 });
  await atScan(run, 'ja');
  await expect(corridor.byId('collection')).toHaveAttribute('data-transport', 'inkan-frames', { timeout: 180_000 });
  await expect(corridor.byId('parts-progress')).toHaveText(/^[1-9]\d? %$/);
  await expect(corridor.byId('part-map')).toHaveAttribute('aria-valuenow', /^[1-9]\d?$/);
  // The code in the picture is outlined where it is.
  await expect(corridor.byId('code-outline')).toHaveAttribute('data-code', 'read');
  const [outline, video] = await Promise.all(
    [corridor.byId('code-outline').locator('polygon'), corridor.byId('camera-video')].map((one) => one.boundingBox()),
  );
  expect(outline?.height ?? 0).toBeGreaterThan((video?.height ?? 0) / 4);
  expect(outline?.height ?? 0).toBeLessThan(video?.height ?? 0);
  await corridor.picture('frames');
  await expect(corridor.byId('parts-progress')).toHaveText(/^[4-9]\d %$/, { timeout: 180_000 });
  await corridor.byId('clear-parts').click();
  await expect(corridor.byId('parts-progress')).toHaveText(/^[1-3]?\d %$/, { timeout: 3000 });
});
