/** Wallet formats besides the plain unsigned transaction: what each gives, and what none may contain. */
import { describe, expect, test } from 'vitest';
import { fromHex } from '../../core/base/hex.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { addressesOf, cosignature, hash, key, nemQr, signature, symbolHex, symbolQr } from './request-samples.ts';

const codeOf = (text: string) => {
  const read = readRequest(text);
  return read.ok ? read.value.what : read.reason.code;
};
const readingOf = (text: string) => {
  const read = readRequest(text);
  return read.ok ? read.value : read.reason;
};
const [, symbolAddress] = addressesOf('symbol');
const [, nemAddress] = addressesOf('nem');
const place = { chain: 'symbol', network: 'testnet' } as const;

describe('Symbol QR', () => {
  const contact = { book: 'contacts', ...place, address: symbolAddress, publicKey: key, name: 'Alice' };
  test('1: a contact, its address computed from the key', () => {
    const entries = { what: 'entries', ...place, format: 'symbol-qr-1', notes: [], entries: [contact] };
    expect(readingOf(symbolQr(1, { name: 'Alice', publicKey: key }))).toEqual(entries);
    expect(
      readingOf(symbolQr(1, { name: 'Alice', publicKey: key.toLowerCase() }, { chain_id: 'no-chain-id' })),
    ).toEqual(entries);
  });
  test('7: an address', () => {
    const expected = { what: 'entries', format: 'symbol-qr-7', entries: [{ ...contact, publicKey: null }] };
    expect(readingOf(symbolQr(7, { name: 'Alice', address: symbolAddress }))).toMatchObject(expected);
  });
  test('4: an aggregate to cosign', () => {
    const request = {
      what: 'cosign',
      ...place,
      bytes: fromHex(symbolHex),
      inner: null,
      proposal: null,
      format: 'symbol-qr-4',
      notes: [],
    };
    expect(readingOf(symbolQr(4, { payload: symbolHex }))).toEqual(request);
  });
  test.each([
    ['2 encrypted', symbolQr(2, { ciphertext: 'AB', salt: 'CD' }), 'carries-private-key'],
    ['2 in any shape', symbolQr(2, { k: hash }), 'carries-private-key'],
    ['5 in any shape', symbolQr(5, { words: '' }, { chain_id: 'no-chain-id' }), 'carries-private-key'],
    ['6', symbolQr(6, { payload: symbolHex }), 'not-a-request'],
    ['8', symbolQr(8, { payload: { payload: symbolHex } }), 'already-signed'],
    ['10', symbolQr(10, {}), 'not-a-request'],
    ['3 with a junk chain', symbolQr(3, { payload: symbolHex }, { chain_id: 'junk' }), 'unknown-network'],
    ['4 with a junk chain', symbolQr(4, { payload: symbolHex }, { chain_id: 'junk' }), 'unknown-network'],
    ['9 with a junk chain', symbolQr(9, { payload: cosignature }, { chain_id: 'junk' }), 'unknown-network'],
    [
      '1 of mainnet with the seed of testnet',
      symbolQr(1, { name: 'A', publicKey: key }, { network_id: 104 }),
      'envelope-network-mismatch',
    ],
    ['1 of a network unknown', symbolQr(1, { name: 'A', publicKey: key }, { network_id: 96 }), 'unknown-network'],
    ['1 with v 4', symbolQr(1, { name: 'A', publicKey: key }, { v: 4 }), 'envelope-version'],
    ['1 with an address too', symbolQr(1, { name: 'A', publicKey: key, address: symbolAddress }), 'json-unknown-field'],
    ['1 with half a key', symbolQr(1, { name: 'A', publicKey: key.slice(2) }), 'json-bad-value'],
    ['1 without a name', symbolQr(1, { publicKey: key }), 'json-missing-field'],
    [
      '7 of mainnet on testnet',
      symbolQr(7, { name: 'A', address: addressesOf('symbol', 'mainnet')[0] }),
      'network-mismatch',
    ],
    [
      '7 with a changed last letter',
      symbolQr(7, { name: 'A', address: `${symbolAddress.slice(0, -2)}AA` }),
      'bad-address-checksum',
    ],
    ['7 with a NEM address', symbolQr(7, { name: 'A', address: nemAddress }), 'bad-address'],
    ['4 of a hash', symbolQr(4, { payload: hash }), 'arbitrary-bytes'],
    ['4 with more', symbolQr(4, { payload: symbolHex, hash }), 'json-unknown-field'],
    ['4 with an object', symbolQr(4, { payload: { payload: symbolHex } }), 'json-bad-value'],
  ])('%s: %s', (_, text, code) => expect(codeOf(text)).toBe(code));
});

