/** The real size of a picture: a first statement is not used if a later one contradicts it. */
import { describe, expect, it } from 'vitest';
import { maxPicturePixels, type PictureSize, pictureSize } from '../../renderer/scan/intake/picture-size.ts';

/** One byte per character. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const big = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, at) => String.fromCharCode((value >>> (8 * (bytes - 1 - at))) & 0xff)).join('');
const little = (value: number, bytes: number) => [...big(value, bytes)].reverse().join('');

const chunk = (kind: string, content: string) => `${big(content.length, 4)}${kind}${content}\0\0\0\0`;
const ihdr = (width: number, height: number) => chunk('IHDR', `${big(width, 4)}${big(height, 4)}\x08\0\0\0\0`);
const fctl = (width: number, height: number, x = 0) =>
  chunk('fcTL', `\0\0\0\0${big(width, 4)}${big(height, 4)}${big(x, 4)}\0\0\0\0\0\x01\0\x01\0\0`);
const png = (...chunks: string[]) => `\x89PNG\r\n\x1a\n${chunks.join('')}`;
const end = chunk('IEND', '');
const idat = chunk('IDAT', 'IHDR in the data does not count');

const picture = (width: number, height: number, x = 0) =>
  `\x2c${little(x, 2)}\0\0${little(width, 2)}${little(height, 2)}\0\x02\x02\x4c\x01\0`;
const gif = (width: number, height: number, ...parts: string[]) =>
  `GIF89a${little(width, 2)}${little(height, 2)}\x80\0\0${'\0'.repeat(6)}${parts.join('')}\x3b`;
const control = '\x21\xf9\x04\0\0\0\0\0';

const segment = (marker: string, content: string) => `\xff${marker}${big(content.length + 2, 2)}${content}`;
const frame = (width: number, height: number, marker = '\xc0') =>
  segment(marker, `\x08${big(height, 2)}${big(width, 2)}\x01\x01\x11\0`);
const scan = `${segment('\xda', '\x01\x01\0\0\x3f\0')}\x12\xff\0\x34\xff\xd0\x56`;
const jpeg = (...parts: string[]) => `\xff\xd8${parts.join('')}\xff\xd9`;
const app = (content: string) => segment('\xe1', content);

const riff = (kind: string, content: string) =>
  `${kind}${little(content.length, 4)}${content}${content.length % 2 === 1 ? '\0' : ''}`;
const lossy = (width: number, height: number) =>
  riff('VP8 ', `\0\0\0\x9d\x01\x2a${little(width, 2)}${little(height, 2)}\0\0\0\0`);
const lossless = (width: number, height: number) =>
  riff('VP8L', `\x2f${little((width - 1) | ((height - 1) << 14), 4)}\0\0\0\0\0\0`);
const canvas = (width: number, height: number) =>
  riff('VP8X', `\x02\0\0\0${little(width - 1, 3)}${little(height - 1, 3)}`);
const anmf = (width: number, height: number, inner: string, x = 0) =>
  riff('ANMF', `${little(x / 2, 3)}\0\0\0${little(width - 1, 3)}${little(height - 1, 3)}\0\0\0\0${inner}`);
const webp = (...parts: string[]) => `RIFF${little(4 + parts.join('').length, 4)}WEBP${parts.join('')}`;

const bmp = (width: number, height: number, packed = 0) =>
  `BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0${little(width, 4)}${little(height, 4)}\x01\0\x18\0${little(packed, 4)}`;

const of = (width: number, height: number): PictureSize => ({ width, height });

describe('the size of a picture', () => {
  it.each<[string, string, PictureSize | null]>([
    ['PNG', png(ihdr(258, 16), idat, end), of(258, 16)],
    ['PNG, animated', png(ihdr(258, 16), fctl(258, 16), fctl(8, 8, 250), end), of(258, 16)],
    ['PNG, cut', png(ihdr(258, 16), idat).slice(0, -9), of(258, 16)],
    ['PNG, with something behind its end', png(ihdr(258, 16), end, ihdr(9, 9)), of(258, 16)],
    ['GIF', gif(5, 262, control, picture(5, 262)), of(5, 262)],
    ['GIF, animated', gif(5, 262, control, picture(5, 262), control, picture(2, 2, 3)), of(5, 262)],
    ['GIF without a picture', gif(5, 262, control), null],
    ['BMP from the top', bmp(3, 0xfffffffe), of(3, 2)],
    ['BMP from the bottom', bmp(3, 2), of(3, 2)],
    ['WebP, extended', webp(canvas(16, 288), lossless(16, 288)), of(16, 288)],
    ['WebP, animated', webp(canvas(16, 288), anmf(16, 288, lossy(16, 288)), anmf(4, 4, lossy(4, 4), 12)), of(16, 288)],
    ['WebP, lossy', webp(lossy(320, 240)), of(320, 240)],
    ['WebP, lossless', webp(lossless(320, 238)), of(320, 238)],
    ['JPEG after a comment', jpeg(segment('\xfe', 'c'.repeat(18)), frame(512, 256), scan), of(512, 256)],
    ['JPEG in several scans', jpeg(frame(512, 256, '\xc2'), scan, segment('\xc4', '\0'), scan), of(512, 256)],
    ['JPEG with a preview inside', jpeg(app(jpeg(frame(9, 9), scan)), frame(512, 256), scan), of(512, 256)],
    ['JPEG with a second picture behind it', jpeg(frame(512, 256), scan) + jpeg(frame(9, 9), scan), of(512, 256)],
    ['JPEG with markers that stand alone', jpeg('\xff\x01', '\xff\xd0', frame(512, 256), scan), of(512, 256)],
    ['JPEG without a frame', jpeg(app('x'.repeat(40))), null],
    ['JPEG of rubbish', `\xff\xd8\xff${'\0'.repeat(40)}`, null],
    ['no height or width', png(ihdr(0, 16), end), null],
    ['what is no picture', 'x'.repeat(40), null],
  ])('%s', (_name, file, size) => {
    expect(pictureSize(latin(file))).toEqual(size);
  });

  const large = 22_000;
  it.each<[string, string]>([
    ['PNG with two headers', png(ihdr(10, 10), ihdr(large, large), idat, end)],
    ['PNG whose header is not first', png(chunk('tEXt', 'x'), ihdr(large, large), end)],
    ['PNG with a frame beyond it', png(ihdr(10, 10), fctl(large, large), end)],
    ['GIF with a picture beyond its screen', gif(10, 10, picture(large, large))],
    ['GIF with a later picture beyond it', gif(10, 10, picture(10, 10), control, picture(large, large))],
    ['GIF with something unknown before the picture', gif(10, 10, '\x01', picture(large, large))],
    ['JPEG with a header where a marker that stands alone would lead', jpegBehind('\x01')],
    ['JPEG the same behind a restart', jpegBehind('\xd3')],
    ['JPEG with two headers', jpeg(frame(10, 10), frame(large, large, '\xc2'), scan)],
    ['JPEG with a header between its scans', jpeg(frame(10, 10), scan, frame(large, large), scan)],
    ['JPEG that sets its height later', jpeg(frame(10, 10), scan, segment('\xdc', big(large, 2)))],
    ['JPEG with a picture before its end', jpeg('\xff\xd8', frame(large, large), scan)],
    ['WebP whose picture is not its canvas', webp(canvas(10, 10), lossless(16_000, 16_000))],
    ['WebP with two canvases', webp(canvas(10, 10), canvas(large, large), lossy(10, 10))],
    ['WebP with a frame beyond it', webp(canvas(10, 10), anmf(large, large, lossy(10, 10)))],
    ['WebP with another picture in its frame', webp(canvas(10, 10), anmf(10, 10, lossless(16_000, 16_000)))],
    ['BMP that holds a PNG', bmp(10, 10, 5) + png(ihdr(large, large), end)],
    ['BMP that holds a JPEG', bmp(10, 10, 4) + jpeg(frame(large, large), scan)],
  ])('of a %s is not the small one that it names', (_name, file) => {
    const size = pictureSize(latin(file));
    expect(size === null || size.width * size.height > maxPicturePixels).toBe(true);
  });

  /** Reading a length after the marker would skip the real header and find a small one. */
  function jpegBehind(marker: string): string {
    const hidden = frame(large, large);
    return `\xff\xd8\xff${marker}${hidden}${scan}${'\0'.repeat(0xffc0 - hidden.length - scan.length)}${frame(10, 10)}\xff\xd9`;
  }

  it('is sought within bounds in every beginning of any of them, and in any of them with one byte changed', () => {
    const all = [
      png(ihdr(10, 10), fctl(8, 8), end),
      gif(10, 10, control, picture(10, 10)),
      jpeg(app('x'), frame(10, 10), scan),
      webp(canvas(10, 10), anmf(10, 10, lossy(10, 10))),
      bmp(10, 10),
    ].map(latin);
    for (const whole of all) {
      for (let length = 0; length <= whole.length; length += 1) pictureSize(whole.subarray(0, length));
      for (let at = 0; at < whole.length; at += 1)
        for (const value of [0, 1, 0x2c, 0x7f, 0x80, 0xff]) {
          const changed = Uint8Array.from(whole);
          changed[at] = value;
          expect(() => pictureSize(changed)).not.toThrow();
        }
    }
  });
});
