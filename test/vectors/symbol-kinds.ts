/**
 * Every kind of Symbol transaction, plain and inside an aggregate, serialised by symbol-sdk from descriptors: an
 * implementation that shares no code with core. Testnet, unsigned, fee 100 × size. The network accepts all values.
 */
import { PrivateKey, PublicKey } from 'symbol-sdk';
import { models, SymbolFacade } from 'symbol-sdk/symbol';
import { toHex } from '../../core/base/hex.ts';
import { otherKey, signerKey } from './own-transfers.ts';

export interface SymbolSample {
  /** "symbol.transfer", …; for an embedded one its own kind. */
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True if the network accepts the kind only inside an aggregate and this one stands alone. */
  readonly onlyEmbedded: boolean;
}
export interface SymbolSampleOptions {
  readonly deadline: bigint;
  /** 32 bytes; null leaves it open. Transactions that must name their signer (embedded ones, mosaic definitions) use
   * `signerKey`. */
  readonly signer: Uint8Array | null;
}
/** Input of symbol-sdk's factories. */
export type Descriptor = Readonly<Record<string, unknown>> & { readonly type: string };
export interface SymbolDescriptor {
  readonly kind: string;
  readonly name: string;
  readonly descriptor: Descriptor;
}

const facade = new SymbolFacade('testnet');
const keyOf = (pair: string): Uint8Array =>
  new SymbolFacade.KeyPair(new PrivateKey(pair.repeat(32))).publicKey.bytes.slice();
const addressOf = (key: Uint8Array): string => facade.network.publicKeyToAddress(new PublicKey(key)).toString();
const aliasOf = (id: bigint): string =>
  SymbolFacade.Address.fromNamespaceId(new models.NamespaceId(id), facade.network.identifier).toString();

/** The second signer in the mixed aggregates. */
export const secondSigner = keyOf('33');
const bob = addressOf(otherKey);
const carol = addressOf(secondSigner);
const remote = toHex(keyOf('55'));
const xym = 0x72c0212e67a08bcen;
const symbolXym = 0xe74b99ba41f4afeen;
const gold = 0x1234567890abcdefn;
/** The namespace "inkan". */
const inkan = 0xa7a0eb676dc7580cn;

const plain = (text: string): Uint8Array => Uint8Array.of(0, ...new TextEncoder().encode(text));
const metadata = { targetAddress: bob, scopedMetadataKey: 0x494e4b414en, valueSizeDelta: 5, value: 'inkan' };
const link = { linkedPublicKey: remote, linkAction: 'link' };
const addresses = { restrictionAdditions: [bob, aliasOf(inkan)], restrictionDeletions: [carol] };
/** The proof, and its hashes by SHA3-256 and by RIPEMD-160 of SHA-256. */
const proof = '00112233445566778899AABBCCDDEEFF';
const secret = 'F8B4E0C911323AC2F54D2D6A6A37156CD3A00D1A1598DA23186ACB1DE5186168';
const secret160 = `2C2ECDE06CDC0D76A0C069DBD34F8BFA39F3F38F${'00'.repeat(12)}`;
const lock = { recipientAddress: bob, mosaic: { mosaicId: xym, amount: 2_000_000n }, duration: 2880n };
const mosaicRestriction = {
  mosaicId: gold,
  restrictionKey: 1n,
  previousRestrictionValue: 0xffffffffffffffffn,
  newRestrictionValue: 1n,
};

const of = (kind: string, fields: object, variant = ''): SymbolDescriptor => ({
  kind: `symbol.${kind}`,
  name: variant === '' ? `symbol.${kind}` : `symbol.${kind} ${variant}`,
  descriptor: { type: `${kind.replaceAll('-', '_')}_transaction_v1`, ...fields },
});

