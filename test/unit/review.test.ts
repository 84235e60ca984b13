/** Every rule of the review as a table: fields in, warnings and rows out. */
import { wordlist } from '@scure/bip39/wordlists/english.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { escapeText } from '../../core/review/escape.ts';
import { reviewTask } from '../../core/review/review.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import type { ReviewFacts } from '../../core/review/review-facts.ts';
import { reviewDocument } from '../../core/review/schema.ts';
import { fingerprintWordList } from '../../core/review/words.ts';
import type { SignTask } from '../../core/task/task.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import { accountsOf, nemTx, nowMs, symbolTx } from '../flows/transfers.ts';
import { nemFieldsV2, nemPlain, noMessage, otherKey, signerKey, symbolPlain } from '../vectors/own-transfers.ts';

const facts: ReviewFacts = {
  accounts: [],
  registry: emptyRegistry,
  signedBonded: [],
  nowMs,
  format: 'symbol-hex',
  notes: [],
};
const codes = (document: ReviewDocument) => document.warnings.map(({ code, severity }) => `${severity} ${code}`);
const sign = (tx: DecodedTransaction, more: Partial<ReviewFacts & SignTask>) =>
  reviewTask(
    { do: 'sign', tx, account: null, composed: null, attach: [], signerFilledIn: more.signerFilledIn ?? false },
    { ...facts, ...more },
  );
type More = Partial<ReviewFacts & Pick<SignTask, 'signerFilledIn'>>;
const review = (fields: Parameters<typeof symbolTx>[0] = {}, more: More = {}) => sign(symbolTx(fields), more);
const reviewNem = (fields: Parameters<typeof nemTx>[0] = {}, more: More = {}) => sign(nemTx(fields), more);
const rowsOf = (document: ReviewDocument, card: string) =>
  document.cards.find(({ code }) => code === card)?.rows.map(({ label, value }) => [label, value]) ?? [];
const xym = (atomic: string) => ({ type: 'amount', atomic, divisibility: 6, unit: 'XYM' });