describe('names are text from outside', () => {
  test.each([
    ['', 'entries-malformed'],
    ['a'.repeat(64), 'entries'],
    ['a'.repeat(65), 'entries-malformed'],
    ['取引所　東京', 'entries'],
    ['É́x', 'entries'],
    ['line\nbreak', 'entries-malformed'],
    ['\u202Egnp', 'entries-malformed'],
    ['a\u200Bb', 'entries-malformed'],
    ['a\u00A0b', 'entries-malformed'],
    ['\u2800', 'entries-malformed'],
    [' leading', 'entries-malformed'],
    ['trailing ', 'entries-malformed'],
    ['two  spaces', 'entries-malformed'],
    ['\u0301x', 'entries-malformed'],
    ['\uE000', 'entries-malformed'],
    ['\uD800', 'entries-malformed'],
  ])('%j: %s', (name, code) => {
    expect(codeOf(symbolQr(1, { name, publicKey: key }))).toBe(code);
    expect(codeOf(nemQr(1, { name, addr: nemAddress }))).toBe(code);
  });
});

describe('a cosignature of somebody else', () => {
  const offer = {
    what: 'cosignature',
    parentHash: fromHex(hash),
    signature: fromHex(signature),
    signer: fromHex(key),
    notes: [],
  };
  test.each([[{ lower: 0, higher: 0 }], ['0'], [0], [undefined]])('version %j', (version) => {
    const body = { ...cosignature, version };
    expect(readingOf(JSON.stringify(body))).toEqual({ ...offer, format: 'symbol-cosignature', network: null });
    const inQr = { ...offer, format: 'symbol-qr-9', network: 'testnet' };
    expect(readingOf(symbolQr(9, { payload: body }))).toEqual(inQr);
  });
  test.each([
    [{ lower: 1, higher: 0 }],
    [{ lower: 0, higher: 1 }],
    [{ lower: 0 }],
    [{ lower: 0, higher: 0, more: 0 }],
    ['1'],
    ['00'],
    [1],
    [null],
    [false],
    [[]],
  ])('version %j is refused', (version) => {
    expect(codeOf(JSON.stringify({ ...cosignature, version }))).toBe('cosignature-version');
    expect(codeOf(symbolQr(9, { payload: { ...cosignature, version } }))).toBe('cosignature-version');
  });
  test.each([
    [{ ...cosignature, data: symbolHex }, 'json-unknown-field'],
    [{ parentHash: hash, signature }, 'json-missing-field'],
    [{ ...cosignature, parentHash: `${hash}00` }, 'json-bad-value'],
    [{ ...cosignature, signature: signature.slice(2) }, 'json-bad-value'],
    [{ ...cosignature, signerPublicKey: 5 }, 'json-bad-value'],
    [{ ...cosignature, privateKey: hash }, 'carries-private-key'],
    [{ data: symbolHex, signature }, 'already-signed'],
    [{ payload: symbolHex, hash, signerPublicKey: key, type: 16724, networkType: 152 }, 'already-signed'],
  ])('%#: %s', (object, code) => expect(codeOf(JSON.stringify(object))).toBe(code));
});

