/**
 * What the network needs of a chain besides its rules: nodes, their front end, and how they tell each other what is new.
 * Takes: nothing. Gives: the type that symbol/kind.ts and nem/kind.ts fill. Never: knows either.
 */
import type { Chain } from '../../../core/chain/networks.ts';
import type { Answer, Question } from '../http/server.ts';
import type { Branch } from './branch.ts';
import type { Node } from './node.ts';
import type { Rules } from './rules.ts';

export interface Routed {
  /** The path as in the description of the API; in brackets if it has none. */
  readonly route: string;
  readonly answer: Answer;
}

/** A node that takes back what a roll-back has undone. */
export interface ChainNode<T, S> extends Node<T, S> {
  prune(timeMs: bigint): void;
  takeBack(transactions: readonly T[], timeMs: bigint): void;
}

export interface ChainKind<T, S, N extends ChainNode<T, S>, M> {
  readonly chain: Chain;
  readonly rules: Rules<T, S>;
  readonly begin: () => S;
  readonly makeNode: (index: number, branch: Branch<T, S>) => N;
  /** `spread`: tells the other nodes what this one accepted. */
  readonly ask: (node: N, question: Question, nowMs: bigint, spread: (message: M) => void) => Routed;
  /** What another node told it. */
  readonly hear: (node: N, message: M, nowMs: bigint) => void;
  /** All that it has and others may not have. */
  readonly share: (node: N) => readonly M[];
  readonly credit: (state: S, account: string, mosaic: string | null, amount: bigint) => void;
  readonly balance: (state: S, address: string, mosaic: string | null) => bigint;
  readonly throttled: () => Answer;
  /** Null: this question is answered all the same. */
  readonly unavailable: (question: Question, nowMs: bigint) => Answer | null;
  /** Blocks that bury one for ever without finality; null: there is finality. */
  readonly rewriteLimit: number | null;
}
