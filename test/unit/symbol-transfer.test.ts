import { describe, expect, test } from 'vitest';
import { addressFromBytes } from '../../core/chain/address.ts';
import { decodeTransaction, withSigner } from '../../core/transaction/decode-transaction.ts';
import type { TransferContent } from '../../core/transaction/symbol/content.ts';
import { encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import { codeOfSymbol, decodedSymbol } from '../vectors/decoded-symbol.ts';
import { ownBytes, ownFields } from '../vectors/own-symbol.ts';
import { hexBytes, otherKey, signerKey, symbolFields } from '../vectors/own-transfers.ts';

const { recipient, mosaics, message } = symbolFields;
const transfer: TransferContent = { kind: 'symbol.transfer', recipient, mosaics, message };
const transferOf = (bytes: Uint8Array): TransferContent => {
  const { content } = decodedSymbol(bytes);
  if (content.kind !== 'symbol.transfer') throw new Error('kind');
  return content;
};

test.each([
  ['', 'none'],
  ['00', 'plain'],
  ['0041E587BA', 'plain'],
  ['00C3', 'undecodable'],
  ['01', 'encrypted'],
  ['0141', 'encrypted'],
  [`FE2A8061577301E2${'AB'.repeat(124)}`, 'harvesting'],
  [`FE2A8061577301E2${'AB'.repeat(123)}`, 'hex'],
  ['4974277320736F6D65', 'hex'],
] as const)('message %s is %s', (hex, kind) => {
  const bytes = ownBytes({ ...transfer, message: { kind: 'hex', raw: hexBytes(hex) } });
  expect(transferOf(bytes).message.kind).toBe(kind);
});

describe('an open signer', () => {
  test('is filled in once', () => {
    const open = decodedSymbol(ownBytes(transfer, { signer: null }));
    expect(open.signer).toBeNull();
    const filled = withSigner(open, signerKey);
    expect(filled.bytes).toEqual(ownBytes(transfer));
    expect(decodedSymbol(filled.bytes)).toEqual(filled);
    expect(withSigner(filled, otherKey)).toBe(filled);
  });

  test('is filled in by 32 bytes only', () => {
    const open = decodedSymbol(ownBytes(transfer, { signer: null }));
    expect(() => withSigner(open, new Uint8Array(31))).toThrow();
  });
});

test('an alias is not an address', () => {
  const alias = { type: 'alias', namespaceId: 0xe74b99ba41f4afeen } as const;
  expect(transferOf(ownBytes({ ...transfer, recipient: alias })).recipient).toEqual(alias);
});

test('255 mosaics are as many as the layout can count', () => {
  const many = Array.from({ length: 255 }, (_, i) => ({ id: BigInt(i), amount: 1n }));
  expect(transferOf(ownBytes({ ...transfer, mosaics: many })).mosaics).toEqual(many);
});

test('an address of the other network encodes to that network, and is refused', () => {
  const mainnet = encodeSymbol({ ...ownFields, network: 'mainnet', content: transfer });
  expect(codeOfSymbol(mainnet)).toBe('network-mismatch');
});

test('the envelope must name the network of the bytes', () => {
  const read = (network: 'testnet' | 'mainnet') =>
    decodeTransaction({ chain: 'symbol', network, bytes: ownBytes(transfer) });
  expect(read('testnet').ok).toBe(true);
  expect(read('mainnet')).toMatchObject({ ok: false, reason: { code: 'envelope-network-mismatch' } });
});

test('the given bytes are copied', () => {
  const bytes = ownBytes(transfer);
  const transaction = decodedSymbol(bytes);
  bytes.fill(0);
  expect(addressFromBytes('symbol', transaction.bytes.slice(128, 152)).ok).toBe(true);
});
