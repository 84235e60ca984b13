/**
 * Writes the refuse corpus: one hostile payload per file, `<room>/<reason>.<detail>.txt`. Run once, after which the files
 * are the truth (they are kept, reviewed and read by refuse.test.ts):
 *   npx rolldown test/refuse/make.ts --platform node --file out/make-corpus.mjs && node out/make-corpus.mjs test/refuse
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { encodeNemTransfer } from '../../core/transaction/nem/transfer.ts';
import { encodeSymbolTransfer } from '../../core/transaction/symbol/transfer.ts';
import type { Message, NemTransferFields, SymbolTransferFields } from '../../core/transaction/transaction.ts';
import {
  hexBytes,
  nemFields,
  nemFieldsV2,
  noMessage,
  otherKey,
  signerKey,
  symbolFields,
} from '../vectors/own-transfers.ts';

const seeds = {
  mainnet: '57F7DA205008026C776CB6AED843393F04CD458E0AA2D9F1D5F31A402072B2D6',
  testnet: '49D6E1CE276A85B70EAFE52349AACCA389302E7A9754BCF1221E79494FC665A4',
};
const symbol = (change: Partial<SymbolTransferFields> = {}) => encodeSymbolTransfer({ ...symbolFields, ...change });
const nem = (change: Partial<NemTransferFields> = {}) => encodeNemTransfer({ ...nemFields, ...change });
const nem2 = (change: Partial<NemTransferFields> = {}) => encodeNemTransfer({ ...nemFieldsV2, ...change });
const raw = (length: number, first = 0x41): Message => ({
  kind: 'hex',
  raw: new Uint8Array(length).fill(0x41).fill(first, 0, 1),
});

/** Hex of `bytes` with other bytes written over it at an offset. */
function over(bytes: Uint8Array, at: number, hex: string): string {
  const changed = bytes.slice();
  changed.set(hexBytes(hex), at);
  return toHex(changed);
}
const u32 = (value: number) =>
  toHex(Uint8Array.from([value, value >> 8, value >> 16, value >> 24], (byte) => byte & 255));
const resized = (hex: string) => u32(hex.length / 2) + hex.slice(8);
const qr = (change: object = {}) =>
  JSON.stringify({
    v: 3,
    type: 3,
    network_id: 152,
    chain_id: seeds.testnet,
    data: { payload: toHex(symbol()) },
    ...change,
  });
const mosaic = (namespace: string, name: string, quantity = 1n) => ({ namespace, name, quantity });
const nemMain = addressOfPublicKey('nem', 'mainnet', otherKey).text;
const symbolMain = addressOfPublicKey('symbol', 'mainnet', otherKey).text;
const key64 = '575DBB3062267EFF57C970A336EBBC8FBCFE12C5BD3ED7BC11EB0481D7704CED';
const signature = 'AB'.repeat(64);
const verifiable = (bytes: Uint8Array) => `${toHex(bytes.slice(0, 48))}40000000${signature}${toHex(bytes.slice(48))}`;
const entity = {
  timeStamp: 300000000,
  amount: 1000000,
  fee: 100000,
  recipient: nemFields.recipient.address,
  type: 257,
  deadline: 300003600,
  message: { type: 1, payload: '686921' },
  version: -1744830463,
  signer: toHex(signerKey),
};
const version2 = -1744830462;
const nisMosaic = (namespaceId: string, name: string) => ({ mosaicId: { namespaceId, name }, quantity: 1 });
// Offsets in the message-less NEM transfer: recipient size 60, recipient 64, amount 104, message envelope 112.
const bare = nem({ message: noMessage });
const bareHead = toHex(bare.slice(0, 112));
const otherKinds: Record<string, [string, number]> = {
  'aggregate-complete-v3': ['4141', 3],
  'aggregate-bonded-v2': ['4142', 2],
  'aggregate-complete-v1': ['4141', 1],
  'hash-lock': ['4841', 1],
  'multisig-account-modification': ['5541', 1],
  'account-operation-restriction': ['5043', 1],
  'secret-proof': ['5242', 1],
  'mosaic-supply-revocation': ['4D43', 1],
};
const nemOtherKinds: Record<string, string> = {
  'account-key-link': '01080000',
  multisig: '04100000',
  'multisig-account-modification': '01100000',
  cosignature: '02100000',
  'namespace-registration': '01200000',
  'mosaic-definition': '01400000',
  'mosaic-supply-change': '02400000',
};
/** A header of another kind: type (as its two bytes) and version. */
const typed = (type: string, version: number) =>
  over(hexBytes(over(symbol(), 110, type)), 108, toHex(Uint8Array.of(version)));
