/**
 * The rules of following, each a function of its own, so that a test can break one and see that it is noticed.
 * Takes: looks of several nodes at one step. Gives: what may be concluded. Never: believes fewer nodes than a quorum
 * that something is in a block or final.
 * Sources: online.md §1.4 (life of a Symbol transaction), §2 (NIS announce codes, rewrite limit).
 */
import type { Flow, FlowStep } from '../contract/flow.ts';
import type { NodeLook, StepLook } from './flow-event.ts';
import type { FlowState, Place, Refusal, Round, StepState } from './flow-state.ts';

export interface Seen extends StepLook {
  readonly of: NodeLook;
}

const known = (seen: StepLook) =>
  seen.group === 'unconfirmed' || seen.group === 'partial' || seen.group === 'confirmed';

const isNem = (step: FlowStep | undefined) => step?.what.kind === 'nem-transaction';

export const silentAfterMs = 60_000n;
/** A look is older than what it is used for by at most this. */
const lookLastsMs = 60_000n;

export const rules = {
  /** More than half of all allowed nodes, whether they answer or not: a lying minority is never alone. */
  quorum: (of: number): number => Math.floor(of / 2) + 1,

  known,

  /** Symbol: in a finalized block. NEM: more than 360 blocks deep; the client says so by `finalHeight`. */
  isFinal: (seen: Seen): boolean => seen.height !== null && seen.height <= seen.of.finalHeight,

  sameBlock: (a: Place, b: Place): boolean => a.height === b.height && a.block === b.block,

  /** Whether the look began after the last event that makes older looks worthless. */
  isCurrent: (round: Round, at: number, step: StepState): boolean => round.marks[at] === step.mark,

  isRecent: (round: Round, nowMs: bigint): boolean => nowMs >= round.atMs && nowMs - round.atMs <= lookLastsMs,

  /** A first announcement, a wish of the person, or what a crash left unanswered; of these the last two only once. */
  isWanted: (step: StepState): boolean => step.sentMs === null || step.wish || step.orphaned,

  /** Whether the latest look shows that it is nowhere. */
  isAbsent: (seen: readonly Seen[], quorum: number): boolean => seen.length >= quorum && !seen.some(known),

  /** An earlier step has got as far as this one needs. Null: not yet. Otherwise the nodes that may have it. */
  gate: (state: FlowState, at: number, round: Round, placeOf: (step: number) => Place | null): Gate => {
    const step = state.flow.steps[at];
    if (step?.after === 'confirmed') return placeOf(at - 1) === null ? null : 'any';
    if (step?.after !== 'seen-by-same-node') return 'any';
    const parent = parentOf(state.flow, at);
    const between = state.steps.slice(parent + 1, at);
    const nodes = round.looks.filter(
      ({ node, steps }) =>
        state.steps[parent]?.handedTo.includes(node) === true &&
        steps[parent]?.group === 'unconfirmed' &&
        between.every(({ answered }) => answered.includes(node)),
    );
    return nodes.length === 0 ? null : nodes.map(({ node }) => node);
  },

  /** NIS answers 'hash exists' for what is confirmed already: no failure. */
  isRefusal: (code: string): boolean => code !== 'FAILURE_HASH_EXISTS' && code !== 'NEUTRAL' && code !== 'SUCCESS',

  /**
   * Codes that count. Symbol keeps the failure of an earlier try until the transaction is in a pool again: what was
   * there before the last announcement says nothing for a minute. NIS has no failures in its statuses, only verdicts.
   */
  refusals: (step: StepState, of: FlowStep | undefined, seen: readonly Seen[], atMs: bigint): readonly Refusal[] => {
    if (isNem(of)) return step.refusals;
    const young = step.sentMs !== null && atMs - step.sentMs < silentAfterMs;
    const told = seen.flatMap(({ group, code, of: { node } }) =>
      group === 'failed' && code !== null ? [{ node, code }] : [],
    );
    const isEarlier = (one: Refusal) => step.earlier.some(({ node, code }) => node === one.node && code === one.code);
    return told.filter((one) => !(young && isEarlier(one)));
  },

  /** NIS forgets a transaction after 36 hours; Symbol forgets nothing that is in a block. */
  contradicts: (seen: Seen, place: Place, of: FlowStep | undefined): boolean => {
    if (seen.of.height < place.height) return false;
    if (seen.group !== 'confirmed') return !(isNem(of) && seen.group === 'unknown');
    return seen.height !== place.height || (seen.block !== null && seen.block !== place.block);
  },

  /** Nodes say what cannot both be: two blocks for it, or confirmed here and failed there (by a node that has that
   * height). */
  isDisagreement: (
    seen: readonly Seen[],
    rulesNow: { readonly sameBlock: (a: Place, b: Place) => boolean },
  ): boolean => {
    const places = seen.flatMap(placeOfLook);
    const first = places[0];
    const heights = seen.flatMap(({ group, height }) => (group === 'confirmed' && height !== null ? [height] : []));
    if (heights.some((height) => height !== heights[0])) return true;
    if (first !== undefined && places.some((place) => !rulesNow.sameBlock(place, first))) return true;
    const lowest = heights[0];
    return lowest !== undefined && seen.some(({ group, of }) => group === 'failed' && of.height >= lowest);
  },

  /** The chain is past its deadline by the quorum's newest blocks, and no node has it. */
  isExpired: (seen: readonly Seen[], quorum: number, deadlineMs: bigint): boolean =>
    !seen.some(known) && seen.filter(({ of }) => of.chainMs > deadlineMs).length >= quorum,
} as const;

export type Rules = typeof rules;
/** Nodes that may be handed the step; 'any'; null: not yet. */
export type Gate = readonly string[] | 'any' | null;

/** NEM: the multisig transaction that a cosignature belongs to; otherwise the step itself. */
export function parentOf(flow: Flow, at: number): number {
  let parent = at;
  while (parent > 0 && flow.steps[parent]?.after === 'seen-by-same-node') parent -= 1;
  return parent;
}

export const placeOfLook = ({ group, height, block }: StepLook): readonly Place[] =>
  group === 'confirmed' && height !== null && block !== null ? [{ height, block }] : [];

/** The block that enough looks name. */
export function agreed(seen: readonly Seen[], quorum: number, sameBlock: Rules['sameBlock']): Place | null {
  const places = seen.flatMap(placeOfLook);
  return places.find((place) => places.filter((other) => sameBlock(place, other)).length >= quorum) ?? null;
}
