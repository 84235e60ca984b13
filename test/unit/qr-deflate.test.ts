/** Compression of what is sent, and its strict and bounded decoding. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalBytes } from '../../core/base/bytes.ts';
import { maxTransferBytes } from '../../core/base/limits.ts';
import { deflate, inflate, narrowWindow } from '../../core/qr/deflate.ts';
import { packTransfer, unpackTransfer } from '../../core/qr/transfer.ts';
import { randomBytes, randomHex, seeded } from '../vectors/transport-samples.ts';

const random = seeded(3);
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('writing', () => {
  test('what zlib reads, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(Uint8Array.from(inflateRawSync(deflate(bytes)))).toEqual(bytes);
        const narrow = deflate(bytes, narrowWindow);
        expect(Uint8Array.from(inflateRawSync(narrow, { windowBits: narrowWindow }))).toEqual(bytes);
      }),
    );
  });
  test('a random hex digit takes four bits and hardly more', () =>
    expect(deflate(bytesOf(randomHex(20_000, random))).length).toBeLessThan(10_200));
});

/** Compared byte by byte: vitest's expectation takes seconds for so many. */
function reads(small: Uint8Array, bytes: Uint8Array): boolean {
  const found = inflate(small, maxTransferBytes);
  return typeof found === 'object' && equalBytes(found.bytes, bytes);
}

describe('reading', () => {
  test('what zlib writes, at every level', () => {
    const samples = [
      bytesOf('a'),
      bytesOf(randomHex(5000, random)),
      randomBytes(70_000, random),
      new Uint8Array(300_000),
    ];
    for (const bytes of samples)
      for (const level of [0, 1, 6, 9])
        expect(reads(Uint8Array.from(deflateRawSync(bytes, { level })), bytes)).toBe(true);
  });
  test('nothing may follow, nothing may be missing', () => {
    for (const bytes of [bytesOf('a'), bytesOf(randomHex(5000, random)), randomBytes(3000, random)]) {
      const small = Uint8Array.from(deflateRawSync(bytes));
      expect(inflate(Uint8Array.of(...small, 0), maxTransferBytes)).toBe('damaged');
      for (const cut of [0, 1, 2, small.length >> 1, small.length - 1])
        expect(inflate(small.subarray(0, cut), maxTransferBytes)).toBe('damaged');
    }
  });
  test('a bomb is stopped at the limit', () => {
    const bomb = Uint8Array.from(deflateRawSync(new Uint8Array(50 * 1024 * 1024), { level: 9 }));
    const before = process.memoryUsage().arrayBuffers;
    expect(inflate(bomb, maxTransferBytes)).toBe('too-long');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
    expect(inflate(Uint8Array.from(deflateRawSync(new Uint8Array(1001))), 1000)).toBe('too-long');
    expect(inflate(Uint8Array.from(deflateRawSync(new Uint8Array(1000))), 1000)).toEqual({
      bytes: new Uint8Array(1000),
    });
  });
  test('no bytes make it throw, and it reads what zlib reads, and nothing else', () => {
    const zlib = (bytes: Uint8Array) => {
      try {
        return Uint8Array.from(inflateRawSync(bytes));
      } catch {
        return null;
      }
    };
    /** Whether zlib gives the same without the last byte. */
    const endsEarly = (bytes: Uint8Array) => {
      const [whole, cut] = [zlib(bytes), zlib(bytes.subarray(0, -1))];
      return whole !== null && cut !== null && equalBytes(whole, cut);
    };
    const small = Uint8Array.from(deflateRawSync(bytesOf(randomHex(400, random))));
    const flipped = fc.tuple(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }));
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      flipped.map(([at, by]) => small.with(at, (small[at] ?? 0) ^ by)),
    );
    fc.assert(
      fc.property(hostile, (bytes) => {
        const found = inflate(bytes, 100_000);
        const theirs = zlib(bytes);
        if (found === 'too-long') return;
        // zlib accepts data after the last block; we do not.
        if (typeof found === 'object') expect(theirs).toEqual(found.bytes);
        else if (theirs !== null) expect(endsEarly(bytes)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a transfer', () => {
  test('is what went in', () => {
    for (const content of [bytesOf('a'), randomBytes(1000, random), bytesOf(randomHex(1000, random))]) {
      const packed = packTransfer(content);
      expect(packed?.length).toBeLessThanOrEqual(content.length + 1);
      expect(unpackTransfer(packed ?? new Uint8Array(0))).toEqual({ ok: true, value: content });
    }
  });
  test.each<[string, Uint8Array]>([
    ['frame-version', Uint8Array.of(2, 1)],
    ['frame-version', Uint8Array.of(0x81, 1)],
    ['frame-version', new Uint8Array(0)],
    ['text-unreadable', Uint8Array.of(1)],
    ['text-unreadable', Uint8Array.of(1, 0xff, 0xff)],
    ['text-too-long', Uint8Array.of(1, ...deflateRawSync(new Uint8Array(maxTransferBytes + 1)))],
  ])('%s: %#', (code, transfer) => expect(unpackTransfer(transfer)).toMatchObject({ ok: false, reason: { code } }));
});
