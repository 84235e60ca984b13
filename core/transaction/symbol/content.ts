/**
 * Content of Symbol transactions without the signer: one type per kind (catbuffer symbol schemas; symbol-sdk
 * src/symbol/models.js). The content is the same in a transaction of its own and embedded in an aggregate.
 */
import type { Message, Recipient, SymbolMosaic } from '../common-fields.ts';

export type LinkAction = 'unlink' | 'link';

export interface TransferContent {
  readonly kind: 'symbol.transfer';
  readonly recipient: Recipient;
  readonly mosaics: readonly SymbolMosaic[];
  readonly message: Message;
}
export interface HashLockContent {
  readonly kind: 'symbol.hash-lock';
  readonly mosaic: SymbolMosaic;
  /** In blocks. */
  readonly duration: bigint;
  /** 32 bytes: the hash of the aggregate bonded transaction. */
  readonly hash: Uint8Array;
}
/** LockHashAlgorithm 0, 1, 2. */
export type LockHashAlgorithm = 'sha3-256' | 'hash-160' | 'hash-256';
export interface SecretLockContent {
  readonly kind: 'symbol.secret-lock';
  readonly recipient: Recipient;
  readonly secret: Uint8Array;
  readonly mosaic: SymbolMosaic;
  /** In blocks. */
  readonly duration: bigint;
  readonly algorithm: LockHashAlgorithm;
}
export interface SecretProofContent {
  readonly kind: 'symbol.secret-proof';
  readonly recipient: Recipient;
  readonly secret: Uint8Array;
  readonly algorithm: LockHashAlgorithm;
  readonly proof: Uint8Array;
}

interface MetadataFields {
  readonly target: Recipient;
  readonly key: bigint;
  /** int16: change in the length of the value. Equal to the length of `value` if there was no value before. */
  readonly sizeDelta: number;
  /** XOR of the old and the new value. */
  readonly value: Uint8Array;
}
export interface AccountMetadataContent extends MetadataFields {
  readonly kind: 'symbol.account-metadata';
}
export interface MosaicMetadataContent extends MetadataFields {
  readonly kind: 'symbol.mosaic-metadata';
  readonly mosaicId: bigint;
}
export interface NamespaceMetadataContent extends MetadataFields {
  readonly kind: 'symbol.namespace-metadata';
  readonly namespaceId: bigint;
}

export interface MosaicDefinitionContent {
  readonly kind: 'symbol.mosaic-definition';
  readonly id: bigint;
  /** In blocks; 0 is forever. */
  readonly duration: bigint;
  readonly nonce: number;
  /** Bit mask: 1 supply mutable, 2 transferable, 4 restrictable, 8 revokable. */
  readonly flags: number;
  readonly divisibility: number;
}
export interface MosaicSupplyChangeContent {
  readonly kind: 'symbol.mosaic-supply-change';
  readonly mosaicId: bigint;
  /** In atomic units. */
  readonly delta: bigint;
  readonly action: 'decrease' | 'increase';
}
export interface MosaicSupplyRevocationContent {
  readonly kind: 'symbol.mosaic-supply-revocation';
  /** The account from which the mosaics are taken. */
  readonly source: Recipient;
  readonly mosaic: SymbolMosaic;
}
export interface MultisigAccountModificationContent {
  readonly kind: 'symbol.multisig-account-modification';
  /** int8, relative to the current number. */
  readonly minRemovalDelta: number;
  readonly minApprovalDelta: number;
  readonly additions: readonly Recipient[];
  readonly deletions: readonly Recipient[];
}
export interface NamespaceRegistrationContent {
  readonly kind: 'symbol.namespace-registration';
  readonly id: bigint;
  readonly name: string;
  /** A root is rented for a number of blocks; a child has a parent. */
  readonly registration:
    | { readonly type: 'root'; readonly duration: bigint }
    | { readonly type: 'child'; readonly parentId: bigint };
}
export interface AddressAliasContent {
  readonly kind: 'symbol.address-alias';
  readonly namespaceId: bigint;
  readonly address: string;
  readonly action: LinkAction;
}
export interface MosaicAliasContent {
  readonly kind: 'symbol.mosaic-alias';
  readonly namespaceId: bigint;
  readonly mosaicId: bigint;
  readonly action: LinkAction;
}

