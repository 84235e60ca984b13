/** Inkan's own envelopes: cosigning, and entries for the registry. */
import { describe, expect, test } from 'vitest';
import { fromHex } from '../../core/base/hex.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { addressesOf, hash, key, nemHex, symbolHex } from './request-samples.ts';

const codeOf = (envelope: unknown) => {
  const read = readRequest(JSON.stringify(envelope));
  return read.ok ? read.value.what : read.reason.code;
};
const readingOf = (envelope: unknown) => {
  const read = readRequest(JSON.stringify(envelope));
  return read.ok ? read.value : read.reason;
};
const cosign = (change: object = {}) => ({
  inkan: 1,
  cosign: { chain: 'nem', network: 'testnet', transaction: nemHex, ...change },
});

describe('cosign', () => {
  const request = {
    what: 'cosign',
    chain: 'nem',
    network: 'testnet',
    proposal: null,
    format: 'inkan-cosign',
    notes: [],
  };
  test('NEM, with and without what it stands for; Symbol', () => {
    expect(readingOf(cosign())).toEqual({ ...request, bytes: fromHex(nemHex), inner: null });
    const inner = fromHex(`${nemHex}00`);
    expect(readingOf(cosign({ inner: `${nemHex}00` }))).toEqual({ ...request, bytes: fromHex(nemHex), inner });
    const symbol = { ...request, chain: 'symbol', bytes: fromHex(symbolHex), inner: null };
    expect(readingOf(cosign({ chain: 'symbol', transaction: symbolHex }))).toEqual(symbol);
  });
  test.each([
    [cosign({ chain: 'symbol', inner: nemHex }), 'json-unknown-field'],
    [cosign({ chain: 'bitcoin' }), 'json-bad-value'],
    [cosign({ network: 'mijin' }), 'json-bad-value'],
    [cosign({ transaction: undefined }), 'json-missing-field'],
    [cosign({ transaction: hash }), 'arbitrary-bytes'],
    [cosign({ inner: hash }), 'arbitrary-bytes'],
    [cosign({ inner: '' }), 'empty'],
    [cosign({ inner: null }), 'json-bad-value'],
    [cosign({ more: 1 }), 'json-unknown-field'],
    [{ ...cosign(), inkan: 2 }, 'envelope-version'],
    [{ ...cosign(), inkan: '1' }, 'envelope-version'],
    [{ ...cosign(), v: 3 }, 'json-unknown-field'],
    [{ ...cosign(), entries: {} }, 'json-unknown-field'],
    [{ inkan: 1 }, 'json-missing-field'],
    [{ inkan: 1, cosign: [] }, 'json-bad-value'],
    [{ inkan: 1, announce: [] }, 'already-signed'],
    [{ inkan: 1, signatures: {} }, 'already-signed'],
  ])('%#: %s', (envelope, code) => expect(codeOf(envelope)).toBe(code));
});

const [account, a, b, c] = addressesOf('symbol');
const cosigners = [a, b, c].toSorted();
const [, nemAddress] = addressesOf('nem');
const entries = (change: object, chain = 'symbol') => ({ inkan: 1, entries: { chain, network: 'testnet', ...change } });
const contact = { address: a, name: 'Bob' };
const mosaic = { id: '0123456789ABCDEF', name: 'points', divisibility: 2 };
const multisig = { address: account, name: 'Treasury', minApproval: 2, minRemoval: 3, cosigners };

