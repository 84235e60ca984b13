/**
 * Every kind of NEM transaction, plain and inside a multisig, serialised by symbol-sdk from descriptors: an
 * implementation that shares no code with core. Testnet, non-verifiable form. Fees, sinks and rental fees as the
 * network requires.
 */
import { keccak_256 } from '@noble/hashes/sha3.js';
import { NemFacade } from 'symbol-sdk/nem';
import { toHex } from '../../core/base/hex.ts';
import type { Network } from '../../core/chain/networks.ts';
import {
  nemFirstKey,
  nemMultisigAddress,
  nemMultisigKey,
  nemRecipient,
  nemRemoteKey,
  nemSecondKey,
  nemThirdKey,
} from './nem-keys.ts';

export interface NemSample {
  /** "nem.transfer", … */
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For a cosignature: the bytes that it cosigns, or of the multisig around them. */
  readonly inner?: Uint8Array;
}
export interface NemSampleOptions {
  /** Seconds since the NEM epoch. */
  readonly timestamp: bigint;
  readonly deadline: bigint;
  readonly signer: Uint8Array;
}
/** Input of symbol-sdk, without signer, fee and time. */
export interface NemPlan {
  readonly kind: string;
  readonly name: string;
  readonly fee: bigint;
  readonly descriptor: Readonly<Record<string, unknown>> & { readonly type: string };
}

const namespaceSink = 'TAMESPACEWH4MKFMBCVFERDPOOP4FK7MTDJEYP35';
const mosaicSink = 'TBMOSAICOD4F54EE5CDMR23CCBGOAM2XSJBR5OLC';

const facades = { mainnet: new NemFacade('mainnet'), testnet: new NemFacade('testnet') } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const mosaicId = (namespace: string, name: string) => ({
  namespaceId: { name: bytesOf(namespace) },
  name: bytesOf(name),
});
const attached = (namespace: string, name: string, amount: bigint) => ({
  mosaic: { mosaicId: mosaicId(namespace, name), amount },
});
const property = (name: string, value: string) => ({ property: { name: bytesOf(name), value: bytesOf(value) } });
const modification = (modificationType: string, cosigner: Uint8Array) => ({
  modification: { modificationType, cosignatoryPublicKey: toHex(cosigner) },
});

const transfers: readonly NemPlan[] = [
  {
    kind: 'nem.transfer',
    name: 'transfer v1',
    fee: 100_000n,
    descriptor: {
      type: 'transfer_transaction_v1',
      recipientAddress: nemRecipient,
      amount: 21_372_089n,
      message: { messageType: 'plain', message: bytesOf('withdrawal 43 出金') },
    },
  },
  {
    kind: 'nem.transfer',
    name: 'transfer v2 with mosaics',
    fee: 300_000n,
    descriptor: {
      type: 'transfer_transaction_v2',
      recipientAddress: nemRecipient,
      amount: 1_500_000n,
      mosaics: [attached('dim', 'coin', 3n), attached('nem', 'xem', 2_000_000n)],
    },
  },
  {
    kind: 'nem.transfer',
    name: 'transfer v2 of XEM',
    fee: 100_000n,
    descriptor: {
      type: 'transfer_transaction_v2',
      recipientAddress: nemRecipient,
      amount: 7_000_000n,
      message: { messageType: 'encrypted', message: new Uint8Array(64).fill(0xab) },
    },
  },
];

const links: readonly NemPlan[] = (['link', 'unlink'] as const).map((linkAction) => ({
  kind: 'nem.account-key-link',
  name: `account key ${linkAction}`,
  fee: 150_000n,
  descriptor: { type: 'account_key_link_transaction_v1', linkAction, remotePublicKey: toHex(nemRemoteKey) },
}));

const added = [modification('add_cosignatory', nemFirstKey), modification('add_cosignatory', nemSecondKey)];
const modifications: readonly NemPlan[] = (
  [
    ['modification v1', 1, added, null],
    ['modification v2, 2 of 2', 2, added, 2],
    ['modification v2, one in, one out', 2, [added[1], modification('delete_cosignatory', nemThirdKey)], 0],
    ['modification v2, only the minimum', 2, [], -1],
  ] as const
).map(([name, version, list, minApprovalDelta]) => ({
  kind: 'nem.multisig-account-modification',
  name,
  fee: 500_000n,
  descriptor: {
    type: `multisig_account_modification_transaction_v${version}`,
    modifications: list,
    ...(minApprovalDelta === null ? {} : { minApprovalDelta }),
  },
}));

const namespaces: readonly NemPlan[] = (
  [
    ['root namespace', 'my-company', null, 100_000_000n],
    ['child namespace', 'coupons_2026', 'my-company.shop', 10_000_000n],
  ] as const
).map(([name, part, parent, rentalFee]) => ({
  kind: 'nem.namespace-registration',
  name,
  fee: 150_000n,
  descriptor: {
    type: 'namespace_registration_transaction_v1',
    rentalFeeSink: namespaceSink,
    rentalFee,
    name: bytesOf(part),
    ...(parent === null ? {} : { parentName: bytesOf(parent) }),
  },
}));

