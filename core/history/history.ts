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
  /** `messageMark` (marks.ts): 32 upper-case hex digits; '' without a message. */
  readonly message: string;
  /** `digestMark` of the request's digest: its first 32 hex digits. All payments of one request have the same. */
  readonly digest: string;
}

/** An unregistered address of a batch that a custodian refused. */
export interface RefusedAddress {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  readonly timeMs: string;
}

/** Oldest first. */
export interface History {
  readonly payments: readonly SignedPayment[];
  readonly refused: readonly RefusedAddress[];
  /** Unix ms, decimal: until then payments may be missing (dropped, or signed before there was a history, or after the backup
   * that was restored); after it every signed payment is there. Absent: none is missing. */
  readonly cutMs?: string | undefined;
}

/** A text that is longer loses its oldest payments: the vault file has 1 MiB for everything (docs/risk.md). */
export const maxHistoryText = 393_216;
export const maxPayments = 20_000;
export const maxRefused = 500;
/** So many of them one refusal can add: no person alone can push out what others refused with a few of them. */
export const maxRefusedAtOnce = 20;

export const emptyHistory: History = { payments: [], refused: [] };
/** Of keys that were just made: nothing was signed with them before. */
export const historyOfNewKeys: History = { ...emptyHistory, cutMs: '0' };

export const isEmpty = ({ payments, refused, cutMs }: History): boolean =>
  payments.length === 0 && refused.length === 0 && cutMs === undefined;
