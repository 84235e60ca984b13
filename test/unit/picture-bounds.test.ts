/** Pictures that would fill the memory or misstate their size cost the commands nothing and are refused by name. */
import { execFileSync } from 'node:child_process';
import { crc32, deflateSync } from 'node:zlib';
import { encode as encodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { scansOfImage } from '../../cli/image-scan.ts';
import { checkJpeg, checkPng } from '../../cli/picture-bounds.ts';
import type { Luma } from '../../core/optics/luma.ts';
import { cpuMs } from '../cpu-time.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
function chunk(type: string, data: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])));
  return Buffer.concat([length, Buffer.from(type), data, check]);
}
interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly interlace?: number;
}
function header({ width, height, depth = 8, colour = 0, interlace = 0 }: Header): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colour, 0, 0, interlace], 8);
  return chunk('IHDR', data);
}
const png = (...chunks: readonly Buffer[]) => Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))]);
const lines = (bytes: number) => chunk('IDAT', deflateSync(Buffer.alloc(bytes)));
/** Created by another process, so that this one's peak memory reflects only the tested code. */
const zeros = execFileSync(process.execPath, [
  '-e',
  'process.stdout.write(require("node:zlib").deflateSync(Buffer.alloc(2 ** 28)))',
]);
const bomb = chunk('IDAT', zeros);

let seen: Luma[] = [];
beforeEach(() => {
  seen = [];
});
const read = (luma: Luma) => {
  seen.push(luma);
  return [];
};
const codeOf = (file: Buffer) => {
  const scans = scansOfImage(file, read);
  return scans === null || scans.ok ? null : scans.reason.code;
};

describe('a PNG that lies', () => {
  it.each([
    [
      'two headers, the second large',
      png(header({ width: 10, height: 10 }), header({ width: 30_000, height: 30_000 }), bomb),
    ],
    ['10 × 10, interlaced, with 256 MiB inside', png(header({ width: 10, height: 10, interlace: 1 }), bomb)],
    ['10 × 10, plain, with 256 MiB inside', png(header({ width: 10, height: 10 }), bomb)],
    ['10 × 10, in many pieces', png(header({ width: 10, height: 10 }), ...Array.from({ length: 50 }, () => bomb))],
    [
      'a header that is not the first',
      png(chunk('tEXt', Buffer.from('a\0b')), header({ width: 1, height: 1 }), lines(2)),
    ],
    ['too little inside', png(header({ width: 10, height: 10 }), lines(109))],
    ['an interlacing nobody knows', png(header({ width: 10, height: 10, interlace: 2 }), lines(110))],
    ['a colour type nobody knows', png(header({ width: 10, height: 10, colour: 5 }), lines(110))],
    [
      'a chunk longer than the file',
      Buffer.concat([signature, header({ width: 1, height: 1 }), Buffer.from('7fffffff49444154', 'hex')]),
    ],
    ['no end', Buffer.concat([signature, header({ width: 10, height: 10 }), lines(110)])],
  ])('is refused, and costs little: %s', (_name, file) => {
    const before = process.resourceUsage().maxRSS;
    expect(cpuMs(() => expect(codeOf(file)).toBe('picture-damaged'))).toBeLessThan(5_000);
    expect(seen).toEqual([]);
    // Kilobytes: far below the unpacked size.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(128 * 1024);
  });

  it.each([
    ['honestly enormous', png(header({ width: 30_000, height: 30_000 }), bomb)],
    ['more bytes than pixels', png(header({ width: 7_000, height: 7_000, depth: 16, colour: 6 }), bomb)],
  ])('is too large: %s', (_name, file) => {
    expect(codeOf(file)).toBe('file-too-large');
    expect(seen).toEqual([]);
  });

  it('is an animation', () => {
    const frames = Buffer.alloc(8);
    frames.writeUInt32BE(3);
    const file = (count: Buffer) => png(header({ width: 10, height: 10 }), chunk('acTL', count), lines(110));
    expect(codeOf(file(frames))).toBe('picture-animated');
    frames.writeUInt32BE(1);
    expect(codeOf(file(frames))).toBe('image-no-qr');
  });
});

describe('an ordinary PNG is opened', () => {
  it.each([
    { width: 10, height: 10 },
    { width: 10, height: 10, depth: 1 },
    { width: 3, height: 5, depth: 16, colour: 6 },
    { width: 10, height: 10, interlace: 1 },
    { width: 1, height: 1, interlace: 1 },
    { width: 4, height: 9, depth: 2, interlace: 1 },
    { width: 5, height: 5, colour: 4, interlace: 1 },
  ])('%o', ({ width, height, depth = 8, colour = 0, interlace = 0 }) => {
    const perPixel = { 0: 1, 4: 2, 6: 4 }[colour] ?? 1;
    // Counted pixel by pixel, each in the pass of the standard's table.
    const table = ['16462646', '77777777', '56565656', '77777777', '36463646', '77777777', '56565656', '77777777'];
    const passes = new Map<string, number>();
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const key = interlace === 0 ? `${y}` : `${table[y % 8]?.charAt(x % 8)} ${y}`;
        passes.set(key, (passes.get(key) ?? 0) + 1);
      }
    const bytes = [...passes.values()].reduce((sum, across) => sum + 1 + Math.ceil((across * perPixel * depth) / 8), 0);
    expect(checkPng(png(header({ width, height, depth, colour, interlace }), lines(bytes)))).toBeNull();
    expect(checkPng(png(header({ width, height, depth, colour, interlace }), lines(bytes + 1)))).not.toBeNull();
  });
  it('as pngjs writes it', () => {
    expect(checkPng(PNG.sync.write(new PNG({ width: 33, height: 7 })))).toBeNull();
  });
});

describe('a JPEG', () => {
  const jpeg = encodeJpeg({ width: 16, height: 16, data: Buffer.alloc(16 * 16 * 4) }, 50).data;
  it('is opened', () => {
    expect(codeOf(jpeg)).toBe('image-no-qr');
    expect(seen).toHaveLength(1);
  });
  it('that says it is enormous is refused before room is made for it', () => {
    const large = Buffer.from(jpeg);
    const at = large.indexOf(Buffer.of(0xff, 0xc0));
    large.writeUInt16BE(60_000, at + 5);
    large.writeUInt16BE(60_000, at + 7);
    expect(codeOf(large)).toBe('file-too-large');
  });
  it('with a thousand passes is refused before the first', () => {
    const scan = Buffer.from('ffda0008010100003f0000', 'hex');
    expect(checkJpeg(Buffer.concat([jpeg.subarray(0, -2), ...Array.from({ length: 1000 }, () => scan)]))?.code).toBe(
      'picture-damaged',
    );
  });
});

describe('a transparent picture', () => {
  const picture = (ink: number) => {
    const image = new PNG({ width: 8, height: 1 });
    for (let x = 0; x < 8; x += 1) image.data.set([ink, ink, ink, x % 2 === 0 ? 255 : 0], x * 4);
    return PNG.sync.write(image);
  };
  it.each([
    ['black', 0, [0, 255, 0, 255, 0, 255, 0, 255], [0, 0, 0, 0, 0, 0, 0, 0]],
    ['white', 255, [255, 255, 255, 255, 255, 255, 255, 255], [255, 0, 255, 0, 255, 0, 255, 0]],
  ])('in %s is laid on white, then on black', (_name, ink, onWhite, onBlack) => {
    expect(codeOf(picture(ink))).toBe('image-no-qr');
    expect(seen.map(({ data }) => [...data])).toEqual([onWhite, onBlack]);
  });
});
