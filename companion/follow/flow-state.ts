/** State of a flow between two events. */
import type { Flow, Stage } from '../contract/flow.ts';
import type { NodeLook } from './flow-event.ts';

/** A block that has a transaction. */
export interface Place {
  readonly height: bigint;
  readonly block: string;
}

export interface StepState {
  readonly stage: Stage;
  readonly sinceMs: bigint;
  /** Counts what makes an older look worthless as a proof of absence: announcing, an answer, a wish, a new start. */
  readonly mark: number;
  /** When it was last announced; null: never. */
  readonly sentMs: bigint | null;
  /** All nodes that it was ever handed to, the latest last. */
  readonly handedTo: readonly string[];
  /** Nodes of the last announcement that have not answered. */
  readonly open: readonly string[];
  /** The program ended while all of them were open. */
  readonly orphaned: boolean;
  readonly wish: boolean;
  /** Nodes that answered the last announcement, whatever they said. */
  readonly answered: readonly string[];
  /** Codes of nodes that refused the last announcement. */
  readonly refusals: readonly Refusal[];
  /** Failures that nodes told before the last announcement: of an earlier try. */
  readonly earlier: readonly Refusal[];
  /** When a node last had it in its pool or in a block. */
  readonly knownMs: bigint | null;
  /** By the quorum; kept when it is rolled back. */
  readonly place: Place | null;
  /** The quorum said final, of this place. */
  readonly final: boolean;
  readonly seenBy: number;
  readonly code: string | null;
}

export interface Refusal {
  readonly node: string;
  readonly code: string;
}

export interface Round {
  readonly number: number;
  readonly atMs: bigint;
  readonly marks: readonly number[];
  readonly of: number;
  readonly looks: readonly NodeLook[];
}

export interface FlowState {
  readonly flow: Flow;
  readonly madeMs: bigint;
  readonly started: boolean;
  readonly steps: readonly StepState[];
  readonly round: Round | null;
}
