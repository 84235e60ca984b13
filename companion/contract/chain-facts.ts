/**
 * What nodes say of the chain, the same for both chains. Amounts are whole numbers in the mosaic's smallest unit
 * (bigint), addresses are plain base32 (39 or 40 letters, upper case), hashes, keys and Symbol ids upper-case hex, NEM
 * mosaic ids `namespace:name`, times Unix milliseconds.
 */
import type { Chain, Network } from '../../core/chain/networks.ts';

export interface NodeIdentity {
  readonly chain: Chain;
  readonly network: Network;
  /** Symbol; null on NEM. */
  readonly generationHash: string | null;
  readonly version: string;
  readonly name: string;
}

export interface TipFacts {
  readonly height: bigint;
  /** Symbol: latestFinalizedBlock. NEM: height − 360 (the rewrite limit), at least 0. */
  readonly finalHeight: bigint;
}

export interface BlockFacts {
  readonly height: bigint;
  /** Null where a NEM node has no later block that names it. */
  readonly hash: string | null;
  readonly timeMs: bigint;
  /** Symbol: meta.feeMultiplier of the block; null on NEM. */
  readonly feeMultiplier: number | null;
}

export interface Holding {
  readonly mosaic: string;
  readonly atomic: bigint;
}

export interface MultisigFacts {
  /** As a rule of people: how many must sign. NIS's 0 (all) is already replaced by the number of cosigners. */
  readonly minApproval: number;
  readonly minRemoval: number;
  /** NEM: the number as NIS stores it, 0 for all; a modification is relative to it. Absent: not known. */
  readonly storedMin?: number | undefined;
  readonly cosigners: readonly string[];
  /** Multisig accounts that this account is a cosigner of. */
  readonly cosignerOf: readonly string[];
}

export interface AccountFacts {
  readonly address: string;
  /** Null as long as the account has signed nothing that the chain has. */
  readonly publicKey: string | null;
  readonly holdings: readonly Holding[];
  /** Null: in no multisig relation. */
  readonly multisig: MultisigFacts | null;
}

export interface MosaicFacts {
  readonly id: string;
  readonly name: string | null;
  readonly divisibility: number;
  readonly supply: bigint;
  readonly transferable: boolean;
  /** Symbol: a restriction can forbid it to an account. */
  readonly restrictable: boolean;
  /** Symbol: its creator can take it back. */
  readonly revokable: boolean;
  /** Null: for ever. */
  readonly endHeight: bigint | null;
  /** NEM only. */
  readonly levy: {
    readonly kind: 'absolute' | 'percentile';
    readonly recipient: string;
    readonly mosaic: string;
    readonly fee: bigint;
  } | null;
}

export interface AliasFacts {
  readonly name: string;
  readonly namespaceId: string;
  readonly pointsTo:
    | { readonly kind: 'address'; readonly address: string }
    | { readonly kind: 'mosaic'; readonly mosaic: string }
    | null;
  readonly endHeight: bigint;
}

/** Symbol only; a NEM fee follows from the transaction (core/chain/nem-fees.ts). */
export interface FeeFacts {
  readonly minFeeMultiplier: number;
  readonly medianFeeMultiplier: number;
}

/** What a multisig transaction waits for. `bytes` is what core/transaction reads. */
export interface PendingFacts {
  readonly chain: Chain;
  readonly hash: string;
  /** Symbol: the signed aggregate with its cosignatures. NEM: the unsigned bytes of the multisig transaction. */
  readonly bytes: Uint8Array;
  /** NEM: the initiator's signature; null on Symbol, where it is in the bytes. */
  readonly signature: string | null;
  /** Public keys of all who have signed, the initiator first. */
  readonly signedBy: readonly string[];
  readonly deadlineMs: bigint;
}

export type TransactionGroup = 'unknown' | 'partial' | 'unconfirmed' | 'confirmed' | 'failed';

/** One node's word about one transaction. */
export interface StatusFacts {
  readonly hash: string;
  readonly group: TransactionGroup;
  /** Of the block; null unless confirmed. */
  readonly height: bigint | null;
  /** The node's code ("Failure_Core_Past_Deadline"); null unless failed. */
  readonly code: string | null;
}

/** What identifies a transaction at a node: NIS knows no hash in its pool, only the signature (online.md §0.9). */
export interface Lookup {
  readonly hash: string;
  readonly signature: string;
  /** Account that signed. */
  readonly address: string;
}

/** Bytes to announce. Hex is upper case here; each client writes what its node expects. */
export type Announcement =
  | { readonly kind: 'symbol-transaction'; readonly payload: string; readonly hash: string }
  | { readonly kind: 'symbol-bonded'; readonly payload: string; readonly hash: string }
  | {
      readonly kind: 'symbol-cosignature';
      readonly parentHash: string;
      readonly signerPublicKey: string;
      readonly signature: string;
    }
  | { readonly kind: 'nem-transaction'; readonly data: string; readonly signature: string; readonly hash: string };

/** Symbol answers 202 to everything: `taken` says nothing there. NIS gives a verdict: `code` is its message
 * ("FAILURE_PAST_DEADLINE") if it refused, null if it took the bytes or had them already. */
export interface AnnounceAnswer {
  readonly taken: boolean;
  readonly code: string | null;
}
