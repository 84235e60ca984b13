/**
 * core/payment-list: the back office's own list of payments, and how it agrees with what a batch does
 * (docs/payment-list.md, ADR 34).
 * Takes: a file (CSV in UTF-8 or Shift_JIS, or JSON; optionally signed), the movements of a batch. Gives: the list with
 * exact amounts; each of its lines as matched, altered or missing, and each payment of the batch that is in no line.
 * Refuses: what is not exactly of the form, by line and column; totals that differ from the lines. Never: repairs a
 * value, rounds, reads a formula.
 */
import type { Chain, Network } from '../chain/networks.ts';

export interface ListedPayment {
  /** Line of the file, from 1; in JSON the place of the payment, from 1. */
  readonly line: number;
  readonly chain: Chain;
  readonly network: Network;
  /** Null: the list leaves open which account pays. */
  readonly source: string | null;
  readonly destination: string;
  /** As in core/movement. */
  readonly mosaic: string;
  readonly divisibility: number;
  /** Atomic units. */
  readonly atomic: bigint;
  /** Exactly as in the file; '' for none; "hex:" and digits for one that is no text. */
  readonly message: string;
}

export interface ListedTotal {
  readonly chain: Chain;
  readonly network: Network;
  readonly mosaic: string;
  readonly count: number;
  readonly atomic: bigint;
}

export const listEncodings = ['utf-8', 'utf-8-bom', 'shift_jis', 'json'] as const;
export type ListEncoding = (typeof listEncodings)[number];

export interface PaymentList {
  /** Shown before the list counts: a file in UTF-8 also decodes as Shift_JIS, to other characters. */
  readonly encoding: ListEncoding;
  /** The note of the header. */
  readonly reference: string;
  readonly payments: readonly ListedPayment[];
  readonly totals: readonly ListedTotal[];
}

export const maxListBytes = 4 * 1024 * 1024;
/** As many as 200 aggregates of 100 transfers hold. */
export const maxListLines = 20_000;
