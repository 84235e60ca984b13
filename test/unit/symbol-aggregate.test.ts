/** Aggregates of version 3: what they bind, what they contain, who may have signed them. */
import { sha3_256 } from '@noble/hashes/sha3.js';
import fc from 'fast-check';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { describe, expect, test } from 'vitest';
import { joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import type { AggregateContent, SymbolCosignature } from '../../core/transaction/symbol/content.ts';
import { decodeEmbedded } from '../../core/transaction/symbol/embedded.ts';
import { aggregateContent, encodeSymbol, makeEmbedded } from '../../core/transaction/symbol/encode-symbol.ts';
import { repeatsItsTail, transactionsHash } from '../../core/transaction/symbol/merkle.ts';
import type { SymbolFields } from '../../core/transaction/transaction.ts';
import { codeOfSymbol, decodedSymbol, readSymbol } from '../vectors/decoded-symbol.ts';
import { ownAggregate, ownBytes, ownFields, ownSmall, ownTransfer } from '../vectors/own-symbol.ts';
import { otherKey, signerKey } from '../vectors/own-transfers.ts';

const signature = new Uint8Array(64).fill(0xab);
const cosigner = (byte: number): SymbolCosignature => ({
  signer: new Uint8Array(32).fill(byte),
  signature: new Uint8Array(64).fill(byte),
});
const contentOf = (fields: SymbolFields): AggregateContent => fields.content as AggregateContent;
/** An aggregate of one transfer with these cosignatures, signed by default. */
function cosigned(cosignatures: readonly SymbolCosignature[], change: Partial<SymbolFields> = {}): Uint8Array {
  const fields = ownAggregate([ownTransfer], { signature, ...change });
  return encodeSymbol({ ...fields, content: { ...contentOf(fields), cosignatures } });
}
const amounts = (...values: readonly number[]) => encodeSymbol(ownAggregate(values.map(ownSmall)));

describe('how many', () => {
  test('1 to 100 embedded', () => {
    expect(codeOfSymbol(encodeSymbol(ownAggregate([])))).toBe('aggregate-empty');
    const hundred = Array.from({ length: 100 }, (_, i) => i);
    expect(contentOf(decodedSymbol(amounts(...hundred))).inner).toHaveLength(100);
    expect(codeOfSymbol(amounts(...hundred, 100))).toBe('aggregate-too-many');
  });

  test('up to 25 cosignatures', () => {
    const all = Array.from({ length: 26 }, (_, i) => cosigner(i + 1));
    expect(contentOf(decodedSymbol(cosigned(all.slice(1)), 'yes')).cosignatures).toEqual(all.slice(1));
    expect(codeOfSymbol(cosigned(all), 'yes')).toBe('cosignatures-too-many');
  });
});

test('an embedded one is read for itself only when it is exactly one', () => {
  const { bytes } = makeEmbedded('testnet', { signer: signerKey, content: ownSmall(1) });
  const read = (bytes: Uint8Array) => {
    const embedded = decodeEmbedded('testnet', bytes, 0);
    return embedded.ok ? null : embedded.reason.code;
  };
  expect(read(bytes)).toBeNull();
  expect(read(bytes.slice(0, 47))).toBe('too-short');
  expect(read(bytes.slice(0, -1))).toBe('inner-size-mismatch');
  expect(read(joinBytes(bytes, new Uint8Array(8)))).toBe('inner-size-mismatch');
});

describe('what binds them', () => {
  const hashesOf = (count: number) =>
    Array.from({ length: count }, (_, i) => makeEmbedded('testnet', { signer: signerKey, content: ownSmall(i) }));

  test.each([1, 2, 3, 4, 5, 6, 7, 9, 33, 100])('the root over %i is that of symbol-sdk', (count) => {
    const bytes = encodeSymbol({
      ...ownFields,
      version: 3,
      content: aggregateContent('symbol.aggregate-bonded', hashesOf(count)),
    });
    const sdk = SymbolTransactionFactory.deserialize(bytes) as unknown as {
      transactions: Parameters<typeof SymbolFacade.hashEmbeddedTransactions>[0];
    };
    const root = SymbolFacade.hashEmbeddedTransactions(sdk.transactions).bytes;
    expect(toHex(transactionsHash(hashesOf(count)))).toBe(toHex(root));
  });

  test('no list, no hash', () => {
    expect(transactionsHash([])).toEqual(new Uint8Array(32));
    expect(repeatsItsTail([])).toBe(false);
  });

  test('every bit of every embedded one', () => {
    const bytes = amounts(1, 2);
    const end = bytes.length;
    for (let bit = 168 * 8; bit < end * 8; bit += 1) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(readSymbol(flipped).ok).toBe(false);
    }
  });

  test('without the padding: 81 bytes are hashed, 88 are there', () => {
    const link = { kind: 'symbol.node-key-link', linkedKey: otherKey, action: 'link' } as const;
    const fields = ownAggregate([link]);
    const bytes = encodeSymbol(fields);
    expect(bytes.length).toBe(128 + 40 + 88);
    expect(contentOf(fields).transactionsHash).toEqual(sha3_256(bytes.slice(168, 168 + 81)));
    expect(contentOf(decodedSymbol(bytes)).inner[0]?.bytes).toHaveLength(81);
    for (let at = 168 + 81; at < bytes.length; at += 1) {
      const dirty = bytes.slice();
      dirty[at] = 1;
      expect(codeOfSymbol(dirty)).toBe('padding-not-zero');
    }
  });
});

