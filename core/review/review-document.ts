/**
 * What a person sees before signing: codes and exact values, never sentences (the renderer has the languages).
 * Built only from the bytes that will be signed and the vault's public facts. Plain JSON, so that it can cross a
 * MessagePort.
 */
import type { Chain, Network } from '../chain/networks.ts';
import type { RequestFormat } from '../request/sign-request.ts';
import type { TaskKind } from '../task/task.ts';
import type { TransactionKindName } from '../transaction/transaction.ts';
import type {
  CardCode,
  ControlChangeCode,
  ControlPointCode,
  HeadlineCode,
  LabelCode,
  ValueCode,
  WarningCode,
} from './review-codes.ts';

export const severities = ['stop', 'caution', 'note'] as const;
export type Severity = (typeof severities)[number];
/** A transaction's kind, or an import into the registry. */
export type Kind = TransactionKindName | 'inkan.entries';

/** One value with a type that tells the renderer how to draw it exactly. Integers are decimal strings. */
export type Value =
  /** `owner`: the label of our account. `known`: the name in the registry. */
  | { readonly type: 'address'; readonly text: string; readonly owner: string | null; readonly known: string | null }
  | { readonly type: 'alias'; readonly namespaceId: string }
  | { readonly type: 'amount'; readonly atomic: string; readonly divisibility: number | null; readonly unit: string }
  | { readonly type: 'integer'; readonly text: string }
  | { readonly type: 'ratio'; readonly numerator: string; readonly denominator: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'hex'; readonly hex: string }
  | { readonly type: 'instant'; readonly epochMs: string }
  /** A number of blocks; `blockMs` is the target time per block, for an approximate duration. */
  | { readonly type: 'blocks'; readonly blocks: string; readonly blockMs: number }
  /** m of n signatures. */
  | { readonly type: 'quorum'; readonly need: number; readonly of: number }
  | { readonly type: 'code'; readonly code: ValueCode }
  /** Format of a request or an entry (renderer i18n `requestFormats`). */
  | { readonly type: 'format'; readonly format: RequestFormat }
  /** The name of a kind (renderer i18n `kinds`). */
  | { readonly type: 'kind'; readonly kind: Kind };

export interface Row {
  readonly label: LabelCode;
  readonly value: Value;
}

/** The inner transaction that a card belongs to. `index` counts from 1. */
export interface Part {
  readonly index: number;
  readonly total: number;
  readonly kind: Kind;
  readonly signer: Value;
  /** Warnings about this content, each kind once. Absent: none. */
  readonly findings?: readonly Finding[] | undefined;
  /** What this content moves besides payments: locked, deposited, paid as rent, made or destroyed. Absent: nothing. */
  readonly moves?: readonly Move[] | undefined;
}

/** A group of rows in the order of a bank's transfer slip: who, how much, until when; then the rest. */
export interface Card {
  readonly code: CardCode;
  /** Null for the outermost transaction. */
  readonly part: Part | null;
  readonly rows: readonly Row[];
}

/**
 * Change for one account, summed over the complete transaction. Losses of our accounts first, then of those that we act
 * for; then their gains; then all others.
 * `cause` 'fee' is this transaction's fee; a 'deposit' is returned if all goes well; a 'rental' is not.
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

/** An effect on whoever signs the content, without the account. */
export type Move = Pick<Effect, 'direction' | 'cause' | 'amount'>;

/** A change of control over an account, a mosaic or a name. Ours first, then those that we act for. */
export interface ControlChange {
  readonly account: Value;
  readonly owner: string | null;
  readonly code: ControlChangeCode;
  /** Short: the new key, the added cosigner, the resulting quorum. */
  readonly facts: readonly Row[];
}

export type CosignerState = 'signed' | 'signs-now' | 'missing';
/** The signatures that one account needs in order to act. */
export interface CosignerGroup {
  readonly account: Value;
  /** Needed number of `cosigners`; null if the registry does not know the account. */
  readonly need: number | null;
  readonly cosigners: readonly { readonly account: Value; readonly state: CosignerState }[];
}

export interface Warning {
  readonly code: WarningCode;
  readonly severity: Severity;
  readonly facts: Readonly<Record<string, Value>>;
}

/** A warning without its facts: what a line of a table says of it. */
export type Finding = Pick<Warning, 'code' | 'severity'>;

/** The sentence at the top. Slot names are those of the template (renderer i18n `headlines`). */
export interface Headline {
  readonly code: HeadlineCode;
  readonly slots: Readonly<Record<string, readonly Value[]>>;
}

/** Value that moves from one account to another, one per mosaic, in the order of the bytes. */
export interface Payment {
  /** Number of the embedded transaction, from 1; null outside. */
  readonly part: number | null;
  readonly from: Value;
  readonly to: Value;
  readonly amount: Value;
  /** Warnings about the content that pays, as in its part. Absent: none. */
  readonly findings?: readonly Finding[] | undefined;
}

