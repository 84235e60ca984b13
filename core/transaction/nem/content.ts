/**
 * Content of NEM transactions without signer and time: one type per kind (catbuffer nem schemas; NIS
 * core/model/*Transaction.java; symbol-sdk src/nem/models.js).
 */
import type { Network } from '../../chain/networks.ts';
import type { Message, NemMosaicId, NemTransferMosaic, Recipient } from '../common-fields.ts';

export interface NemTransferContent {
  readonly kind: 'nem.transfer';
  readonly recipient: Extract<Recipient, { type: 'address' }>;
  /** Micro-XEM; with mosaics it is a multiplier (1 000 000 = once): see `amountIs`. */
  readonly amount: bigint;
  readonly amountIs: 'xem' | 'multiplier';
  readonly message: Message;
  /** Empty in version 1. */
  readonly mosaics: readonly NemTransferMosaic[];
}
/** Importance transfer: delegated harvesting. */
export interface NemAccountKeyLinkContent {
  readonly kind: 'nem.account-key-link';
  readonly action: 'link' | 'unlink';
  /** 32 bytes. */
  readonly remoteKey: Uint8Array;
}
export interface NemMultisigModification {
  readonly action: 'add' | 'delete';
  /** 32 bytes. */
  readonly cosigner: Uint8Array;
}
export interface NemMultisigAccountModificationContent {
  readonly kind: 'nem.multisig-account-modification';
  /** Sorted by action, then by the address of the key, as NIS does before it verifies. */
  readonly modifications: readonly NemMultisigModification[];
  /** int32, relative; null in version 1 (then all cosigners must sign). */
  readonly minApprovalDelta: number | null;
}
export interface NemNamespaceRegistrationContent {
  readonly kind: 'nem.namespace-registration';
  /** Recipient of the rental fee. */
  readonly sink: string;
  /** Micro-XEM. */
  readonly rentalFee: bigint;
  readonly name: string;
  readonly parent: string | null;
}
export interface NemLevy {
  /** absolute: `fee` atomic units; percentile: fee / 10 000 of the transferred amount. */
  readonly type: 'absolute' | 'percentile';
  readonly recipient: string;
  readonly mosaic: NemMosaicId;
  readonly fee: bigint;
}
export interface NemMosaicDefinitionContent {
  readonly kind: 'nem.mosaic-definition';
  /** 32 bytes, repeated beside the signer; NIS refuses a definition if the two differ. */
  readonly creator: Uint8Array;
  readonly mosaic: NemMosaicId;
  readonly description: string;
  /** The four properties, in the order in which NIS writes them. */
  readonly divisibility: number;
  /** Whole units. */
  readonly initialSupply: bigint;
  readonly supplyMutable: boolean;
  readonly transferable: boolean;
  readonly levy: NemLevy | null;
  /** Recipient of the creation fee. */
  readonly sink: string;
  /** Micro-XEM. */
  readonly creationFee: bigint;
}
export interface NemMosaicSupplyChangeContent {
  readonly kind: 'nem.mosaic-supply-change';
  readonly mosaic: NemMosaicId;
  readonly action: 'increase' | 'decrease';
  /** Whole units. */
  readonly delta: bigint;
}
/** Content that may be inside a multisig transaction. */
export type NemInnerContent =
  | NemTransferContent
  | NemAccountKeyLinkContent
  | NemMultisigAccountModificationContent
  | NemNamespaceRegistrationContent
  | NemMosaicDefinitionContent
  | NemMosaicSupplyChangeContent;

export interface NemMultisigContent {
  readonly kind: 'nem.multisig';
  /** Its signer is the multisig account. Its content is a NemInnerContent. */
  readonly inner: NemTransaction;
}
export interface NemCosignatureContent {
  readonly kind: 'nem.cosignature';
  /** 32 bytes: Keccak-256 of the inner transaction's non-verifiable bytes. */
  readonly otherHash: Uint8Array;
  readonly multisigAddress: string;
  /** The cosigned transaction. It is supplied beside the bytes, and its hash is compared with `otherHash`. Never
   * null once decoded. */
  readonly inner: NemTransaction;
  /** The multisig transaction around it, if supplied. It is not signed here, but its fee is paid by the multisig
   * account. */
  readonly outer: NemTransaction | null;
}
export type NemContent = NemInnerContent | NemMultisigContent | NemCosignatureContent;
export type NemKind = NemContent['kind'];

export interface NemTransaction {
  readonly chain: 'nem';
  readonly network: Network;
  readonly version: number;
  readonly signer: Uint8Array;
  /** Micro-XEM. */
  readonly fee: bigint;
  /** Seconds since the NEM epoch. */
  readonly timestamp: bigint;
  readonly deadline: bigint;
  readonly content: NemContent;
  /** Non-verifiable form, which is signed. */
  readonly bytes: Uint8Array;
}

/** All fields except the bytes: the input of an encoder. */
export type NemFields = Omit<NemTransaction, 'bytes'>;