describe('entries', () => {
  test('all three lists, in order', () => {
    const place = { chain: 'symbol', network: 'testnet' };
    const withKey = { ...contact, publicKey: key.toLowerCase() };
    expect(readingOf(entries({ multisigs: [multisig], contacts: [withKey], mosaics: [mosaic] }))).toEqual({
      ...{ what: 'entries', ...place, format: 'inkan-entries', notes: [] },
      entries: [
        { book: 'contacts', ...place, ...contact, publicKey: key },
        { book: 'mosaics', ...place, ...mosaic },
        { book: 'multisigs', ...place, ...multisig },
      ],
    });
  });
  test('NEM mosaics go by name', () => {
    const named = { id: 'dim.sub:coin', name: 'coin', divisibility: 6 };
    const read = readingOf(entries({ mosaics: [named], contacts: [{ address: nemAddress, name: 'n' }] }, 'nem'));
    expect(read).toMatchObject({ entries: [{ address: nemAddress, publicKey: null }, named] });
  });
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...mosaic, id: `${10 ** 15 + i}`, name: `m${i}` }));
  test('as many as a person reads', () => {
    expect(codeOf(entries({ mosaics: many(50) }))).toBe('entries');
    expect(codeOf(entries({ mosaics: many(50), contacts: [contact] }))).toBe('entries-too-many');
  });
  test.each([
    ['nothing', {}, 'empty'],
    ['an empty list', { contacts: [] }, 'empty'],
    ['no list', { contacts: {} }, 'entries-malformed'],
    ['a list of texts', { contacts: ['Bob'] }, 'entries-malformed'],
    ['another book', { accounts: [] }, 'json-unknown-field'],
    ['the same line twice', { contacts: [contact, { ...contact, name: 'Eve' }] }, 'entries-malformed'],
    ['provenance from outside', { contacts: [{ ...contact, provenance: {} }] }, 'json-unknown-field'],
    ['no name', { contacts: [{ address: a }] }, 'json-missing-field'],
    ['a bidi name', { contacts: [{ ...contact, name: 'a\u202Eb' }] }, 'entries-malformed'],
    ['a key of another address', { contacts: [{ ...contact, address: b, publicKey: key }] }, 'entry-conflicts'],
    ['a key that is no hex', { contacts: [{ ...contact, publicKey: 'Z'.repeat(64) }] }, 'json-bad-value'],
    ['a key that is null', { contacts: [{ ...contact, publicKey: null }] }, 'json-bad-value'],
    [
      'an address of mainnet',
      { contacts: [{ ...contact, address: addressesOf('symbol', 'mainnet')[1] }] },
      'network-mismatch',
    ],
    ['an address of NEM', { contacts: [{ ...contact, address: nemAddress }] }, 'bad-address'],
    ['an alias as a mosaic', { mosaics: [{ ...mosaic, id: 'E74B99BA41F4AFEE' }] }, 'entries-malformed'],
    ['a mosaic by name on Symbol', { mosaics: [{ ...mosaic, id: 'dim:coin' }] }, 'entries-malformed'],
    ['divisibility 7', { mosaics: [{ ...mosaic, divisibility: 7 }] }, 'entries-malformed'],
    ['divisibility as text', { mosaics: [{ ...mosaic, divisibility: '2' }] }, 'json-bad-value'],
    ['XYM in other units', { mosaics: [{ ...mosaic, id: '72C0212E67A08BCE' }] }, 'entry-conflicts'],
    ['something called XYM', { mosaics: [{ ...mosaic, name: 'Xym' }] }, 'entry-conflicts'],
    ['something called XEM, wide', { mosaics: [{ ...mosaic, name: 'ＸＥＭ' }] }, 'entry-conflicts'],
    ['more signatures than cosigners', { multisigs: [{ ...multisig, minApproval: 4 }] }, 'multisig-quorum-impossible'],
    ['no signatures', { multisigs: [{ ...multisig, minRemoval: 0 }] }, 'multisig-quorum-impossible'],
    ['no cosigners', { multisigs: [{ ...multisig, cosigners: [] }] }, 'multisig-quorum-impossible'],
    ['a cosigner twice', { multisigs: [{ ...multisig, cosigners: [a, a] }] }, 'entries-malformed'],
    ['its own cosigner', { multisigs: [{ ...multisig, address: cosigners[0] }] }, 'entry-conflicts'],
    ['cosigners that are none', { multisigs: [{ ...multisig, cosigners: [5] }] }, 'json-bad-value'],
    ['26 cosigners', { multisigs: [{ ...multisig, cosigners: Array(26).fill(a) }] }, 'list-too-long'],
  ])('%s', (_, change, code) => expect(codeOf(entries(change))).toBe(code));
  test('NEM has one number of signatures', () => {
    const [address, ...others] = addressesOf('nem');
    const treasury = { ...multisig, address, cosigners: others.toSorted() };
    expect(codeOf(entries({ multisigs: [treasury] }, 'nem'))).toBe('multisig-quorum-impossible');
    expect(codeOf(entries({ multisigs: [{ ...treasury, minRemoval: 2 }] }, 'nem'))).toBe('entries');
    expect(codeOf(entries({ mosaics: [{ id: 'nem:xem', name: 'XEM', divisibility: 6 }] }, 'nem'))).toBe('entries');
    expect(codeOf(entries({ mosaics: [{ id: 'nem:xem', name: 'XEM', divisibility: 3 }] }, 'nem'))).toBe(
      'entry-conflicts',
    );
    expect(codeOf(entries({ mosaics: [{ id: 'nem:xem:a', name: 'a', divisibility: 3 }] }, 'nem'))).toBe(
      'entries-malformed',
    );
  });
});
