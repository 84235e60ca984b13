/** Hostile texts by name: `<reason>.<detail>`; refused before any transaction is decoded (refuse.test.ts). */
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import { nemFields, otherKey, signerKey, symbolFields } from '../vectors/own-transfers.ts';

function symbol(): Uint8Array {
  const { recipient, mosaics, message, ...outer } = symbolFields;
  const content = { kind: 'symbol.transfer', recipient, mosaics, message } as const;
  return encodeSymbol({ chain: 'symbol', version: 1, signature: null, ...outer, content });
}
function nem({ amount = nemFields.amount } = {}): Uint8Array {
  const { recipient, message, amount: _, mosaics: __, ...outer } = nemFields;
  const content = { kind: 'nem.transfer', recipient, message, amount, amountIs: 'xem', mosaics: [] } as const;
  return encodeNem({ chain: 'nem', ...outer, content });
}
const envelope = { v: 3, type: 3, network_id: 152, chain_id: generationHashSeeds.testnet };
const qr = (type = 3, data: unknown = { payload: toHex(symbol()) }, change: object = {}) =>
  JSON.stringify({ ...envelope, type, data, ...change });
const nemQr = (type: number, data: unknown, change: object = {}) => JSON.stringify({ v: 1, type, data, ...change });
const key64 = '575DBB3062267EFF57C970A336EBBC8FBCFE12C5BD3ED7BC11EB0481D7704CED';
const signature = 'AB'.repeat(64);
const cosignature = { parentHash: key64, signature, signerPublicKey: toHex(otherKey), version: '0' };
const addressOf = (chain: 'symbol' | 'nem', key = otherKey, network: 'mainnet' | 'testnet' = 'testnet') =>
  addressOfPublicKey(chain, network, key).text;
const symbolMain = addressOf('symbol', otherKey, 'mainnet');
const nemMain = addressOf('nem', otherKey, 'mainnet');
const alice = (type: string, rest = '') => `alice://sign?type=${type}&data=${toHex(symbol())}${rest}`;
const invoice = (change: object = {}) =>
  nemQr(2, { addr: addressOf('nem'), amount: 21_372_089, msg: 'text', name: 'shop', ...change });
const mosaicInvoice = (...mosaics: unknown[]) => nemQr(4, { addr: addressOf('nem'), mosaics });
const entries = (change: object, chain = 'symbol') =>
  JSON.stringify({ inkan: 1, entries: { chain, network: 'testnet', ...change } });
const cosign = (change: object, chain = 'nem') =>
  JSON.stringify({ inkan: 1, cosign: { chain, network: 'testnet', transaction: toHex(nem()), ...change } });
/** A compact reply, as the vault gives it. */
const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');
const entry = base64(`${'1A'.repeat(8)}${'2B'.repeat(64)}`);
const compactBy = (...by: readonly object[]) => JSON.stringify({ inkan: 1, signatures: { network: 'testnet', by } });
const compactOf = (...of: readonly unknown[]) => compactBy({ chain: 'symbol', signer: key64, of });
const contact = { address: addressOf('symbol'), name: 'Bob' };
const mosaic = { id: '0123456789ABCDEF', name: 'points', divisibility: 2 };
const multisig = {
  ...{ address: addressOf('symbol', signerKey), name: 'Treasury', minApproval: 1, minRemoval: 1 },
  cosigners: [addressOf('symbol')],
};
const hyphens = (address: string) => (address.match(/.{1,6}/g) ?? []).join('-');
const words = `${'abandon '.repeat(23)}art`.split(' ');
const parts = splitIntoParts(qr(), 200);
const otherParts = splitIntoParts(toHex(symbol()), 200);
const zeroId = '0'.repeat(32);