describe('aLice', () => {
  const link = (type: string, rest = '') => `alice://sign?type=${type}&data=${symbolHex}${rest}`;
  const bytes = fromHex(symbolHex);
  const told = { chain: 'symbol', network: null, bytes };
  test('only the data of the two transaction types is taken', () => {
    const transaction = { what: 'transaction', ...told, format: 'alice-transaction', notes: [] };
    expect(readingOf(link('request_sign_transaction'))).toEqual(transaction);
    const cosign = { what: 'cosign', ...told, inner: null, proposal: null, format: 'alice-cosignature', notes: [] };
    expect(readingOf(link('request_sign_cosignature'))).toEqual(cosign);
  });
  test.each(['&callback=68747470', '&node=68747470', '&method=announce', '&callback=a=b&method=get'])(
    '%s is not used, and said',
    (rest) =>
      expect(readingOf(link('request_sign_transaction', rest))).toMatchObject({ notes: ['urls-ignored'], bytes }),
  );
  test('parameters that say nothing change nothing', () => {
    const rest = '&set_public_key=&deadline=&fee_multiplier=&callback=&hash_lock_duration=';
    expect(readingOf(link('request_sign_transaction', rest))).toMatchObject({ notes: [], bytes });
  });
  test.each([
    ['set_public_key', 'link-changes-transaction'],
    ['deadline', 'link-changes-transaction'],
    ['hash_lock_duration', 'link-changes-transaction'],
    ['fee_multiplier', 'link-changes-transaction'],
    ['recipient_publicKey_for_encrypt_message', 'link-changes-transaction'],
    ['batch0', 'json-unknown-field'],
    ['constructor', 'json-unknown-field'],
    ['__proto__', 'json-unknown-field'],
    ['data', 'json-bad-value'],
  ])('%s is refused: %s', (name, code) => {
    expect(codeOf(link('request_sign_transaction', `&${name}=1`))).toBe(code);
    expect(codeOf(link('request_sign_cosignature', `&${name}=1`))).toBe(code);
  });
  test.each([
    [link('request_sign_utf8'), 'arbitrary-bytes'],
    [link('request_sign_binary_hex'), 'arbitrary-bytes'],
    [link('request_sign_transaction', '&type=request_sign_binary_hex'), 'arbitrary-bytes'],
    [link('request_sign_transaction', '&type=request_sign_transaction'), 'not-a-request'],
    [link('request_pubkey'), 'not-supported-yet'],
    [link('request_sign_batches'), 'not-supported-yet'],
    [link('constructor'), 'not-a-request'],
    [link('REQUEST_SIGN_TRANSACTION'), 'not-a-request'],
    [link('request_sign_transaction').replace('sign?', 'sign/?'), 'not-a-request'],
    ['alice://sign?type=request_sign_transaction', 'json-missing-field'],
    [`alice://sign?type=request_sign_transaction&data=${hash}`, 'arbitrary-bytes'],
    [`alice://sign?type=request_sign_cosignature&data=${hash}`, 'arbitrary-bytes'],
    ['alice://sign?type=request_sign_transaction&data=', 'empty'],
    ['alice://sign?type=request_sign_transaction&data', 'json-bad-value'],
  ])('%#: %s', (text, code) => expect(codeOf(text)).toBe(code));
});

