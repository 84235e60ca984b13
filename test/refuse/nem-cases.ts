/** Hostile NEM payloads by name: `<reason>.<detail>`. Each differs from a valid one in one respect (refuse.test.ts). */
import { ByteWriter, joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { nemSinks } from '../../core/chain/nem-sinks.ts';
import type { NemFields } from '../../core/transaction/nem/content.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { encodeNemTransaction } from '../../core/transaction/nem/header.ts';
import { sized, sizedText } from '../../core/transaction/nem/nem-writer.ts';
import { nemDigitKey, nemFirstKey, nemLetterKey, nemSecondKey, nemSigner, nemThirdKey } from '../vectors/nem-keys.ts';
import {
  addressOf,
  cosignatureContent,
  innerOf,
  multisigOf,
  nemMessage,
  nemOf,
  nemText,
  ownContents,
  ownNem,
  suppliedWith,
  transferContent,
  withBytes,
} from '../vectors/own-nem.ts';
import { hexBytes } from '../vectors/own-transfers.ts';

const files: Record<string, string> = {};
const hex = (fields: NemFields): string => toHex(encodeNem(fields));
const u32 = (value: number): string => toHex(new ByteWriter().u32(value).done());
/** Hex of `bytes`, overwritten at an offset. */
function over(bytes: Uint8Array, at: number, hexText: string): string {
  const changed = bytes.slice();
  changed.set(hexBytes(hexText), at);
  return toHex(changed);
}
const overFields = (fields: NemFields, at: number, hexText: string): string => over(encodeNem(fields), at, hexText);
/** The bytes with the first occurrence of `from` replaced by `to`, which has the same length. */
function swapped(fields: NemFields, from: string, to: string): string {
  const whole = hex(fields);
  const at = whole.indexOf(from);
  if (at < 0 || at % 2 !== 0 || from.length !== to.length) throw new Error(`nothing to swap: ${from}`);
  return whole.slice(0, at) + to + whole.slice(at + from.length);
}
const ascii = (text: string): string => toHex(Uint8Array.from(text, (character) => character.charCodeAt(0)));
const cosign = (transaction: string, inner: string): string =>
  JSON.stringify({ inkan: 1, cosign: { chain: 'nem', network: 'testnet', transaction, inner } });
const signature = 'AB'.repeat(64);
/** With a signature, as nodes store it; `tail` is the end of a multisig transaction there. */
const verifiable = (fields: NemFields, tail = ''): string => {
  const whole = hex(fields);
  return `${whole.slice(0, 96)}40000000${signature}${whole.slice(96)}${tail}`;
};
const mainnetAddress = addressOf(nemFirstKey, 'mainnet');
const key64 = '575DBB3062267EFF57C970A336EBBC8FBCFE12C5BD3ED7BC11EB0481D7704CED';
const zeroKey = new Uint8Array(32);

// Transfers. Offsets in the message-less one: recipient size 60, recipient 64, amount 104, message envelope 112.
const { transfer, mosaics: withMosaics } = ownNem;
const bare = nemOf(transferContent(21_372_089n, nemText('')));
const bareHead = hex(bare).slice(0, 224);
const mosaic = (namespace: string, name: string, quantity = 1n) => ({ namespace, name, quantity });
const sending = (amount: bigint, ...mosaics: ReturnType<typeof mosaic>[]): string =>
  hex(nemOf(transferContent(amount, nemText(''), mosaics), { version: 2 }));
const once = 1_000_000n;
Object.assign(files, {
  'too-short.59': toHex(encodeNem(bare).slice(0, 59)),
  'too-short.recipient-cut': toHex(encodeNem(bare).slice(0, 90)),
  'too-short.message-cut': hex(transfer).slice(0, -2),
  'too-short.mosaic-cut': hex(withMosaics).slice(0, -2),
  'trailing-bytes.v1': `${hex(transfer)}00`,
  'trailing-bytes.v2': `${hex(withMosaics)}00`,
  'trailing-bytes.v1-with-mosaic-count': over(hexBytes(sending(once)), 4, '01'),
  'reserved-not-zero.version-middle': overFields(transfer, 5, '01'),
  'inner-size-mismatch.signer': overFields(transfer, 12, u32(33)),
  'inner-size-mismatch.recipient': overFields(transfer, 60, u32(41)),
  'inner-size-mismatch.message-envelope': overFields(transfer, 112, u32(99)),
  'inner-size-mismatch.mosaic': overFields(withMosaics, encodeNem(withMosaics).length - 30, u32(99)),
  'unknown-type.0000': overFields(transfer, 0, '00000000'),
  'unknown-type.0102': overFields(transfer, 0, '02010000'),
  'unknown-version.transfer-0': overFields(transfer, 4, '00'),
  'unknown-version.transfer-3': overFields(transfer, 4, '03'),
  'unknown-network.mijin': overFields(transfer, 7, '60'),
  'network-mismatch.mainnet-recipient': hex(nemOf(transferContent(once, nemText(''), [], mainnetAddress))),
  'bad-address-checksum.one-character': overFields(transfer, 103, '41'),
  'bad-address.lower-case': overFields(transfer, 64, '74'),
  'bad-address.not-ascii': overFields(transfer, 70, 'FF'),
  'signer-invalid.open-signer': overFields(transfer, 16, '00'.repeat(32)),
  'amount-too-large.xem': hex(nemOf(transferContent(8_999_999_999_000_001n, nemText('')))),
  'amount-too-large.quantity': sending(once, mosaic('a', 'b', 9_000_000_000_000_001n)),
  'amount-too-large.product': sending(2n * once, mosaic('a', 'b', 4_500_000_000_000_001n)),
  'message-type-unknown.0': `${bareHead}090000000000000001000000AA`,
  'message-type-unknown.3': `${bareHead}090000000300000001000000AA`,
  'message-zero-length.plain': `${bareHead}080000000100000000000000`,
  'message-zero-length.encrypted': `${bareHead}080000000200000000000000`,
  'message-too-long.1025': hex(nemOf(transferContent(once, nemMessage(new Uint8Array(1025).fill(0x41))))),
  'mosaics-not-sorted.two': sending(once, mosaic('nem', 'xem'), mosaic('dim', 'coin')),
  'mosaics-not-sorted.colon-after-dot': sending(once, mosaic('a', 'x'), mosaic('a.b', 'x')),
  'mosaics-not-sorted.space-before-digit': sending(once, mosaic('a', 'x'), mosaic('a', 'x 1')),
  'mosaic-duplicate.xem-twice': sending(once, mosaic('nem', 'xem'), mosaic('nem', 'xem', 2n)),
  'mosaic-name-invalid.upper-case': sending(once, mosaic('nem', 'XEM')),
  'mosaic-name-invalid.homograph': sending(once, mosaic('nem', 'x\u00e5m')),
  'mosaic-name-invalid.trailing-space': sending(once, mosaic('nem', 'xem ')),
  'mosaic-name-invalid.empty': sending(once, mosaic('nem', '')),
  'mosaic-name-invalid.colon-inside': sending(once, mosaic('nem', 'x:em')),
  'mosaic-name-invalid.33-characters': sending(once, mosaic('nem', 'x'.repeat(33))),
  'mosaic-name-invalid.namespace-129-characters': sending(
    once,
    mosaic(`${'a'.repeat(16)}.${'b'.repeat(64)}.${'c'.repeat(47)}`, 'x'),
  ),
  'too-long.11-mosaics': sending(
    once,
    ...Array.from({ length: 11 }, (_, i) => mosaic('a', `b${String.fromCharCode(97 + i)}`)),
  ),
  'signature-present.verifiable-form': verifiable(transfer),
});

// Account key link: action 60, size 64, key 68.
Object.assign(files, {
  'enum-unknown.link-0': overFields(ownNem.link, 60, u32(0)),
  'enum-unknown.link-3': overFields(ownNem.link, 60, u32(3)),
  'inner-size-mismatch.remote-key': overFields(ownNem.link, 64, u32(31)),
  'key-invalid.remote-zero': hex(nemOf({ ...ownContents.link, remoteKey: zeroKey })),
  'too-short.remote-key-cut': hex(ownNem.link).slice(0, -2),
  'trailing-bytes.link': `${hex(ownNem.link)}00`,
  'unknown-version.link-2': overFields(ownNem.link, 4, '02'),
  'signature-present.link': verifiable(ownNem.link),
});

// Multisig account modification: count 60, then 44 bytes each: size, action, key size, key; v2: size, change.
const { modification, modificationV1 } = ownNem;
const modifying = (...modifications: (typeof ownContents.modification.modifications)[number][]): string =>
  hex(nemOf({ ...ownContents.modification, modifications }, { version: 2 }));
const add = (cosigner: Uint8Array) => ({ action: 'add', cosigner }) as const;
const del = (cosigner: Uint8Array) => ({ action: 'delete', cosigner }) as const;
Object.assign(files, {
  'enum-unknown.modification-0': overFields(modification, 68, u32(0)),
  'enum-unknown.modification-3': overFields(modification, 68, u32(3)),
  'inner-size-mismatch.modification': overFields(modification, 64, u32(41)),
  'inner-size-mismatch.cosigner-key': overFields(modification, 72, u32(33)),
  'inner-size-mismatch.min-approval-delta': overFields(modification, 64 + 3 * 44, u32(0)),
  'list-not-sorted.addresses': modifying(add(nemSecondKey), add(nemFirstKey)),
  'list-not-sorted.delete-before-add': modifying(del(nemThirdKey), add(nemFirstKey)),
  // Correct by the hash of the key, as symbol-sdk sorts; NIS compares the texts of the addresses.
  'list-not-sorted.digit-after-letter': modifying(add(nemLetterKey), add(nemDigitKey)),
  'list-duplicate.added-twice': modifying(add(nemFirstKey), add(nemFirstKey)),
  'list-duplicate.added-and-deleted': modifying(add(nemFirstKey), del(nemFirstKey)),
  'list-empty.version-1': hex(nemOf({ ...ownContents.modification, modifications: [], minApprovalDelta: null })),
  'list-too-long.34': overFields(modification, 60, u32(34)),
  'list-too-long.4294967295': overFields(modification, 60, 'FFFFFFFF'),
  'key-invalid.cosigner-zero': modifying(add(zeroKey)),
  'too-short.modifications-missing': overFields(modification, 60, u32(33)),
  'too-short.version-2-without-change': overFields(modificationV1, 4, '02'),
  'trailing-bytes.version-1-with-change': overFields(modification, 4, '01'),
  'unknown-version.modification-3': overFields(modification, 4, '03'),
  'signature-present.modification': verifiable(modification),
});

// Namespace registration: sink size 60, sink 64, fee 104, name size 112.
const registering = (name: string, parent: string | null): string =>
  hex(nemOf({ ...ownContents.namespace, name, parent }));
Object.assign(files, {
  'namespace-name-invalid.empty': registering('', null),
  'namespace-name-invalid.upper-case': registering('Shop', null),
  'namespace-name-invalid.dot-inside': registering('my.shop', null),
  'namespace-name-invalid.first-hyphen': registering('-shop', null),
  'namespace-name-invalid.homograph': registering('sh\u00f6p', null),
  'namespace-name-invalid.root-17-characters': registering('a'.repeat(17), null),
  'namespace-name-invalid.child-65-characters': registering('a'.repeat(65), 'root'),
  'namespace-name-invalid.300-characters': registering('a'.repeat(300), 'root'),
  'namespace-name-invalid.parent-empty': registering('shop', ''),
  'namespace-name-invalid.parent-three-parts': registering('shop', 'a.b.c'),
  'namespace-name-invalid.parent-ends-with-dot': registering('shop', 'a.'),
  'namespace-name-invalid.line-break': registering('shop\n', null),
  'inner-size-mismatch.namespace-sink': overFields(ownNem.namespace, 60, u32(39)),
  'network-mismatch.namespace-sink': hex(nemOf({ ...ownContents.namespace, sink: nemSinks.mainnet.namespace })),
  'bad-address-checksum.namespace-sink': overFields(ownNem.namespace, 103, '41'),
  'amount-too-large.rental-fee': hex(nemOf({ ...ownContents.namespace, rentalFee: 1n << 63n })),
  'too-short.namespace-parent-cut': hex(ownNem.namespace).slice(0, -2),
  'trailing-bytes.root-namespace': `${hex(ownNem.root)}00`,
  'unknown-version.namespace-2': overFields(ownNem.namespace, 4, '02'),
  'signature-present.namespace': verifiable(ownNem.namespace),
});

// Mosaic definition: size 60, key size 64, key 68, id size 100.
const { definition } = ownNem;
const defining = (change: Partial<typeof ownContents.definition>): string =>
  hex(nemOf({ ...ownContents.definition, ...change }));
const property = (name: string, value: string): Uint8Array => sized(joinBytes(sizedText(name), sizedText(value)));
const four = [
  property('divisibility', '2'),
  property('initialSupply', '9000'),
  property('supplyMutable', 'true'),
  property('transferable', 'false'),
];
/** A definition whose properties are these bytes. */
function withProperties(list: readonly Uint8Array[], count = list.length): string {
  const own = joinBytes(hexBytes(u32(4)), ...four);
  const body = hexBytes(hex(definition)).slice(64);
  const at = toHex(body).indexOf(toHex(own)) / 2;
  const part = (from: number, to?: number) => body.slice(from, to);
  // The bytes after the definition: sink and creation fee.
  const changed = joinBytes(part(0, at), hexBytes(u32(count)), ...list, part(at + own.length, -52));
  const header = { ...definition, type: 16385 };
  return toHex(encodeNemTransaction(header, joinBytes(sized(changed), part(-52))));
}
const withProperty = (index: number, name: string, value: string): string =>
  withProperties(four.map((one, i) => (i === index ? property(name, value) : one)));
const levy = ownContents.definition.levy as NonNullable<typeof ownContents.definition.levy>;
const levySize = 4 + 44 + 4 + 4 + 3 + 4 + 3 + 8;
/** The levy's size comes before it, sink and fee after it. */
const levyAt = encodeNem(definition).length - 52 - levySize;
Object.assign(files, {
  // The first occurrence is the signer; the owner stays.
  'creator-mismatch.another-signer': swapped(definition, toHex(nemSigner), toHex(nemFirstKey)),
  'creator-mismatch.one-bit': overFields(definition, 68, 'EA'),
  'inner-size-mismatch.definition-larger': overFields(definition, 60, u32(999)),
  'inner-size-mismatch.definition-smaller': overFields(definition, 60, u32(1)),
  'inner-size-mismatch.owner-key': overFields(definition, 64, u32(33)),
  'inner-size-mismatch.definition-id': overFields(definition, 100, u32(99)),
  'inner-size-mismatch.property': swapped(
    definition,
    toHex(four[0] ?? zeroKey),
    u32(99) + toHex((four[0] ?? zeroKey).slice(4)),
  ),
  'inner-size-mismatch.levy': overFields(definition, levyAt - 4, u32(levySize + 1)),
  'inner-size-mismatch.creation-sink': overFields(definition, encodeNem(definition).length - 52, u32(41)),
  'mosaic-name-invalid.definition': defining({ mosaic: { namespace: 'my-company', name: 'Coupon' } }),
  'description-invalid.empty': defining({ description: '' }),
  'description-invalid.white-space': defining({ description: ' \u3000\n' }),
  'description-invalid.513-characters': defining({ description: 'a'.repeat(513) }),
  'description-invalid.257-pairs': defining({ description: '\u{1f600}'.repeat(257) }),
  'description-invalid.2000-bytes': defining({ description: 'a'.repeat(2000) }),
  'description-invalid.not-utf-8': swapped(definition, ascii('One cup'), 'C3'.repeat(7)),
  'description-invalid.surrogate': swapped(definition, ascii('One'), 'EDA080'),
  'description-invalid.overlong': swapped(definition, ascii('On'), 'C080'),
  'property-invalid.three': withProperties(four.slice(0, 3)),
  'property-invalid.five': withProperties([...four, property('color', 'red')]),
  'property-invalid.count-4294967295': withProperties(four, 0xffff_ffff),
  'property-invalid.order': withProperties([1, 0, 2, 3].map((i) => four[i] ?? zeroKey)),
  'property-invalid.twice': withProperties([0, 0, 2, 3].map((i) => four[i] ?? zeroKey)),
  'property-invalid.name-case': withProperty(0, 'Divisibility', '2'),
  'property-invalid.divisibility-7': withProperty(0, 'divisibility', '7'),
  'property-invalid.divisibility-plus': withProperty(0, 'divisibility', '+2'),
  'property-invalid.divisibility-leading-zero': withProperty(0, 'divisibility', '02'),
  'property-invalid.divisibility-negative': withProperty(0, 'divisibility', '-1'),
  'property-invalid.divisibility-line-break': withProperty(0, 'divisibility', '2\n'),
  'property-invalid.supply-leading-zero': withProperty(1, 'initialSupply', '09000'),
  'property-invalid.supply-hex': withProperty(1, 'initialSupply', '0x10'),
  'property-invalid.supply-empty': withProperty(1, 'initialSupply', ''),
  'property-invalid.supply-17-digits': withProperty(1, 'initialSupply', '10000000000000000'),
  'property-invalid.mutable-upper-case': withProperty(2, 'supplyMutable', 'TRUE'),
  'property-invalid.transferable-1': withProperty(3, 'transferable', '1'),
  'property-invalid.value-300-characters': withProperty(1, 'initialSupply', '1'.repeat(300)),
  'value-out-of-range.supply': defining({ divisibility: 6, initialSupply: 9_000_000_001n }),
  'value-out-of-range.supply-of-whole-units': defining({ divisibility: 0, initialSupply: 9_000_000_000_000_001n }),
  'enum-unknown.levy-0': overFields(definition, levyAt, u32(0)),
  'enum-unknown.levy-3': overFields(definition, levyAt, u32(3)),
  'network-mismatch.levy-recipient': defining({ levy: { ...levy, recipient: mainnetAddress } }),
  'bad-address-checksum.levy-recipient': overFields(definition, levyAt + 47, '41'),
  'mosaic-name-invalid.levy': defining({ levy: { ...levy, mosaic: { namespace: 'nem', name: 'XEM' } } }),
  'amount-too-large.levy': defining({ levy: { ...levy, fee: 9_000_000_000_000_001n } }),
  'network-mismatch.creation-sink': defining({ sink: nemSinks.mainnet.mosaic }),
  'amount-too-large.creation-fee': defining({ creationFee: 1n << 62n }),
  'too-short.definition-cut': hex(definition).slice(0, -2),
  'trailing-bytes.definition': `${hex(definition)}00`,
  'unknown-version.definition-2': overFields(definition, 4, '02'),
  'signature-present.definition': verifiable(definition),
});

// Mosaic supply change: id size 60, …; the last 12 bytes are action and delta.
const supplyLength = encodeNem(ownNem.supply).length;
Object.assign(files, {
  'enum-unknown.supply-0': overFields(ownNem.supply, supplyLength - 12, u32(0)),
  'enum-unknown.supply-3': overFields(ownNem.supply, supplyLength - 12, u32(3)),
  'value-out-of-range.supply-delta-0': hex(nemOf({ ...ownContents.supply, delta: 0n })),
  'value-out-of-range.supply-delta': hex(nemOf({ ...ownContents.supply, delta: 9_000_000_000_000_001n })),
  'inner-size-mismatch.supply-id': overFields(ownNem.supply, 60, u32(99)),
  'mosaic-name-invalid.supply': hex(nemOf({ ...ownContents.supply, mosaic: { namespace: 'a..b', name: 'x' } })),
  'mosaic-name-invalid.supply-name-size': overFields(ownNem.supply, 64, 'FFFFFFFF'),
  'too-short.supply-cut': hex(ownNem.supply).slice(0, -2),
  'trailing-bytes.supply': `${hex(ownNem.supply)}00`,
  'unknown-version.supply-2': overFields(ownNem.supply, 4, '02'),
  'signature-present.supply': verifiable(ownNem.supply),
});

// Multisig: size 60, inner transaction 64.
const { multisig, cosignature } = ownNem;
const around = (inner: Uint8Array): string => toHex(encodeNemTransaction({ ...multisig, type: 4100 }, sized(inner)));
const inner = innerOf(ownContents.transfer);
const innerLength = inner.bytes.length;
Object.assign(files, {
  'inner-not-allowed.multisig': around(encodeNem(multisig)),
  'inner-not-allowed.cosignature': around(encodeNem(cosignature)),
  'network-mismatch.inner': hex(
    multisigOf(innerOf(transferContent(once, nemText(''), [], mainnetAddress), { network: 'mainnet' })),
  ),
  'network-mismatch.inner-byte': overFields(multisig, 71, '68'),
  'unknown-network.inner': overFields(multisig, 71, '60'),
  'signer-invalid.inner-open': overFields(multisig, 80, '00'.repeat(32)),
  'reserved-not-zero.inner': overFields(multisig, 69, '01'),
  'unknown-type.inner': overFields(multisig, 64, '00000000'),
  'unknown-version.inner': overFields(multisig, 68, '09'),
  'unknown-version.multisig-2': overFields(multisig, 4, '02'),
  'too-short.inner-declared-smaller': over(hexBytes(hex(multisig).slice(0, -2)), 60, u32(innerLength - 1)),
  'too-short.inner-declared-larger': overFields(multisig, 60, u32(innerLength + 1)),
  'too-short.inner-declared-huge': overFields(multisig, 60, 'FFFFFFFF'),
  'too-short.inner-empty': around(new Uint8Array(0)),
  'trailing-bytes.inside-inner': around(joinBytes(inner.bytes, Uint8Array.of(0))),
  'trailing-bytes.after-inner': `${hex(multisig)}00`,
  // The verifiable form ends with the number of cosignatures; cut there, that number is still present.
  'trailing-bytes.multisig-cosignature-count': `${hex(multisig)}00000000`,
  'signature-present.multisig': verifiable(multisig, '00000000'),
  'signature-present.inner': around(hexBytes(verifiable(nemOf(ownContents.transfer)))),
  'creator-mismatch.inner-owned-by-outer-signer': around(
    hexBytes(over(innerOf(ownContents.definition).bytes, 68, toHex(nemSigner))),
  ),
  'message-zero-length.inner': around(joinBytes(inner.bytes.slice(0, 112), hexBytes('080000000100000000000000'))),
});

// Cosignature: hash size 60, hash size 64, hash 68, address size 100, address 104.
const innerHex = toHex(suppliedWith(cosignature) ?? zeroKey);
const other = innerOf(transferContent(once, nemText('other')));
const cosigning = (at: number, hexText: string): string => cosign(overFields(cosignature, at, hexText), innerHex);
Object.assign(files, {
  'inner-missing.cosignature': hex(cosignature),
  'inner-missing.cosignature-as-data': JSON.stringify({ data: hex(cosignature) }),
  'otherhash-mismatch.another-inner': cosign(hex(cosignature), toHex(other.bytes)),
  'otherhash-mismatch.one-bit': cosigning(68, toHex(Uint8Array.of((encodeNem(cosignature)[68] ?? 0) ^ 1))),
  'otherhash-mismatch.hash-of-the-multisig': cosign(hex(nemOf(cosignatureContent(withBytes(multisig)))), hex(multisig)),
  'multisig-address-mismatch.signer': cosign(
    hex(nemOf({ ...cosignatureContent(inner), multisigAddress: addressOf(nemSigner) })),
    innerHex,
  ),
  'network-mismatch.cosignature-address': cosign(
    hex(nemOf({ ...cosignatureContent(inner), multisigAddress: mainnetAddress })),
    innerHex,
  ),
  'network-mismatch.cosignature-inner': cosign(hex(cosignature), over(inner.bytes, 7, '68')),
  'inner-not-allowed.cosignature-of-a-cosignature': cosign(hex(cosignature), hex(cosignature)),
  'inner-size-mismatch.cosignature-outer': cosigning(60, u32(32)),
  'inner-size-mismatch.cosignature-hash': cosigning(64, u32(36)),
  'inner-size-mismatch.cosignature-address': cosigning(100, u32(41)),
  'bad-address-checksum.cosignature': cosigning(143, '41'),
  'too-short.cosignature-cut': cosign(hex(cosignature).slice(0, -2), innerHex),
  'trailing-bytes.cosignature': cosign(`${hex(cosignature)}00`, innerHex),
  'trailing-bytes.cosignature-inner': cosign(hex(cosignature), `${innerHex}00`),
  'unknown-version.cosignature-2': cosigning(4, '02'),
  'signature-present.cosignature': cosign(verifiable(cosignature), innerHex),
  'signature-present.cosignature-inner': cosign(hex(cosignature), verifiable(multisig, '00000000')),
});

// JSON texts: announce body, wallet QRs, NIS entities.
const version = (number: number): number => (0x98 << 24) | number;
const head = {
  timeStamp: 300000000,
  fee: 100000,
  deadline: 300003600,
  version: version(1),
  signer: toHex(nemSigner),
};
const entity = {
  ...head,
  type: 257,
  amount: 1000000,
  recipient: addressOf(nemFirstKey),
  message: { type: 1, payload: '686921' },
};
const keyLink = { ...head, type: 2049, mode: 1, remoteAccount: toHex(nemFirstKey) };
const change = {
  ...head,
  type: 4097,
  version: version(2),
  modifications: [
    { modificationType: 1, cosignatoryAccount: toHex(nemFirstKey) },
    { modificationType: 1, cosignatoryAccount: toHex(nemSecondKey) },
  ],
  minCosignatories: { relativeChange: 2 },
};
const space = {
  ...head,
  type: 8193,
  rentalFeeSink: nemSinks.testnet.namespace,
  rentalFee: 100000000,
  newPart: 'my-company',
  parent: null,
};
const id = { namespaceId: 'my-company', name: 'coupon' };
const nisProperties = [
  { name: 'initialSupply', value: '9000' },
  { name: 'divisibility', value: '2' },
  { name: 'transferable', value: 'false' },
  { name: 'supplyMutable', value: 'true' },
];
const mosaicDefinition = {
  creator: toHex(nemSigner),
  id,
  description: 'One cup',
  properties: nisProperties,
  levy: {},
};
const defined = {
  ...head,
  type: 16385,
  mosaicDefinition,
  creationFee: 10000000,
  creationFeeSink: nemSinks.testnet.mosaic,
};
const nisMosaic = (namespaceId: string, name: string) => ({ mosaicId: { namespaceId, name }, quantity: 1 });
const json: Record<string, object> = {
  'already-signed.announce-body': { data: hex(transfer), signature },
  'already-signed.entity': { ...entity, signature },
  'carries-private-key.qr-3': { v: 2, type: 3, data: { name: 'w', priv_key: 'AB'.repeat(64), salt: 'CD'.repeat(32) } },
  'carries-private-key.qr-3-renamed': { v: 2, type: 3, data: { name: 'w', k: 'AB'.repeat(64) } },
  'envelope-version.qr-9': { v: 9, type: 2, data: { addr: mainnetAddress } },
  'not-a-request.qr-99': { v: 2, type: 99, data: {} },
  'json-unknown-field.data-with-more': { data: hex(transfer), network: 'mainnet' },
  'hex-malformed.data': { data: hex(transfer).replace('0', 'O') },
  'arbitrary-bytes.data-hash': { data: key64 },
  'json-unknown-field.entity': { ...entity, memo: 1 },
  'json-missing-field.entity-fee': { ...entity, fee: undefined },
  'mosaic-duplicate.entity': {
    ...entity,
    version: version(2),
    mosaics: [nisMosaic('nem', 'xem'), nisMosaic('nem', 'xem')],
  },
  'json-bad-value.entity-mosaics-in-version-1': { ...entity, mosaics: [nisMosaic('nem', 'xem')] },
  'bad-address.entity-short': { ...entity, recipient: 'TACQ6J-4XXABJ-4FRQ63-ZHQ7PG-DDTZCB-JYK4AN' },
  'network-mismatch.entity': { ...entity, recipient: mainnetAddress },
  'signer-invalid.entity-zero': { ...entity, signer: '00'.repeat(32) },
  'unknown-type.entity': { ...entity, type: 258 },
  'unknown-version.entity': { ...entity, version: version(3) },
  'unknown-network.entity': { ...entity, version: 0x60000001 },
  'reserved-not-zero.entity': { ...entity, version: version(0x101) },
  'enum-unknown.entity-link-mode': { ...keyLink, mode: 3 },
  'json-bad-value.entity-remote-account': { ...keyLink, remoteAccount: addressOf(nemFirstKey) },
  'json-bad-value.entity-change-in-version-1': { ...change, version: version(1) },
  'json-bad-value.entity-change-missing': { ...change, minCosignatories: null },
  'json-bad-value.entity-change-not-int32': { ...change, minCosignatories: { relativeChange: 2 ** 31 } },
  'json-unknown-field.entity-modification': {
    ...change,
    modifications: [{ ...change.modifications[0], note: '' }],
  },
  'namespace-name-invalid.entity': { ...space, newPart: 'my company' },
  'namespace-name-invalid.entity-wide-letters': { ...space, newPart: '\uff4e\uff45\uff4d' },
  'json-missing-field.entity-parent': { ...space, parent: undefined },
  'property-invalid.entity-three': {
    ...defined,
    mosaicDefinition: { ...mosaicDefinition, properties: nisProperties.slice(1) },
  },
  'property-invalid.entity-twice': {
    ...defined,
    mosaicDefinition: { ...mosaicDefinition, properties: [...nisProperties.slice(1), nisProperties[1]] },
  },
  'json-bad-value.entity-property-number': {
    ...defined,
    mosaicDefinition: {
      ...mosaicDefinition,
      properties: nisProperties.map((one) => (one.name === 'divisibility' ? { ...one, value: 2 } : one)),
    },
  },
  'creator-mismatch.entity': { ...defined, mosaicDefinition: { ...mosaicDefinition, creator: toHex(nemFirstKey) } },
  'json-missing-field.entity-levy-fee': {
    ...defined,
    mosaicDefinition: { ...mosaicDefinition, levy: { type: 1, recipient: addressOf(nemFirstKey), mosaicId: id } },
  },
  'enum-unknown.entity-supply-type': { ...head, type: 16386, mosaicId: id, supplyType: 0, delta: 1 },
  'inner-not-allowed.entity-multisig': {
    ...head,
    type: 4100,
    otherTrans: { ...head, type: 4100, otherTrans: entity },
  },
  'network-mismatch.entity-inner': {
    ...head,
    type: 4100,
    otherTrans: { ...entity, version: (0x68 << 24) | 1, recipient: mainnetAddress },
  },
  'cosignatures-beside.entity': { ...head, type: 4100, otherTrans: entity, signatures: [{}] },
  'json-bad-value.entity-other-trans': { ...head, type: 4100, otherTrans: hex(transfer) },
  'inner-missing.entity-cosignature': {
    ...head,
    type: 4098,
    otherHash: { data: key64 },
    otherAccount: addressOf(nemFirstKey),
  },
};
for (const [name, value] of Object.entries(json)) files[name] = JSON.stringify(value);
Object.assign(files, {
  'json-bad-value.data-not-text': '{"data":257}',
  'json-bad-value.entity-unsafe-amount': JSON.stringify(entity).replace('1000000', '9007199254740993'),
  'json-bad-value.entity-float-fee': JSON.stringify(entity).replace('100000,', '1e5,'),
  'json-malformed.entity-amount-twice': JSON.stringify(entity).replace('"amount"', '"amount":1,"amount"'),
});

export const nemCases: Readonly<Record<string, string>> = files;
