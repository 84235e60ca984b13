/** Byte strings and hex of every length that is handled in its own way, compared with Node's Buffer. */
import { expect, it } from 'vitest';
import { ByteWriter, isZero } from '../../core/base/bytes.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { fromUtf8 } from '../../core/base/utf8.ts';

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 167 + length) & 0xff);
const lengths = [0, 1, 63, 64, 65, 200, 2047, 2048, 2049, 4096, 5000];

it.each(lengths)('hex of %i bytes, there and back', (length) => {
  const bytes = bytesOf(length);
  expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex').toUpperCase());
  expect(fromHex(toHex(bytes))).toEqual(bytes);
  expect(fromHex(toHex(bytes).toLowerCase())).toEqual(bytes);
});

it('takes the 22 hex digits as digits, and no other character', () => {
  const taken = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => fromHex(`0${character}`) !== null || fromHex(`${character}0`) !== null,
  );
  expect(taken.join('')).toBe('0123456789ABCDEFabcdef');
});

it.each(lengths)('writes %i bytes between numbers, as they were when they were put', (length) => {
  const [first, second] = [bytesOf(length), bytesOf(65)];
  const writer = new ByteWriter().u16(0x0201).put(first).u8(3).zeros(2).put(second).put(first).u32(4);
  const expected = Buffer.concat([
    Uint8Array.of(1, 2),
    first,
    Uint8Array.of(3, 0, 0),
    second,
    first,
    Uint8Array.of(4, 0, 0, 0),
  ]);
  first.fill(0xee);
  second.fill(0xee);
  expect(writer.done()).toEqual(Uint8Array.from(expected));
});

it('zero is zero in every place', () => {
  expect(isZero(new Uint8Array(40))).toBe(true);
  expect(Array.from({ length: 40 }, (_, at) => isZero(new Uint8Array(40).with(at, 128)))).not.toContain(true);
});

it.each(['', 'abc', 'abcé', 'éabc', 'a日b', '\u0000\u007f\u0080'])('UTF-8 after and before ASCII: %j', (text) => {
  expect(fromUtf8(new TextEncoder().encode(text))).toBe(text);
  expect(fromUtf8(Uint8Array.of(...new TextEncoder().encode(text), 0xc3))).toBe(null);
  expect(fromUtf8(Uint8Array.of(...new TextEncoder().encode(text), 0x80))).toBe(null);
});