/** One of every kind, and one more of those with two forms. */
export const symbolDescriptors: readonly SymbolDescriptor[] = [
  of('transfer', {
    recipientAddress: bob,
    mosaics: [{ mosaicId: xym, amount: 1_500_000n }],
    message: plain('withdrawal 42 出金'),
  }),
  of(
    'transfer',
    {
      recipientAddress: aliasOf(inkan),
      mosaics: [
        { mosaicId: gold, amount: 7n },
        { mosaicId: symbolXym, amount: 1n },
      ],
      message: Uint8Array.of(1, 2, 3),
    },
    'to an alias',
  ),
  of('hash-lock', {
    mosaic: { mosaicId: xym, amount: 10_000_000n },
    duration: 5760n,
    hash: '8498B38D89C1DC8A448EA5824938FF828926CD9F7747B1844B59B4B6807E878B',
  }),
  of('secret-lock', { ...lock, secret, hashAlgorithm: 'sha3_256' }),
  of('secret-proof', { recipientAddress: bob, secret: secret160, hashAlgorithm: 'hash_160', proof: bytesOf(proof) }),
  of('account-metadata', metadata),
  of('mosaic-metadata', { ...metadata, targetMosaicId: gold }),
  of('namespace-metadata', { ...metadata, targetNamespaceId: inkan, valueSizeDelta: -2 }),
  of('mosaic-definition', { duration: 0n, nonce: 3095715558, flags: 'transferable revokable', divisibility: 2 }),
  of('mosaic-supply-change', { mosaicId: gold, delta: 1_000_000n, action: 'increase' }),
  of('mosaic-supply-revocation', { sourceAddress: bob, mosaic: { mosaicId: gold, amount: 5n } }),
  of('multisig-account-modification', {
    minRemovalDelta: 1,
    minApprovalDelta: 2,
    addressAdditions: [bob, carol],
    addressDeletions: [],
  }),
  of('namespace-registration', { registrationType: 'root', duration: 1_051_200n, name: 'inkan' }),
  of('namespace-registration', { registrationType: 'child', parentId: inkan, name: 'desk_1-a' }, 'child'),
  of('address-alias', { namespaceId: inkan, address: bob, aliasAction: 'link' }),
  of('mosaic-alias', { namespaceId: inkan, mosaicId: gold, aliasAction: 'unlink' }),
  of('account-address-restriction', { restrictionFlags: 'address outgoing block', ...addresses }),
  of('account-mosaic-restriction', {
    restrictionFlags: 'mosaic_id',
    restrictionAdditions: [gold],
    restrictionDeletions: [xym],
  }),
  of('account-operation-restriction', {
    restrictionFlags: 'outgoing transaction_type block',
    restrictionAdditions: ['transfer', 'aggregate_bonded'],
    restrictionDeletions: ['hash_lock'],
  }),
  of('mosaic-address-restriction', { ...mosaicRestriction, targetAddress: bob }),
  of('mosaic-global-restriction', {
    ...mosaicRestriction,
    referenceMosaicId: 0n,
    previousRestrictionType: 'none',
    newRestrictionType: 'ge',
  }),
  of('account-key-link', link),
  of('node-key-link', link),
  of('vrf-key-link', { ...link, linkAction: 'unlink' }),
  of('voting-key-link', { ...link, startEpoch: 100, endEpoch: 460 }),
];

/** Catapult registers these plugins as Only_Embeddable. */
const onlyEmbedded = /^symbol\.(?:(?:account|mosaic|namespace)-metadata|multisig-account-modification)$/;

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Unsigned, at 100 × size. */
export function sdkSymbol(descriptor: Descriptor, signer: Uint8Array | null, deadline: bigint): Uint8Array {
  const signerPublicKey = toHex(signer ?? new Uint8Array(32));
  const transaction = facade.transactionFactory.create({ ...descriptor, signerPublicKey, deadline });
  transaction.fee = new models.Amount(BigInt(transaction.size) * 100n);
  return new Uint8Array(transaction.serialize());
}

export const sdkEmbedded = (descriptor: Descriptor, signer: Uint8Array): models.EmbeddedTransaction =>
  facade.transactionFactory.createEmbedded({ ...descriptor, signerPublicKey: toHex(signer) });

/** Version 3, of embedded ones made by `sdkEmbedded`. */
export function sdkAggregate(
  kind: 'complete' | 'bonded',
  transactions: readonly models.EmbeddedTransaction[],
  signer: Uint8Array | null,
  deadline: bigint,
): Uint8Array {
  const transactionsHash = SymbolFacade.hashEmbeddedTransactions([...transactions]);
  const type = `aggregate_${kind}_transaction_v3`;
  return sdkSymbol({ type, transactionsHash, transactions: [...transactions] }, signer, deadline);
}

export function symbolSamples({ deadline, signer }: SymbolSampleOptions): readonly SymbolSample[] {
  const named = signer ?? signerKey;
  const embedded = symbolDescriptors.map(({ descriptor }) => sdkEmbedded(descriptor, named));
  const plainOnes = symbolDescriptors.map(({ kind, name, descriptor }) => {
    const by = kind === 'symbol.mosaic-definition' ? named : signer;
    return { kind, name, bytes: sdkSymbol(descriptor, by, deadline), onlyEmbedded: onlyEmbedded.test(kind) };
  });
  const inside = symbolDescriptors.map(({ kind, name }, i) => ({
    kind,
    name: `${name} embedded`,
    bytes: sdkAggregate('complete', embedded.slice(i, i + 1), signer, deadline),
    onlyEmbedded: false,
  }));
  return [...plainOnes, ...inside, ...aggregates(deadline, signer, named)];
}

/** Aggregates of several: by one signer, and an exchange that needs a second one. */
function aggregates(deadline: bigint, signer: Uint8Array | null, named: Uint8Array): readonly SymbolSample[] {
  const descriptorOf = (i: number): Descriptor => symbolDescriptors[i]?.descriptor ?? { type: '' };
  const own = [0, 5, 10, 12, 24].map((i) => sdkEmbedded(descriptorOf(i), named));
  const exchange = [sdkEmbedded(descriptorOf(0), named), sdkEmbedded(descriptorOf(1), secondSigner)];
  const of = (kind: 'complete' | 'bonded', variant: string, inner: readonly models.EmbeddedTransaction[]) => ({
    kind: `symbol.aggregate-${kind}`,
    name: `symbol.aggregate-${kind} ${variant}`,
    bytes: sdkAggregate(kind, inner, signer, deadline),
    onlyEmbedded: false,
  });
  return [of('complete', 'mixed', own), of('complete', 'exchange', exchange), of('bonded', 'exchange', exchange)];
}