/** Texts of no format, or of a broken one. */
const textFiles: Record<string, string> = {
  'empty.nothing': '',
  'empty.white-space': ' \r\n\t',
  'text-too-long.262145': '0'.repeat(262_145),
  'text-unreadable.nul': `{"data":"00"}\u0000`,
  'text-unreadable.replacement-character': '{"data":"\ufffd"}',
  'json-malformed.cut': qr().slice(0, -1),
  'several-requests.json': `${qr()}${qr()}`,
  'json-malformed.duplicate-key': `{"data":"${toHex(nem())}","data":"${toHex(nem({ amount: 1n }))}"}`,
  'json-malformed.duplicate-key-escaped': `{"data":"${toHex(nem())}","d\\u0061ta":"${toHex(nem({ amount: 1n }))}"}`,
  'json-malformed.deep': `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  'json-malformed.single-quotes': "{'data':'00'}",
  'json-bad-value.float-version': qr().replace('"v":3', '"v":3.0'),
  'not-a-request.empty-object': '{}',
  'not-a-request.proto': '{"__proto__":{"data":"00"}}',
  'not-a-request.array': '[]',
  'not-a-request.web-address': 'https://example.com/pay?data=00',
  'not-a-request.prose': 'please sign this',
  'not-a-request.base32': 'GEZDGNBVGY3TQOJQ$$',
  'hex-malformed.odd': 'ABC',
  'hex-malformed.letter-o': toHex(symbol()).replace('0', 'O'),
  'several-requests.hex': `${toHex(symbol())}\n${toHex(symbol())}`,
  'text-around.words': `please sign: ${toHex(symbol())}`,
  'locked-keys.age': '-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24=\n-----END AGE ENCRYPTED FILE-----',
  'carries-private-key.japanese-words':
    'あいこくしん　あいさつ　あいだ　あおぞら　あかちゃん　あきる　あけがた　あける　あこがれる　あさい　あさひ　あしあと',
  'carries-private-key.malformed-json': `{"privateKey":"${key64}",}`,
  'arbitrary-bytes.bare-hash-0x': `0x${key64}`,
  'too-short.one-byte': 'AB',
  'arbitrary-bytes.bare-hash': key64,
  'arbitrary-bytes.bare-hash-lower-case': key64.toLowerCase(),
  'arbitrary-bytes.alice-utf8': 'alice://sign?type=request_sign_utf8&data=48656C6C6F',
  'arbitrary-bytes.alice-binary': `alice://sign?type=request_sign_binary_hex&data=${toHex(symbol())}`,
  'arbitrary-bytes.alice-type-twice': `alice://sign?type=request_sign_transaction&type=request_sign_binary_hex&data=${toHex(symbol())}`,
  'not-supported-yet.alice-public-key': 'alice://sign?type=request_pubkey',
  'not-supported-yet.alice-batches': 'alice://sign?type=request_sign_batches&batch0=00',
  'not-a-request.alice-unknown': 'alice://sign?type=request_everything',
  'carries-private-key.mnemonic': `${'abandon '.repeat(11)}about`,
  'carries-private-key.json': JSON.stringify({ privateKey: key64 }),
  'carries-private-key.json-deep': JSON.stringify({ data: toHex(nem()), backup: [{ private_key: key64 }] }),
  'part-of-many.first': parts[0] ?? '',
  'parts-malformed.n-over-m': `INKAN:1/3/2/${zeroId}/AA`,
  'parts-malformed.leading-zero': `INKAN:1/01/2/${zeroId}/AA`,
  'parts-malformed.version': `INKAN:2/1/2/${zeroId}/AA`,
  'parts-malformed.lower-case': `INKAN:1/1/2/${zeroId}/aa`,
  'parts-too-many.513': `INKAN:1/1/513/${zeroId}/AA`,
  'parts-too-many.999999': `INKAN:1/1/999999/${zeroId}/AA`,
  'parts-mixed.two-payloads': [parts[0], otherParts[1]].join('\n'),
  'parts-mixed.changed-total': [parts[0], (parts[1] ?? '').replace(`/${parts.length}/`, `/${parts.length + 1}/`)].join(
    '\n',
  ),
  'parts-mixed.changed-chunk': [
    parts[0],
    (parts[0] ?? '').slice(0, -1) + ((parts[0] ?? '').endsWith('A') ? 'B' : 'A'),
  ].join('\n'),
  'parts-digest-mismatch.altered-chunk': parts
    .map((part, i) => (i === 0 ? part.slice(0, -1) + (part.endsWith('A') ? 'B' : 'A') : part))
    .join('\n'),
  'parts-malformed.ur-check': 'ur:bytes/aeaeaeaeaeae',
  'parts-malformed.bbqr-index': 'B$HU0202FF',
  'parts-malformed.numbered-n-over-m': 'p3of2 AA',
  'parts-too-many.numbered-257': 'p1of257 AA',
  'parts-mixed.numbered': 'p1of3 AA\np1of3 BB',
  'parts-mixed.bbqr': 'B$HU0300AA\nB$HU0300BB',
  'ur-type.psbt': 'UR:CRYPTO-PSBT/1-3/AEAEAEAE',
  'ur-type.seed': 'ur:crypto-seed/aeaeaeae',
  'ur-version.part': 'UR:BYTES/1OF2/TYJKE8DTZ8PSN9XYDHA4XPZQ0/TYP4YQSZQGPQYQSZQGPQYQSZ',
  'ur-version.whole': 'ur:bytes/tyjke8dtz8psn9xydha4xpzq0q3f9l5y8xq0zl3m7hgxv8kqw2qsx9u6qf',
  'ur-prefix-missing.part': 'BYTES/1-3/LPADAXCFAOAEAEAEAE',
  'bbqr-type.psbt': 'B$HP0100FF',
  'bbqr-type.transaction': 'B$2T0200AA',
  'parts-digest-mismatch.zero-digest': parts.map((part) => part.replace(/\/[0-9A-F]{32}\//, `/${zeroId}/`)).join('\n'),
};

/** The wallets' QR codes, cosignatures and invoices. */
const walletFiles: Record<string, string> = {
  'already-signed.qr-8': qr(8, { payload: { payload: toHex(symbol()), hash: key64 } }),
  'already-signed.inkan-announce': JSON.stringify({ inkan: 1, announce: [{ route: 'transactions' }] }),
  'already-signed.inkan-signatures': compactOf(entry),
  'arbitrary-bytes.qr-4-hash': qr(4, { payload: key64 }),
  'bad-address-checksum.qr-7': qr(7, { name: 'Bob', address: `${addressOf('symbol').slice(0, -2)}AA` }),
  'bad-address.invoice-short': invoice({ addr: hyphens(addressOf('nem')).slice(0, -2) }),
  'carries-private-key.qr-2-renamed': qr(2, { key: key64 }),
  'carries-private-key.qr-5-renamed': qr(5, { words: 'none' }, { chain_id: 'no-chain-id' }),
  'carries-private-key.bare-hex-66': `00${key64}`,
  'carries-private-key.mnemonic-lines': words.join('\n'),
  'carries-private-key.mnemonic-capitals': words.join(' ').toUpperCase(),
  'carries-private-key.mnemonic-numbered': words.map((word, i) => `${i + 1}. ${word}`).join('\n'),
  'carries-private-key.beside-a-fraction': `{"private_key":"${key64}","index":1.5}`,
  'cosignature-version.qr-9': qr(9, { payload: { ...cosignature, version: { lower: 1, higher: 0 } } }),
  'cosignature-version.rest-body': JSON.stringify({ ...cosignature, version: '1' }),
  'cosignature-version.null': JSON.stringify({ ...cosignature, version: null }),
  'unknown-network.qr-4-junk': qr(4, undefined, { chain_id: 'no-chain-id' }),
  'unknown-network.qr-9-junk': qr(9, { payload: cosignature }, { chain_id: 'no-chain-id' }),
  'envelope-network-mismatch.qr-1': qr(1, { name: 'Bob', publicKey: key64 }, { network_id: 104 }),
  'invoice-amount.fraction': invoice({ amount: 1.5 }),
  'invoice-amount.exponent': invoice({ amount: 77 }).replace('77', '1e6'),
  'invoice-amount.negative': invoice({ amount: -1 }),
  'invoice-amount.unsafe': invoice({ amount: 77 }).replace('77', '9007199254740993'),
  'invoice-amount.text': invoice({ amount: '1' }),
  'invoice-amount.null': invoice({ amount: null }),
  'invoice-amount.none': invoice({ amount: undefined }),
  'invoice-amount.with-mosaics': invoice({ mosaics: [{ name: 'nem:xem', qty: 1 }] }),
  'json-bad-value.cosignature-short-hash': JSON.stringify({ ...cosignature, parentHash: 'AB' }),
  'json-bad-value.no-mosaics': mosaicInvoice(),
  'json-missing-field.cosignature-signer': JSON.stringify({ ...cosignature, signerPublicKey: undefined }),
  'json-unknown-field.cosignature': JSON.stringify({ ...cosignature, payload: toHex(symbol()) }),
  'json-unknown-field.qr-1-address-too': qr(1, { name: 'Bob', publicKey: key64, address: addressOf('symbol') }),
  'message-too-long.invoice': invoice({ msg: 'あ'.repeat(342) }),
  'mosaic-duplicate.invoice': mosaicInvoice({ name: 'nem:xem', qty: 1 }, { name: 'nem:xem', amount: 1 }),
  'mosaic-name-invalid.invoice-homograph': mosaicInvoice({ name: 'nem:x\u0435m', qty: 1 }),
  'mosaic-name-invalid.invoice-two-colons': mosaicInvoice({ name: 'a:b:c', qty: 1 }),
  'network-mismatch.nem-contact': nemQr(1, { addr: nemMain, name: 'cold' }),
  'network-mismatch.invoice': invoice({ addr: nemMain }),
  'network-mismatch.qr-7': qr(7, { name: 'Bob', address: symbolMain }),
  'not-a-request.qr-10': qr(10, {}),
  'too-long.invoice-mosaics': mosaicInvoice(...words.slice(0, 11).map((_, i) => ({ name: `a:b${i}`, qty: 1 }))),
};

/** Links. */
const linkFiles: Record<string, string> = {
  'arbitrary-bytes.alice-hash': `alice://sign?type=request_sign_cosignature&data=${key64}`,
  'link-changes-transaction.alice-set-public-key': alice('request_sign_transaction', `&set_public_key=${key64}`),
  'link-changes-transaction.alice-deadline': alice('request_sign_transaction', '&deadline=7200'),
  'link-changes-transaction.alice-fee-multiplier': alice('request_sign_transaction', '&fee_multiplier=100000'),
  'link-changes-transaction.alice-hash-lock-duration': alice('request_sign_transaction', '&hash_lock_duration=5760'),
  'link-changes-transaction.alice-encrypt-for': alice(
    'request_sign_transaction',
    `&recipient_publicKey_for_encrypt_message=${key64}`,
  ),
  'json-bad-value.alice-data-twice': alice('request_sign_transaction', `&data=${toHex(symbol())}`),
  'json-missing-field.alice-data': 'alice://sign?type=request_sign_transaction',
  'json-unknown-field.alice-batch': alice('request_sign_transaction', '&batch0=00'),
  'json-unknown-field.alice-proto': alice('request_sign_transaction', '&__proto__=1'),
};

/** Inkan's own envelopes. */
const envelopeFiles: Record<string, string> = {
  'arbitrary-bytes.cosign-hash': cosign({ transaction: key64 }),
  'arbitrary-bytes.cosign-inner-hash': cosign({ inner: key64 }),
  'bad-address.entries-of-the-other-chain': entries({ contacts: [{ ...contact, address: addressOf('nem') }] }),
  'carries-private-key.entries': entries({ contacts: [{ ...contact, privateKey: key64 }] }),
  'empty.entries': entries({ contacts: [] }),
  'entries-malformed.bidi-name': entries({ contacts: [{ ...contact, name: '\u202eboB' }] }),
  'entries-malformed.blank-name': entries({ contacts: [{ ...contact, name: '\u2800' }] }),
  'entries-malformed.control-name': qr(1, { name: 'a\u0007b', publicKey: key64 }),
  'entries-malformed.empty-name': qr(1, { name: '', publicKey: key64 }),
  'entries-malformed.long-name': nemQr(1, { addr: addressOf('nem'), name: 'a'.repeat(65) }),
  'entries-malformed.zero-width-name': qr(7, { name: 'Bo\u200bb', address: addressOf('symbol') }),
  'entries-malformed.alias-id': entries({ mosaics: [{ ...mosaic, id: 'E74B99BA41F4AFEE' }] }),
  'entries-malformed.divisibility-7': entries({ mosaics: [{ ...mosaic, divisibility: 7 }] }),
  'entries-malformed.no-list': entries({ contacts: {} }),
  'entries-malformed.same-line-twice': entries({ contacts: [contact, contact] }),
  'entries-malformed.cosigner-twice': entries({
    multisigs: [{ ...multisig, cosigners: [contact.address, contact.address] }],
  }),
  'entries-too-many.51': entries({
    mosaics: Array.from({ length: 51 }, (_, i) => ({ ...mosaic, id: String(10 ** 15 + i), name: `m${i}` })),
  }),
  'entry-conflicts.key-of-another-address': entries({
    contacts: [{ ...contact, publicKey: toHex(signerKey) }],
  }),
  'entry-conflicts.own-cosigner': entries({ multisigs: [{ ...multisig, address: addressOf('symbol') }] }),
  'entry-conflicts.xym-divisibility': entries({ mosaics: [{ ...mosaic, id: '72C0212E67A08BCE' }] }),
  'entry-conflicts.false-xym': entries({ mosaics: [{ ...mosaic, name: 'XYM' }] }),
  'bad-address.remove-by-name': entries({ remove: { contacts: ['Bob'] } }),
  'empty.remove-nothing': entries({ remove: { contacts: [] } }),
  'entries-malformed.address-as-name': entries({ contacts: [{ ...contact, name: addressOf('symbol', signerKey) }] }),
  'entries-malformed.address-as-name-nem': qr(7, { address: addressOf('symbol'), name: hyphens(addressOf('nem')) }),
  'entries-malformed.address-as-name-false': qr(1, { name: addressOf('symbol').toLowerCase(), publicKey: key64 }),
  'entries-malformed.xym-id-as-name': entries({ mosaics: [{ ...mosaic, name: '72C0212E67A08BCE' }] }),
  'entries-malformed.remove-no-list': entries({ remove: { contacts: contact.address } }),
  'entries-malformed.remove-no-id': entries({ remove: { mosaics: ['points'] } }),
  'entries-malformed.written-and-removed': entries({ contacts: [contact], remove: { contacts: [contact.address] } }),
  'entries-too-many.removals': entries({
    mosaics: [mosaic],
    remove: { mosaics: Array.from({ length: 50 }, (_, i) => String(10 ** 15 + i)) },
  }),
  'entry-conflicts.false-xym-small-capital': entries({ mosaics: [{ ...mosaic, name: 'X\u028fM' }] }),
  'entry-conflicts.false-xym-accent': entries({ mosaics: [{ ...mosaic, name: 'X\u00ddM' }] }),
  'entry-conflicts.false-xym-blanks': entries({ mosaics: [{ ...mosaic, name: 'X Y M' }] }),
  'entry-conflicts.false-xym-points': entries({ mosaics: [{ ...mosaic, name: 'X.Y.M' }] }),
  'entry-conflicts.false-xym-lisu': entries({ mosaics: [{ ...mosaic, name: '\ua4eb\ua4ec\ua4df' }] }),
  'entry-conflicts.false-xym-cyrillic': entries({ mosaics: [{ ...mosaic, name: '\u0425\u04ae\u041c' }] }),
  'json-bad-value.remove-null': entries({ remove: null }),
  'entries-malformed.name-in-the-third': entries({
    contacts: [contact, { ...contact, address: addressOf('symbol', signerKey) }, { ...contact, name: '' }],
  }),
  'json-unknown-field.remove-accounts': entries({ remove: { accounts: [contact.address] } }),
  'network-mismatch.remove': entries({ remove: { multisigs: [symbolMain] } }),
  'envelope-version.inkan-2': cosign({}).replace('"inkan":1', '"inkan":2'),
  'json-bad-value.cosign-chain': cosign({}, 'bitcoin'),
  'json-bad-value.cosign-network': cosign({ network: 'mijin' }),
  'json-missing-field.inkan-alone': '{"inkan":1}',
  'json-unknown-field.cosign-symbol-inner': cosign({ inner: toHex(nem()) }, 'symbol'),
  'json-unknown-field.inkan-two-things': JSON.stringify({ inkan: 1, cosign: {}, entries: {} }),
  'list-too-long.26-cosigners': entries({
    multisigs: [{ ...multisig, cosigners: words.concat('x', 'y').map(() => contact.address) }],
  }),
  'multisig-quorum-impossible.2-of-1': entries({ multisigs: [{ ...multisig, minApproval: 2 }] }),
  'multisig-quorum-impossible.0-of-1': entries({ multisigs: [{ ...multisig, minRemoval: 0 }] }),
  'network-mismatch.entries': entries({ contacts: [{ ...contact, address: symbolMain }] }),
};

/** Compact replies, which the online side reads. */
const signatureFiles: Record<string, string> = {
  'signatures-missing.announce': JSON.stringify({ inkan: 1, announce: [] }),
  'signatures-missing.full-reply': JSON.stringify({ data: toHex(nem()), signature: '2B'.repeat(64) }),
  'signatures-malformed.short': compactOf(entry.slice(4)),
  'signatures-malformed.half-a-cosignature': compactOf(`${entry}${base64('3C'.repeat(48))}`),
  'signatures-malformed.26-cosignatures': compactOf(`${entry}${base64('3C'.repeat(96 * 26))}`),
  'signatures-malformed.not-base64': compactOf(`-${entry.slice(1)}`),
  'signatures-malformed.padded': compactOf(`${entry.slice(0, -1)}=`),
  'signatures-malformed.number': compactOf(12),
  'signatures-malformed.none': compactOf(),
  'signatures-malformed.nobody': compactBy(),
  'signatures-malformed.entry-twice': compactOf(entry, entry),
  'signatures-malformed.signer-twice': compactBy(
    { chain: 'symbol', signer: key64, of: [entry] },
    { chain: 'symbol', signer: key64.toLowerCase(), of: [`A${entry.slice(1)}`] },
  ),
  'signatures-malformed.nem-cosignature': compactBy({
    ...{ chain: 'nem', signer: key64 },
    of: [`${entry}${base64('3C'.repeat(96))}`],
  }),
};

export const textCases: Readonly<Record<string, string>> = {
  ...textFiles,
  ...walletFiles,
  ...linkFiles,
  ...envelopeFiles,
  ...signatureFiles,
};
