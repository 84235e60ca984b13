/**
 * What a round of looks says of one step.
 * Takes: the looks and what was known. Gives: the step's new state. Never: takes silence of nodes for a no; an answer
 * from fewer nodes than a quorum moves nothing backwards.
 */
import type { Flow, Stage } from '../contract/flow.ts';
import type { StepLook } from './flow-event.ts';
import type { FlowState, Place, Refusal, Round, StepState } from './flow-state.ts';
import { agreed, parentOf, type Rules, type Seen, silentAfterMs } from './rules.ts';

interface Judged {
  readonly round: Round;
  readonly at: number;
  readonly step: StepState;
}

/** The looks at one step. A NEM cosignature whose transaction is in a block is in it, or was not needed. */
export function seenAt(flow: Flow, round: Round, at: number): readonly Seen[] {
  const parent = parentOf(flow, at);
  return round.looks.flatMap((look) => {
    const [own, above] = [look.steps[at], look.steps[parent]];
    if (own === undefined) return [];
    const seen: StepLook = above?.group === 'confirmed' ? above : own;
    return [{ ...seen, of: look }];
  });
}

export function judgeStep(rules: Rules, { flow }: FlowState, { round, at, step: known }: Judged): StepState {
  const step = notAhead(known, round.atMs);
  const seen = seenAt(flow, round, at);
  const of = flow.steps[at];
  const quorum = rules.quorum(round.of);
  const isCurrent = rules.isCurrent(round, at, step);
  const refusals = rules.refusals(step, of, seen, round.atMs);
  const isKnown = seen.some(rules.known);
  const finalPlace = agreed(seen.filter(rules.isFinal), quorum, rules.sameBlock);
  const place = agreed(seen, quorum, rules.sameBlock);
  const isExpired = of !== undefined && rules.isExpired(seen, quorum, of, step);

  function stageNow(): Stage {
    if (step.final && step.place !== null) return stageOfFinal(step.place);
    if (finalPlace !== null) return 'final';
    if (rules.isDisagreement(seen, of, rules)) return 'disagreeing';
    if (place !== null) return 'in-block';
    if (step.place !== null && seen.filter(({ group }) => group !== 'confirmed').length < quorum) return step.stage;
    if (isKnown && !isExpired) return step.place !== null ? 'rolled-back' : poolStage(seen);
    return stageWithout();
  }

  function stageOfFinal(old: Place): Stage {
    if (finalPlace !== null && rules.sameBlock(finalPlace, old)) return 'final';
    return seen.filter((one) => rules.contradicts(one, old, of)).length >= quorum ? 'disagreeing' : step.stage;
  }

  /** No node that answered has it, or none that can still have it executed. */
  function stageWithout(): Stage {
    const isAbsent = isCurrent && rules.isAbsent(seen, quorum);
    if (step.sentMs !== null && isAbsent && refusals.length > 0) return 'failed';
    if (isExpired) return 'expired';
    if (step.place !== null) return 'rolled-back';
    if (step.sentMs === null) return 'waiting';
    if (!isCurrent || seen.length === 0) return step.stage;
    const last = step.knownMs !== null && step.knownMs > step.sentMs ? step.knownMs : step.sentMs;
    return round.atMs - last >= silentAfterMs ? 'silent' : 'sent';
  }

  const stage = stageNow();
  const arrived = isCurrent && (isKnown || (refusals.length > 0 && !step.wish));
  return {
    ...step,
    ...{ stage, sinceMs: stage === step.stage ? step.sinceMs : round.atMs },
    knownMs: isKnown ? round.atMs : step.knownMs,
    place: step.final ? step.place : (finalPlace ?? place ?? step.place),
    final: step.final || stage === 'final',
    wish: step.wish && !(isCurrent && isKnown),
    orphaned: step.orphaned && !arrived,
    seenBy: seen.filter(rules.known).length,
    code: stage === 'failed' ? (refusals[0]?.code ?? null) : stage === 'disagreeing' ? codeOf(refusals) : null,
  };
}

/** Times are of the desk's clock. If it was set back, what it said before would lie ahead, and nothing would become silent. */
function notAhead(step: StepState, nowMs: bigint): StepState {
  const earlier = (ms: bigint) => (ms > nowMs ? nowMs : ms);
  const { sinceMs, sentMs, knownMs } = step;
  return {
    ...step,
    sinceMs: earlier(sinceMs),
    sentMs: sentMs === null ? null : earlier(sentMs),
    knownMs: knownMs === null ? null : earlier(knownMs),
  };
}

const poolStage = (seen: readonly Seen[]): Stage =>
  seen.some(({ group }) => group === 'unconfirmed' || group === 'confirmed') ? 'seen' : 'partial';

const codeOf = (refusals: readonly Refusal[]): string | null => refusals[0]?.code ?? null;

/**
 * A detached Symbol cosignature has no status of its own: what its transaction's status says of it. `signedBy`: keys
 * that the node has signatures of, while it is partial; null: not known.
 */
export function cosignatureLook(parent: StepLook, signedBy: readonly string[] | null, key: string): StepLook {
  if (parent.group !== 'partial' || signedBy?.includes(key) === true) return parent;
  return { group: 'unknown', height: null, code: null, block: null };
}