const parts = splitIntoParts(qr(), 200);
const otherParts = splitIntoParts(toHex(symbol()), 200);
const zeroId = '0'.repeat(32);

const symbolFiles: Record<string, string> = {
  'too-short.header-only-127': toHex(symbol().slice(0, 127)),
  'too-short.mosaic-count-larger': over(symbol(), 154, '02'),
  'size-mismatch.size-larger': over(symbol(), 0, u32(symbol().length + 1)),
  'size-mismatch.size-huge': over(symbol(), 0, 'FFFFFFFF'),
  'trailing-bytes.after-size': `${toHex(symbol())}00`,
  'trailing-bytes.inside-size': resized(`${toHex(symbol())}00`),
  'trailing-bytes.second-transaction': toHex(symbol()).repeat(2),
  'reserved-not-zero.header-second-word': over(symbol(), 104, '01000000'),
  'reserved-not-zero.body-byte': over(symbol(), 155, '01'),
  'reserved-not-zero.body-word': over(symbol(), 156, '00000001'),
  'reserved-not-zero.header-first-word-in-qr': qr({ data: { payload: over(symbol(), 4, '01000000') } }),
  'unknown-type.0000': over(symbol(), 110, '0000'),
  'unknown-type.transfer-byte-swapped': over(symbol(), 110, '4154'),
  'unknown-version.transfer-0': over(symbol(), 108, '00'),
  'unknown-version.transfer-2': over(symbol(), 108, '02'),
  'unknown-version.aggregate-complete-4': typed('4141', 4),
  'unknown-network.mijin-60': over(symbol(), 109, '60'),
  'unknown-network.private-78': over(symbol(), 109, '78'),
  'unknown-network.qr-network-id-96': qr({ network_id: 96 }),
  'network-mismatch.mainnet-recipient': toHex(
    symbol({ network: 'testnet', recipient: { type: 'address', address: symbolMain } }),
  ),
  'network-mismatch.mainnet-alias': over(symbol({ recipient: { type: 'alias', namespaceId: 1n } }), 128, '69'),
  'envelope-network-mismatch.qr-mainnet-bytes-testnet': qr({ network_id: 104, chain_id: seeds.mainnet }),
  'envelope-network-mismatch.qr-id-and-seed-differ': qr({ network_id: 104 }),
  'envelope-network-mismatch.uri': `web+symbol://transaction?data=${toHex(symbol())}&generationHash=${seeds.mainnet}`,
  'envelope-chain-mismatch.qr-no-chain-id': qr({ chain_id: 'no-chain-id' }),
  'envelope-chain-mismatch.qr-unknown-seed': qr({ chain_id: key64 }),
  'envelope-chain-mismatch.uri': `web+symbol://transaction?data=${toHex(symbol())}&generationHash=${key64}`,
  'envelope-version.qr-v4': qr({ v: 4 }),
  'bad-address-checksum.recipient-last-byte': over(symbol(), 151, '00'),
  'bad-address-checksum.recipient-hash-bit': over(symbol(), 140, '00'),
  'alias-filler-not-zero.last-byte': over(symbol({ recipient: { type: 'alias', namespaceId: 1n } }), 151, '01'),
  'alias-filler-not-zero.first-byte': over(symbol({ recipient: { type: 'alias', namespaceId: 1n } }), 137, 'FF'),
  'mosaics-not-sorted.two': toHex(
    symbol({
      mosaics: [
        { id: 2n, amount: 1n },
        { id: 1n, amount: 1n },
      ],
    }),
  ),
  'mosaics-not-sorted.high-bit': toHex(
    symbol({
      mosaics: [
        { id: 1n << 63n, amount: 1n },
        { id: 1n, amount: 1n },
      ],
    }),
  ),
  'mosaic-duplicate.two': toHex(
    symbol({
      mosaics: [
        { id: 7n, amount: 1n },
        { id: 7n, amount: 2n },
      ],
    }),
  ),
  'amount-too-large.over-supply': toHex(symbol({ mosaics: [{ id: 7n, amount: 9_000_000_000_000_001n }] })),
  'amount-too-large.u64-max': toHex(symbol({ mosaics: [{ id: 7n, amount: (1n << 64n) - 1n }] })),
  'message-too-long.1025': toHex(symbol({ message: raw(1025) })),
  'too-long.255-mosaics': toHex(
    symbol({ mosaics: Array.from({ length: 255 }, (_, i) => ({ id: BigInt(i), amount: 1n })) }),
  ),
  'signature-present.one-bit': over(symbol(), 71, '01'),
  'signature-present.whole': over(symbol(), 8, signature),
  'already-signed.qr-8': qr({
    type: 8,
    data: {
      payload: {
        payload: over(symbol(), 8, signature),
        hash: key64,
        signerPublicKey: toHex(signerKey),
        type: 16724,
        networkType: 152,
      },
    },
  }),
  'already-signed.qr-9': qr({
    type: 9,
    data: {
      payload: { parentHash: key64, signature, signerPublicKey: toHex(signerKey), version: { lower: 0, higher: 0 } },
    },
  }),
  'already-signed.dto': JSON.stringify({
    payload: over(symbol(), 8, signature),
    hash: key64,
    signerPublicKey: toHex(signerKey),
    type: 16724,
    networkType: 152,
  }),
  'already-signed.cosignature': JSON.stringify({
    parentHash: key64,
    signature,
    signerPublicKey: toHex(signerKey),
    version: '0',
  }),
  'carries-private-key.qr-2': qr({ type: 2, data: { privateKey: key64 } }),
  'carries-private-key.qr-2-encrypted': qr({ type: 2, data: { ciphertext: 'AB'.repeat(40), salt: 'CD'.repeat(32) } }),
  'carries-private-key.qr-5': qr({ type: 5, data: { plainMnemonic: `${'abandon '.repeat(11)}about` } }),
  'carries-private-key.qr-v4': JSON.stringify({ ciphertext: 'AB'.repeat(40), salt: 'CD'.repeat(32), version: 4 }),
  'carries-private-key.qr-3-with-extra-key': qr({ data: { payload: toHex(symbol()), privateKey: key64 } }),
  'not-supported-yet.qr-1-contact': qr({ type: 1, data: { name: 'Alice', publicKey: toHex(otherKey) } }),
  'not-supported-yet.qr-4-cosignature': qr({ type: 4 }),
  'not-supported-yet.qr-7-address': qr({ type: 7, data: { name: 'Alice', address: symbolMain } }),
  'not-a-request.qr-6-object': qr({ type: 6, data: {} }),
  'not-a-request.qr-99': qr({ type: 99 }),
  'json-unknown-field.qr-envelope': qr({ note: 1 }),
  'json-unknown-field.qr-data': qr({ data: { payload: toHex(symbol()), memo: '' } }),
  'json-missing-field.qr-chain-id': JSON.stringify({
    v: 3,
    type: 3,
    network_id: 152,
    data: { payload: toHex(symbol()) },
  }),
  'json-bad-value.qr-network-as-text': qr({ network_id: '152' }),
  'json-bad-value.qr-payload-number': qr({ data: { payload: 1 } }),
  'hex-malformed.qr-odd': qr({ data: { payload: toHex(symbol()).slice(1) } }),
  'empty.qr-payload': qr({ data: { payload: '' } }),
  'arbitrary-bytes.qr-hash': qr({ data: { payload: key64 } }),
  'arbitrary-bytes.uri-hash': `web+symbol://transaction?data=${key64}`,
  'json-unknown-field.uri-parameter': `web+symbol://transaction?data=${toHex(symbol())}&callback=x`,
  'json-missing-field.uri-data': `web+symbol://transaction?generationHash=${seeds.testnet}`,
  'json-bad-value.uri-data-twice': `web+symbol://transaction?data=${toHex(symbol())}&data=${toHex(symbol({ fee: 1n }))}`,
  'hex-malformed.uri-percent': `web+symbol://transaction?data=%41${toHex(symbol())}`,
  'not-a-request.uri-account': 'web+symbol://account?data=00',
};
for (const [name, [type, version]] of Object.entries(otherKinds))
  symbolFiles[`not-supported-yet.${name}`] = typed(type, version);