describe('a repeated tail', () => {
  const leaf = (value: number) => ({ bytes: Uint8Array.of(value) });
  const list = (text: string) => [...text].map((letter) => leaf(letter.charCodeAt(0)));
  /** By trial: whether a shorter list has the same root. */
  const hasShorter = (text: string) =>
    Array.from({ length: text.length - 1 }, (_, i) => text.slice(0, i + 1)).some(
      (shorter) => toHex(transactionsHash(list(shorter))) === toHex(transactionsHash(list(text))),
    );

  test.each([
    ['abcc', true],
    ['abcdeff', false],
    ['abcdee', true],
    ['abcdeeee', true],
    ['abcdeee', true],
    ['abcdefef', true],
    ['abcdefghijkkijkk', true],
    ['abcdefghijklijkl', true],
    ['abcdefghijkkijk', true],
    ['abcdefghijkijk', false],
    ['aa', false],
    ['abab', false],
    ['aabc', false],
    ['abca', false],
    ['abcdefgh', false],
  ] as const)('%s: %s', (text, repeats) => {
    expect(hasShorter(text)).toBe(repeats);
    expect(repeatsItsTail(list(text))).toBe(repeats);
  });

  test('is found exactly where a shorter list has the same root', () => {
    const texts = fc
      .tuple(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 30 }),
        fc.nat(4),
        fc.nat(3),
      )
      .map(([text, exponent, times]) => text + text.slice(-(2 ** exponent)).repeat(times));
    fc.assert(
      fc.property(texts, (text) => {
        expect(repeatsItsTail(list(text))).toBe(hasShorter(text));
      }),
      { numRuns: 500 },
    );
  });

  test('is refused in an aggregate; the same transaction twice elsewhere is not', () => {
    expect(codeOfSymbol(amounts(1, 2, 3, 3))).toBe('inner-duplicated');
    expect(codeOfSymbol(amounts(1, 2, 3, 4, 5, 6, 5, 6))).toBe('inner-duplicated');
    expect(codeOfSymbol(amounts(1, 1))).toBeNull();
    expect(codeOfSymbol(amounts(3, 3, 1))).toBeNull();
  });
});