describe('NEM QR', () => {
  test('1: a contact', () => {
    const contact = {
      book: 'contacts',
      chain: 'nem',
      network: 'testnet',
      address: nemAddress,
      publicKey: null,
      name: 'cold',
    };
    const entries = {
      what: 'entries',
      chain: 'nem',
      network: 'testnet',
      format: 'nem-qr-1',
      notes: [],
      entries: [contact],
    };
    expect(readingOf(nemQr(1, { addr: nemAddress, name: 'cold' }))).toEqual(entries);
  });
  const invoice = { what: 'invoice', chain: 'nem', network: 'testnet', recipient: nemAddress, notes: [] };
  test('2: an invoice, the number as it stands', () => {
    const data = { addr: nemAddress, amount: 21372089, msg: 'order 7 ご注文', name: 'shop' };
    const expected = { ...invoice, format: 'nem-qr-2', amount: 21_372_089n, mosaics: [], message: data.msg };
    expect(readingOf(nemQr(2, data))).toEqual(expected);
    expect(readingOf(nemQr(2, { addr: nemAddress, amount: 0 }))).toMatchObject({ amount: 0n, message: '' });
    const mainnet = { addr: addressesOf('nem', 'mainnet')[1], amount: 1 };
    expect(readingOf(nemQr(2, mainnet, { v: 2 }))).toMatchObject({ network: 'mainnet' });
  });
  test.each(['qty', 'amount'])('4: mosaics by %s', (quantity) => {
    const mosaics = [
      { name: 'nem:xem', [quantity]: 5 },
      { name: 'dim.sub:coin', [quantity]: 7 },
    ];
    const expected = [
      { namespace: 'nem', name: 'xem', quantity: 5n },
      { namespace: 'dim.sub', name: 'coin', quantity: 7n },
    ];
    const said = { ...invoice, format: 'nem-qr-4', amount: null, mosaics: expected, message: 'm' };
    expect(readingOf(nemQr(4, { addr: nemAddress, mosaics, msg: 'm', name: 's' }))).toEqual(said);
    expect(readingOf(nemQr(2, { addr: nemAddress, mosaics }))).toMatchObject({ format: 'nem-qr-2', amount: null });
  });
  const asking = (change: object) => nemQr(2, { addr: nemAddress, amount: 1, msg: '', name: '', ...change });
  const mosaicsOf = (...mosaics: unknown[]) => nemQr(4, { addr: nemAddress, mosaics });
  test.each([
    ['no amount', asking({ amount: undefined }), 'invoice-amount'],
    ['null', asking({ amount: null }), 'invoice-amount'],
    ['a text', asking({ amount: '1' }), 'invoice-amount'],
    ['negative', asking({ amount: -1 }), 'invoice-amount'],
    ['a fraction', asking({ amount: 1.5 }), 'invoice-amount'],
    ['an exponent', asking({ amount: 77 }).replace('77', '1e6'), 'invoice-amount'],
    ['unsafe', asking({ amount: 77 }).replace('77', '9007199254740993'), 'invoice-amount'],
    ['amount and mosaics', asking({ mosaics: [{ name: 'nem:xem', qty: 1 }] }), 'invoice-amount'],
    ['a fraction of a mosaic', mosaicsOf({ name: 'nem:xem', qty: 0.5 }), 'invoice-amount'],
    ['no mosaics', mosaicsOf(), 'json-bad-value'],
    ['type 4 without mosaics', nemQr(4, { addr: nemAddress, amount: 1 }), 'json-missing-field'],
    ['mosaic twice', mosaicsOf({ name: 'nem:xem', qty: 1 }, { name: 'nem:xem', amount: 2 }), 'mosaic-duplicate'],
    ['mosaic without a colon', mosaicsOf({ name: 'nem.xem', qty: 1 }), 'mosaic-name-invalid'],
    ['mosaic with two', mosaicsOf({ name: 'a:b:c', qty: 1 }), 'mosaic-name-invalid'],
    ['mosaic of capitals', mosaicsOf({ name: 'nem:XEM', qty: 1 }), 'mosaic-name-invalid'],
    ['mosaic with both', mosaicsOf({ name: 'nem:xem', qty: 1, amount: 1 }), 'json-unknown-field'],
    ['11 mosaics', mosaicsOf(...Array.from({ length: 11 }, (_, i) => ({ name: `a:b${i}`, qty: 1 }))), 'too-long'],
    ['an address of mainnet', asking({ addr: addressesOf('nem', 'mainnet')[0] }), 'network-mismatch'],
    ['a long message', asking({ msg: 'a'.repeat(1025) }), 'message-too-long'],
    ['half a character', asking({ msg: '\ud800' }), 'json-bad-value'],
    ['a name that is none', asking({ name: 5 }), 'json-bad-value'],
    ['more', asking({ fee: 0 }), 'json-unknown-field'],
    ['a wallet', nemQr(3, { name: 'w', priv_key: hash, salt: hash }), 'carries-private-key'],
    ['a wallet renamed', nemQr(3, { x: hash }), 'carries-private-key'],
    ['a wallet with a fraction', nemQr(7, { priv_key: hash, n: 1.5 }), 'carries-private-key'],
    ['v 3', nemQr(2, { addr: nemAddress, amount: 1 }, { v: 3 }), 'envelope-version'],
    ['v 3 with a fraction', nemQr(2, { addr: nemAddress, amount: 1.5 }, { v: 3 }), 'json-bad-value'],
    ['type 9', nemQr(9, {}), 'not-a-request'],
    ['more in the envelope', nemQr(1, { addr: nemAddress, name: 'n' }, { x: 1 }), 'json-unknown-field'],
  ])('%s: %s', (_, text, code) => expect(codeOf(text)).toBe(code));
});
