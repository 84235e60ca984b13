/**
 * What a person is shown before a signature: codes and exact values, never sentences (the renderer speaks languages).
 * Built only from the bytes that will be signed and from the vault's public facts. Plain JSON: crosses a MessagePort.
 */
import type { Reason } from '../base/reason.ts';

export type Chain = 'symbol' | 'nem';
export type Network = 'mainnet' | 'testnet';
export type Kind = 'symbol.transfer' | 'nem.transfer';
export type Severity = 'stop' | 'caution' | 'note';

/** One value, typed so that the renderer knows how to draw it exactly. Integers travel as decimal strings. */
export type Value =
  | { readonly type: 'address'; readonly text: string; readonly owner: string | null }
  | { readonly type: 'alias'; readonly namespaceId: string }
  | { readonly type: 'amount'; readonly atomic: string; readonly divisibility: number | null; readonly unit: string }
  | { readonly type: 'integer'; readonly text: string }
  | { readonly type: 'ratio'; readonly numerator: string; readonly denominator: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'hex'; readonly hex: string }
  | { readonly type: 'instant'; readonly epochMs: string }
  | { readonly type: 'code'; readonly code: ValueCode };

export const valueCodes = [
  'mainnet',
  'testnet',
  'symbol',
  'nem',
  'transfer',
  'none',
  'message-plain',
  'message-hex',
  'message-encrypted',
  'message-harvesting',
  'message-undecodable',
  'signer-filled-in',
] as const;
export type ValueCode = (typeof valueCodes)[number];

export const labelCodes = [
  'from',
  'to',
  'amount',
  'mosaic',
  'mosaics',
  'mosaic-multiplier',
  'mosaic-quantity',
  'message-kind',
  'message',
  'fee',
  'fee-multiplier',
  'deadline',
  'timestamp',
  'network',
  'chain',
  'type',
  'version',
  'signer-key',
  'size',
  'hash',
  'digest',
  'format',
] as const;
export type LabelCode = (typeof labelCodes)[number];

export interface Row {
  readonly label: LabelCode;
  readonly value: Value;
}

export const cardCodes = ['transfer', 'message', 'terms', 'details'] as const;
export type CardCode = (typeof cardCodes)[number];

/** A group of rows, in the order of a bank's slip: who, how much, until when; then the rest. */
export interface Card {
  readonly code: CardCode;
  readonly rows: readonly Row[];
}

/** What changes for one account: amounts out and in. `owner` is the vault's label when the account is ours. */
export interface Effect {
  readonly account: Value;
  readonly owner: string | null;
  readonly direction: 'out' | 'in';
  readonly cause: 'transfer' | 'fee';
  readonly amount: Value;
}

export const warningCodes = [
  'alias-recipient',
  'mosaic-unknown',
  'mosaic-levy-possible',
  'mosaic-alias',
  'message-encrypted',
  'message-hex',
  'message-harvesting',
  'message-undecodable',
  'text-control-characters',
  'fee-zero',
  'fee-low',
  'fee-high',
  'deadline-short',
  'deadline-at-limit',
  'timestamp-ahead',
  'moves-nothing',
  'to-self',
  'signer-filled-in',
  'urls-ignored',
  'mosaic-multiplier',
  'mosaic-fraction-lost',
  'amount-zero',
] as const;
export type WarningCode = (typeof warningCodes)[number];

export interface Warning {
  readonly code: WarningCode;
  readonly severity: Severity;
  readonly facts: Readonly<Record<string, Value>>;
}

export interface SignerFacts {
  readonly address: string;
  readonly publicKey: string;
  readonly owner: string | null;
  readonly filledIn: boolean;
}

export interface ReviewDocument {
  readonly chain: Chain;
  readonly network: Network;
  readonly kind: Kind;
  readonly signer: SignerFacts;
  /** Upper-case hex of exactly the bytes that the digest covers (signer filled in, signature zero or absent). */
  readonly bytes: string;
  /** SHA-256 of `bytes`, 64 upper-case hex. */
  readonly digest: string;
  /** Six words of the digest, the same in both languages, to read aloud across two screens. */
  readonly words: readonly string[];
  /** Symbol: unknown before signing (the signature is part of it), so null. NEM: the transaction hash. */
  readonly hash: string | null;
  readonly deadlineMs: string;
  readonly effects: readonly Effect[];
  readonly cards: readonly Card[];
  readonly warnings: readonly Warning[];
}

/** A reading: either a document that policy may let through, or refusals (with the document when one could be made). */
export type Reading =
  | { readonly action: 'sign'; readonly document: ReviewDocument }
  | { readonly action: 'refuse'; readonly reasons: readonly Reason[]; readonly document: ReviewDocument | null };
