/** Every input except the camera: pictures, videos, PDF, text files; and what happens if a vault switches them off. */
import fs from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { dropFiles } from '../harness/drop.ts';
import { holdTimeouts } from '../harness/held-timeouts.ts';
import { lyingGif } from '../harness/lying-gif.ts';
import { changeSettings, unlockVault } from '../harness/make-vault.ts';
import { endlessPdf, pdfOf } from '../harness/pdf.ts';
import { recordCodes } from '../harness/record.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { putVault } from '../harness/vault-with.ts';
import { makeKeyPair } from '../vectors/sdk-multisig.ts';
import { expect, oneApp, type Run, stickingOut, test } from './session.ts';

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
/** Names and types are wrong on purpose. */
const given = (buffer: Buffer | string, name = 'x.bin'): Given => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(buffer as Buffer),
});

/** A request without a deadline: contacts for the registry. The first name identifies its review. */
const contacts = (mark: string, count = 6): string =>
  JSON.stringify({
    inkan: 1,
    entries: {
      chain: 'symbol',
      network: 'testnet',
      contacts: Array.from({ length: count }, (_, i) => ({
        address: addressOfPublicKey('symbol', 'testnet', makeKeyPair(0x61 + i).publicKey).text,
        name: i === 0 ? mark : `Supplier ${i}`,
      })),
    },
  });

const partsOf = (text: string, chars = 320) => splitIntoParts(text, chars);
const png = (text: string) => QRCode.toBuffer(text, { scale: 4 });
const blank = () => {
  const picture = new PNG({ width: 60, height: 60 });
  picture.data.fill(255);
  return PNG.sync.write(picture);
};

async function scanScreen(run: Run, language: 'en' | 'ja' = 'en'): Promise<void> {
  await run.corridor.chooseLanguage(language);
  await run.corridor.openPractice();
  await run.corridor.arriveAt('scan');
}

/** How long a page of a PDF may take (renderer/scan/intake/pdf.ts): as long as the test lets it. */
const pdfPatience = ({ page }: Run) => holdTimeouts(page, 20_000);

const give = ({ corridor }: Run, files: readonly Given[]) => corridor.byId('file-input').setInputFiles([...files]);

/** Waits for the review of this request, then returns to scanning. */
async function reviewed({ corridor }: Run, mark: string): Promise<void> {
  await corridor.arriveAt('review');
  await expect(corridor.byId('screen-review')).toContainText(mark);
  await corridor.byId('discard').click();
  await corridor.arriveAt('scan');
}

async function refused({ corridor }: Run, code: string): Promise<void> {
  await corridor.arriveAt('refused');
  await expect(corridor.byId('reason').first()).toHaveAttribute('data-code', code);
  await corridor.byId('back-to-scan').click();
  await corridor.arriveAt('scan');
}