const nemFiles: Record<string, string> = {
  'too-short.59': toHex(bare.slice(0, 59)),
  'too-short.recipient-cut': toHex(bare.slice(0, 90)),
  'too-short.message-cut': toHex(nem().slice(0, -1)),
  'too-short.mosaic-cut': toHex(nem2().slice(0, -1)),
  'trailing-bytes.v1': `${toHex(nem())}00`,
  'trailing-bytes.v2': `${toHex(nem2())}00`,
  'trailing-bytes.v1-with-mosaic-count': over(nem2({ mosaics: [] }), 4, '01'),
  'reserved-not-zero.version-middle': over(nem(), 5, '01'),
  'inner-size-mismatch.signer': over(nem(), 12, u32(33)),
  'inner-size-mismatch.recipient': over(nem(), 60, u32(41)),
  'inner-size-mismatch.message-envelope': over(nem(), 112, u32(nemFields.message.raw.length + 9)),
  'inner-size-mismatch.mosaic': over(nem2(), nem2().length - 30, u32(99)),
  'unknown-type.0000': over(nem(), 0, '00000000'),
  'unknown-type.0102': over(nem(), 0, '02010000'),
  'unknown-version.transfer-3': over(nem(), 4, '03'),
  'unknown-version.multisig-2': over(nem2(), 0, '04100000'),
  'unknown-network.mijin': over(nem(), 7, '60'),
  'network-mismatch.mainnet-recipient': toHex(nem({ recipient: { type: 'address', address: nemMain } })),
  'bad-address-checksum.one-character': over(nem(), 103, '41'),
  'bad-address.lower-case': over(nem(), 64, '74'),
  'bad-address.not-ascii': over(nem(), 70, 'FF'),
  'signer-invalid.open-signer': over(nem(), 16, '00'.repeat(32)),
  'amount-too-large.xem': toHex(nem({ amount: 8_999_999_999_000_001n })),
  'amount-too-large.quantity': toHex(nem2({ mosaics: [mosaic('a', 'b', 9_000_000_000_000_001n)] })),
  'amount-too-large.product': toHex(nem2({ amount: 2_000_000n, mosaics: [mosaic('a', 'b', 4_500_000_000_000_001n)] })),
  'message-type-unknown.0': `${bareHead}090000000000000001000000AA`,
  'message-type-unknown.3': `${bareHead}090000000300000001000000AA`,
  'message-zero-length.plain': `${bareHead}080000000100000000000000`,
  'message-zero-length.encrypted': `${bareHead}080000000200000000000000`,
  'message-too-long.1025': toHex(nem({ message: raw(1025) })),
  'mosaics-not-sorted.two': toHex(nem2({ mosaics: [mosaic('nem', 'xem'), mosaic('dim', 'coin')] })),
  'mosaics-not-sorted.colon-after-dot': toHex(nem2({ mosaics: [mosaic('a', 'x'), mosaic('a.b', 'x')] })),
  'mosaics-not-sorted.space-before-digit': toHex(nem2({ mosaics: [mosaic('a', 'x'), mosaic('a', 'x 1')] })),
  'mosaic-duplicate.xem-twice': toHex(nem2({ mosaics: [mosaic('nem', 'xem'), mosaic('nem', 'xem', 2n)] })),
  'mosaic-name-invalid.upper-case': toHex(nem2({ mosaics: [mosaic('nem', 'XEM')] })),
  'mosaic-name-invalid.homograph': over(
    nem2({ mosaics: [mosaic('nem', 'xem')] }),
    nem2({ mosaics: [mosaic('nem', 'xem')] }).length - 11,
    'E5',
  ),
  'mosaic-name-invalid.trailing-space': toHex(nem2({ mosaics: [mosaic('nem', 'xem ')] })),
  'mosaic-name-invalid.empty': toHex(nem2({ mosaics: [mosaic('nem', '')] })),
  'mosaic-name-invalid.colon-inside': toHex(nem2({ mosaics: [mosaic('nem', 'x:em')] })),
  'too-long.11-mosaics': toHex(
    nem2({ mosaics: Array.from({ length: 11 }, (_, i) => mosaic('a', `b${String.fromCharCode(97 + i)}`)) }),
  ),
  'signature-present.verifiable-form': verifiable(nem()),
  'already-signed.announce-body': JSON.stringify({ data: toHex(nem()), signature }),
  'already-signed.entity': JSON.stringify({ ...entity, signature }),
  'carries-private-key.qr-3': JSON.stringify({
    v: 2,
    type: 3,
    data: { name: 'w', priv_key: 'AB'.repeat(64), salt: 'CD'.repeat(32) },
  }),
  'carries-private-key.qr-3-renamed': JSON.stringify({ v: 2, type: 3, data: { name: 'w', k: 'AB'.repeat(64) } }),
  'not-supported-yet.qr-1-contact': JSON.stringify({ v: 2, type: 1, data: { addr: nemMain, name: 'cold' } }),
  'not-supported-yet.qr-2-invoice': JSON.stringify({
    v: 2,
    type: 2,
    data: { addr: nemMain, amount: 21372089, msg: 'text', name: 'shop' },
  }),
  'envelope-version.qr-9': JSON.stringify({ v: 9, type: 2, data: { addr: nemMain } }),
  'not-a-request.qr-99': JSON.stringify({ v: 2, type: 99, data: {} }),
  'json-bad-value.data-not-text': '{"data":257}',
  'json-unknown-field.data-with-more': JSON.stringify({ data: toHex(nem()), network: 'mainnet' }),
  'hex-malformed.data': JSON.stringify({ data: `0x${toHex(nem())}` }),
  'arbitrary-bytes.data-hash': JSON.stringify({ data: key64 }),
  'json-unknown-field.entity': JSON.stringify({ ...entity, memo: 1 }),
  'json-missing-field.entity-fee': JSON.stringify({ ...entity, fee: undefined }),
  'json-bad-value.entity-unsafe-amount': JSON.stringify(entity).replace('1000000', '9007199254740993'),
  'json-bad-value.entity-float-fee': JSON.stringify(entity).replace('100000,', '1e5,'),
  'json-malformed.entity-amount-twice': JSON.stringify(entity).replace('"amount"', '"amount":1,"amount"'),
  'mosaics-not-sorted.entity': JSON.stringify({
    ...entity,
    version: version2,
    mosaics: [nisMosaic('nem', 'xem'), nisMosaic('dim', 'coin')],
  }),
  'mosaic-duplicate.entity': JSON.stringify({
    ...entity,
    version: version2,
    mosaics: [nisMosaic('nem', 'xem'), nisMosaic('nem', 'xem')],
  }),
  'not-supported-yet.entity-multisig': JSON.stringify({ ...entity, type: 4100, otherTrans: entity }),
  'bad-address.entity-hyphens': JSON.stringify({
    ...entity,
    recipient: 'TACQ6J-4XXABJ-4FRQ63-ZHQ7PG-DDTZCB-JYK4AN-OE36',
  }),
  'network-mismatch.entity': JSON.stringify({ ...entity, recipient: nemMain }),
  'signer-invalid.entity-zero': JSON.stringify({ ...entity, signer: '00'.repeat(32) }),
};
for (const [name, type] of Object.entries(nemOtherKinds)) nemFiles[`not-supported-yet.${name}`] = over(nem(), 0, type);

