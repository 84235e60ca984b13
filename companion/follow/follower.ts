/**
 * Follows what was announced, up to the block that nobody can take back.
 * Takes: a flow, and events in the order of the record. Gives: its state, what to do next, and what to show.
 * Refuses: to announce anything that a quorum of nodes has not just said to be nowhere; a step before the one that it
 * needs; the same bytes again without a wish of the person or a crash in between.
 * Never: reads a clock, asks a node, or believes a minority that something is in a block or final.
 */

import type { Flow, FlowView, Stage, StepView } from '../contract/flow.ts';
import type { FlowAction, FlowEvent } from './flow-event.ts';
import type { FlowState, Place, Round, StepState } from './flow-state.ts';
import { hashOf } from './hash-of.ts';
import { judgeStep, seenAt } from './judge.ts';
import { agreed, type Rules, silentAfterMs, rules as usual } from './rules.ts';

const lookEveryMs = 10_000n;
/** After an announcement, an answer or a wish. */
const lookSoonMs = 1_000n;
/** Of a flow that has ended: a roll-back or a lie is still noticed. */
const lookSettledMs = 600_000n;
const symbolNodesAtOnce = 3;
/** A node further behind than this is handed nothing. */
const behindBlocks = 4n;

/** The first of these that a step is in is the flow's. */
const worstFirst: readonly Stage[] = [
  'disagreeing',
  'failed',
  'expired',
  'rolled-back',
  'silent',
  'waiting',
  'sent',
  'seen',
  'partial',
  'in-block',
  'final',
];
const ended: readonly Stage[] = ['final', 'failed', 'expired'];
const repeatable: readonly Stage[] = ['silent', 'failed', 'rolled-back'];

export function newFlow(flow: Flow, nowMs: bigint): FlowState {
  const step: StepState = {
    stage: 'waiting',
    sinceMs: nowMs,
    mark: 0,
    sentMs: null,
    handedTo: [],
    open: [],
    orphaned: false,
    wish: false,
    answered: [],
    refusals: [],
    earlier: [],
    knownMs: null,
    place: null,
    final: false,
    seenBy: 0,
    code: null,
  };
  return { flow, madeMs: nowMs, started: false, steps: flow.steps.map(() => step), round: null };
}

export type Follower = ReturnType<typeof makeFollower>;

export function makeFollower(rules: Rules) {
  function advance(state: FlowState, event: FlowEvent): FlowState {
    switch (event.kind) {
      case 'started':
        return { ...state, started: true };
      case 'resumed':
        return { ...state, steps: state.steps.map(resumed) };
      case 'repeat':
        return withStep(state, event.step, (step) => ({ ...step, wish: true, mark: step.mark + 1 }));
      case 'announcing':
        return withStep(state, event.step, (step) => announcing(state, event, step));
      case 'announced':
        return withStep(state, event.step, (step) => announced(event, step));
      case 'looked':
        return event.round <= (state.round?.number ?? 0) ? state : looked(state, event);
    }
  }

  const resumed = (step: StepState): StepState => ({
    ...step,
    mark: step.mark + 1,
    orphaned: step.orphaned || (step.open.length > 0 && step.answered.length === 0),
  });

  function announcing(
    { round, flow }: FlowState,
    { atMs, step: at, nodes }: Extract<FlowEvent, { kind: 'announcing' }>,
    step: StepState,
  ): StepState {
    const earlier =
      round === null
        ? []
        : seenAt(flow, round, at).flatMap(({ group, code, of }) =>
            group === 'failed' && code !== null ? [{ node: of.node, code }] : [],
          );
    return {
      ...step,
      ...{ stage: 'sent', sinceMs: atMs, sentMs: atMs, mark: step.mark + 1 },
      ...{ handedTo: [...step.handedTo, ...nodes], open: nodes, answered: [], refusals: [], earlier, code: null },
      ...{ orphaned: false, wish: false },
    };
  }

  function announced(event: Extract<FlowEvent, { kind: 'announced' }>, step: StepState): StepState {
    const { node, code, failure } = event;
    if (!step.open.includes(node)) return step;
    const isRefused = !event.taken && code !== null && rules.isRefusal(code);
    return {
      ...step,
      mark: step.mark + 1,
      open: step.open.filter((one) => one !== node),
      answered: failure === null ? [...step.answered, node] : step.answered,
      refusals: isRefused ? [...step.refusals, { node, code }] : step.refusals,
    };
  }

  function looked(state: FlowState, event: Extract<FlowEvent, { kind: 'looked' }>): FlowState {
    const looks = event.looks.filter(({ node }, at) => event.looks.findIndex((one) => one.node === node) === at);
    const { atMs, marks, of } = event;
    const round: Round = { number: event.round, atMs, marks, of: Math.max(of, looks.length), looks };
    return { ...state, round, steps: state.steps.map((step, at) => judgeStep(rules, state, { round, at, step })) };
  }

  /** What to do now: one announcement, recorded before it is done, or one look. Ask again after it: an announcement takes
   * its time, and a look ages. */
  function nextActions(state: FlowState, nowMs: bigint): readonly FlowAction[] {
    if (!state.started) return [];
    const { round } = state;
    const announcements = round === null || !rules.isRecent(round, nowMs) ? [] : announcementsOf(state, round);
    if (announcements.length > 0) return announcements.slice(0, 1);
    return isLookDue(state, nowMs)
      ? [{ act: 'look', round: (round?.number ?? 0) + 1, marks: state.steps.map(({ mark }) => mark) }]
      : [];
  }

  const announcementsOf = (state: FlowState, round: Round): readonly FlowAction[] =>
    state.steps.flatMap((step, at) => {
      if (!rules.isWanted(step) || !rules.isCurrent(round, at, step) || step.stage === 'expired') return [];
      const quorum = rules.quorum(round.of);
      const seen = seenAt(state.flow, round, at);
      if (!rules.isAbsent(seen, quorum)) return [];
      const gate = rules.gate(state, at, round, (prior) => placeNow(state, round, prior, quorum));
      const nodes = gate === null ? [] : nodesFor(state, round, at, gate);
      return nodes.length === 0 ? [] : [{ act: 'announce', step: at, nodes } as const];
    });

  function placeNow(state: FlowState, round: Round, at: number, quorum: number): Place | null {
    const stage = state.steps[at]?.stage;
    if (stage !== 'in-block' && stage !== 'final') return null;
    return agreed(seenAt(state.flow, round, at), quorum, rules.sameBlock);
  }

  const advanceAll = (state: FlowState, events: readonly FlowEvent[]): FlowState => events.reduce(advance, state);

  return { newFlow, advance, advanceAll, nextActions, viewOf, isNews };
}

