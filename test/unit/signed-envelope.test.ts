/** Request envelopes: the one canonical text, its bounds, its signature, the order of numbers, and who may ask. */
import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { fromHex } from '../../core/base/hex.ts';
import { maxBatchItems } from '../../core/batch/limits.ts';
import { isEnvelopeText } from '../../core/envelope/envelope-text.ts';
import { maxEnvelopeTexts } from '../../core/envelope/limits.ts';
import { openTexts } from '../../core/envelope/open-texts.ts';
import {
  checkLife,
  type EnvelopeContent,
  envelopeMessage,
  envelopeText,
  longestLife,
  readEnvelopeText,
} from '../../core/envelope/request-envelope.ts';
import { judgeEnvelopes, readRequesterKeys, withUsed } from '../../core/envelope/requesters.ts';
import { advance, nothingUsed, placeOf, whyNotNext } from '../../core/envelope/sequence.ts';
import { sequencePlaces } from '../../core/envelope/sequence-places.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { nobleVerify, type Verify } from '../../core/signature/reply-verifier.ts';
import { nowMs } from '../flows/transfers.ts';
import {
  contentOf,
  envelopeOf,
  envelopesInRow,
  keyOf,
  nowSeconds,
  registeredKey,
  requestTexts,
  signsWith,
} from '../harness/envelopes.ts';

const codeOf = (text: string) => {
  const read = readEnvelopeText(text);
  return read.ok ? null : read.reason.code;
};
/** With a signature that holds, so that only the content is at fault. */
const signedText = (change: Partial<EnvelopeContent>, fill = 1) => {
  const content = contentOf({ key: keyOf(fill), ...change });
  return envelopeText(content, signsWith(fill)(envelopeMessage(content)));
};
/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410). */
const nodeVerifier: Verify = (_, message, publicKey, signature) =>
  nodeVerify(
    null,
    message,
    createPublicKey({
      key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]),
      format: 'der',
      type: 'spki',
    }),
    signature,
  );

