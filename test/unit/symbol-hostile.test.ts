/** Bytes made to be misread: nothing throws, nothing is repaired, nothing takes long. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalBytes, joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { encodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { maxTransactionBytes } from '../../core/transaction/limits.ts';
import { isAggregate } from '../../core/transaction/symbol/aggregate.ts';
import { decodeEmbedded } from '../../core/transaction/symbol/embedded.ts';
import { encodeEmbedded, encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import { cpuMs } from '../cpu-time.ts';
import { codeOfSymbol, decodedSymbol, readSymbol } from '../vectors/decoded-symbol.ts';
import { ownAggregate, ownBytes, ownSmall, ownTransfer } from '../vectors/own-symbol.ts';
import { signerKey } from '../vectors/own-transfers.ts';
import { symbolSamples } from '../vectors/symbol-kinds.ts';

const samples = symbolSamples({ deadline: 1n, signer: signerKey });
const signatures = ['no', 'yes', 'either'] as const;

/** Decodes changed bytes; the result must differ from before and encode to the bytes that were read. */
function readChanged(bytes: Uint8Array, before: ReturnType<typeof decodedSymbol>): void {
  const read = readSymbol(bytes, 'either');
  if (!read.ok) return;
  const { bytes: _, ...meaning } = read.value;
  const { bytes: __, ...original } = before;
  expect(meaning).not.toEqual(original);
  expect(equalBytes(encodeTransaction(read.value), bytes)).toBe(true);
}

/** The same bytes with one bit flipped, for each bit. */
function* flips(bytes: Uint8Array): Generator<Uint8Array> {
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield flipped;
  }
}

describe('every kind', () => {
  const isEmbedded = ({ name }: { readonly name: string }) => name.endsWith(' embedded');

  test.each(samples.filter((sample) => !isEmbedded(sample)))(
    '$name: every flipped bit is refused or means something else',
    ({ bytes }) => {
      const before = decodedSymbol(bytes);
      for (const flipped of flips(bytes)) readChanged(flipped, before);
    },
  );

  // Decoded on their own: inside their aggregate, the Merkle root already refuses nearly every flip.
  test.each(samples.filter(isEmbedded))('$name: every flipped bit is refused or means something else', ({ bytes }) => {
    const { content } = decodedSymbol(bytes);
    const before = isAggregate(content) ? content.inner[0] : undefined;
    if (before === undefined) throw new Error('kind');
    for (const flipped of flips(before.bytes)) {
      const read = decodeEmbedded('testnet', flipped, 0);
      if (!read.ok) continue;
      expect({ ...read.value, bytes: before.bytes }).not.toEqual(before);
      expect(equalBytes(encodeEmbedded('testnet', read.value), flipped)).toBe(true);
    }
  });

  test.each(samples)('$name: every shorter and every longer one is refused', ({ bytes }) => {
    const resized = (length: number) => {
      const other = joinBytes(bytes, new Uint8Array(8)).slice(0, length);
      if (length >= 4) new DataView(other.buffer).setUint32(0, length, true);
      return other;
    };
    for (let length = 0; length < bytes.length + 8; length += 1) {
      if (length === bytes.length) continue;
      expect(readSymbol(resized(length)).ok).toBe(false);
      expect(readSymbol(joinBytes(bytes, new Uint8Array(8)).slice(0, length)).ok).toBe(false);
    }
  });
});

test('random bytes and changed samples never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(...signatures), (bytes, signed) => {
      readSymbol(bytes, signed);
    }),
  );
  const changes = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...samples), changes, fc.constantFrom(...signatures), ({ bytes }, changed, signed) => {
      const other = bytes.slice();
      for (const [at, value] of changed) other[at % other.length] = value;
      const read = readSymbol(other, signed);
      if (read.ok) expect(toHex(encodeTransaction(read.value))).toBe(toHex(other));
    }),
    { numRuns: 3000 },
  );
});

test('a body of random bytes under any type never throws', () => {
  const type = fc.oneof(
    fc.constantFrom(...samples.map(({ bytes }) => (bytes[110] ?? 0) | ((bytes[111] ?? 0) << 8))),
    fc.nat(0xffff),
  );
  fc.assert(
    fc.property(type, fc.nat(4), fc.uint8Array({ maxLength: 300 }), (type, version, body) => {
      const bytes = joinBytes(ownBytes(ownTransfer).slice(0, 128), body);
      const view = new DataView(bytes.buffer);
      view.setUint32(0, bytes.length, true);
      view.setUint8(108, version);
      view.setUint16(110, type, true);
      const read = readSymbol(bytes);
      if (read.ok) expect(toHex(encodeTransaction(read.value))).toBe(toHex(bytes));
    }),
    { numRuns: 3000 },
  );
});

describe('size', () => {
  test('the largest are read in little time', () => {
    const message = { kind: 'hex', raw: new Uint8Array(150).fill(2) } as const;
    const contents = Array.from({ length: 100 }, (_, i) => ({ ...ownTransfer, ...ownSmall(i), message }));
    const bytes = encodeSymbol(ownAggregate(contents as never));
    expect(bytes.length).toBeGreaterThan(24_000);
    const tenTimes = cpuMs(() => {
      for (let i = 0; i < 10; i += 1) expect(readSymbol(bytes).ok).toBe(true);
    });
    expect(tenTimes / 10).toBeLessThan(200);
  });

  test('counts and sizes that promise more than there is are refused before anything is made', () => {
    const transfer = ownBytes(ownTransfer);
    const aggregate = encodeSymbol(ownAggregate([ownTransfer]));
    const over = (bytes: Uint8Array, at: number, ...values: readonly number[]) => {
      const other = bytes.slice();
      other.set(values, at);
      return other;
    };
    expect(codeOfSymbol(over(transfer, 152, 0xff, 0xff, 0xff))).toBe('too-short');
    expect(codeOfSymbol(over(aggregate, 160, 0xff, 0xff, 0xff, 0xff))).toBe('inner-size-mismatch');
    expect(codeOfSymbol(over(aggregate, 168, 0xff, 0xff, 0xff, 0xff))).toBe('inner-size-mismatch');
    expect(codeOfSymbol(over(aggregate, 168, 0, 0, 0, 0))).toBe('inner-size-mismatch');
    expect(codeOfSymbol(new Uint8Array(maxTransactionBytes + 1))).toBe('too-long');
  });
});