const levyOf = (transferFeeType: string, fee: bigint) => ({
  transferFeeType,
  recipientAddress: nemRecipient,
  mosaicId: mosaicId('nem', 'xem'),
  fee,
});
/** The owner key is filled in when the signer is known. */
const definitions: readonly NemPlan[] = (
  [
    ['mosaic definition', null],
    ['mosaic definition with an absolute levy', levyOf('absolute', 500_000n)],
    ['mosaic definition with a percentile levy', levyOf('percentile', 100n)],
  ] as const
).map(([name, levy]) => ({
  kind: 'nem.mosaic-definition',
  name,
  fee: 150_000n,
  descriptor: {
    type: 'mosaic_definition_transaction_v1',
    mosaicDefinition: {
      id: mosaicId('my-company.shop', "alice's coupon"),
      description: bytesOf('One cup of coffee コーヒー'),
      properties: [
        property('divisibility', '2'),
        property('initialSupply', '9000'),
        property('supplyMutable', 'true'),
        property('transferable', 'false'),
      ],
      ...(levy === null ? {} : { levy }),
    },
    rentalFeeSink: mosaicSink,
    rentalFee: 10_000_000n,
  },
}));

const supplyChanges: readonly NemPlan[] = (['increase', 'decrease'] as const).map((action) => ({
  kind: 'nem.mosaic-supply-change',
  name: `mosaic supply ${action}`,
  fee: 150_000n,
  descriptor: {
    type: 'mosaic_supply_change_transaction_v1',
    mosaicId: mosaicId('my-company.shop', "alice's coupon"),
    action,
    delta: 345_678n,
  },
}));

/** All kinds that may be inside a multisig. */
export const nemPlans: readonly NemPlan[] = [
  ...transfers,
  ...links,
  ...modifications,
  ...namespaces,
  ...definitions,
  ...supplyChanges,
];

type SdkTransaction = ReturnType<typeof facades.testnet.transactionFactory.create>;

/** `descriptor` as symbol-sdk serialises it; a mosaic definition belongs to the signer. */
export function sdkNemTransaction(
  descriptor: NemPlan['descriptor'],
  head: NemSampleOptions & { readonly fee: bigint; readonly network?: Network },
): SdkTransaction {
  const definition = descriptor.mosaicDefinition;
  const signerPublicKey = toHex(head.signer);
  return facades[head.network ?? 'testnet'].transactionFactory.create({
    ...descriptor,
    ...(typeof definition === 'object' ? { mosaicDefinition: { ownerPublicKey: signerPublicKey, ...definition } } : {}),
    signerPublicKey,
    fee: head.fee,
    timestamp: Number(head.timestamp),
    deadline: Number(head.deadline),
  });
}

export const nonVerifiable = (transaction: SdkTransaction): Uint8Array =>
  new Uint8Array(facades.testnet.extractSigningPayload(transaction));

/** The descriptor of a multisig around it. */
export const sdkMultisigOf = (inner: SdkTransaction): NemPlan['descriptor'] => ({
  type: 'multisig_transaction_v1',
  innerTransaction: facades.testnet.transactionFactory.static.toNonVerifiableTransaction(inner),
});

const fee = 150_000n;

/** A multisig by `options.signer` around the multisig account's transaction. */
export function nemMultisigOf(plan: NemPlan, options: NemSampleOptions) {
  const inner = sdkNemTransaction(plan.descriptor, { ...options, signer: nemMultisigKey, fee: plan.fee });
  const outer = sdkNemTransaction(sdkMultisigOf(inner), { ...options, fee });
  return { bytes: nonVerifiable(outer), inner: nonVerifiable(inner) };
}

/** A cosignature by `options.signer` of the multisig account's transaction `inner`. */
export function nemCosignatureOf(inner: Uint8Array, options: NemSampleOptions): Uint8Array {
  const descriptor = {
    type: 'cosignature_v1',
    otherTransactionHash: toHex(keccak_256(inner)),
    multisigAccountAddress: nemMultisigAddress,
  };
  return nonVerifiable(sdkNemTransaction(descriptor, { ...options, fee }));
}

function samplesOfPlan(plan: NemPlan, options: NemSampleOptions): readonly NemSample[] {
  const bytes = nonVerifiable(sdkNemTransaction(plan.descriptor, { ...options, fee: plan.fee }));
  return [
    { kind: plan.kind, name: plan.name, bytes },
    { kind: 'nem.multisig', name: `${plan.name} in a multisig`, bytes: nemMultisigOf(plan, options).bytes },
  ];
}

/** Every kind; the cosignatures come last, one with the inner transaction and one with the multisig around it. */
export function nemSamples(options: NemSampleOptions): readonly NemSample[] {
  // The proposer has signed already, so someone else cosigns.
  const multisig = nemMultisigOf(transfers[0] as NemPlan, { ...options, signer: nemRemoteKey });
  const bytes = nemCosignatureOf(multisig.inner, options);
  return [
    ...nemPlans.flatMap((plan) => samplesOfPlan(plan, options)),
    { kind: 'nem.cosignature', name: 'cosignature with the inner transaction', bytes, inner: multisig.inner },
    { kind: 'nem.cosignature', name: 'cosignature with the multisig', bytes, inner: multisig.bytes },
  ];
}
