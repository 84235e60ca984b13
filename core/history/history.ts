/**
 * core/history: what was signed and refused before, as the vault keeps it: the facts that rules over time and findings
 * need, bounded.
 * Takes: movements of signed batches, refused addresses. Gives: a history that only grows until its bounds, then drops
 * what is oldest.
 * Refuses: a text that is not a history. Never: holds a key, a name or a message in the clear.
 */
import type { Chain, Network } from '../chain/networks.ts';

/** A payment for which a signature left the vault, whether or not it was confirmed. */
export interface SignedPayment {
  readonly chain: Chain;
  readonly network: Network;
  readonly source: string;
  /** An address, or "alias:" and 16 hex digits. */
  readonly to: string;
  /** As in core/movement. */
  readonly mosaic: string;
  /** Atomic units, decimal. */
  readonly atomic: string;
  /** Unix ms, decimal: the deadline of the transaction; until then it may still be confirmed. */
  readonly deadlineMs: string;
  /** Unix ms, decimal: the time that counts for windows (docs/policy.md), never before that of an earlier payment. */
  readonly timeMs: string;
  /** Upper-case hex SHA-256 of the normalised message; '' without a message. */
  readonly message: string;
  /** Digest of the request, as in its review document. */
  readonly digest: string;
}

/** An address to which a payment was refused by a person or by a rule. */
export interface RefusedAddress {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  readonly timeMs: string;
}

export interface History {
  /** Oldest first. */
  readonly payments: readonly SignedPayment[];
  readonly refused: readonly RefusedAddress[];
}

export const emptyHistory: History = { payments: [], refused: [] };
