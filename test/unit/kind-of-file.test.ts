/** Detects the kind of a file by its bytes alone; reads text files. */
import { describe, expect, it } from 'vitest';
import { reason } from '../../core/base/reason.ts';
import { kindOfFile } from '../../core/intake/kind-of-file.ts';
import { isLeftAside } from '../../core/intake/left-aside.ts';
import { pictureKindOf } from '../../core/intake/picture-kind.ts';
import { maxRequestText } from '../../core/request/sign-request.ts';
import { inFile } from '../../core/review/in-file.ts';
import { maxTextFileBytes, textOfFile } from '../../renderer/scan/intake/text-file.ts';

/** One byte per character. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the kind of a file', () => {
  it.each([
    ['PNG', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image'],
    ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'image'],
    ['GIF', latin('GIF89a\x01\0'), 'image'],
    ['BMP', latin('BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0'), 'image'],
    ['WebP', latin('RIFF\0\0\0\0WEBPVP8 '), 'image'],
    ['AVIF', latin('\0\0\0\x20ftypavif'), 'image'],
    ['MP4', latin('\0\0\0\x20ftypisom'), 'video'],
    ['QuickTime', latin('\0\0\0\x14ftypqt  '), 'video'],
    ['WebM', latin('\x1a\x45\xdf\xa3\x01\0\0\0'), 'video'],
    ['Ogg', latin('OggS\0\x02'), 'video'],
    ['AVI', latin('RIFF\0\0\0\0AVI LIST'), 'video'],
    ['PDF', latin('%PDF-1.7\n%\xe2\xe3'), 'pdf'],
    ['PDF after junk', latin(`\0\x01${' '.repeat(500)}%PDF-1.4`), 'pdf'],
    ['JSON', utf8('{"v":3}'), 'file'],
    ['hex digits', utf8('B0000000\r\n'), 'file'],
    ['Japanese', utf8('株式会社'), 'file'],
    ['a text with a byte-order mark', utf8('\ufeff{"v":3}'), 'file'],
    ['a text that begins like a bitmap', utf8('BM is not a bitmap'), 'file'],
    ['a text about PDF', utf8(`${'x'.repeat(1100)}%PDF-1.7`), 'file'],
    ['nothing', new Uint8Array(), null],
    ['a program', latin('\x7fELF\x02\x01\x01\0'), null],
    ['an archive', latin('PK\x03\x04\x14\0'), null],
    ['a text in UTF-16', latin('\xff\xfe{\0"\0'), 'file'],
    [
      'a long text in UTF-16, cut in a character',
      Buffer.from(`\ufeff${'x'.repeat(2046)}😀`, 'utf16le').subarray(0, 4096),
      'file',
    ],
    ['TIFF', latin('II*\0\x08\0\0\0'), 'image'],
    ['an icon', latin('\0\0\x01\0\x01\0\x10\x10'), 'image'],
    ['SVG', utf8('<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="x">'), 'image'],
    ['a page of the web with a drawing', utf8('<html><svg>'), 'file'],
    ['WAVE', latin('RIFF\0\0\0\0WAVEfmt '), null],
    ['a lone byte that is no text yet', latin('\x89'), 'file'],
    ['a sound', latin('ID3\x04\0\0'), null],
  ])('%s', (_name, head, kind) => {
    expect(kindOfFile(head)).toBe(kind);
  });
});

describe('the kind of a picture', () => {
  it.each([
    ['SVG', utf8('\ufeff<svg width="1">')],
    ['SVG', utf8('<!DOCTYPE svg PUBLIC "x">\n<SVG>')],
    ['TIFF', latin('MM\0*\0\0\0\x08')],
    ['ICO', latin('\0\0\x01\0\x01\0\x10\x10')],
    ['JPEG 2000', latin('\0\0\0\x0cjP  \r\n\x87\n')],
    ['JPEG XL', latin('\xff\x0a\x01')],
    ['AVIF', latin('\0\0\0\x20ftypavif')],
    ['HEIC', latin('\0\0\0\x20ftypheic')],
    ['PNM', latin('P5\n# made\n12 12\n255\n\0')],
    ['PSD', latin('8BPS\0\x01')],
    [null, utf8('{"v":3}')],
    [null, utf8('P5 is a text')],
    [null, latin('\0\0\0\x20ftypisom')],
    [null, new Uint8Array()],
  ])('%s', (kind, head) => {
    expect(pictureKindOf(head)).toBe(kind);
  });
});

describe('files beside others', () => {
  it.each([
    ...[
      '.DS_Store',
      '._part1.png',
      'Thumbs.db',
      'desktop.ini',
      'README.txt',
      'Readme',
      'お読みください.txt',
      '~$a.docx',
    ],
    ...['.~lock.a.odt#', '.localized'],
  ])('%s is left aside', (name) => {
    expect(isLeftAside(name, 10)).toBe(true);
  });
  it.each(['part1.png', 'request.json', 'readme-request.json', 'a.txt', 'ds_store.png'])('%s is read', (name) => {
    expect(isLeftAside(name, 10)).toBe(false);
    expect(isLeftAside(name, 0)).toBe(true);
  });
  it('are named as they can be shown', () => {
    const { found } = inFile(reason('empty', { n: '1' }), `a\u202eb${'x'.repeat(200)}`);
    expect(found.n).toBe('1');
    expect(found.file).toMatch(/^a\\u\{202E\}bx+…$/);
    expect(found.file?.length).toBe(60);
  });
});

describe('a file of text', () => {
  it('gives its text, without a byte-order mark and the blanks around it', () => {
    expect(textOfFile(utf8('\ufeff {"v":3}\r\n'))).toEqual({
      ok: true,
      value: { text: '{"v":3}', cleaned: ['byte-order-mark'] },
    });
    expect(textOfFile(utf8('株式会社'))).toEqual({ ok: true, value: { text: '株式会社', cleaned: [] } });
  });

  it.each([
    ['nothing but blanks', utf8(' \n'), 'empty'],
    ['a byte-order mark alone', utf8('\ufeff'), 'empty'],
    ['Shift_JIS', latin('\x93\xfa\x96\x7b'), 'text-unreadable'],
    ['a surrogate', latin('\xed\xa0\x80'), 'text-unreadable'],
    ['an overlong form', latin('\xc0\xaf'), 'text-unreadable'],
    ['a cut character', utf8('円').subarray(0, 2), 'text-unreadable'],
    ['more than any request', new Uint8Array(maxTextFileBytes + 1).fill(0x41), 'text-too-long'],
  ])('refuses %s', (_name, bytes, code) => {
    const text = textOfFile(bytes);
    expect(text.ok ? null : text.reason.code).toBe(code);
  });

  it('is long enough for every request', () => {
    const longest = '株'.repeat(maxRequestText);
    expect(textOfFile(utf8(`\ufeff${longest}`))).toEqual({
      ok: true,
      value: { text: longest, cleaned: ['byte-order-mark'] },
    });
  });
});