test.describe('pictures and videos', () => {
  const app = oneApp('pictures and videos', scanScreen);

  test('several pictures at once are one request, in any order, and one without a code is named', async () => {
    const run = app();
    const parts = partsOf(contacts('Picture set'));
    expect(parts.length).toBeGreaterThan(3);
    const pictures = await Promise.all(parts.map(png));
    const [first, ...others] = pictures.map((picture) => given(picture)).reverse();
    if (first === undefined) throw new Error('no parts');

    await give(run, [given(blank()), ...others, given('MZ\0\0')]);
    const reports = run.corridor.byId('file-reports').locator('li');
    await expect(reports).toHaveCount(2, { timeout: 180_000 });
    await expect(reports.nth(0)).toHaveAttribute('data-code', 'image-no-qr');
    await expect(reports.nth(0)).toHaveAttribute('data-at', '1');
    await expect(reports.nth(1)).toHaveAttribute('data-code', 'file-unknown');
    await expect(reports.nth(1)).toHaveAttribute('data-at', String(others.length + 2));
    await run.corridor.picture('reports');
    await give(run, [first]);
    await reviewed(run, 'Picture set');
  });

  test('JPEG, WebP, BMP and GIF are read too', async () => {
    const run = app();
    const code = QRCode.create(contacts('Other kind', 1), { errorCorrectionLevel: 'L' }).modules;
    const dark = Array.from(code.data, Boolean);
    const encoded = await run.page.evaluate(
      async ({ size, modules }) => {
        const unit = 5;
        const canvas = new OffscreenCanvas(unit * (size + 8), unit * (size + 8));
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.fillStyle = '#fff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.fillStyle = '#000';
        for (const [at, on] of modules.entries())
          if (on) context.fillRect(unit * (4 + (at % size)), unit * (4 + Math.floor(at / size)), unit, unit);
        const bytes = async (type: string) => [
          ...new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.8 })).arrayBuffer()),
        ];
        return [await bytes('image/jpeg'), await bytes('image/webp')];
      },
      { size: code.size, modules: dark },
    );
    const drawn = { size: code.size, dark };
    for (const picture of [...encoded.map((bytes) => Buffer.from(bytes)), bmpOf(drawn), gifOf(drawn)]) {
      await give(run, [given(picture)]);
      await reviewed(run, 'Other kind');
    }
  });

  test('a video of the codes is played and read until the whole is there', async () => {
    const run = app();
    const parts = partsOf(contacts('Recorded vp9', 12));
    const other = partsOf(contacts('Recorded vp8', 12));
    const webm9 = await recordCodes(run.page, parts, { type: 'video/webm;codecs=vp9' });
    const webm8 = await recordCodes(run.page, other, { type: 'video/webm;codecs=vp8' });
    const nothing = await recordCodes(run.page, [], { type: 'video/webm;codecs=vp8' });
    await give(run, [given(webm9)]);
    await expect(run.corridor.byId('file-reading')).toHaveAttribute('data-step', 'video', { timeout: 180_000 });
    await run.corridor.picture('video');
    await reviewed(run, 'Recorded vp9');
    await give(run, [given(webm8)]);
    await reviewed(run, 'Recorded vp8');
    await give(run, [given(nothing)]);
    await refused(run, 'video-no-qr');
  });

  test('a damaged video is refused, and the reading of a good one can be stopped', async () => {
    const run = app();
    const long = await recordCodes(run.page, partsOf(contacts('Long one', 12)).slice(1), {
      type: 'video/webm;codecs=vp8',
      eachMs: 1000,
    });
    await give(run, [given(Buffer.concat([long.subarray(0, 200), Buffer.alloc(4000, 7)]))]);
    await refused(run, 'video-unplayable');
    await give(run, [given(long)]);
    await expect(run.corridor.byId('file-reading')).toHaveAttribute('data-step', 'video', { timeout: 180_000 });
    await run.corridor.byId('stop-reading').click();
    await expect(run.corridor.byId('file-step')).toHaveCount(0);
    await expect(run.corridor.byId('screen-scan')).toBeVisible();
  });

  /**
   * test/fixtures/parts.mp4 is H.264 (make-parts-mp4.ts beside it). Whether the runtime plays it depends on the build of
   * its Chromium:
   * it is read, or refused by name.
   */
  test('an mp4 is read where the runtime plays it, and refused by name where not', async () => {
    const run = app();
    const plays = await run.page.evaluate(() =>
      document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01E"'),
    );
    const folder = path.join(import.meta.dirname, '..', 'fixtures');
    await give(run, [given(fs.readFileSync(path.join(folder, 'parts.mp4')))]);
    if (plays === '') await refused(run, 'video-unplayable');
    else await reviewed(run, 'Filmed with H.264');
  });

  test('all codes on one picture are read', async () => {
    const run = app();
    const parts = partsOf(contacts('On one sheet'));
    expect(parts.length).toBeGreaterThan(3);
    await give(run, [given(sheetOf(parts))]);
    await reviewed(run, 'On one sheet');
  });
});

