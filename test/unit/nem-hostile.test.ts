/** Hostile NEM bytes: nothing throws, nothing is ambiguous, nothing takes long. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { decodeNem } from '../../core/transaction/nem/decode-nem.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { checkMeaning } from '../../core/transaction/nem/meaning.ts';
import { cpuMs } from '../cpu-time.ts';
import { anyPlain } from '../vectors/nem-arbitrary.ts';
import {
  innerOf,
  multisigOf,
  nemText,
  ownContents,
  ownNem,
  suppliedWith,
  transferContent,
} from '../vectors/own-nem.ts';

const valid = [
  ...Object.entries(ownNem),
  ['definition in a multisig', multisigOf(innerOf(ownContents.definition))] as const,
  ['modification in a multisig', multisigOf(innerOf(ownContents.modification, { version: 2 }))] as const,
].map(([name, fields]) => ({ name, bytes: encodeNem(fields), inner: suppliedWith(fields) }));

const codeOf = (bytes: Uint8Array, inner: Uint8Array | null = null) => {
  const read = decodeNem(bytes, inner);
  return read.ok ? null : read.reason.code;
};
const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
};

describe.each(valid)('$name', ({ bytes, inner }) => {
  test('every flipped bit is refused or means something else', () => {
    const original = decodeNem(bytes, inner);
    if (!original.ok) throw new Error(original.reason.code);
    const { bytes: _, ...before } = original.value;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = flip(bytes, bit);
      const read = decodeNem(flipped, inner);
      if (!read.ok) continue;
      const { bytes: __, ...meaning } = read.value;
      expect(meaning).not.toEqual(before);
      expect(toHex(encodeNem(read.value))).toBe(toHex(flipped));
    }
  });

  test('every shorter and every longer one is refused', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(decodeNem(bytes.slice(0, length), inner).ok).toBe(false);
    for (const tail of [0, 1, 255]) expect(decodeNem(joinBytes(bytes, Uint8Array.of(tail)), inner).ok).toBe(false);
  });

  test('with a signature in it is refused as such', () => {
    const signed = joinBytes(
      bytes.slice(0, 48),
      Uint8Array.of(64, 0, 0, 0),
      new Uint8Array(64).fill(7),
      bytes.slice(48),
    );
    expect(codeOf(signed, inner)).toBe('signature-present');
  });

  test('a fee that reads like the size of a signature is a fee', () => {
    const odd = bytes.slice();
    odd.set([64, 0, 0, 0, 0, 0, 0, 0], 48);
    expect(decodeNem(odd, inner)).toMatchObject({ ok: true, value: { fee: 64n } });
  });
});

test('every flipped bit of what is cosigned is refused', () => {
  const bytes = encodeNem(ownNem.cosignature);
  const inner = suppliedWith(ownNem.cosignature) ?? new Uint8Array(0);
  const codes = new Set<string | null>();
  for (let bit = 0; bit < inner.length * 8; bit += 1) codes.add(codeOf(bytes, flip(inner, bit)));
  expect(codes.has(null)).toBe(false);
  expect(codes.has('otherhash-mismatch')).toBe(true);
});

test('random bytes and random changes never throw, and what is read is what was written', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void decodeNem(bytes, bytes)));
  const changes = fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...valid), changes, changes, ({ bytes, inner }, changes, innerChanges) => {
      const mutated = bytes.slice();
      for (const [at, value] of changes) mutated[at % mutated.length] = value;
      const supplied = inner?.slice() ?? null;
      if (supplied !== null) for (const [at, value] of innerChanges) supplied[at % supplied.length] = value;
      const read = decodeNem(mutated, supplied);
      if (!read.ok) return;
      expect(toHex(encodeNem(read.value))).toBe(toHex(mutated));
      checkMeaning(read.value);
    }),
    { numRuns: 3000 },
  );
});

test('a valid head with a random tail never throws', () => {
  fc.assert(
    fc.property(anyPlain, fc.nat(200), fc.uint8Array({ maxLength: 200 }), (fields, keep, tail) => {
      const bytes = joinBytes(encodeNem(fields).slice(0, 60 + keep), tail);
      const read = decodeNem(bytes, null);
      if (read.ok) expect(toHex(encodeNem(read.value))).toBe(toHex(bytes));
    }),
    { numRuns: 1000 },
  );
});

describe('size', () => {
  const long = joinBytes(encodeNem(ownNem.transfer), new Uint8Array(120_000));

  test('over the limit is refused before it is read', () => {
    expect(codeOf(long)).toBe('too-long');
    expect(codeOf(encodeNem(ownNem.cosignature), long)).toBe('too-long');
  });

  test('a declared count or size allocates nothing', () => {
    const readAll = () => {
      for (const { bytes, inner } of valid)
        for (let at = 60; at + 4 <= bytes.length; at += 1) {
          const hostile = bytes.slice();
          hostile.set([255, 255, 255, 127], at);
          decodeNem(hostile, inner);
        }
    };
    expect(cpuMs(readAll)).toBeLessThan(5000);
  });

  test('inside a multisig what stands alone may stand once, not twice deep', () => {
    const once = innerOf(transferContent(1n, nemText('deep')));
    const twice = { ...once, content: { kind: 'nem.multisig', inner: once } } as const;
    expect(() => encodeNem(multisigOf(twice))).toThrow();
    expect(decodeNem(encodeNem(multisigOf(once)), null).ok).toBe(true);
  });
});
