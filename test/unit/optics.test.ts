import type { QRCodeSegment } from 'qrcode';
import toSjis from 'qrcode/helper/to-sjis.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FastDecoder, openFastDecoder } from '../../core/optics/fast-decoder.ts';
import { fromColours, isSound, type Luma, middleSquare, packed, part } from '../../core/optics/luma.ts';
import type { Scan } from '../../core/optics/scan.ts';
import { readSecond } from '../../core/optics/second-decoder.ts';
import { bytesOf, drawnCode, openedWith } from '../harness/drawn-code.ts';

const everyByte = Uint8Array.from({ length: 256 }, (_, i) => i);
/** Bytes without a pattern, the same in every run. */
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 193 + (i >> 3) * 71 + 254) & 0xff);

let fast: FastDecoder;
beforeAll(async () => {
  fast = await openFastDecoder();
});

const decoders: readonly [name: string, read: (luma: Luma) => Scan | null][] = [
  ['fast', (luma) => fast.read(luma).scan],
  ['second', (luma) => readSecond(luma)],
];

describe.each(decoders)('the %s decoder', (_, read) => {
  it('gives every byte value as it lies in the code', () => {
    expect(read(drawnCode(bytesOf(everyByte)))?.bytes).toEqual(everyByte);
  });

  // Bytes at error correction L (ISO/IEC 18004 table 7): the fullest code of versions 10, 25 and 40.
  it.each([
    [10, 271],
    [25, 1273],
    [40, 2953],
  ])('reads a full code of version %i', (version, length) => {
    const luma = drawnCode(bytesOf(bytes(length)), { scale: 3 });
    expect(luma.width).toBe((17 + 4 * version + 8) * 3);
    expect(read(luma)?.bytes).toEqual(bytes(length));
  });

  it('gives Kanji mode as text, and its bytes as they lie in the code', () => {
    const segments = [{ data: '日本語漢字', mode: 'kanji' }] as unknown as QRCodeSegment[];
    const scan = read(drawnCode(segments, { code: { toSJISFunc: toSjis, errorCorrectionLevel: 'M' } }));
    expect(scan?.text).toBe('日本語漢字');
    expect(Buffer.from(scan?.bytes ?? []).toString('hex')).toBe('93fa967b8cea8abf8e9a');
  });

  it('gives digits and letters as the bytes of their text', () => {
    const text = 'INKAN:1/1/2/00112233445566778899AABBCCDDEEFF/ABCDEF 0123456789';
    expect(Buffer.from(read(drawnCode(text))?.bytes ?? []).toString()).toBe(text);
  });

  it('follows the stride of a frame', () => {
    const code = drawnCode('stride');
    const wide = openedWith(code.width + 37, code.height, 0, [[code, 0, 0]]);
    const luma = { ...wide, width: code.width };
    expect(luma.stride).toBe(code.width + 37);
    expect(read(luma)?.bytes).toEqual(new TextEncoder().encode('stride'));
  });

  it('gives nothing for a code that is half hidden', () => {
    expect(read(drawnCode(bytesOf(everyByte), { hidden: 30 }))).toBeNull();
  });

  it.each<[string, Luma]>([
    ['no pixel', { data: new Uint8Array(0), width: 0, height: 0, stride: 0 }],
    ['one pixel', { data: new Uint8Array(1), width: 1, height: 1, stride: 1 }],
    ['less data than its size', { data: new Uint8Array(100), width: 640, height: 480, stride: 640 }],
    ['a stride below its width', { data: new Uint8Array(640 * 480), width: 640, height: 480, stride: 320 }],
    ['no number', { data: new Uint8Array(9), width: Number.NaN, height: 3, stride: 3 }],
    ['over 50 megapixels', { data: new Uint8Array(9), width: 10_000, height: 5_001, stride: 10_000 }],
    ['a long line', { data: new Uint8Array(4000), width: 4000, height: 1, stride: 4000 }],
  ])('gives nothing for a picture of %s', (_what, luma) => {
    expect(read(luma)).toBeNull();
    expect(fast.readAll(luma, 16)).toEqual([]);
  });

  it('reads on after nonsense', () => {
    read({ data: new Uint8Array(9), width: 3, height: 3, stride: 3 });
    read({ data: bytes(300 * 200), width: 300, height: 200, stride: 300 });
    expect(read(drawnCode('after'))?.bytes).toEqual(new TextEncoder().encode('after'));
  });
});