test.describe('PDF and texts', () => {
  const app = oneApp('PDF and texts', scanScreen);

  test('the pages of a PDF are drawn and searched: rectangles, images, text beside them', async () => {
    const run = app();
    await pdfPatience(run);
    const drawn = partsOf(contacts('Drawn in rectangles'));
    await give(run, [
      given(pdfOf([{ how: 'empty' }, ...drawn.map((text) => ({ how: 'rectangles', text, title: 'Part' }) as const)])),
    ]);
    await reviewed(run, 'Drawn in rectangles');
    const images = partsOf(contacts('Laid in as images'));
    await give(run, [given(pdfOf(images.map((text) => ({ how: 'image', text }) as const)))]);
    await reviewed(run, 'Laid in as images');
  });

  test('a PDF without a code, a damaged one and one behind a password are refused', async () => {
    const run = app();
    await pdfPatience(run);
    await give(run, [given(pdfOf([{ how: 'empty' }, { how: 'empty' }]))]);
    await refused(run, 'pdf-no-qr');
    await give(run, [given(`%PDF-1.7\n${'rubbish '.repeat(200)}`)]);
    await refused(run, 'pdf-unreadable');
    const locked = pdfOf([{ how: 'empty' }])
      .toString('latin1')
      .replace(
        'trailer\n<<',
        'trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >> /ID [(1234567890123456) (1234567890123456)]',
      );
    await give(run, [given(Buffer.from(locked, 'latin1'))]);
    await refused(run, 'pdf-unreadable');
  });

  test('a PDF that is never drawn to its end is given up, and the next one is read', async () => {
    const run = app();
    const pass = await pdfPatience(run);
    await give(run, [given(endlessPdf())]);
    await expect(run.corridor.byId('file-reading')).toHaveAttribute('data-step', 'page', { timeout: 180_000 });
    expect(await pass()).toBe(1);
    await refused(run, 'pdf-unreadable');
    await give(run, [given(pdfOf([{ how: 'rectangles', text: contacts('After that', 1) }]))]);
    await reviewed(run, 'After that');
  });

  test('files of text are read, and what is no text is refused', async () => {
    const run = app();
    await give(run, [given(contacts('In a JSON file'), 'request.json')]);
    await reviewed(run, 'In a JSON file');
    await give(run, [given(`\ufeff${contacts('With a mark')}\r\n`, 'request.txt')]);
    await reviewed(run, 'With a mark');
    await give(run, [given(Buffer.from(contacts('Latin \xe9'), 'latin1'), 'request.hex')]);
    await refused(run, 'text-unreadable');
    await give(run, [given('A'.repeat(3_000_000), 'request.hex')]);
    await refused(run, 'file-too-large');
  });

  test('reported inputs: UTF-16, transparency, an animation, linked codes, bytes in UR, litter are read and said', async () => {
    const run = app();
    await give(run, [caseOf('c05-request-utf16le.txt')]);
    await readOfThePast(run, 'utf-16');
    await give(run, [caseOf('c07-transparent.png')]);
    await readOfThePast(run, 'laid-on-white');
    await give(run, [caseOf('c09-animated-bbqr.gif')]);
    await readOfThePast(run, '');
    await give(
      run,
      [3, 1, 2].map((n) => caseOf(`c06-structured-append-${n}of3.png`)),
    );
    await readOfThePast(run, '');
    await give(run, [caseOf('c16-ur-raw-bytes.txt')]);
    await readOfThePast(run, 'bytes-as-hex');
    await give(run, [caseOf('python-qrstorage-base32.txt')]);
    await readOfThePast(run, '');
    const parts = [1, 2, 3].map((n) => caseOf(`c17-folder-ds-store/part${n}.txt`));
    await give(run, [
      caseOf('c17-folder-ds-store/.DS_Store'),
      given('', 'empty.txt'),
      given('hello', 'readme.txt'),
      ...parts,
    ]);
    await readOfThePast(run, '', '.DS_Store, empty.txt, readme.txt');
  });

  test('reported inputs: what is not read is refused by name', async () => {
    const run = app();
    for (const [name, code] of [
      ['c15-ur-v1.txt', 'ur-version'],
      ['c24-two-codes.png', 'several-codes'],
      ['c29-code.svg', 'picture-kind'],
    ] as const) {
      await give(run, [caseOf(name)]);
      await run.corridor.arriveAt('refused');
      await expect(run.corridor.byId('found')).toContainText(name);
      await run.corridor.picture(code);
      await refused(run, code);
    }
  });
});

