/** What is computed once, or by a shorter way, comes out as it did: maps of bytes, addresses, plain texts, numbers as bytes. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../core/base/bytes.ts';
import { BytesMap } from '../../core/base/bytes-map.ts';
import { keysIn, looksLikeWords } from '../../core/base/secret-texts.ts';
import { addressFromBytes, addressFromText, addressOfPublicKey, forgetAddresses } from '../../core/chain/address.ts';
import { escapeText } from '../../core/review/escape.ts';
import { looksLikeOtherText } from '../../core/review/scripts.ts';

describe('a map by bytes', () => {
  it('gives what was put under the same bytes, also where the last four are alike', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 40 }), (texts) => {
        const keyOf = (text: string) => Uint8Array.from([...new TextEncoder().encode(text), 1, 2, 3, 4]);
        const map = new BytesMap<string>(100);
        for (const text of texts) map.set(keyOf(text), text);
        for (const text of texts) expect(map.get(keyOf(text))).toBe(text);
        expect(map.get(keyOf('another one'))).toBeUndefined();
      }),
    ));
  it('keeps its own copy of a key, and forgets all when it is full', () => {
    const map = new BytesMap<number>(2);
    const key = Uint8Array.of(9);
    map.set(key, 1);
    key.fill(8);
    expect([map.get(Uint8Array.of(9)), map.get(key)]).toEqual([1, undefined]);
    map.set(Uint8Array.of(1), 2);
    map.set(Uint8Array.of(2), 3);
    expect([map.get(Uint8Array.of(9)), map.get(Uint8Array.of(1)), map.get(Uint8Array.of(2))]).toEqual([
      undefined,
      undefined,
      3,
    ]);
  });
});

describe('addresses', () => {
  beforeEach(forgetAddresses);
  it('are the same the second time, of each chain and network', () => {
    const key = new Uint8Array(32).fill(7);
    const all = (['symbol', 'nem'] as const).flatMap((chain) =>
      (['mainnet', 'testnet'] as const).map((network) => ({ chain, network })),
    );
    const texts = () => all.map(({ chain, network }) => addressOfPublicKey(chain, network, key).text);
    const first = texts();
    expect(texts()).toEqual(first);
    expect(new Set(first).size).toBe(4);
    forgetAddresses();
    expect(texts()).toEqual(first);
  });
  it('as texts: only the one exact text, also after it was seen, and none of the other chain', () => {
    const { text } = addressOfPublicKey('symbol', 'testnet', new Uint8Array(32).fill(7));
    for (let i = 0; i < 2; i += 1) {
      const read = addressFromText('symbol', text);
      expect(read.ok && read.value.text).toBe(text);
      const others = [text.toLowerCase(), `${text} `, text.replace(/.$/, 'B'), text.slice(1)].filter(
        (one) => one !== text,
      );
      expect(others.map((other) => addressFromText('symbol', other).ok)).not.toContain(true);
      expect(addressFromText('nem', text).ok).toBe(false);
    }
  });
  it('with a wrong checksum are refused also after the right one was seen', () => {
    const { bytes } = addressOfPublicKey('symbol', 'testnet', new Uint8Array(32).fill(7));
    for (let i = 0; i < 2; i += 1) {
      expect(addressFromBytes('symbol', bytes).ok).toBe(true);
      expect(addressFromBytes('symbol', bytes.with(23, (bytes[23] ?? 0) ^ 1)).ok).toBe(false);
    }
  });
});

/** Printable ASCII is looked at by a shorter way: a letter of another range behind it makes the longer one be taken. */
describe('a plain text', () => {
  const plain = fc.string({
    unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    maxLength: 90,
  });
  it('is escaped as before', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          plain,
          plain.map((text) => `${text}\\u{41}`),
        ),
        (text) => {
          expect(`${escapeText(text).text}あ`).toBe(escapeText(`${text}あ`).text);
        },
      ),
    ));
  it('is of one alphabet', () =>
    fc.assert(
      fc.property(plain, (text) => {
        expect(looksLikeOtherText(text)).toBe(looksLikeOtherText(`${text} あ`));
      }),
    ));
  it('is looked through for words and keys as before', () => {
    const key = 'a1'.repeat(32);
    const words = 'abandon '.repeat(11).trim();
    const texts = fc.oneof(
      plain,
      fc.constantFrom(key, `0x${key}`, `see ${key}`, words, `${words} about`, 'a b c d e f g h i j k l'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        // Thin space and a mark: both are folded away, and neither is plain.
        expect(looksLikeWords(text)).toBe(looksLikeWords(`${text} \u0301`));
        expect(keysIn(text).map(({ hex }) => hex)).toEqual(keysIn(`${text} \u0301`).map(({ hex }) => hex));
      }),
    );
    expect([looksLikeWords(`${words} about`), keysIn(key).length]).toEqual([true, 1]);
  });
});

describe('numbers as bytes', () => {
  it('of 64 bits come back as they were', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
        expect(new ByteReader(new ByteWriter().u64(value).done()).u64()).toBe(value);
      }),
    ));
  it('of several writers at once do not mix, and none leaves what it wrote to the next', () => {
    const secret = new Uint8Array(5000).fill(0x5a);
    const [one, two] = [new ByteWriter().put(secret), new ByteWriter().u8(1)];
    one.u8(2);
    two.put(secret.subarray(0, 40)).u8(3);
    expect(two.done()).toEqual(Uint8Array.of(1, ...secret.subarray(0, 40), 3));
    expect(one.done()).toEqual(Uint8Array.of(...secret, 2));
    const after = Array.from({ length: 10 }, () => new ByteWriter());
    for (const writer of after) expect(writer.zeros(6000).done()).toEqual(new Uint8Array(6000));
  });
  it('of a writer that is done are not in it', () => {
    const writer = new ByteWriter().u8(1);
    writer.done();
    expect(writer.u8(2).done()).toEqual(Uint8Array.of(2));
  });
  it('are little-endian, modulo their size, negative ones too', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 8 }), (value, size) => {
        const expected = Array.from({ length: size }, (_, i) => Number((BigInt(value) >> BigInt(8 * i)) & 255n));
        expect([...new ByteWriter().uint(value, size).done()]).toEqual(expected);
        expect([...new ByteWriter().uint(BigInt(value), size).done()]).toEqual(expected);
      }),
    ));
});
