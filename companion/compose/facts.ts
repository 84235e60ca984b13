/**
 * companion/compose: what a person wants, and what the nodes agreed on, to the unsigned bytes that Inkan reads.
 * Takes: an intent, facts of the chain that were asked for before. Gives: texts for Inkan, plain forms for other
 * signers, the earliest deadline; what still has to be asked; the entries text of the register; a pending transaction
 * as Inkan would show it.
 * Refuses: by name and with figures, everything that a node would refuse and that the facts show: amounts, aliases,
 * mosaics that cannot move, balances that do not suffice, cosigners that are none.
 * Never: asks a node, holds a key, leaves an alias in the bytes, believes a public key that is not of its address.
 */
import type { AccountFacts, AliasFacts, FeeFacts, MosaicFacts, PendingFacts } from '../contract/chain-facts.ts';
import type { DeskReason } from '../contract/desk-reason.ts';

/** Null in a map: the nodes agreed that there is none. Absent: not asked. */
export interface ComposeFacts {
  readonly networkTimeMs: bigint;
  /** Lowest tip of the fresh nodes; null if not asked: then nothing counts as expired. */
  readonly height: bigint | null;
  readonly fees: FeeFacts | null;
  readonly accounts: ReadonlyMap<string, AccountFacts | null>;
  readonly mosaics: ReadonlyMap<string, MosaicFacts | null>;
  /** By full name, without the "@". */
  readonly aliases: ReadonlyMap<string, AliasFacts | null>;
  /** Null: not asked. */
  readonly pending: readonly PendingFacts[] | null;
  /** Public keys that the user told, by address: an account that has signed nothing has none on the chain. */
  readonly keys: ReadonlyMap<string, string>;
  /** u32 at random, for the id of a new Symbol mosaic. */
  readonly nonce: number;
}

/** What to ask the nodes. All empty and false: nothing more. */
export interface FactsWanted {
  readonly accounts: readonly string[];
  readonly mosaics: readonly string[];
  readonly aliases: readonly string[];
  /** Addresses whose pending transactions are wanted. */
  readonly pending: readonly string[];
  readonly fees: boolean;
}

export const plainFormats = ['symbol-qr-3', 'nem-hex'] as const;

export interface ComposedText {
  /** What Inkan reads (core/request). */
  readonly text: string;
  /** The unsigned transaction; for a cosigning, what is cosigned. */
  readonly bytes: Uint8Array;
  /** For other signers; empty for what they have no form for. */
  readonly plain: readonly { readonly format: (typeof plainFormats)[number]; readonly text: string }[];
}

export interface Composed {
  readonly texts: readonly ComposedText[];
  /** The earliest, Unix ms. */
  readonly deadlineMs: bigint;
}

/** Thrown inside this room and caught where it ends; never leaves it. */
export class Refused {
  readonly reasons: readonly DeskReason[];
  constructor(...reasons: readonly DeskReason[]) {
    this.reasons = reasons;
  }
}

export const deskReason = (code: DeskReason['code'], found: DeskReason['found'] = {}): DeskReason => ({ code, found });
export const refused = (code: DeskReason['code'], found: DeskReason['found'] = {}): Refused =>
  new Refused(deskReason(code, found));

/** Runs all of them; throws the reasons of all that were refused together. */
export function each<T, R>(items: readonly T[], one: (item: T, index: number) => R): readonly R[] {
  const reasons: DeskReason[] = [];
  const done = items.flatMap((item, index) => {
    try {
      return [one(item, index)];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      reasons.push(...error.reasons);
      return [];
    }
  });
  if (reasons.length > 0) throw new Refused(...reasons.slice(0, maxReasons));
  return done;
}
/** As many as core/contract of the desk carries (desk-api.ts). */
const maxReasons = 200;