test('a video of several requests gives each of them to the list', async ({ start }) => {
  const run = await start();
  const { corridor } = run;
  const requests = ['one', 'two', 'three'].map((name) => symbolTransferRequest(`film ${name}`).text);
  const film = await recordCodes(run.page, requests, { type: 'video/webm;codecs=vp8', eachMs: 1000, side: 720 });
  await scanScreen(run);
  await corridor.readSeveral();
  await give(run, [given(film)]);
  for (const number of [1, 2, 3])
    await expect(corridor.byId(`basket-${number}`)).toHaveAttribute('data-outcome', 'ready', { timeout: 180_000 });
  await expect(corridor.byId('file-step')).toHaveCount(0, { timeout: 180_000 });
  await expect(corridor.byId('basket-4')).toHaveCount(0);
  await corridor.picture('several-from-a-video');
});

test('files of all kinds can be dropped together; an unknown one alone is refused', async ({ start }) => {
  const run = await start();
  await scanScreen(run, 'ja');
  const [first = '', ...others] = partsOf(contacts('Dropped', 3), 400);
  const mixed = [await png(first), pdfOf(others.map((text) => ({ how: 'rectangles', text }) as const))];
  await drop(run, mixed);
  await reviewed(run, 'Dropped');
  await drop(run, [Buffer.from('PK\x03\x04\0\0', 'latin1')]);
  await refused(run, 'file-unknown');
});

const caseOf = (name: string) =>
  given(fs.readFileSync(path.resolve(import.meta.dirname, '../cases', name)), path.basename(name));
/** Read completely: only their past deadline stops these requests. */
async function readOfThePast({ corridor }: Run, cleaned: string, asideText?: string): Promise<void> {
  await corridor.arriveAt('refused');
  await expect(corridor.byId('reason').first()).toHaveAttribute('data-code', 'deadline-passed');
  if (cleaned !== '') await expect(corridor.byId('how-read')).toHaveAttribute('data-cleaned', cleaned);
  if (asideText !== undefined) {
    await expect(corridor.byId('how-read')).toContainText(asideText);
    await corridor.picture('left-aside');
  }
  await corridor.byId('back-to-scan').click();
  await corridor.arriveAt('scan');
}

test('reported inputs: white on transparent, an animated PNG, and a mark in a Japanese invoice', async ({ start }) => {
  const run = await start();
  await scanScreen(run, 'ja');
  await give(run, [given(await inkOnNothing(contacts('White ink', 2), 255))]);
  await expect(run.corridor.byId('how-read')).toHaveAttribute('data-cleaned', 'laid-on-black');
  await run.corridor.picture('how-read');
  await reviewed(run, 'White ink');
  const parts = partsOf(contacts('In an animation', 3));
  await give(run, [
    given(apngOf(await Promise.all(parts.map((part) => QRCode.toBuffer(part, { scale: 4, version: 14 }))))),
  ]);
  await reviewed(run, 'In an animation');
  await give(run, [caseOf('c01-invoice-ja-bom.png')]);
  await run.corridor.arriveAt('choose');
  await expect(run.corridor.byId('how-read')).toHaveAttribute('data-cleaned', 'byte-order-mark');
  await run.corridor.picture('mark');
});

/** A code of this grey on a transparent background. */
async function inkOnNothing(text: string, ink: number): Promise<Buffer> {
  const picture = PNG.sync.read(await png(text));
  for (let at = 0; at < picture.data.length; at += 4)
    picture.data.set(picture.data[at] === 0 ? [ink, ink, ink, 255] : [ink, ink, ink, 0], at);
  return PNG.sync.write(picture);
}