describe('an envelope', () => {
  it('gives back the requests exactly, and its digest', () => {
    const texts = [...requestTexts, ' {"inkan":1} \n', '支払い\t"x"'];
    const { text, envelope } = envelopeOf({ texts });
    expect(envelope.texts).toEqual(texts);
    expect(envelope.digest).toMatch(/^[0-9A-F]{64}$/);
    expect(text).toMatch(/^[ -~]*$/);
    expect(isEnvelopeText(text)).toBe(true);
    expect(readEnvelopeText(`\n${text}\r\n`)).toEqual({ ok: true, value: envelope });
  });
  it('verifies only where every implementation does', () => {
    const { text } = envelopeOf();
    expect(readEnvelopeText(text, [nobleVerify, nodeVerifier]).ok).toBe(true);
    for (const verifiers of [[nobleVerify, () => false], [() => false, nodeVerifier], []])
      expect(readEnvelopeText(text, verifiers)).toMatchObject({ reason: { code: 'requester-signature-invalid' } });
  });
  it('is no other signature: a request or a list with the same bytes has another message', () => {
    const message = envelopeMessage(contentOf());
    expect(message[0]).toBe(0xff);
    expect(new TextDecoder('utf-8', { fatal: false }).decode(message.subarray(1, 27))).toBe(
      'inkan-request-envelope-v1\n',
    );
    const content = contentOf();
    const bare = signsWith(1)(message.subarray(27));
    expect(codeOf(envelopeText(content, bare))).toBe('requester-signature-invalid');
  });
  it.each<[string, string | null, Partial<EnvelopeContent>]>([
    ['a key in small letters', 'json-bad-value', { key: keyOf(1).toLowerCase() }],
    ['a short key', 'json-bad-value', { key: 'AB' }],
    ['number 0', 'json-bad-value', { number: 0 }],
    ['number 1 after another', 'json-bad-value', { previous: 'AB'.repeat(32) }],
    ['number 2 after none', 'json-bad-value', { number: 2 }],
    ['number 2', null, { number: 2, previous: 'AB'.repeat(32) }],
    ['the longest life', null, { expires: nowSeconds - 60 + longestLife }],
    ['a longer life', 'json-bad-value', { expires: nowSeconds - 60 + longestLife + 1 }],
    ['an end before its beginning', 'json-bad-value', { expires: nowSeconds - 60 }],
    ['no purpose', 'json-bad-value', { purpose: '' }],
    ['a purpose of 200', null, { purpose: 'x'.repeat(200) }],
    ['a purpose of 201', 'json-bad-value', { purpose: 'x'.repeat(201) }],
    ['a purpose with a mark of direction', 'json-bad-value', { purpose: 'a\u202eb' }],
    ['no reference', null, { reference: null }],
    ['a long reference', 'json-bad-value', { reference: 'x'.repeat(65) }],
    ['no request', 'json-bad-value', { texts: [] }],
    ['an empty request', 'json-bad-value', { texts: [''] }],
    ['as many requests as a batch holds', null, { texts: Array.from({ length: maxEnvelopeTexts }, (_, i) => `${i}`) }],
    ['one more', 'batch-too-large', { texts: Array.from({ length: maxEnvelopeTexts + 1 }, (_, i) => `${i}`) }],
    ['too long a text', 'text-too-long', { texts: ['0'.repeat(262_144)] }],
    ['an envelope inside', 'several-requests', { texts: [envelopeOf().text] }],
  ])('with %s: %s', (_, code, change) => expect(codeOf(signedText(change))).toBe(code));

  it('has one form: order, blanks, escapes and unknown fields are refused', () => {
    const { text } = envelopeOf();
    const object = JSON.parse(text);
    expect(codeOf(JSON.stringify(object, null, 1))).toBe('envelope-not-canonical');
    expect(codeOf(text.replace('A-1', '\\u0041-1'))).toBe('envelope-not-canonical');
    expect(codeOf(text.replace('{"inkan":1', '{ "inkan":1'))).toBe('envelope-not-canonical');
    expect(codeOf(JSON.stringify({ ...object, more: 1 }))).toBe('json-unknown-field');
    expect(codeOf(JSON.stringify({ ...object, inkan: 2 }))).toBe('envelope-version');
    expect(codeOf(JSON.stringify({ ...object, requests: { ...object.requests, more: 1 } }))).toBe('json-unknown-field');
    const { purpose: _, ...without } = object.requests;
    expect(codeOf(JSON.stringify({ ...object, requests: without }))).toBe('json-missing-field');
    expect(codeOf(text.replace(/"signature":"../, '"signature":"ab'))).toBe('json-bad-value');
    expect(codeOf('[]')).toBe('envelope-not-canonical');
  });
  it('is no request by itself', () => {
    expect(readRequest(envelopeOf().text)).toMatchObject({ reason: { code: 'envelope-not-canonical' } });
  });
  it('holds from a little before it was made until it expires', () => {
    const { envelope } = envelopeOf();
    const at = (seconds: number) => checkLife(envelope, BigInt(seconds) * 1000n)?.code ?? null;
    expect(at(envelope.expires)).toBe('envelope-expired');
    expect(checkLife(envelope, BigInt(envelope.expires) * 1000n - 1n)).toBeNull();
    expect(at(envelope.created - 3600)).toBeNull();
    expect(checkLife(envelope, BigInt(envelope.created - 3600) * 1000n - 1n)?.code).toBe('envelope-too-early');
  });
});

test('an envelope holds as many requests as a batch', () => expect(maxEnvelopeTexts).toBe(maxBatchItems));

describe('the order of envelopes', () => {
  const [first, second, third] = envelopesInRow(3).map(({ envelope }) => envelope);
  if (first === undefined || second === undefined || third === undefined) throw new Error('three were made');
  const after = advance(nothingUsed, first).state;

  it('goes on with the next one only', () => {
    expect(after).toEqual({ lastNumber: 1, lastDigest: first.digest });
    expect(advance(after, second).state).toEqual({ lastNumber: 2, lastDigest: second.digest });
  });
  const foreign = envelopeOf({ number: 2, previous: 'AB'.repeat(32) }).envelope;
  const reused = envelopeOf({ purpose: 'another' }).envelope;
  it.each([
    ['next', nothingUsed, first],
    ['next', after, second],
    ['repeated', after, first],
    ['repeated', advance(after, second).state, first],
    ['number-reused', after, reused],
    ['gap', nothingUsed, second],
    ['gap', after, third],
    ['foreign-previous', after, foreign],
  ] as const)('%s', (place, state, envelope) => {
    expect(placeOf(state, envelope)).toBe(place);
    if (place !== 'next') expect(advance(state, envelope).state).toBe(state);
    expect(whyNotNext(place, envelope, state) === null).toBe(place === 'next');
  });
  it('has a reason of its own for every place but the next', () => {
    const codes = sequencePlaces.flatMap((place) => whyNotNext(place, first, after)?.code ?? []);
    expect(new Set(codes).size).toBe(sequencePlaces.length - 1);
  });
});

describe('opening texts', () => {
  const facts = { registered: [registeredKey()], required: true, nowMs };
  const refusals = (texts: readonly string[], change: Partial<Parameters<typeof openTexts>[1]> = {}) =>
    openTexts(texts, { ...facts, ...change }).items.map((item) => item.refusals.map(({ code }) => code));
  const { text, envelope } = envelopeOf();
  const [one = '', two = ''] = envelopesInRow(2).map((made) => made.text);

  it('gives the requests of an envelope with their origin', () => {
    const { items, envelopes } = openTexts([text], facts);
    expect(items.map((item) => item.text)).toEqual(requestTexts);
    expect(items[1]?.origin).toEqual({
      ...{ digest: envelope.digest, key: keyOf(1), number: 1, previous: null, purpose: '月次の支払い' },
      ...{ reference: 'A-1', expires: nowSeconds + 3600, index: 1, count: 2, requester: 'Requester 1', place: 'next' },
    });
    expect(items.flatMap((item) => item.refusals)).toEqual([]);
    expect(envelopes).toHaveLength(1);
  });
  it('with the rule on, refuses what is unsigned, foreign, repeated, reused or missing', () => {
    expect(refusals(['00'])).toEqual([['request-unsigned']]);
    expect(refusals([text, '00'])).toEqual([[], [], ['request-unsigned']]);
    expect(refusals([text], { registered: [] })).toEqual([['requester-unknown'], ['requester-unknown']]);
    expect(refusals([text], { registered: [registeredKey(1, {}, 'back-office')] })[0]).toEqual(['requester-unknown']);
    const used = registeredKey(1, { lastNumber: 1, lastDigest: envelope.digest });
    expect(refusals([text], { registered: [used] })[0]).toEqual(['envelope-repeated']);
    const other = registeredKey(1, { lastNumber: 1, lastDigest: 'AB'.repeat(32) });
    expect(refusals([text], { registered: [other] })[0]).toEqual(['envelope-number-reused']);
    expect(refusals([two])[0]).toEqual(['envelope-missing']);
    expect(refusals([two], { registered: [other] })[0]).toEqual(['envelope-previous-differs']);
  });
  it('takes several of one key in the order of their numbers, as they were read', () => {
    expect(refusals([two, one]).flat()).toEqual([]);
    expect(openTexts([two, one], facts).items[0]?.origin?.number).toBe(2);
  });
  it('knows the requests of a carrier one by one, and counts no carrier of which none is there', () => {
    const [first = [], second = []] = [1, 2].map((number) =>
      requestTexts.map((request) => `${request}${' '.repeat(number)}`),
    );
    const carrier = envelopeOf({ texts: first });
    const next = envelopeOf({ number: 2, previous: carrier.envelope.digest, texts: second });
    const open = (...texts: readonly string[]) =>
      openTexts(texts, facts, [carrier.text, next.text]).items.map(({ origin, refusals: found }) => [
        origin?.number ?? null,
        ...found.map(({ code }) => code),
      ]);
    expect(open(first[1] ?? '', second[0] ?? '')).toEqual([[1], [2]]);
    expect(open(second[0] ?? '')).toEqual([[2, 'envelope-missing']]);
    expect(open('00')).toEqual([[null, 'request-unsigned']]);
    expect(open(first[1] ?? '', first[1] ?? '')).toEqual([[1], [null, 'request-unsigned']]);
  });
  it('without the rule, refuses an altered or expired one and names the rest', () => {
    const loose = { required: false, registered: [] };
    expect(refusals(['00'], loose)).toEqual([[]]);
    expect(refusals([text], loose).flat()).toEqual([]);
    expect(openTexts([text], { ...facts, ...loose }).items[0]?.origin).toMatchObject({ requester: null, place: null });
    expect(refusals([text.replace('A-1', 'A-2')], loose)).toEqual([['requester-signature-invalid']]);
    expect(refusals([text], { ...loose, nowMs: nowMs + 4_000_000n })[0]).toEqual(['envelope-expired']);
    expect(refusals([text, text], loose).at(-1)).toEqual(['batch-duplicate']);
  });
  it('knows the keys after signing', () => {
    const used = withUsed(
      [registeredKey(), registeredKey(2)],
      judgeEnvelopes([envelope], facts.registered, nowMs).map((o) => o.envelope),
    );
    expect(used[0]).toMatchObject({ lastNumber: 1, lastDigest: envelope.digest });
    expect(used[1]).toEqual(registeredKey(2));
  });
});

test('registered keys: each key and name once, digest and number together', () => {
  const key = registeredKey();
  const isRead = (...keys: readonly unknown[]) => readRequesterKeys(keys).ok;
  expect(isRead(key, registeredKey(2))).toBe(true);
  expect(isRead(key, key)).toBe(false);
  expect(isRead(key, { ...registeredKey(2), name: key.name })).toBe(false);
  expect(isRead({ ...key, lastNumber: 1 })).toBe(false);
  expect(isRead({ ...key, role: 'signer' })).toBe(false);
  expect(isRead({ ...key, publicKey: fromHex('AB') })).toBe(false);
  expect(readRequesterKeys({})).toMatchObject({ reason: { code: 'requester-keys-malformed' } });
});