test('an aggregate of nothing but equal transactions passes with these numbers of them, as the refusal says', () => {
  const passing = Array.from({ length: 100 }, (_, i) => i + 1).filter(
    (count) => codeOfSymbol(amounts(...Array<number>(count).fill(7))) === null,
  );
  expect(passing).toEqual([1, 2, 3, 5, 9, 17, 33, 65]);
  for (const count of [4, 6, 100]) {
    expect(codeOfSymbol(amounts(...Array<number>(count).fill(7)))).toBe('inner-duplicated');
    // The refusal's advice: make each transfer different.
    expect(codeOfSymbol(amounts(...Array.from({ length: count }, (_, i) => i + 1)))).toBeNull();
  }
});

describe('cosignatures', () => {
  const good = [cosigner(1), cosigner(2)];
  const version = (bytes: Uint8Array, at: number) => {
    const changed = bytes.slice();
    changed[bytes.length - 104 + at] = 1;
    return changed;
  };

  test('are read, written and kept out of the hash', () => {
    const { content } = decodedSymbol(cosigned(good), 'yes');
    expect(contentOf({ ...ownFields, content }).cosignatures).toEqual(good);
    const sdk = SymbolTransactionFactory.deserialize(cosigned(good)) as unknown as {
      cosignatures: readonly { signerPublicKey: { bytes: Uint8Array } }[];
    };
    expect(sdk.cosignatures.map((one) => toHex(one.signerPublicKey.bytes))).toEqual(
      good.map((one) => toHex(one.signer)),
    );
  });

  test.each([
    ['cosignatures-early', cosigned(good, { signature: null })],
    ['cosignature-version', version(cosigned(good), 0)],
    ['cosignature-version', version(cosigned(good), 7)],
    ['cosigner-duplicate', cosigned([cosigner(1), cosigner(2), cosigner(1)])],
    ['cosigner-is-initiator', cosigned([{ ...cosigner(1), signer: signerKey }])],
    ['cosigner-invalid', cosigned([cosigner(0)])],
  ] as const)('%s', (code, bytes) => {
    expect(codeOfSymbol(bytes, 'either')).toBe(code);
  });

  test.each([1, 8, 103])('%i bytes too many are not one more', (count) => {
    const bytes = joinBytes(cosigned(good), new Uint8Array(count));
    new DataView(bytes.buffer).setUint32(0, bytes.length, true);
    expect(codeOfSymbol(bytes, 'yes')).toBe('trailing-bytes');
  });
});

describe('whether it may be signed', () => {
  const aggregate = cosigned([], { signature: null });
  const withSignature = cosigned([]);
  const transfer = ownBytes(ownTransfer);
  const signedTransfer = ownBytes(ownTransfer, { signature });
  const nobody = cosigned([], { signer: null });

  test.each([
    ['no', aggregate, null],
    ['no', withSignature, 'signature-present'],
    ['no', transfer, null],
    ['no', signedTransfer, 'signature-present'],
    ['yes', aggregate, 'not-signed-yet'],
    ['yes', withSignature, null],
    ['yes', transfer, 'not-signed-yet'],
    ['yes', signedTransfer, 'signature-present'],
    ['yes', nobody, 'signer-invalid'],
    ['either', aggregate, null],
    ['either', withSignature, null],
    ['either', transfer, null],
    ['either', signedTransfer, 'signature-present'],
    ['either', nobody, 'signer-invalid'],
  ] as const)('%s (case %#)', (signed, bytes, code) => {
    expect(codeOfSymbol(bytes, signed)).toBe(code);
  });

  test('the signature is given when it is there', () => {
    expect(decodedSymbol(aggregate).signature).toBeNull();
    expect(decodedSymbol(withSignature, 'yes').signature).toEqual(signature);
  });

  test('an open signer of an aggregate leaves the embedded ones named', () => {
    const open = decodedSymbol(encodeSymbol(ownAggregate([ownTransfer], { signer: null })));
    expect(open.signer).toBeNull();
    expect(contentOf(open).inner[0]?.signer).toEqual(signerKey);
  });
});
