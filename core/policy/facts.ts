/**
 * What the rules of a book may look at. Whatever is absent is not known, and blocks as soon as a rule asks for it.
 * The facts of other rooms (findings, envelopes, payment lists, guard) have the smallest shape that a rule needs.
 */
import type { Chain, Network } from '../chain/networks.ts';
import type { History } from '../history/history.ts';
import type { MovedItem } from '../movement/movement.ts';
import type { Severity } from '../review/review-document.ts';
import type { Scope } from './book/parts.ts';

export interface BookFacts {
  readonly scope: Scope;
  /** Requests of the batch; empty unless something is signed. */
  readonly items: readonly MovedItem[];
  readonly past?: Past | undefined;
  /** The clock of this machine, Unix ms: it can only hold time back (docs/policy.md). */
  readonly nowMs?: bigint | undefined;
  /** Unix ms: when people agreed to the newest book. */
  readonly adoptedMs?: bigint | undefined;
  readonly balances?: readonly Balance[] | undefined;
  readonly envelope?: EnvelopeFacts | undefined;
  readonly list?: ListFacts | undefined;
  readonly findings?: Findings | undefined;
  readonly environment?: Environment | undefined;
  /** How many proposals were refused since the vault was opened. */
  readonly refusedInSession?: number | undefined;
  /** Public keys (64 upper-case hex digits) that will sign. */
  readonly signers?: readonly string[] | undefined;
}

export interface Past {
  readonly history: History;
  /** Unix ms: the latest time that was ever counted. It never goes back. */
  readonly markMs: bigint;
  /** Unix ms: from here on the history has every signed payment. */
  readonly completeFromMs: bigint;
}

/** What an account was told to hold. */
export interface Balance {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  readonly mosaic: string;
  readonly atomic: bigint;
  /** Unix ms. */
  readonly toldMs: bigint;
}

export interface EnvelopeFacts {
  /** Key that signed the request, 64 upper-case hex digits; null without a signature. */
  readonly requester: string | null;
  readonly number: number;
  /** Whether it follows the last one of this key. */
  readonly continues: 'yes' | 'no' | 'unknown';
  /** Whether anything differs from what was signed. */
  readonly altered: boolean;
}

/** How the batch compares with a payment list. */
export interface ListFacts {
  readonly signer: string | null;
  readonly matched: number;
  readonly altered: number;
  readonly missing: number;
  readonly extra: number;
}

export interface Findings {
  /** Codes of all findings that were looked for: a rule about another one cannot be decided. */
  readonly looked: readonly string[];
  readonly found: readonly RiskFinding[];
}

/** Of core/risk: what was found about a line, or about a request (`part` null). */
export interface RiskFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly item: number;
  readonly part: number | null;
}

export interface Environment {
  /** 'quiet': no connection since the vault was opened. */
  readonly guard: 'quiet' | 'gap' | 'alarm';
  /** Digest of the build, 64 upper-case hex digits; null where it is not known. */
  readonly build: string | null;
  readonly log: 'continuous' | 'gap';
}
