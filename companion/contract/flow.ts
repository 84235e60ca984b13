/**
 * What is announced and followed, and how it stands. A flow is made once, from a verified reply; its steps are announced
 * in order. Pure data; companion/follow decides, companion/record keeps.
 */
import type { Chain, Network } from '../../core/chain/networks.ts';
import type { Announcement, Lookup } from './chain-facts.ts';

export interface FlowStep {
  readonly what: Announcement;
  /** Null for a detached cosignature on Symbol: it has no status of its own, its parent has. */
  readonly lookup: Lookup | null;
  readonly deadlineMs: bigint;
  /** Announce only when the step before has got that far: a bonded aggregate after its lock is confirmed; a NEM
   * cosignature after its multisig transaction is in the pool of the same node. Null: at once. */
  readonly after: 'confirmed' | 'seen-by-same-node' | null;
}

export interface Flow {
  /** 16 random bytes, hex. */
  readonly id: string;
  readonly chain: Chain;
  readonly network: Network;
  /** Digest of the request that it answers; null for a reply without one. */
  readonly request: string | null;
  readonly steps: readonly FlowStep[];
}

/**
 * 'waiting': for the step before, or for nodes. 'sent': handed to a node, nobody has said it is there. 'silent': sent
 * 60 seconds ago, and no node knows it. 'seen': in the pool of at least one node. 'partial': waits for cosignatures.
 * 'in-block': confirmed, not final. 'final': by the quorum of fresh nodes. 'failed': a node gave a code, and no node
 * has it in a pool or block. 'expired': the deadline has passed on the chain, and no node has it. 'rolled-back': was in a
 * block, is in none now. 'disagreeing': nodes say what cannot both be (different blocks at one height).
 */
export const stages = [
  'waiting',
  'sent',
  'silent',
  'seen',
  'partial',
  'in-block',
  'final',
  'failed',
  'expired',
  'rolled-back',
  'disagreeing',
] as const;
export type Stage = (typeof stages)[number];

export interface StepView {
  readonly stage: Stage;
  /** When it entered this stage. */
  readonly sinceMs: bigint;
  readonly hash: string | null;
  readonly seenBy: number;
  readonly nodes: number;
  readonly height: bigint | null;
  /** Blocks on top of its own, by the lowest of the fresh nodes. */
  readonly deep: bigint | null;
  readonly code: string | null;
  readonly deadlineMs: bigint;
}

export interface FlowView {
  readonly flow: Flow;
  readonly steps: readonly StepView[];
  /** The least advanced of its steps. */
  readonly stage: Stage;
}