/** AccountRestrictionFlags, decoded: 0x0001 address, 0x0002 mosaic, 0x0004 operation type, 0x4000 outgoing, 0x8000 block. */
export interface RestrictionMode {
  readonly direction: 'incoming' | 'outgoing';
  readonly mode: 'allow' | 'block';
}
export interface AccountAddressRestrictionContent extends RestrictionMode {
  readonly kind: 'symbol.account-address-restriction';
  readonly additions: readonly Recipient[];
  readonly deletions: readonly Recipient[];
}
export interface AccountMosaicRestrictionContent extends RestrictionMode {
  readonly kind: 'symbol.account-mosaic-restriction';
  readonly additions: readonly bigint[];
  readonly deletions: readonly bigint[];
}
export interface AccountOperationRestrictionContent extends RestrictionMode {
  readonly kind: 'symbol.account-operation-restriction';
  /** Transaction type numbers, all known. */
  readonly additions: readonly number[];
  readonly deletions: readonly number[];
}
export interface MosaicAddressRestrictionContent {
  readonly kind: 'symbol.mosaic-address-restriction';
  readonly mosaicId: bigint;
  readonly key: bigint;
  /** 0xFFFFFFFFFFFFFFFF means none. */
  readonly previousValue: bigint;
  readonly newValue: bigint;
  readonly target: Recipient;
}
/** MosaicRestrictionType 0..6. */
export type MosaicRestrictionType = 'none' | 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
export interface MosaicGlobalRestrictionContent {
  readonly kind: 'symbol.mosaic-global-restriction';
  readonly mosaicId: bigint;
  /** 0 means the mosaic itself. */
  readonly referenceMosaicId: bigint;
  readonly key: bigint;
  readonly previousValue: bigint;
  readonly newValue: bigint;
  readonly previousType: MosaicRestrictionType;
  readonly newType: MosaicRestrictionType;
}
export interface KeyLinkContent {
  readonly kind: 'symbol.account-key-link' | 'symbol.node-key-link' | 'symbol.vrf-key-link';
  /** 32 bytes. */
  readonly linkedKey: Uint8Array;
  readonly action: LinkAction;
}
export interface VotingKeyLinkContent {
  readonly kind: 'symbol.voting-key-link';
  readonly linkedKey: Uint8Array;
  readonly startEpoch: number;
  readonly endEpoch: number;
  readonly action: LinkAction;
}

/** Content that may be embedded in an aggregate. */
export type SymbolContent =
  | TransferContent
  | HashLockContent
  | SecretLockContent
  | SecretProofContent
  | AccountMetadataContent
  | MosaicMetadataContent
  | NamespaceMetadataContent
  | MosaicDefinitionContent
  | MosaicSupplyChangeContent
  | MosaicSupplyRevocationContent
  | MultisigAccountModificationContent
  | NamespaceRegistrationContent
  | AddressAliasContent
  | MosaicAliasContent
  | AccountAddressRestrictionContent
  | AccountMosaicRestrictionContent
  | AccountOperationRestrictionContent
  | MosaicAddressRestrictionContent
  | MosaicGlobalRestrictionContent
  | KeyLinkContent
  | VotingKeyLinkContent;

/** A transaction inside an aggregate: its own signer, no fee, no deadline. */
export interface SymbolEmbedded {
  readonly signer: Uint8Array;
  readonly version: 1;
  readonly content: SymbolContent;
  /** Bytes from the size field to the end, without the padding. */
  readonly bytes: Uint8Array;
}

export interface SymbolCosignature {
  /** 32 bytes. */
  readonly signer: Uint8Array;
  /** 64 bytes, over the hash of the aggregate. */
  readonly signature: Uint8Array;
}

export interface AggregateContent {
  readonly kind: 'symbol.aggregate-complete' | 'symbol.aggregate-bonded';
  /** As in the bytes, and equal to the Merkle root of `inner`. */
  readonly transactionsHash: Uint8Array;
  /** 1 to 100. */
  readonly inner: readonly SymbolEmbedded[];
  /** Up to 25; empty unless the aggregate is signed. */
  readonly cosignatures: readonly SymbolCosignature[];
}

export type SymbolKind = SymbolContent['kind'] | AggregateContent['kind'];
