/** Hostile Symbol payloads by name: `<reason>.<detail>`. Each differs from a valid one in one respect
 * (refuse.test.ts). */
import { joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { mosaicIdOf, namespaceIdOf } from '../../core/chain/symbol-ids.ts';
import type { Message, Recipient } from '../../core/transaction/common-fields.ts';
import type {
  AggregateContent,
  SymbolContent,
  SymbolCosignature,
  TransferContent,
} from '../../core/transaction/symbol/content.ts';
import { encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import { transactionsHash } from '../../core/transaction/symbol/merkle.ts';
import type { SymbolFields } from '../../core/transaction/transaction.ts';
import { ownAggregate, ownBytes, ownSmall } from '../vectors/own-symbol.ts';
import { hexBytes, otherKey, type SymbolTransferFields, signerKey, symbolFields } from '../vectors/own-transfers.ts';

const seeds = {
  mainnet: '57F7DA205008026C776CB6AED843393F04CD458E0AA2D9F1D5F31A402072B2D6',
  testnet: '49D6E1CE276A85B70EAFE52349AACCA389302E7A9754BCF1221E79494FC665A4',
};
function symbol(change: Partial<SymbolTransferFields> = {}): Uint8Array {
  const { recipient, mosaics, message, ...outer } = { ...symbolFields, ...change };
  const content: TransferContent = { kind: 'symbol.transfer', recipient, mosaics, message };
  return encodeSymbol({ chain: 'symbol', version: 1, signature: null, ...outer, content });
}
const raw = (length: number, first = 0x41): Message => ({
  kind: 'hex',
  raw: new Uint8Array(length).fill(0x41).fill(first, 0, 1),
});

/** Hex of `bytes`, overwritten at an offset. */
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
const symbolMain = addressOfPublicKey('symbol', 'mainnet', otherKey).text;
const key64 = '575DBB3062267EFF57C970A336EBBC8FBCFE12C5BD3ED7BC11EB0481D7704CED';
const signature = 'AB'.repeat(64);
/** A header of another kind: type (as its two bytes) and version. */
const typed = (type: string, version: number) =>
  over(hexBytes(over(symbol(), 110, type)), 108, toHex(Uint8Array.of(version)));

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
  'unknown-network.qr-no-chain-id': qr({ chain_id: 'no-chain-id' }),
  'unknown-network.qr-unknown-seed': qr({ chain_id: key64 }),
  'unknown-network.uri': `web+symbol://transaction?data=${toHex(symbol())}&generationHash=${key64}`,
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
  'already-signed.dto': JSON.stringify({
    payload: over(symbol(), 8, signature),
    hash: key64,
    signerPublicKey: toHex(signerKey),
    type: 16724,
    networkType: 152,
  }),
  'carries-private-key.qr-2': qr({ type: 2, data: { privateKey: key64 } }),
  'carries-private-key.qr-2-encrypted': qr({ type: 2, data: { ciphertext: 'AB'.repeat(40), salt: 'CD'.repeat(32) } }),
  'carries-private-key.qr-5': qr({ type: 5, data: { plainMnemonic: `${'abandon '.repeat(11)}about` } }),
  'carries-private-key.qr-v4': JSON.stringify({ ciphertext: 'AB'.repeat(40), salt: 'CD'.repeat(32), version: 4 }),
  'carries-private-key.qr-3-with-extra-key': qr({ data: { payload: toHex(symbol()), privateKey: key64 } }),
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

// Every other kind: a valid one, alone or inside an aggregate, with one error.
const { recipient } = symbolFields;
const bob = recipient;
const carol: Recipient = {
  type: 'address',
  address: addressOfPublicKey('symbol', 'testnet', new Uint8Array(32).fill(3)).text,
};
const foreign: Recipient = { type: 'alias', namespaceId: 0xe74b99ba41f4afeen };
const xym = 0x72c0212e67a08bcen;
const body = 128;
/** Where the body of the first embedded transaction begins: after the header, 40 bytes and 48 bytes. */
const embeddedBody = 216;
const alone = (content: SymbolContent, change: Partial<SymbolFields> = {}) => toHex(ownBytes(content, change));
const aloneOver = (content: SymbolContent, at: number, hex: string) => over(ownBytes(content), body + at, hex);
const inside = (...contents: readonly SymbolContent[]) => encodeSymbol(ownAggregate(contents));
/** The bytes of an aggregate after a change inside its payload, with a matching root: only the change is wrong. */
function rehashed(hex: string): string {
  const bytes = hexBytes(hex);
  const view = new DataView(bytes.buffer);
  const inner: { bytes: Uint8Array }[] = [];
  for (let at = 168; at < 168 + view.getUint32(160, true); ) {
    const size = view.getUint32(at, true);
    inner.push({ bytes: bytes.slice(at, at + size) });
    at += size + (-size & 7);
  }
  return over(bytes, 128, toHex(transactionsHash(inner)));
}
const insideOver = (content: SymbolContent, at: number, hex: string) => rehashed(over(inside(content), at, hex));

const hash = new Uint8Array(32).fill(0x5a);
const hashLock: SymbolContent = {
  kind: 'symbol.hash-lock',
  mosaic: { id: xym, amount: 10_000_000n },
  duration: 5760n,
  hash,
};
const secretLock: SymbolContent = {
  kind: 'symbol.secret-lock',
  recipient: bob,
  secret: hash,
  mosaic: { id: xym, amount: 1n },
  duration: 100n,
  algorithm: 'sha3-256',
};
const secretProof: SymbolContent = {
  kind: 'symbol.secret-proof',
  recipient: bob,
  secret: hash,
  algorithm: 'sha3-256',
  proof: hash.slice(0, 4),
};
const metadata: SymbolContent = {
  kind: 'symbol.account-metadata',
  target: bob,
  key: 1n,
  sizeDelta: 3,
  value: Uint8Array.of(1, 2, 3),
};
const mosaicMetadata: SymbolContent = { ...metadata, kind: 'symbol.mosaic-metadata', mosaicId: 1n };
const namespaceMetadata: SymbolContent = { ...metadata, kind: 'symbol.namespace-metadata', namespaceId: 1n << 63n };
const owner = addressOfPublicKey('symbol', 'testnet', signerKey).bytes;
const definition: SymbolContent = {
  kind: 'symbol.mosaic-definition',
  id: mosaicIdOf(owner, 7),
  duration: 0n,
  nonce: 7,
  flags: 2,
  divisibility: 6,
};
const supply: SymbolContent = { kind: 'symbol.mosaic-supply-change', mosaicId: 1n, delta: 1n, action: 'increase' };
const revocation: SymbolContent = {
  kind: 'symbol.mosaic-supply-revocation',
  source: bob,
  mosaic: { id: 1n, amount: 1n },
};
const multisig: SymbolContent & { kind: 'symbol.multisig-account-modification' } = {
  kind: 'symbol.multisig-account-modification',
  minRemovalDelta: 1,
  minApprovalDelta: 1,
  additions: [bob],
  deletions: [],
};
const named = (name: string): SymbolContent => ({
  kind: 'symbol.namespace-registration',
  id: namespaceIdOf(name, 0n),
  name,
  registration: { type: 'root', duration: 86_400n },
});
const child = (parentId: bigint): SymbolContent => ({
  kind: 'symbol.namespace-registration',
  id: namespaceIdOf('desk', parentId),
  name: 'desk',
  registration: { type: 'child', parentId },
});
const address = recipient.type === 'address' ? recipient.address : '';
const addressAlias: SymbolContent = { kind: 'symbol.address-alias', namespaceId: 1n << 63n, address, action: 'link' };
const mosaicAlias: SymbolContent = {
  kind: 'symbol.mosaic-alias',
  namespaceId: 1n << 63n,
  mosaicId: 1n,
  action: 'link',
};
const mode = { direction: 'incoming', mode: 'allow' } as const;
const lists = <T>(additions: readonly T[], deletions: readonly T[] = []) => ({ additions, deletions });
const addresses = (both: { additions: readonly Recipient[]; deletions: readonly Recipient[] }): SymbolContent => ({
  kind: 'symbol.account-address-restriction',
  ...mode,
  ...both,
});
const mosaics = (both: { additions: readonly bigint[]; deletions: readonly bigint[] }): SymbolContent => ({
  kind: 'symbol.account-mosaic-restriction',
  ...mode,
  ...both,
});
const operations = (both: { additions: readonly number[]; deletions: readonly number[] }): SymbolContent => ({
  kind: 'symbol.account-operation-restriction',
  direction: 'outgoing',
  mode: 'block',
  ...both,
});
const restriction = { mosaicId: 1n, key: 1n, previousValue: 0n, newValue: 1n } as const;
const mosaicAddress: SymbolContent = { kind: 'symbol.mosaic-address-restriction', ...restriction, target: bob };
const mosaicGlobal: SymbolContent = {
  kind: 'symbol.mosaic-global-restriction',
  ...restriction,
  referenceMosaicId: 0n,
  previousType: 'none',
  newType: 'ge',
};
const link = { linkedKey: otherKey, action: 'link' } as const;
const voting: SymbolContent = { kind: 'symbol.voting-key-link', ...link, startEpoch: 1, endEpoch: 360 };
const foreignAddress = toHex(addressOfPublicKey('symbol', 'mainnet', otherKey).bytes);
const brokenAddress = `${toHex(addressOfPublicKey('symbol', 'testnet', otherKey).bytes).slice(0, -2)}00`;

const kindFiles: Record<string, string> = {
  'too-long.120001-bytes': resized('00'.repeat(120_001)),
  'value-out-of-range.hash-lock-no-blocks': alone({ ...hashLock, duration: 0n }),
  'value-out-of-range.hash-lock-too-many-blocks': alone({ ...hashLock, duration: 5761n }),
  'amount-too-large.hash-lock': alone({ ...hashLock, mosaic: { id: xym, amount: 9_000_000_000_000_001n } }),
  'trailing-bytes.hash-lock': resized(`${alone(hashLock)}00`),
  'value-out-of-range.secret-lock-no-blocks': alone({ ...secretLock, duration: 0n }),
  'value-out-of-range.secret-lock-too-many-blocks': alone({ ...secretLock, duration: 1_051_201n }),
  'enum-unknown.secret-lock-algorithm-3': aloneOver(secretLock, 80, '03'),
  'padding-not-zero.secret-lock-hash-160': alone({ ...secretLock, algorithm: 'hash-160' }),
  'enum-unknown.secret-proof-algorithm-255': aloneOver(secretProof, 58, 'FF'),
  'padding-not-zero.secret-proof-hash-160': alone({ ...secretProof, algorithm: 'hash-160' }),
  'proof-mismatch.secret-proof': alone({ ...secretProof, proof: hash.slice(0, 5) }),
  'value-out-of-range.secret-proof-1025': alone({ ...secretProof, proof: new Uint8Array(1025) }),
  'too-short.secret-proof-size-larger': aloneOver(secretProof, 56, '0500'),
  'value-out-of-range.account-metadata-no-value': alone({ ...metadata, value: new Uint8Array(0) }),
  'value-out-of-range.mosaic-metadata-1025': alone({ ...mosaicMetadata, value: new Uint8Array(1025) }),
  'value-out-of-range.namespace-metadata-no-value': alone({ ...namespaceMetadata, value: new Uint8Array(0) }),
  'network-mismatch.account-metadata-target': aloneOver(metadata, 0, foreignAddress),
  'too-short.account-metadata-size-larger': aloneOver(metadata, 34, '0400'),
  'mosaic-id-mismatch.other-nonce': alone({ ...definition, nonce: 8 }),
  'mosaic-id-mismatch.other-owner': alone(definition, { signer: otherKey }),
  'mosaic-id-mismatch.embedded-other-owner': toHex(encodeSymbol(ownAggregate([definition], {}, [otherKey]))),
  'mosaic-id-mismatch.as-an-alias': alone({ ...definition, id: definition.id | (1n << 63n) }),
  'flags-unknown.mosaic-definition-16': aloneOver(definition, 20, '12'),
  'flags-unknown.mosaic-definition-128': aloneOver(definition, 20, '80'),
  'value-out-of-range.mosaic-definition-divisibility-7': alone({ ...definition, divisibility: 7 }),
  'value-out-of-range.mosaic-definition-too-many-blocks': alone({ ...definition, duration: 10_512_001n }),
  'value-out-of-range.supply-change-by-nothing': alone({ ...supply, delta: 0n }),
  'amount-too-large.supply-change': alone({ ...supply, delta: 9_000_000_000_000_001n }),
  'enum-unknown.supply-change-action-2': aloneOver(supply, 16, '02'),
  'amount-too-large.supply-revocation': alone({ ...revocation, mosaic: { id: 1n, amount: 1n << 63n } }),
  'bad-address-checksum.supply-revocation': aloneOver(revocation, 0, brokenAddress),
  'reserved-not-zero.multisig': aloneOver(multisig, 4, '00000001'),
  'list-empty.multisig-nothing': alone({ ...multisig, additions: [], minRemovalDelta: 0, minApprovalDelta: 0 }),
  'list-duplicate.multisig-added-twice': alone({ ...multisig, additions: [bob, carol, bob] }),
  'list-duplicate.multisig-added-and-removed': alone({ ...multisig, deletions: [bob] }),
  'list-too-long.multisig-two-removals': alone({ ...multisig, additions: [], deletions: [bob, carol] }),
  'list-too-long.multisig-26': alone({
    ...multisig,
    additions: Array.from({ length: 26 }, (_, i) => ({ type: 'alias', namespaceId: BigInt(i) }) as const),
  }),
  'too-short.multisig-count-larger': aloneOver(multisig, 2, '02'),
  'trailing-bytes.multisig-count-smaller': aloneOver(multisig, 2, '00'),
  'namespace-id-mismatch.one-bit': aloneOver(named('inkan'), 8, '00'),
  'namespace-id-mismatch.child-of-another': aloneOver(child(1n << 63n), 0, '01'),
  'namespace-name-invalid.empty': alone(named('')),
  'namespace-name-invalid.65': alone(named('a'.repeat(65))),
  'namespace-name-invalid.capital': alone(named('Inkan')),
  'namespace-name-invalid.dot': alone(named('symbol.xym')),
  'namespace-name-invalid.leading-hyphen': alone(named('-inkan')),
  'namespace-name-invalid.line-break': alone(named('inkan\n')),
  'namespace-name-invalid.latin-1': alone(named('ink\u00e4n')),
  'enum-unknown.namespace-registration-2': aloneOver(named('inkan'), 16, '02'),
  'value-out-of-range.namespace-too-many-blocks': alone({
    ...named('inkan'),
    registration: { type: 'root', duration: 5_256_001n },
  } as SymbolContent),
  'value-out-of-range.namespace-child-of-nothing': alone(child(0n)),
  'bad-address.address-alias-to-an-alias': aloneOver(addressAlias, 8, `99${'00'.repeat(23)}`),
  'network-mismatch.address-alias': aloneOver(addressAlias, 8, foreignAddress),
  'enum-unknown.address-alias-action-2': aloneOver(addressAlias, 32, '02'),
  'enum-unknown.mosaic-alias-action-255': aloneOver(mosaicAlias, 16, 'FF'),
  'flags-unknown.address-restriction-none': aloneOver(addresses(lists([bob])), 0, '0000'),
  'flags-unknown.address-restriction-says-mosaic': aloneOver(addresses(lists([bob])), 0, '0200'),
  'flags-unknown.address-restriction-bit-3': aloneOver(addresses(lists([bob])), 0, '0900'),
  'flags-unknown.mosaic-restriction-outgoing': aloneOver(mosaics(lists([1n])), 0, '0240'),
  'flags-unknown.operation-restriction-incoming': aloneOver(operations(lists([0x4154])), 0, '0400'),
  'reserved-not-zero.address-restriction': aloneOver(addresses(lists([bob])), 4, '01'),
  'list-empty.address-restriction': alone(addresses(lists<Recipient>([]))),
  'list-empty.mosaic-restriction': alone(mosaics(lists<bigint>([]))),
  'list-empty.operation-restriction': alone(operations(lists<number>([]))),
  'list-duplicate.address-restriction-both': alone(addresses(lists([bob], [bob]))),
  'list-duplicate.address-restriction-alias': alone(addresses(lists([foreign, bob, foreign]))),
  'list-duplicate.mosaic-restriction': alone(mosaics(lists([1n, 2n], [2n]))),
  'list-duplicate.operation-restriction': alone(operations(lists([0x4154, 0x4154]))),
  'list-too-long.mosaic-restriction-101': alone(mosaics(lists(Array.from({ length: 101 }, (_, i) => BigInt(i))))),
  'list-too-long.mosaic-restriction-101-removed': alone(
    mosaics(
      lists<bigint>(
        [],
        Array.from({ length: 101 }, (_, i) => BigInt(i)),
      ),
    ),
  ),
  'enum-unknown.operation-restriction-0': alone(operations(lists([0]))),
  'enum-unknown.operation-restriction-block': alone(operations(lists<number>([], [0x8043]))),
  'too-short.mosaic-restriction-count-larger': aloneOver(mosaics(lists([1n])), 3, 'FF'),
  'network-mismatch.mosaic-address-restriction': aloneOver(mosaicAddress, 32, foreignAddress),
  'enum-unknown.mosaic-global-restriction-previous-7': aloneOver(mosaicGlobal, 40, '07'),
  'enum-unknown.mosaic-global-restriction-new-7': aloneOver(mosaicGlobal, 41, '07'),
  'key-invalid.account-key-link-zero': alone({
    kind: 'symbol.account-key-link',
    ...link,
    linkedKey: new Uint8Array(32),
  }),
  'key-invalid.node-key-link-zero': alone({ kind: 'symbol.node-key-link', ...link, linkedKey: new Uint8Array(32) }),
  'key-invalid.vrf-key-link-zero': alone({ kind: 'symbol.vrf-key-link', ...link, linkedKey: new Uint8Array(32) }),
  'key-invalid.voting-key-link-zero': alone({ ...voting, linkedKey: new Uint8Array(32) }),
  'enum-unknown.account-key-link-action-2': aloneOver({ kind: 'symbol.account-key-link', ...link }, 32, '02'),
  'value-out-of-range.voting-key-link-epoch-0': alone({ ...voting, startEpoch: 0 }),
  'value-out-of-range.voting-key-link-backwards': alone({ ...voting, startEpoch: 361 }),
};

// Aggregates.
const two = inside(ownSmall(1), ownSmall(2));
const cosigner = (byte: number): SymbolCosignature => ({
  signer: new Uint8Array(32).fill(byte),
  signature: new Uint8Array(64).fill(byte),
});
/** A signed aggregate of one transfer with these cosignatures; `change` makes the error. */
function cosigned(cosignatures: readonly SymbolCosignature[], change: Partial<SymbolFields> = {}): Uint8Array {
  const fields = ownAggregate([ownSmall(1)], { signature: hexBytes(signature), ...change });
  return encodeSymbol({ ...fields, content: { ...(fields.content as AggregateContent), cosignatures } });
}
const toCosign = (payload: string) => qr({ type: 4, data: { payload } });
const manyOf = (count: number) => toHex(inside(...Array.from({ length: count }, (_, i) => ownSmall(i))));
const nested = inside(ownSmall(1));
const keyLink: SymbolContent = { kind: 'symbol.account-key-link', ...link };
/** The first embedded transaction takes 96 bytes; its size may be made smaller or larger. */
const shorter = (size: number) => over(two, 168, u32(size));

const aggregateFiles: Record<string, string> = {
  'aggregate-obsolete.complete-1': typed('4141', 1),
  'aggregate-obsolete.complete-2': over(two, 108, '02'),
  'aggregate-obsolete.bonded-1': typed('4142', 1),
  'aggregate-obsolete.bonded-2': over(hexBytes(over(two, 110, '4142')), 108, '02'),
  'aggregate-obsolete.signed': toCosign(over(cosigned([]), 108, '02')),
  'unknown-version.aggregate-bonded-0': over(hexBytes(over(two, 110, '4142')), 108, '00'),
  'aggregate-empty.no-payload': toHex(inside()),
  'aggregate-empty.cosigned': toCosign(
    (() => {
      const fields = ownAggregate([], { signature: hexBytes(signature) });
      return toHex(
        encodeSymbol({ ...fields, content: { ...(fields.content as AggregateContent), cosignatures: [cosigner(1)] } }),
      );
    })(),
  ),
  'aggregate-too-many.101': manyOf(101),
  'merkle-mismatch.hash-bit': over(two, 128, '00'),
  'merkle-mismatch.hash-zero': over(two, 128, '00'.repeat(32)),
  'merkle-mismatch.other-amount': over(two, embeddedBody + 40, '09'),
  'merkle-mismatch.other-order': over(inside(ownSmall(2), ownSmall(1)), 128, toHex(two.slice(128, 160))),
  'merkle-mismatch.last-one-dropped': over(inside(ownSmall(1)), 128, toHex(two.slice(128, 160))),
  'inner-duplicated.last-one': toHex(inside(ownSmall(1), ownSmall(2), ownSmall(3), ownSmall(3))),
  'inner-duplicated.last-two': toHex(inside(...[1, 2, 3, 4, 5, 6, 5, 6].map(ownSmall))),
  'inner-duplicated.last-one-thrice': toHex(inside(...[1, 2, 3, 4, 5, 5, 5].map(ownSmall))),
  'inner-duplicated.under-the-hash-of-five': over(
    inside(...[1, 2, 3, 4, 5, 5].map(ownSmall)),
    128,
    toHex(inside(...[1, 2, 3, 4, 5].map(ownSmall)).slice(128, 160)),
  ),
  'inner-not-allowed.aggregate-complete': insideOver(ownSmall(1), 168 + 46, '4141'),
  'inner-not-allowed.aggregate-bonded-3': insideOver(ownSmall(1), 168 + 44, '03984142'),
  'unknown-type.embedded-0': insideOver(ownSmall(1), 168 + 46, '0000'),
  'unknown-type.embedded-nem-transfer': insideOver(ownSmall(1), 168 + 46, '0101'),
  'unknown-version.embedded-2': insideOver(ownSmall(1), 168 + 44, '02'),
  'unknown-version.embedded-0': insideOver(ownSmall(1), 168 + 44, '00'),
  'network-mismatch.embedded': insideOver(ownSmall(1), 168 + 45, '68'),
  'network-mismatch.embedded-recipient': insideOver(ownSmall(1), embeddedBody, foreignAddress),
  'signer-invalid.embedded-zero': insideOver(ownSmall(1), 176, '00'.repeat(32)),
  'signer-invalid.signed-by-nobody': toCosign(toHex(cosigned([], { signer: null }))),
  'reserved-not-zero.embedded-first-word': insideOver(ownSmall(1), 172, '01'),
  'reserved-not-zero.embedded-second-word': insideOver(ownSmall(1), 208, '00000080'),
  'reserved-not-zero.aggregate': over(two, 164, '01'),
  'reserved-not-zero.embedded-body': insideOver(ownSmall(1), embeddedBody + 27, '01'),
  'padding-not-zero.last': over(inside(keyLink), 168 + 81, '01'),
  'padding-not-zero.last-byte': over(inside(keyLink), 168 + 87, '80'),
  'padding-not-zero.between': over(inside(keyLink, ownSmall(1)), 168 + 84, 'FF'),
  'inner-size-mismatch.payload-larger': over(two, 160, u32(1000)),
  'inner-size-mismatch.payload-huge': over(two, 160, 'FFFFFFFF'),
  'inner-size-mismatch.embedded-huge': over(two, 168, 'FFFFFFFF'),
  'inner-size-mismatch.embedded-zero': over(two, 168, '00000000'),
  'inner-size-mismatch.embedded-no-body': over(two, 168, u32(47)),
  'inner-size-mismatch.padding-cut': (() => {
    const cut = inside(keyLink).slice(0, -7);
    return resized(over(cut, 160, u32(81)));
  })(),
  'too-short.aggregate-of-148': resized(toHex(two.slice(0, 148))),
  'too-short.embedded-cut': shorter(88),
  'trailing-bytes.embedded': rehashed(
    (() => {
      const one = inside(ownSmall(1));
      return resized(over(joinBytes(hexBytes(over(one, 168, u32(104))), new Uint8Array(8)), 160, u32(104)));
    })(),
  ),
  'too-short.payload-tail': resized(over(joinBytes(nested, new Uint8Array(8)), 160, u32(104))),
  'trailing-bytes.after-payload': resized(`${toHex(two)}00000000`),
  'merkle-mismatch.second-one-left-outside': over(two, 160, u32(96)),
  'cosignatures-early.one': toHex(cosigned([cosigner(1)], { signature: null })),
  'cosignatures-early.in-qr': qr({ data: { payload: toHex(cosigned([cosigner(1)], { signature: null })) } }),
  'cosignatures-too-many.26': toCosign(toHex(cosigned(Array.from({ length: 26 }, (_, i) => cosigner(i + 1))))),
  'cosignature-version.1': toCosign(over(cosigned([cosigner(1)]), cosigned([]).length, '01')),
  'cosignature-version.high-byte': toCosign(over(cosigned([cosigner(1)]), cosigned([]).length + 7, '01')),
  'cosigner-duplicate.twice': toCosign(toHex(cosigned([cosigner(1), cosigner(2), cosigner(1)]))),
  'cosigner-is-initiator.first': toCosign(toHex(cosigned([{ ...cosigner(1), signer: signerKey }]))),
  'cosigner-invalid.zero-key': toCosign(toHex(cosigned([{ ...cosigner(1), signer: new Uint8Array(32) }]))),
  'trailing-bytes.cosignature-not-counted': toCosign(over(cosigned([cosigner(1)]), 0, u32(cosigned([]).length))),
  'trailing-bytes.half-a-cosignature': toCosign(resized(toHex(joinBytes(cosigned([cosigner(1)]), new Uint8Array(52))))),
  'not-signed-yet.aggregate': toCosign(toHex(two)),
  'not-signed-yet.transfer': toCosign(toHex(symbol())),
  'signature-present.transfer-to-cosign': toCosign(over(symbol(), 8, signature)),
};

export const symbolCases: Readonly<Record<string, string>> = { ...symbolFiles, ...kindFiles, ...aggregateFiles };
