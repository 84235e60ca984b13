/** Transactions that decode but must not be signed, each beside one in which only that value is right. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namespaceIdOf } from '../../core/chain/symbol-ids.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import { checkMeaning } from '../../core/transaction/symbol/meaning.ts';
import { secretOf } from '../../core/transaction/symbol/secrets.ts';
import type { SymbolFields } from '../../core/transaction/transaction.ts';
import { decodedSymbol } from '../vectors/decoded-symbol.ts';
import { ownAggregate, ownBytes, ownSmall } from '../vectors/own-symbol.ts';
import { hexBytes, signerKey, symbolFields } from '../vectors/own-transfers.ts';
import { symbolSamples } from '../vectors/symbol-kinds.ts';

const xym = 0x72c0212e67a08bcen;
const namespaceId = 1n << 63n;
const { recipient } = symbolFields;
const proof = hexBytes('00112233445566778899AABBCCDDEEFF');
const hashLock = { kind: 'symbol.hash-lock', duration: 1n, hash: new Uint8Array(32) } as const;
const secretProof = { kind: 'symbol.secret-proof', recipient, proof } as const;
const metadata = { target: recipient, key: 1n, value: new Uint8Array(6) } as const;
const alias = { kind: 'symbol.mosaic-alias', action: 'link', mosaicId: 1n, namespaceId } as const;
const secretLock = {
  kind: 'symbol.secret-lock',
  recipient,
  secret: new Uint8Array(32),
  duration: 1n,
  algorithm: 'sha3-256',
} as const;

const rooted = (duration: bigint): SymbolContent => ({
  kind: 'symbol.namespace-registration',
  id: namespaceIdOf('inkan', 0n),
  name: 'inkan',
  registration: { type: 'root', duration },
});
const childOf = (parentId: bigint): SymbolContent => ({
  kind: 'symbol.namespace-registration',
  id: namespaceIdOf('desk', parentId),
  name: 'desk',
  registration: { type: 'child', parentId },
});

/** Code, or field of a value out of range, of every reason. */
const refusal = (bytes: Uint8Array) => checkMeaning(decodedSymbol(bytes)).map(({ code, found }) => found.field ?? code);
const alone = (content: SymbolContent, change: Partial<SymbolFields> = {}) => refusal(ownBytes(content, change));
const inside = (content: SymbolContent) => refusal(encodeSymbol(ownAggregate([content])));

test.each([
  ['amount', { ...hashLock, mosaic: { id: xym, amount: 9_999_999n } }],
  ['amount', { ...hashLock, mosaic: { id: xym, amount: 10_000_001n } }],
  ['mosaic', { ...hashLock, mosaic: { id: 7n, amount: 10_000_000n } }],
  [null, { ...hashLock, mosaic: { id: xym, amount: 10_000_000n } }],
  [null, { ...hashLock, mosaic: { id: 0xe74b99ba41f4afeen, amount: 10_000_000n } }],
  ['amount-too-large', { ...secretLock, mosaic: { id: xym, amount: 9_000_000_000_000_001n } }],
  [null, { ...secretLock, mosaic: { id: xym, amount: 9_000_000_000_000_000n } }],
  ['proof-mismatch', { ...secretProof, algorithm: 'sha3-256', secret: secretOf('hash-256', proof) }],
  [null, { ...secretProof, algorithm: 'hash-256', secret: secretOf('hash-256', proof) }],
  [null, { ...secretProof, algorithm: 'hash-160', secret: secretOf('hash-160', proof) }],
  [null, { ...secretProof, algorithm: 'sha3-256', secret: secretOf('sha3-256', proof) }],
  ['mosaic', { ...alias, mosaicId: namespaceId }],
  ['namespace', { ...alias, namespaceId: 1n }],
  [null, alias],
  [
    'namespace',
    {
      kind: 'symbol.address-alias',
      namespaceId: 1n,
      action: 'link',
      address: (recipient as { address: string }).address,
    },
  ],
  ['duration', rooted(0n)],
  ['duration', rooted(86_399n)],
  [null, rooted(86_400n)],
  ['parent', childOf(1n)],
  [null, childOf(namespaceId)],
  [null, ownSmall(1)],
] as const)('%s (case %#)', (reason, content) => {
  const expected = reason === null ? [] : [reason];
  expect(alone(content)).toEqual(expected);
  expect(inside(content)).toEqual(expected);
});

describe('metadata', () => {
  test.each([
    [-7, ['size-delta']],
    [-6, []],
    [0, []],
    [6, []],
    [7, ['size-delta']],
    [32767, ['size-delta']],
    [-32768, ['size-delta']],
  ] as const)('a value of 6 bytes and a delta of %i', (sizeDelta, reasons) => {
    expect(inside({ kind: 'symbol.account-metadata', ...metadata, sizeDelta })).toEqual(reasons);
    expect(inside({ kind: 'symbol.mosaic-metadata', ...metadata, sizeDelta, mosaicId: 1n })).toEqual(reasons);
    expect(inside({ kind: 'symbol.namespace-metadata', ...metadata, sizeDelta, namespaceId })).toEqual(reasons);
  });

  test('of a namespace names one', () => {
    const wrong = { kind: 'symbol.namespace-metadata', ...metadata, sizeDelta: 6, namespaceId: 1n } as const;
    expect(inside(wrong)).toEqual(['namespace']);
  });
});

test('every sample may be signed, but for those that must be inside an aggregate', () => {
  for (const { bytes, onlyEmbedded } of symbolSamples({ deadline: 1n, signer: signerKey }))
    expect(refusal(bytes)).toEqual(onlyEmbedded ? ['only-inside-aggregate'] : []);
});

test('the currency is that of the network', () => {
  const lock = (id: bigint) => ({ ...hashLock, mosaic: { id, amount: 10_000_000n } });
  expect(alone(lock(xym), { network: 'mainnet' })).toEqual(['mosaic']);
  expect(alone(lock(0x6bed913fa20223f8n), { network: 'mainnet' })).toEqual([]);
});

test('a reason inside an aggregate names the place', () => {
  const bytes = encodeSymbol(ownAggregate([ownSmall(1), { ...alias, namespaceId: 1n }]));
  expect(checkMeaning(decodedSymbol(bytes))).toEqual([
    { code: 'value-out-of-range', found: { field: 'namespace', value: '1', inner: '1' } },
  ]);
});

test('a proof opens one secret', () => {
  const algorithm = fc.constantFrom('sha3-256', 'hash-160', 'hash-256');
  fc.assert(
    fc.property(algorithm, fc.uint8Array({ maxLength: 40 }), fc.nat(255), (algorithm, proof, bit) => {
      const secret = secretOf(algorithm, proof);
      expect(alone({ ...secretProof, algorithm, proof, secret })).toEqual([]);
      const at = algorithm === 'hash-160' ? bit % 160 : bit;
      secret[at >> 3] = (secret[at >> 3] ?? 0) ^ (1 << (at & 7));
      expect(alone({ ...secretProof, algorithm, proof, secret })).toEqual(['proof-mismatch']);
    }),
  );
});