function nodesFor({ flow, steps }: FlowState, { looks }: Round, at: number, gate: readonly string[] | 'any') {
  const heights = looks.map(({ height }) => height).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = heights[Math.floor((heights.length - 1) / 2)] ?? 0n;
  const near = looks.filter(
    ({ node, height }) => height + behindBlocks >= middle && (gate === 'any' || gate.includes(node)),
  );
  const times = (node: string) => steps[at]?.handedTo.filter((one) => one === node).length ?? 0;
  const nodes = near.map(({ node }) => node).sort((a, b) => times(a) - times(b));
  return nodes.slice(0, flow.chain === 'nem' ? 1 : symbolNodesAtOnce);
}

function isLookDue({ round, steps }: FlowState, nowMs: bigint): boolean {
  if (round === null || nowMs < round.atMs) return true;
  const isOld = steps.some(({ mark }, at) => mark !== round.marks[at]);
  const hasEnded = steps.every(({ stage, wish, orphaned }) => ended.includes(stage) && !wish && !orphaned);
  const every = isOld ? lookSoonMs : hasEnded ? lookSettledMs : lookEveryMs;
  return nowMs - round.atMs >= every;
}

function withStep(state: FlowState, at: number, change: (step: StepState) => StepState): FlowState {
  return { ...state, steps: state.steps.map((step, index) => (index === at ? change(step) : step)) };
}

/** The least advanced of its steps; what went wrong comes before what is on its way. */
export const flowStage = (of: readonly Stage[]): Stage => worstFirst.find((stage) => of.includes(stage)) ?? 'waiting';

export function viewOf(state: FlowState, nowMs: bigint): FlowView {
  const steps = state.steps.map((step, at) => stepView(state, step, at, nowMs));
  return { flow: state.flow, steps, stage: flowStage(steps.map(({ stage }) => stage)) };
}

/** Ask before a 'repeat' is recorded: what is recorded is a fact, and is not refused when the record is read again. */
export function mayRepeat({ steps }: FlowState, at: number, nowMs: bigint): boolean {
  const step = steps[at];
  return step !== undefined && !step.wish && repeatable.includes(stageAt(step, nowMs));
}

/** Silence needs no look: nobody has said within its time that it is there. */
const stageAt = ({ stage, sentMs }: StepState, nowMs: bigint): Stage =>
  stage === 'sent' && sentMs !== null && nowMs - sentMs >= silentAfterMs ? 'silent' : stage;

function stepView({ flow, round }: FlowState, step: StepState, at: number, nowMs: bigint): StepView {
  const of = flow.steps[at];
  const { seenBy, code, sentMs } = step;
  const stage = stageAt(step, nowMs);
  const sinceMs = stage === step.stage ? step.sinceMs : (sentMs ?? 0n) + silentAfterMs;
  const isThere = stage === 'in-block' || stage === 'final' || stage === 'disagreeing';
  const height = isThere ? (step.place?.height ?? null) : null;
  const tips = round?.looks.map((look) => look.height) ?? [];
  const lowest = tips.reduce((least, tip) => (tip < least ? tip : least), tips[0] ?? 0n);
  const deep = height === null || tips.length === 0 ? null : lowest > height ? lowest - height : 0n;
  const hash = of === undefined ? null : hashOf(of.what);
  return { stage, sinceMs, hash, seenBy, nodes: round?.of ?? 0, height, deep, code, deadlineMs: of?.deadlineMs ?? 0n };
}

/** Whether a look changed something that has to be recorded. All other events are recorded always. */
export function isNews(before: FlowState, after: FlowState): boolean {
  return after.steps.some((step, at) => {
    const old = before.steps[at];
    return (
      old === undefined ||
      old.stage !== step.stage ||
      old.seenBy !== step.seenBy ||
      old.code !== step.code ||
      old.final !== step.final ||
      old.wish !== step.wish ||
      old.orphaned !== step.orphaned ||
      old.place?.height !== step.place?.height ||
      old.place?.block !== step.place?.block
    );
  });
}

export const { advance, advanceAll, nextActions } = makeFollower(usual);
