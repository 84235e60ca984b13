/**
 * What a kind of finding is, and what it may read. A kind looks at the payments of a batch together, and at the history,
 * the registry and our accounts; it needs no network and no clock but the time given.
 */
import type { History } from '../history/history.ts';
import type { HistoryIndex } from '../history/index-of.ts';
import type { MovedItem } from '../movement/movement.ts';
import type { Registry } from '../registry/registry.ts';
import type { RiskCode } from '../review/review-codes.ts';
import type { Severity, Warning } from '../review/review-document.ts';
import type { AccountFacts } from '../task/task.ts';
import type { Paid } from './payments.ts';

/** A warning of a review, with its place in the batch. */
export interface RiskFinding extends Warning {
  readonly code: RiskCode;
  /** The same for the same batch and history: what a disposition names. */
  readonly id: string;
  /** Place of the request in the batch, from 0. */
  readonly item: number;
  /** Number of the inner transaction, from 1; null for the whole request. */
  readonly part: number | null;
}

/** A limit that a rule sets for one payment, in atomic units: what a split would stay below. */
export interface KnownLimit extends Pick<Paid, 'chain' | 'network' | 'mosaic'> {
  readonly atomic: bigint;
}

export interface RiskContext {
  readonly items: readonly MovedItem[];
  /** In the order of the batch; of payments between accounts of ours too. */
  readonly payments: readonly Paid[];
  readonly history: History;
  readonly index: HistoryIndex;
  readonly registry: Registry;
  readonly accounts: readonly AccountFacts[];
  /** Never before the last payment of the history. */
  readonly nowMs: bigint;
  readonly limits: readonly KnownLimit[];
}

/** A finding before it has an id. */
export type Found = Pick<RiskFinding, 'item' | 'part' | 'severity' | 'facts'>;

export interface RiskKind {
  readonly code: RiskCode;
  /** Severities that it can give, the most severe first. */
  readonly severities: readonly Severity[];
  readonly evaluate: (context: RiskContext) => readonly Found[];
}
