/** What is removed around a text before any parser, and that nothing inside it changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../core/intake/clean-text.ts';
import { cpuMs } from '../cpu-time.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, highFirst: boolean) =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((at) => {
      const [high, low] = [text.charCodeAt(at) >> 8, text.charCodeAt(at) & 255];
      return highFirst ? [high, low] : [low, high];
    }),
  );
const request = '{"v":3,"message":"10\u00a0000 € 株式会社 😀"}';

describe('a text is cleaned', () => {
  it.each([
    ['nothing to clean', utf8(request), []],
    ['a byte-order mark', utf8(`\ufeff${request}`), ['byte-order-mark']],
    ['line ends and blanks', utf8(`\r\n  ${request}\t\r\n`), []],
    ['UTF-16, low byte first', utf16(`\ufeff${request}\r\n`, false), ['utf-16']],
    ['UTF-16, high byte first', utf16(`\ufeff${request}`, true), ['utf-16']],
    ['UTF-16 without its mark, low byte first', utf16(request, false), ['utf-16']],
    ['UTF-16 without its mark, high byte first', utf16(request, true), ['utf-16']],
    ['no-break and wide blanks', utf8(`\u00a0${request}\u3000\n`), ['invisible-ends']],
    ['zero-width characters', utf8(`\u200b${request}\u2060\u200d`), ['invisible-ends']],
    ['a mark and a zero-width blank', utf8(`\ufeff\u200b${request}`), ['byte-order-mark', 'invisible-ends']],
  ])('%s', (_name, bytes, cleaned) => {
    expect(cleanText(bytes)).toEqual({ text: request, cleaned });
  });

  it('as a string alike', () => {
    expect(cleanText(`\ufeff ${request}\u200b`)).toEqual({
      text: request,
      cleaned: ['byte-order-mark', 'invisible-ends'],
    });
  });

  it('with line feeds for every line end', () => {
    expect(cleanText(utf8('a\r\nb\rc\nd'))?.text).toBe('a\nb\nc\nd');
  });

  it('and nothing inside it changes', () => {
    const inside = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes('\r'));
    const ends = fc.string({ unit: fc.constantFrom(' ', '\n', '\ufeff', '\u00a0', '\u200b', '\u3000'), maxLength: 5 });
    fc.assert(
      fc.property(ends, inside, ends, (before, text, after) => {
        expect(cleanText(`${before}x${text}x${after}`).text).toBe(`x${text}x`);
        expect(cleanText(utf8(`${before}x${text}x${after}`))?.text).toBe(`x${text}x`);
      }),
    );
  });

  it('in time that grows with its length alone', () => {
    const text = `x${'\u200b '.repeat(100_000)}x`;
    expect(cpuMs(() => expect(cleanText(text).text).toHaveLength(200_002))).toBeLessThan(1_000);
  });
});

describe('bytes are no text', () => {
  it.each([
    ['Shift_JIS', [0x93, 0xfa, 0x96, 0x7b]],
    ['half a character of UTF-16', [0xff, 0xfe, 0x7b]],
    ['a lone surrogate of UTF-16', [0xff, 0xfe, 0x00, 0xd8]],
    ['a transaction', [0xb0, 0, 0, 0, 0, 0, 0, 0, 0xff]],
    ['a transaction whose size is a letter', [0x61, 0, 0, 0, 0, 0, 0, 0, 0xff]],
  ])('%s', (_name, bytes) => {
    expect(cleanText(Uint8Array.from(bytes))).toBeNull();
  });
});
