/**
 * Types of decoded transactions: signer, deadline, fee, and one of a closed union of contents. Only these can be
 * signed. `bytes` are exactly the bytes that were read and that the decoded values encode to.
 */
import type { Network } from '../chain/networks.ts';
import type { NemKind, NemTransaction } from './nem/content.ts';
import type { AggregateContent, SymbolContent, SymbolKind } from './symbol/content.ts';

export interface SymbolTransaction {
  readonly chain: 'symbol';
  readonly network: Network;
  readonly version: number;
  /** 32 bytes, or null if the request leaves the signer open (all zero). */
  readonly signer: Uint8Array | null;
  /** 64 bytes; null while unsigned (all zero). Only an aggregate to be cosigned is decoded with a signature. */
  readonly signature: Uint8Array | null;
  /** Atomic XYM. */
  readonly fee: bigint;
  /** Milliseconds since the network's epoch. */
  readonly deadline: bigint;
  readonly content: SymbolContent | AggregateContent;
  readonly bytes: Uint8Array;
}

export type DecodedTransaction = SymbolTransaction | NemTransaction;
export type TransactionKindName = SymbolKind | NemKind;

/** All fields except the bytes: the input of an encoder. */
export type SymbolFields = Omit<SymbolTransaction, 'bytes'>;