describe('a document of a Symbol transfer', () => {
  it('is what the contract carries, plain JSON', () => {
    const document = review();
    expect(v.parse(reviewDocument, document)).toEqual(document);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
  it('says what leaves the signer, the fee included', () => {
    expect(review().effects.map(({ direction, cause, amount }) => [direction, cause, amount])).toEqual([
      ['out', 'transfer', xym('1500000')],
      ['out', 'fee', xym('20000')],
    ]);
  });
  it('says what arrives when the recipient is ours', () => {
    const document = review({}, { accounts: accountsOf('symbol', otherKey) });
    expect(document.effects[0]).toMatchObject({ direction: 'in', owner: 'own', amount: xym('1500000') });
  });
  it('has its cards in the order of a transfer slip and every field', () => {
    const document = review();
    expect(document.cards.map(({ code }) => code)).toEqual(['transfer', 'message', 'terms', 'details']);
    expect(rowsOf(document, 'transfer').map(([label]) => label)).toEqual(['from', 'to', 'amount', 'mosaic']);
    expect(rowsOf(document, 'terms').map(([label]) => label)).toEqual(['deadline', 'fee', 'fee-multiplier']);
    expect(rowsOf(document, 'details').map(([label]) => label)).toEqual([
      'network',
      'chain',
      'type',
      'version',
      'signer-key',
      'size',
      'digest',
      'format',
    ]);
  });
  it('says which form the request came in', () =>
    expect(rowsOf(review({}, { format: 'symbol-qr-3' }), 'details').at(-1)).toEqual([
      'format',
      { type: 'format', format: 'symbol-qr-3' },
    ]));
  it('has no warning for a plain payment', () => expect(codes(review())).toEqual([]));
  it('has six words of its digest', () => expect(review().words).toHaveLength(6));
});

describe('warnings of a Symbol transfer', () => {
  const alias = { type: 'alias', namespaceId: 0x84b3552d375ffa4bn } as const;
  const symbolSelf = { type: 'address', address: addressOfPublicKey('symbol', 'testnet', signerKey).text } as const;
  const raw = (first: number) => Uint8Array.of(first, 1, 2, 3);
  const fee = (multiplier: bigint) => BigInt(symbolTx().bytes.length) * multiplier;
  const deadlineIn = (ms: bigint) => ({ nowMs: nowMs + 3_600_000n - ms });
  it.each<[string, Parameters<typeof symbolTx>[0], More]>([
    ['stop alias-recipient', { recipient: alias }, {}],
    ['stop message-harvesting', { message: { kind: 'harvesting', raw: raw(0xfe) } }, {}],
    ['caution message-encrypted', { message: { kind: 'encrypted', raw: raw(1) } }, {}],
    ['caution message-hex', { message: { kind: 'hex', raw: raw(7) } }, {}],
    ['caution message-undecodable', { message: { kind: 'undecodable', raw: raw(0) } }, {}],
    ['caution text-control-characters', { message: symbolPlain('paid\u202E001') }, {}],
    ['caution mosaic-unknown', { mosaics: [{ id: 5n, amount: 1n }] }, {}],
    ['note mosaic-alias', { mosaics: [{ id: 0xe74b99ba41f4afeen, amount: 1n }] }, {}],
    ['caution fee-zero', { fee: 0n }, {}],
    ['caution fee-low', { fee: fee(10n) - 1n }, {}],
    ['caution fee-high', { fee: fee(1000n) + 1n }, {}],
    ['caution deadline-short', {}, deadlineIn(899_999n)],
    ['caution deadline-at-limit', {}, deadlineIn(6n * 3_600_000n + 1n)],
    ['note moves-nothing', { mosaics: [] }, {}],
    ['note to-self', { recipient: symbolSelf }, {}],
    ['note signer-filled-in', {}, { signerFilledIn: true }],
    ['note urls-ignored', {}, { notes: ['urls-ignored'] }],
  ])('%s', (expected, fields, more) => expect(codes(review(fields, more))).toEqual([expected]));
  it.each([fee(10n), fee(1000n)])('none for a fee of %d at the edge', (edge) =>
    expect(codes(review({ fee: edge }))).toEqual([]),
  );
  it('none for exactly 15 minutes and exactly 6 hours', () => {
    expect(codes(review({}, deadlineIn(900_000n)))).toEqual([]);
    expect(codes(review({}, deadlineIn(21_600_000n)))).toEqual([]);
  });
  it('an amount of zero, which moves nothing', () =>
    expect(codes(review({ mosaics: [{ id: 0x72c0212e67a08bcen, amount: 0n }] }))).toEqual([
      'caution amount-zero',
      'note moves-nothing',
    ]));
  it('puts stops first', () => expect(codes(review({ fee: 0n, recipient: alias }))[0]).toBe('stop alias-recipient'));
  it('shows an unknown mosaic in raw units', () =>
    expect(rowsOf(review({ mosaics: [{ id: 5n, amount: 7n }] }), 'transfer')[2]?.[1]).toEqual({
      type: 'amount',
      atomic: '7',
      divisibility: null,
      unit: '0000000000000005',
    }));
  it('leaves an open signer open', () => {
    const document = review({ signer: null });
    expect(document.signer).toEqual({ address: '', publicKey: '0'.repeat(64), owner: null, filledIn: false });
    expect(document.effects[0]?.account).toEqual({ type: 'code', code: 'signer-open' });
  });
  it('does not take the mainnet currency for XYM on testnet', () =>
    expect(codes(review({ mosaics: [{ id: 0x6bed913fa20223f8n, amount: 1n }] }))).toContain('caution mosaic-unknown'));
});

describe('a NEM transfer', () => {
  const xem = (atomic: string) => ({ type: 'amount', atomic, divisibility: 6, unit: 'XEM' });
  it('without mosaics moves XEM, and its hash is known', () => {
    const document = reviewNem();
    expect(document.effects[0]?.amount).toEqual(xem('21372089'));
    expect(document.hash).toMatch(/^[0-9A-F]{64}$/);
    expect(codes(document)).toEqual([]);
  });
  it('version 2 without mosaics moves XEM too', () =>
    expect(reviewNem({ version: 2 }).effects[0]?.amount).toEqual(xem('21372089')));
  it('with mosaics reads the amount as a multiplier: quantity, multiplier and what really moves', () => {
    const document = reviewNem(nemFieldsV2);
    expect(document.effects.map(({ amount }) => amount)).toEqual([
      { type: 'amount', atomic: '4', divisibility: null, unit: 'dim:coin' },
      xem('3000000'),
      xem('100000'),
    ]);
    expect(rowsOf(document, 'transfer').slice(6)).toEqual([
      ['amount', xem('3000000')],
      ['mosaic', { type: 'text', text: 'nem:xem' }],
      ['mosaic-quantity', { type: 'integer', text: '2000000' }],
      ['mosaic-multiplier', { type: 'ratio', numerator: '1500000', denominator: '1000000' }],
    ]);
    expect(codes(document)).toEqual([
      'caution mosaic-multiplier',
      'caution mosaic-unknown',
      'caution mosaic-levy-possible',
      'caution mosaic-fraction-lost',
      'caution fee-low',
    ]);
  });
  it('with the multiplier 1 says nothing about it', () =>
    expect(codes(reviewNem({ ...nemFieldsV2, amount: 1_000_000n }))).not.toContain('caution mosaic-multiplier'));
  it.each<[string, Parameters<typeof nemTx>[0]]>([
    ['caution fee-low', { amount: 500_000_000_000n, message: noMessage, fee: 1_249_999n }],
    ['caution fee-low', { fee: 99_999n }],
    ['caution fee-high', { fee: 1_000_001n }],
    ['stop fee-high', { amount: 500_000_000_000n, fee: 50_000_001n }],
    ['caution timestamp-ahead', { timestamp: 300_000_000n + 11n }],
    ['note moves-nothing', { amount: 0n }],
  ])('%s', (expected, fields) => expect(codes(reviewNem(fields))).toEqual([expected]));
  it('pays one more unit for each 32 bytes of message', () => {
    expect(codes(reviewNem({ message: nemPlain('x'.repeat(31)), fee: 100_000n }))).toEqual([]);
    expect(codes(reviewNem({ message: nemPlain('x'.repeat(32)), fee: 100_000n }))).toEqual(['caution fee-low']);
  });
  it('accepts a timestamp ten seconds ahead', () => expect(codes(reviewNem({ timestamp: 300_000_010n }))).toEqual([]));
});

describe('text from outside', () => {
  it.each([
    ['\u202E', '\\u{202E}'],
    ['a\u0000b', 'a\\u{0000}b'],
    ['\u200B\uFEFF\u00AD', '\\u{200B}\\u{FEFF}\\u{00AD}'],
    ['\uD800', '\\u{D800}'],
    ['\u{E0041}', '\\u{E0041}'],
    ['\u00A0\u2003\u2028', '\\u{00A0}\\u{2003}\\u{2028}'],
    ['\u3164\uFFA0', '\\u{3164}\\u{FFA0}'],
  ])('%j is shown as %s', (text, shown) => expect(escapeText(text)).toEqual({ text: shown, hadUnseen: true }));
  it.each(['出金 No.42', 'が gä é', '送金\u3000控え', '🙂', '\\u', 'C:\\x'])('%j is left alone', (text) =>
    expect(escapeText(text)).toEqual({ text, hadUnseen: false }),
  );
  it('shows line breaks and tabs, which hide nothing that way', () =>
    expect(escapeText('line\nbreak\r\n\tagain')).toEqual({
      text: 'line\\u{000A}break\\u{000D}\\u{000A}\\u{0009}again',
      hadUnseen: false,
    }));
  it('cannot pretend to be an escape', () => expect(escapeText('\\u{202E}').text).toBe('\\u{005C}u{202E}'));
});

describe('fingerprint words', () => {
  it('are 256, lower-case, different in their first three letters', () => {
    expect(fingerprintWordList).toHaveLength(256);
    expect(fingerprintWordList.every((word) => /^[a-z]{4,8}$/.test(word))).toBe(true);
    expect(new Set(fingerprintWordList.map((word) => word.slice(0, 3))).size).toBe(256);
  });
  it('share no four letters with a recovery word', () => {
    const recovery = new Set(wordlist.map((word) => word.slice(0, 4)));
    expect(fingerprintWordList.filter((word) => recovery.has(word.slice(0, 4)))).toEqual([]);
  });
});