/**
 * Why an arrow is drawn where it is. `out`: leaves an account of ours or one that we act for. `unclear`: leaves an
 * account that the registry does not know, which may be one that ours cosigns for. `in`: arrives at an account of ours
 * or one that we act for. `apart`: between others.
 */
export const flowSides = ['out', 'unclear', 'in', 'apart'] as const;
export type FlowSide = (typeof flowSides)[number];

/** What moves from one account to another for one cause, summed per unit. Without fees. */
export interface FlowArrow {
  readonly side: FlowSide;
  readonly cause: Effect['cause'];
  /** An account, a name, or the code of a place that is no account (`held-deposit`, `rental-sink` …). */
  readonly from: Value;
  readonly to: Value;
  /** The code 'unknown' if the bytes do not state it, 'none' if nothing moves. */
  readonly amount: Value;
  /** Number of the embedded transaction, from 1; null outside, or if several are summed. */
  readonly part: number | null;
  /** How many payments are summed. */
  readonly count: number;
}

/** Payments without an arrow of their own: their number, and the sum of each unit. */
export interface FlowRest {
  readonly side: FlowSide;
  readonly count: number;
  readonly amounts: readonly Value[];
}

/** An account of ours, or one that our signature moves or may move, with the sums over all arrows and the rest. */
export interface FlowAccount {
  readonly account: Value;
  readonly out: readonly Value[];
  readonly in: readonly Value[];
}

/**
 * The flow of money as a picture. Arrows: what leaves ours first (to strangers, then to the registered), then what is
 * unclear, then what moves between our own accounts, then what arrives, then the rest; of each, the currency before
 * other units and the largest of each unit first. At most `maxFlowArrows`.
 */
export interface FlowPicture {
  readonly accounts: readonly FlowAccount[];
  readonly arrows: readonly FlowArrow[];
  readonly rest: readonly FlowRest[];
}

/** `added` and `removed` compare the tree before with the tree after. */
export interface TreeCosigner {
  readonly account: Value;
  readonly change: 'kept' | 'added' | 'removed';
}

/** Who controls an account. `alone`: its own key. */
export interface ControlTree {
  readonly is: 'alone' | 'multisig' | 'unknown';
  /** Signatures needed to act, and to remove a cosigner: m of n, 'none', 'unknown', or an impossible number alone. */
  readonly approval: Value;
  /** Null on NEM, which has one number for both. */
  readonly removal: Value | null;
  readonly cosigners: readonly TreeCosigner[];
  /** False if there may be cosigners that are not listed. */
  readonly isComplete: boolean;
}

/** A short consequence of a change of control, with the account or number that it is about. */
export interface ControlPoint {
  readonly code: ControlPointCode;
  readonly value: Value | null;
}

/** A change of control as a picture: the tree of a multisig account before and after, or any other change. */
export type ControlPicture =
  | {
      readonly shape: 'tree';
      readonly account: Value;
      readonly owner: string | null;
      /** Not ours, but changed by our signature. */
      readonly actedFor: boolean;
      readonly before: ControlTree;
      readonly after: ControlTree;
      readonly lost: readonly ControlPoint[];
      readonly gained: readonly ControlPoint[];
    }
  | {
      readonly shape: 'change';
      readonly account: Value;
      readonly owner: string | null;
      readonly actedFor: boolean;
      readonly code: ControlChangeCode;
      readonly way: 'added' | 'removed' | 'changed';
      readonly facts: readonly Row[];
    };

/** What is drawn of a document. The words and the drawing are the renderer's. */
export interface Pictures {
  /** Null if nothing moves but fees. */
  readonly flow: FlowPicture | null;
  /** Ours first, then those that we act for, then others; of each, trees first. */
  readonly control: readonly ControlPicture[];
}

/** The account whose key signs. All fields are empty in an import. */
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
  /** The maker and payer of the transaction if it is not the signer (cosigning); else null. */
  readonly initiator: Value | null;
  /** Upper-case hex of the bytes that the digest covers (core/task `bytesOfTask`). */
  readonly bytes: string;
  /** SHA-256 of `bytes`, 64 upper-case hex. */
  readonly digest: string;
  /** Six words of the digest, the same in both languages, to compare two screens by reading aloud. */
  readonly words: readonly string[];
  /** The transaction's hash if it is known before signing (NEM; a Symbol aggregate to cosign), else null. */
  readonly hash: string | null;
  /** Null for an import. */
  readonly deadlineMs: string | null;
  /** What is done. If one transaction is inside another, it is the inner one's. */
  readonly headline: Headline;
  /** How it is done, if that differs from the headline: as an aggregate, a proposal, a cosignature. Else null. */
  readonly envelope: Headline | null;
  readonly pictures: Pictures;
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
