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

const isInPool = (look: StepLook | undefined) => look?.group === 'unconfirmed' || look?.group === 'partial';

const isNem = (step: FlowStep | undefined) => step?.what.kind === 'nem-transaction';

const sameBlock = (a: Place, b: Place): boolean => a.height === b.height && a.block === b.block;

export const silentAfterMs = 60_000n;
/** NIS keeps hashes for 36 hours from a transaction's timestamp, which is at most 24 hours before its deadline. */
const nisForgetsAfterMs = 12n * 3_600_000n;
/** 'unknown' of this node may be said of what it has in a block. */
const mayHaveForgotten = (seen: Seen, of: FlowStep | undefined): boolean =>
  of !== undefined && isNem(of) && seen.group === 'unknown' && seen.of.chainMs > of.deadlineMs + nisForgetsAfterMs;
/** A look is older than what it is used for by at most this. */
const lookLastsMs = 60_000n;

/** Both chains say 'hash exists' of what is in a block already: no failure. */
const notRefusals: readonly string[] = ['FAILURE_HASH_EXISTS', 'Failure_Hash_Already_Exists', 'NEUTRAL', 'SUCCESS'];
const isRefusal = (code: string): boolean => !notRefusals.includes(code);

export const rules = {
  /** More than half of all allowed nodes, whether they answer or not: a lying minority is never alone. */
  quorum: (of: number): number => Math.floor(of / 2) + 1,

  known,

  /** Symbol: in a finalized block. NEM: 360 blocks deep; the client says so by `finalHeight`. */
  isFinal: (seen: Seen): boolean => seen.height !== null && seen.height <= seen.of.finalHeight,

  sameBlock,

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
    if (step?.after === 'confirmed') return nodesWithPlace(state.flow, at - 1, round, placeOf(at - 1));
    return step?.after === 'seen-by-same-node' ? nodesWithParent(state, at, round) : 'any';
  },

  isRefusal,

  /**
   * Codes that count. Symbol keeps the failure of an earlier try until the transaction is in a pool again: what was
   * there before the last announcement says nothing for a minute. NIS has no failures in its statuses, only verdicts: void
   * when a node had it later, and a passed deadline is none of what NIS may have forgotten.
   */
  refusals: (step: StepState, of: FlowStep | undefined, seen: readonly Seen[], atMs: bigint): readonly Refusal[] => {
    if (isNem(of)) {
      if (step.knownMs !== null && step.sentMs !== null && step.knownMs > step.sentMs) return [];
      const isForgotten = seen.some((one) => mayHaveForgotten(one, of));
      return step.refusals.filter(({ code }) => !(isForgotten && code === 'FAILURE_PAST_DEADLINE'));
    }
    const young = step.sentMs !== null && atMs - step.sentMs < silentAfterMs;
    const told = seen.flatMap(({ group, code, of: { node } }) =>
      group === 'failed' && code !== null && isRefusal(code) ? [{ node, code }] : [],
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
   * height), or in no block there, though that height is final there. */
  isDisagreement: (
    seen: readonly Seen[],
    of: FlowStep | undefined,
    rulesNow: { readonly sameBlock: (a: Place, b: Place) => boolean },
  ): boolean => {
    const places = seen.flatMap(placeOfLook);
    const first = places[0];
    const heights = seen.flatMap(({ group, height }) => (group === 'confirmed' && height !== null ? [height] : []));
    if (heights.some((height) => height !== heights[0])) return true;
    if (first !== undefined && places.some((place) => !rulesNow.sameBlock(place, first))) return true;
    const lowest = heights[0];
    if (lowest === undefined) return false;
    const denies = (one: Seen) =>
      one.group !== 'confirmed' && one.of.finalHeight >= lowest && !mayHaveForgotten(one, of);
    const failed = ({ group, code, of: { height } }: Seen) =>
      group === 'failed' && code !== null && isRefusal(code) && height >= lowest;
    return seen.some((one) => denies(one) || failed(one));
  },

  /**
   * The chain is past its deadline by the quorum's newest blocks, and no node can have it executed any more: none has it
   * in a block, or in a pool before its own deadline. What was in a block that was rolled back can come again with that
   * block, until another one at its height is final.
   */
  isExpired: (seen: readonly Seen[], quorum: number, of: FlowStep, step: StepState): boolean => {
    const isPast = (one: Seen) => one.of.chainMs > of.deadlineMs;
    if (seen.some((one) => one.group === 'confirmed' || (known(one) && !isPast(one)))) return false;
    const { place, sentMs, stage } = step;
    const isWithout = (one: Seen) =>
      isPast(one) &&
      (place === null || one.of.finalHeight >= place.height) &&
      (sentMs === null || stage === 'expired' || !mayHaveForgotten(one, of));
    return seen.filter(isWithout).length >= quorum;
  },
} as const;

export type Rules = typeof rules;
/** Nodes that may be handed the step; 'any'; null: not yet. */
export type Gate = readonly string[] | 'any' | null;

/** A node without its lock in a block would refuse a bonded aggregate. */
function nodesWithPlace(flow: Flow, prior: number, { looks }: Round, place: Place | null): Gate {
  if (place === null) return null;
  const above = parentOf(flow, prior);
  const names = (look: StepLook | undefined) =>
    look !== undefined && placeOfLook(look).some((one) => sameBlock(one, place));
  return namesOf(looks.filter(({ steps }) => names(steps[prior]) || names(steps[above])));
}

/**
 * Those that have the multisig transaction in their pools, among the nodes that were handed it; if none of these answers,
 * among all. Cosignatures before this one were answered for, or the node has them.
 */
function nodesWithParent({ flow, steps }: FlowState, at: number, { looks }: Round): Gate {
  const parent = parentOf(flow, at);
  const handed = looks.filter(({ node }) => steps[parent]?.handedTo.includes(node) === true);
  const between = steps.slice(parent + 1, at);
  const isNext = (look: NodeLook) =>
    between.every(({ answered }, index) => answered.length > 0 || isInPool(look.steps[parent + 1 + index]));
  return namesOf((handed.length > 0 ? handed : looks).filter((one) => isInPool(one.steps[parent]) && isNext(one)));
}

const namesOf = (looks: readonly NodeLook[]): Gate => (looks.length === 0 ? null : looks.map(({ node }) => node));

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
