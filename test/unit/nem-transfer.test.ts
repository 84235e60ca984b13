/** NEM transfers: messages, multiplied mosaics, the signer. (Against symbol-sdk: nem-kinds.test.ts.) */
import { describe, expect, test } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import type { Message } from '../../core/transaction/common-fields.ts';
import { decodeTransaction, encodeTransaction, withSigner } from '../../core/transaction/decode-transaction.ts';
import type { NemFields, NemTransferContent } from '../../core/transaction/nem/content.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { nemFirstKey } from '../vectors/nem-keys.ts';
import { nemMessage, nemOf, nemText, ownNem, transferContent } from '../vectors/own-nem.ts';
import { hexBytes } from '../vectors/own-transfers.ts';

function decoded(fields: NemFields) {
  const bytes = encodeNem(fields);
  const read = decodeTransaction({ chain: 'nem', network: null, bytes });
  if (!read.ok) throw new Error(`refused: ${read.reason.code} ${JSON.stringify(read.reason.found)}`);
  expect(toHex(encodeTransaction(read.value))).toBe(toHex(bytes));
  return read.value;
}
const contentOf = (fields: NemFields) => decoded(fields).content as NemTransferContent;

test('with mosaics the amount is a multiplier', () => {
  expect(contentOf(ownNem.mosaics)).toMatchObject({
    amountIs: 'multiplier',
    mosaics: [
      { name: 'coin', quantity: 3n, rawQuantity: 4n, losesFraction: true },
      { name: 'xem', quantity: 2_000_000n, rawQuantity: 3_000_000n, losesFraction: false },
    ],
  });
});

test('version 2 without mosaics moves XEM', () => {
  const fields = nemOf(transferContent(1n, nemText('')), { version: 2 });
  expect(contentOf(fields)).toMatchObject({ amountIs: 'xem', mosaics: [], message: { kind: 'none' } });
});

describe('messages', () => {
  test.each([
    ['plain', '686921', { kind: 'plain', text: 'hi!' }],
    ['plain', 'FE4D5A', { kind: 'hex' }],
    ['plain', 'C3', { kind: 'undecodable' }],
    ['plain', 'EDA080', { kind: 'undecodable' }],
    ['encrypted', 'FE00', { kind: 'encrypted' }],
    ['plain', '00', { kind: 'plain', text: '\u0000' }],
  ] as const)('%s %s', (kind, hex, expected) => {
    const message = { kind, raw: hexBytes(hex), text: '' } as Message;
    const read = contentOf(nemOf(transferContent(1n, message))).message;
    expect(read).toMatchObject(expected);
    expect(toHex(read.raw)).toBe(hex);
  });

  test('of 1024 bytes is the longest', () => {
    const long = (length: number) => nemOf(transferContent(1n, nemMessage(new Uint8Array(length).fill(0x41))));
    expect(contentOf(long(1024)).message.raw).toHaveLength(1024);
    const tooLong = decodeTransaction({ chain: 'nem', network: null, bytes: encodeNem(long(1025)) });
    expect(tooLong).toMatchObject({ reason: { code: 'message-too-long' } });
  });
});

test('a signer is never filled in', () => {
  const transaction = decoded(ownNem.transfer);
  expect(withSigner(transaction, nemFirstKey)).toBe(transaction);
});

test('the envelope must name the network of the bytes', () => {
  const bytes = encodeNem(ownNem.transfer);
  expect(decodeTransaction({ chain: 'nem', network: 'testnet', bytes }).ok).toBe(true);
  expect(decodeTransaction({ chain: 'nem', network: 'mainnet', bytes })).toMatchObject({
    reason: { code: 'envelope-network-mismatch', found: { envelope: 'mainnet', transaction: 'testnet' } },
  });
});

test('a cosignature is read only with what it cosigns', () => {
  const bytes = encodeNem(ownNem.cosignature);
  const { content } = ownNem.cosignature;
  const inner = content.kind === 'nem.cosignature' ? content.inner.bytes : null;
  expect(decodeTransaction({ chain: 'nem', network: null, bytes })).toMatchObject({
    reason: { code: 'inner-missing' },
  });
  expect(decodeTransaction({ chain: 'nem', network: null, bytes, inner }).ok).toBe(true);
});
