/**
 * What a decoded transaction is: a closed union. Only these have a path to a signature.
 * `bytes` are exactly the bytes that were read and that the decoded values encode to; treat every array as read-only.
 */
import type { Network } from '../chain/networks.ts';

export type Recipient =
  | { readonly type: 'address'; readonly address: string }
  /** A namespace: which address it means is decided by the network when it executes the transaction. */
  | { readonly type: 'alias'; readonly namespaceId: bigint };

/** `raw` is the whole message field (Symbol: with its first byte; NEM: the payload without its type). */
export type Message =
  | { readonly kind: 'none'; readonly raw: Uint8Array }
  | { readonly kind: 'plain'; readonly raw: Uint8Array; readonly text: string }
  | { readonly kind: 'undecodable'; readonly raw: Uint8Array }
  | { readonly kind: 'encrypted'; readonly raw: Uint8Array }
  | { readonly kind: 'harvesting'; readonly raw: Uint8Array }
  | { readonly kind: 'hex'; readonly raw: Uint8Array };

export interface SymbolMosaic {
  readonly id: bigint;
  /** Atomic units. */
  readonly amount: bigint;
}

export interface SymbolTransferFields {
  readonly network: Network;
  /** 32 bytes, or null when the request leaves the signer open (all zero). */
  readonly signer: Uint8Array | null;
  /** Atomic XYM. */
  readonly fee: bigint;
  /** Milliseconds since the network's epoch. */
  readonly deadline: bigint;
  readonly recipient: Recipient;
  readonly mosaics: readonly SymbolMosaic[];
  readonly message: Message;
}

export interface SymbolTransfer extends SymbolTransferFields {
  readonly kind: 'symbol.transfer';
  readonly chain: 'symbol';
  readonly version: 1;
  readonly bytes: Uint8Array;
}

export interface NemMosaic {
  readonly namespace: string;
  readonly name: string;
  /** As written in the transaction. */
  readonly quantity: bigint;
}

export interface NemTransferMosaic extends NemMosaic {
  /** Atomic units that really move: floor(quantity × amount / 1 000 000) (TransferTransaction.java getRawQuantity). */
  readonly rawQuantity: bigint;
  /** True when that division drops a remainder. */
  readonly losesFraction: boolean;
}

export interface NemTransferFields {
  readonly network: Network;
  readonly version: 1 | 2;
  readonly signer: Uint8Array;
  /** Micro-XEM. */
  readonly fee: bigint;
  /** Seconds since the NEM epoch. */
  readonly timestamp: bigint;
  readonly deadline: bigint;
  readonly recipient: Extract<Recipient, { type: 'address' }>;
  /** Micro-XEM; with mosaics it is a multiplier instead (1 000 000 = once): see `amountIs`. */
  readonly amount: bigint;
  readonly message: Message;
  readonly mosaics: readonly NemMosaic[];
}

export interface NemTransfer extends NemTransferFields {
  readonly kind: 'nem.transfer';
  readonly chain: 'nem';
  readonly amountIs: 'xem' | 'multiplier';
  readonly mosaics: readonly NemTransferMosaic[];
  /** Non-verifiable form: what is signed. */
  readonly bytes: Uint8Array;
}

export type DecodedTransaction = SymbolTransfer | NemTransfer;