/** Pictures of one size as the frames of an animated PNG (PNG third edition §11.3.6). */
function apngOf(pictures: readonly Buffer[]): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const numbers = (...values: readonly number[]) => {
    const data = Buffer.alloc(4 * values.length);
    for (const [i, value] of values.entries()) data.writeUInt32BE(value, 4 * i);
    return data;
  };
  let sequence = 0;
  const out = [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')];
  for (const [index, buffer] of pictures.entries()) {
    const { width, height, data } = PNG.sync.read(buffer);
    const header = Buffer.concat([numbers(width, height), Buffer.of(8, 6, 0, 0, 0)]);
    const lines = Array.from({ length: height }, (_, y) =>
      Buffer.concat([Buffer.of(0), data.subarray(y * width * 4, (y + 1) * width * 4)]),
    );
    const packed = deflateSync(Buffer.concat(lines));
    if (index === 0) out.push(chunk('IHDR', header), chunk('acTL', numbers(pictures.length, 0)));
    const place = Buffer.concat([numbers(sequence++, width, height, 0, 0), Buffer.of(0, 1, 0, 1, 0, 0)]);
    out.push(chunk('fcTL', place));
    out.push(index === 0 ? chunk('IDAT', packed) : chunk('fdAT', Buffer.concat([numbers(sequence++), packed])));
  }
  out.push(chunk('IEND', Buffer.alloc(0)));
  return Buffer.concat(out);
}

test('what the vault switches off is not offered, not opened and not read', async ({ home, start }) => {
  await putVault(home, {});
  const run = await start();
  const { corridor, page } = run;
  await corridor.chooseLanguage('en');
  await unlockVault(corridor);
  await expect(corridor.byId('ways-off')).toHaveCount(0);
  await changeSettings(corridor, async () => {
    await corridor.picture('settings');
    for (const way of ['camera', 'image', 'video', 'paste']) await corridor.byId(`ways-in-${way}`).uncheck();
    for (const way of ['pictures', 'video', 'print']) await corridor.byId(`allow-${way}`).check();
  });
  await corridor.picture('some-off');
  await expect(corridor.byId('ways-off')).toHaveAttribute('data-ways', 'camera image video paste');
  await expect(corridor.byId('camera-off')).toBeVisible();
  await expect(corridor.byId('scan-status')).toHaveText('Choose the file of the request.');
  const camera = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (error: DOMException) => error.name,
    ),
  );
  expect(camera).toBe('NotAllowedError');
  await expect(page.locator('video[data-testid="camera-video"]')).toHaveCount(0);
  await expect(corridor.byId('paste-text')).toHaveCount(0);
  await drop(run, [await png(contacts('Not read', 1))]);
  await refused(run, 'way-switched-off');
  await give(run, [given(contacts('Still read', 1))]);
  await reviewed(run, 'Still read');

  // The last input cannot be switched off, and what was allowed is still allowed.
  await corridor.byId('place-settings').click();
  await corridor.byId('ways-in-pdf').uncheck();
  await expect(corridor.byId('ways-in-file')).toBeDisabled();
  await expect(corridor.byId('ways-in-camera')).not.toBeChecked();
  for (const way of ['pictures', 'video', 'print']) await expect(corridor.byId(`allow-${way}`)).toBeChecked();
  await corridor.picture('the-last');
});

for (const [name, size] of [
  ['1024×600', { width: 1024, height: 600 }],
  ['1024×600 and 200 %', { width: 512, height: 300 }],
] as const) {
  test(`the settings and the ways in fit ${name}`, async ({ home, start }) => {
    await putVault(home, {});
    const run = await start();
    const { corridor, page } = run;
    await page.setViewportSize(size);
    await corridor.chooseLanguage('ja');
    await unlockVault(corridor);
    const fits = async (where: string) => expect(await stickingOut(run), where).toEqual([]);
    const videos = await recordCodes(page, partsOf(contacts('Fits')).slice(1), {
      type: 'video/webm;codecs=vp8',
      eachMs: 1000,
    });
    await give(run, [given(blank()), given(blank()), given(videos)]);
    await expect(corridor.byId('file-reading')).toHaveAttribute('data-step', 'video', { timeout: 180_000 });
    await corridor.byId('file-reading').scrollIntoViewIfNeeded();
    await corridor.picture('video');
    await fits('video');
    await expect(corridor.byId('file-reports').locator('li')).toHaveCount(2, { timeout: 180_000 });
    await corridor.byId('file-reports').scrollIntoViewIfNeeded();
    await corridor.picture('reports');
    await fits('reports');
    await changeSettings(corridor, async () => {
      await fits('settings');
      await corridor.picture('settings-top');
      await corridor.byId('allow-print').scrollIntoViewIfNeeded();
      await corridor.picture('settings-out');
      for (const way of ['camera', 'video']) await corridor.byId(`ways-in-${way}`).uncheck();
    });
    await fits('ways off');
    await corridor.byId('ways-off').scrollIntoViewIfNeeded();
    await corridor.picture('ways-off');
  });
}

