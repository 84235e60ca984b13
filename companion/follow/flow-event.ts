/**
 * What happens to a flow. The state of a flow is a fold over these events in the order of the record; those that
 * announce something are recorded before it is done. Plain data.
 */
import type { TransactionGroup } from '../contract/chain-facts.ts';

/** What one node says of one step. */
export interface StepLook {
  readonly group: TransactionGroup;
  /** Null unless confirmed. */
  readonly height: bigint | null;
  readonly code: string | null;
  /** Hash of this node's block at that height. */
  readonly block: string | null;
}

/**
 * One node's answer in a round. It is asked for its tip first, then for the statuses, then for the block hashes: what is
 * confirmed at or below a final height that was known before cannot have moved in between.
 */
export interface NodeLook {
  readonly node: string;
  readonly height: bigint;
  readonly finalHeight: bigint;
  /** Time of its newest block. */
  readonly chainMs: bigint;
  /** One for each step of the flow. */
  readonly steps: readonly StepLook[];
}

export type FlowEvent =
  /** The person wants it announced. */
  | { readonly kind: 'started'; readonly atMs: bigint }
  /** The program was started again and has read the record up to here. */
  | { readonly kind: 'resumed'; readonly atMs: bigint }
  /** The person wants this step's bytes handed to the nodes once more, and `mayRepeat` allowed it. */
  | { readonly kind: 'repeat'; readonly atMs: bigint; readonly step: number }
  /** Recorded before the bytes leave. */
  | { readonly kind: 'announcing'; readonly atMs: bigint; readonly step: number; readonly nodes: readonly string[] }
  /** One node's answer; `failure` if there was none, and the bytes may have arrived all the same. */
  | {
      readonly kind: 'announced';
      readonly atMs: bigint;
      readonly step: number;
      readonly node: string;
      readonly taken: boolean;
      readonly code: string | null;
      readonly failure: string | null;
    }
  /** A round of questions. `of`: all nodes of this chain and network that the user allows, also those that did not
   * answer. `round` and `marks` are the look action's. */
  | {
      readonly kind: 'looked';
      readonly atMs: bigint;
      readonly round: number;
      readonly marks: readonly number[];
      readonly of: number;
      readonly looks: readonly NodeLook[];
    };

export type FlowAction =
  /** Record 'announcing' with these nodes, then hand them the bytes. */
  | { readonly act: 'announce'; readonly step: number; readonly nodes: readonly string[] }
  /** Ask every fresh node about all steps, and give the answers as 'looked' with this round and these marks. */
  | { readonly act: 'look'; readonly round: number; readonly marks: readonly number[] };
