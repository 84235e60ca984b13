/**
 * What a person is shown before a signature: codes and exact values, never sentences (the renderer speaks languages).
 * Built only from the bytes that will be signed and from the vault's public facts. Plain JSON: crosses a MessagePort.
 */
import type { Reason } from '../base/reason.ts';
import type { Chain, Network } from '../chain/networks.ts';
import type { RequestFormat } from '../request/sign-request.ts';
import type { Question, TaskKind } from '../task/task.ts';
import type { TransactionKindName } from '../transaction/transaction.ts';
import type { CardCode, ControlChangeCode, HeadlineCode, LabelCode, ValueCode, WarningCode } from './review-codes.ts';

export type Severity = 'stop' | 'caution' | 'note';
/** A transaction's kind, or an import into the books. */
export type Kind = TransactionKindName | 'inkan.entries';

/** One value, typed so that the renderer knows how to draw it exactly. Integers travel as decimal strings. */
export type Value =
  /** `owner`: the label of our account. `known`: a name from the address book or the multisig register. */
  | { readonly type: 'address'; readonly text: string; readonly owner: string | null; readonly known: string | null }
  | { readonly type: 'alias'; readonly namespaceId: string }
  | { readonly type: 'amount'; readonly atomic: string; readonly divisibility: number | null; readonly unit: string }
  | { readonly type: 'integer'; readonly text: string }
  | { readonly type: 'ratio'; readonly numerator: string; readonly denominator: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'hex'; readonly hex: string }
  | { readonly type: 'instant'; readonly epochMs: string }
  /** A number of blocks; `blockMs` is the target time of one block, so that a rough length can be said. */
  | { readonly type: 'blocks'; readonly blocks: string; readonly blockMs: number }
  /** m of n signatures. */
  | { readonly type: 'quorum'; readonly need: number; readonly of: number }
  | { readonly type: 'code'; readonly code: ValueCode }
  /** Which form a request or an entry came in (renderer i18n `requestFormats`). */
  | { readonly type: 'format'; readonly format: RequestFormat }
  /** The name of a kind (renderer i18n `kinds`). */
  | { readonly type: 'kind'; readonly kind: Kind };

export interface Row {
  readonly label: LabelCode;
  readonly value: Value;
}

/** Which transaction inside another one a card belongs to. `index` counts from 1. */
export interface Part {
  readonly index: number;
  readonly total: number;
  readonly kind: Kind;
  readonly signer: Value;
}

/** A group of rows, in the order of a bank's slip: who, how much, until when; then the rest. */
export interface Card {
  readonly code: CardCode;
  /** Null for the outermost transaction. */
  readonly part: Part | null;
  readonly rows: readonly Row[];
}

/**
 * What changes for one account, summed over everything the transaction holds. Losses of ours first, then of those we
 * act for; then their gains; then all others.
 * `cause` 'fee' is this transaction's fee; 'deposit' comes back when all goes well; 'rental' does not.
 */
export interface Effect {
  readonly account: Value;
  readonly owner: string | null;
  /** Not ours, but moved by our signature: a multisig account that one of ours cosigns for. */
  readonly actedFor: boolean;
  readonly direction: 'out' | 'in';
  readonly cause: 'transfer' | 'fee' | 'deposit' | 'rental' | 'lock' | 'revocation' | 'supply';
  readonly amount: Value;
}

/** What changes in who may do what with an account, a mosaic or a name. Ours first, then those we act for. */
export interface ControlChange {
  readonly account: Value;
  readonly owner: string | null;
  readonly code: ControlChangeCode;
  /** Short: the new key, the added cosigner, the resulting quorum. */
  readonly facts: readonly Row[];
}

export type CosignerState = 'signed' | 'signs-now' | 'missing';
/** Who must sign so that one account acts. */
export interface CosignerGroup {
  readonly account: Value;
  /** How many of `cosigners`; null when the register does not know the account. */
  readonly need: number | null;
  readonly cosigners: readonly { readonly account: Value; readonly state: CosignerState }[];
}

export interface Warning {
  readonly code: WarningCode;
  readonly severity: Severity;
  readonly facts: Readonly<Record<string, Value>>;
}

/** The one sentence that comes first. The slots' names are those of the template (renderer i18n `headlines`). */
export interface Headline {
  readonly code: HeadlineCode;
  readonly slots: Readonly<Record<string, readonly Value[]>>;
}

/** Something of value that goes from one account to another, one per mosaic, in the order of the bytes. */
export interface Payment {
  /** Which embedded transaction, from 1; null outside. */
  readonly part: number | null;
  readonly from: Value;
  readonly to: Value;
  readonly amount: Value;
}

/** Whose key signs. All empty in an import. */
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
  readonly task: TaskKind;
  readonly signer: SignerFacts;
  /** Who made and pays for the transaction, where that is not the signer (cosigning); else null. */
  readonly initiator: Value | null;
  /** Upper-case hex of exactly the bytes that the digest covers (core/task `bytesOfTask`). */
  readonly bytes: string;
  /** SHA-256 of `bytes`, 64 upper-case hex. */
  readonly digest: string;
  /** Six words of the digest, the same in both languages, to read aloud across two screens. */
  readonly words: readonly string[];
  /** The transaction's hash where it is known before signing (NEM; a Symbol aggregate to cosign), else null. */
  readonly hash: string | null;
  /** Null for an import. */
  readonly deadlineMs: string | null;
  /** What is done. Where one transaction stands inside another one, it is the inner one's. */
  readonly headline: Headline;
  /** How it is done, where that is not the headline: as an aggregate, a proposal, a cosignature. Else null. */
  readonly envelope: Headline | null;
  readonly payments: readonly Payment[];
  readonly effects: readonly Effect[];
  readonly controlChanges: readonly ControlChange[];
  readonly cosigners: readonly CosignerGroup[];
  readonly cards: readonly Card[];
  readonly warnings: readonly Warning[];
}

/** A possible meaning, shown as rows. */
export interface Option {
  readonly id: string;
  readonly rows: readonly Row[];
}

/** A reading: a document that policy may let through, a question, or refusals (with the document when one could be made). */
export type Reading =
  | { readonly action: 'sign'; readonly document: ReviewDocument }
  | {
      readonly action: 'choose';
      readonly question: Question;
      /** What is asked about, as the slip would say it. */
      readonly subject: Headline | null;
      readonly options: readonly Option[];
    }
  | { readonly action: 'refuse'; readonly reasons: readonly Reason[]; readonly document: ReviewDocument | null };