async function drop({ corridor, page }: Run, files: readonly Buffer[]): Promise<void> {
  const dropped = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const bytes of all) transfer.items.add(new File([Uint8Array.from(bytes)], 'x'));
      return transfer;
    },
    files.map((file) => [...file]),
  );
  await dropFiles(corridor.byId('drop-area'), dropped);
}

/** Codes side by side, with white around them. */
function sheetOf(texts: readonly string[]): Buffer {
  const codes = texts.map((text) => QRCode.create(text, { errorCorrectionLevel: 'M' }).modules);
  const cell = 4 * (Math.max(...codes.map(({ size }) => size)) + 12);
  const sheet = new PNG({ width: cell * codes.length, height: cell });
  sheet.data.fill(255);
  for (const [index, code] of codes.entries())
    for (let y = 0; y < code.size * 4; y += 1)
      for (let x = 0; x < code.size * 4; x += 1)
        if (code.get(y >> 2, x >> 2)) {
          const at = 4 * ((y + 24) * sheet.width + index * cell + x + 24);
          sheet.data.fill(0, at, at + 3);
        }
  return PNG.sync.write(sheet);
}

interface Drawn {
  readonly size: number;
  readonly dark: readonly boolean[];
}
const isDark = ({ size, dark }: Drawn, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < size && y < size && dark[y * size + x] === true;

/** 24 bits per pixel, bottom line first, four pixels per module. */
function bmpOf(code: Drawn): Buffer {
  const side = 4 * (code.size + 8);
  const stride = (side * 3 + 3) & ~3;
  const file = Buffer.alloc(54 + stride * side, 255);
  file.fill(0, 0, 54).write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(side, 18);
  file.writeInt32LE(side, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (isDark(code, (x >> 2) - 4, (y >> 2) - 4))
        file.fill(0, 54 + (side - 1 - y) * stride + x * 3, 57 + (side - 1 - y) * stride + x * 3);
  return file;
}

/** Uncompressed GIF: two colours; a clear code before every 2 pixels keeps codes 3 bits wide. */
function gifOf(code: Drawn): Buffer {
  const side = 4 * (code.size + 8);
  const bits: number[] = [];
  const put = (value: number) => bits.push(value & 1, (value >> 1) & 1, (value >> 2) & 1);
  for (let at = 0; at < side * side; at += 1) {
    if (at % 2 === 0) put(4);
    const [x, y] = [at % side, Math.floor(at / side)];
    put(isDark(code, (x >> 2) - 4, (y >> 2) - 4) ? 0 : 1);
  }
  put(5);
  const data = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries()) data[at >> 3] = (data[at >> 3] ?? 0) | (bit << (at & 7));
  const head = Buffer.from(`GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff\x2c\0\0\0\0\0\0\0\0\0\x02`, 'latin1');
  for (const at of [6, 8, 24, 26]) head.writeUInt16LE(side, at);
  const blocks: Buffer[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const block = data.subarray(at, at + 255);
    blocks.push(Buffer.from([block.length]), block);
  }
  return Buffer.concat([head, ...blocks, Buffer.from([0, 0x3b])]);
}

test('a picture that is larger than it says is refused, and the window does not grow by it', async ({
  home,
  start,
}) => {
  test.skip(process.platform !== 'linux', 'the memory of a process is read from /proc');
  const { app, corridor } = await start();
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  const file = path.join(home.dir, 'small.gif');
  fs.writeFileSync(file, lyingGif(22_000));
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  /** Peak memory of the page's process in MiB. */
  const most = () => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  const before = most();
  await corridor.byId('file-input').setInputFiles(file);
  await corridor.arriveAt('refused');
  await expect(corridor.byId('reason').first()).toHaveAttribute('data-code', 'file-too-large');
  expect(most() - before).toBeLessThan(300);
});