describe('the fast decoder', () => {
  it('reads white on black only when asked', () => {
    const negative = drawnCode('negative', { dark: 235, light: 20 });
    expect(fast.read(negative).scan).toBeNull();
    expect(fast.read(negative, { inverted: true }).scan?.bytes).toEqual(new TextEncoder().encode('negative'));
  });

  it('tells where a code was, and how large its modules are', () => {
    const luma = openedWith(640, 480, 235, [[drawnCode('where', { scale: 5 }), 100, 60]]);
    const { found, modulePixels } = fast.read(luma);
    expect(modulePixels).toBeCloseTo(5, 0);
    expect(found?.[0].x).toBeCloseTo(120, -1);
    expect(found?.[0].y).toBeCloseTo(80, -1);
  });

  it('tells where a code was seen that cannot be read, when asked, and nothing of its content', () => {
    const broken = drawnCode(bytesOf(everyByte), { hidden: 30 });
    expect(fast.read(broken).found).toBeNull();
    const { scan, found, modulePixels } = fast.read(broken, { explain: true });
    expect(scan).toBeNull();
    expect(found).not.toBeNull();
    expect(modulePixels).toBeCloseTo(4, 0);
  });

  it('reads every code in a picture, as many as are wanted', () => {
    const luma = openedWith(900, 300, 235, [
      [drawnCode('one'), 10, 10],
      [drawnCode('two'), 310, 60],
      [drawnCode('three', { dark: 200, light: 20 }), 610, 100],
    ]);
    const texts = fast.readAll(luma, 16).map((scan) => Buffer.from(scan.bytes).toString());
    expect(texts.sort()).toEqual(['one', 'three', 'two']);
    expect(fast.readAll(luma, 2)).toHaveLength(2);
  });
});

describe('the second decoder', () => {
  it.each(['invertFirst', 'attemptBoth'] as const)('reads white on black with %s', (inks) => {
    const negative = drawnCode('negative', { dark: 235, light: 20 });
    expect(readSecond(negative)).toBeNull();
    expect(readSecond(negative, inks)?.bytes).toEqual(new TextEncoder().encode('negative'));
  });

  it('reads a gradient that the fast one does not', () => {
    const { data, ...size } = drawnCode(bytesOf(everyByte));
    const lit = data.map((value, i) => (value * (0.06 + 0.94 * ((i % size.stride) / size.stride) ** 2)) | 0);
    const luma = { data: lit, ...size };
    expect(fast.read(luma).scan).toBeNull();
    expect(readSecond(luma)?.bytes).toEqual(everyByte);
  });
});

describe('luma', () => {
  it('weighs red, green and blue, in either order', () => {
    const colours = Uint8Array.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255);
    expect([...fromColours(colours, { width: 3, height: 1 }).data]).toEqual([76, 149, 28]);
    expect([...fromColours(colours, { width: 3, height: 1 }, { red: 2 }).data]).toEqual([28, 149, 76]);
  });

  it('cuts a part out without copying, and packs it into lines without gaps', () => {
    const luma = { data: bytes(48), width: 8, height: 6, stride: 8 };
    const square = part(luma, middleSquare(luma));
    expect([square.width, square.height, square.stride]).toEqual([6, 6, 8]);
    expect(isSound(square)).toBe(true);
    expect([...packed(square).data.subarray(0, 7)]).toEqual([1, 2, 3, 4, 5, 6, 9].map((at) => luma.data[at]));
  });
});