const textFiles: Record<string, string> = {
  'empty.nothing': '',
  'empty.white-space': ' \r\n\t',
  'text-too-long.65537': '0'.repeat(65_537),
  'text-unreadable.nul': `{"data":"00"}\u0000`,
  'text-unreadable.replacement-character': '{"data":"\ufffd"}',
  'json-malformed.cut': qr().slice(0, -1),
  'json-malformed.trailing': `${qr()}${qr()}`,
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
  'hex-malformed.line-break-inside': `${toHex(symbol()).slice(0, 64)}\n${toHex(symbol()).slice(64)}`,
  'too-short.one-byte': 'AB',
  'arbitrary-bytes.bare-hash': key64,
  'arbitrary-bytes.bare-hash-lower-case': key64.toLowerCase(),
  'arbitrary-bytes.alice-utf8': 'alice://sign?type=request_sign_utf8&data=48656C6C6F',
  'arbitrary-bytes.alice-binary': `alice://sign?type=request_sign_binary_hex&data=${toHex(symbol())}`,
  'arbitrary-bytes.alice-type-twice': `alice://sign?type=request_sign_transaction&type=request_sign_binary_hex&data=${toHex(symbol())}`,
  'not-supported-yet.alice-transaction': `alice://sign?type=request_sign_transaction&data=${toHex(symbol())}`,
  'not-supported-yet.alice-cosignature': `alice://sign?type=request_sign_cosignature&data=${toHex(symbol())}`,
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
  'parts-too-many.129': `INKAN:1/1/129/${zeroId}/AA`,
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
  'parts-digest-mismatch.zero-digest': parts.map((part) => part.replace(/\/[0-9A-F]{32}\//, `/${zeroId}/`)).join('\n'),
};

const target = process.argv[2] ?? '';
for (const [room, files] of Object.entries({ symbol: symbolFiles, nem: nemFiles, text: textFiles })) {
  mkdirSync(join(target, room), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(target, room, `${name}.txt`), text);
  console.log(room, Object.keys(files).length);
}
