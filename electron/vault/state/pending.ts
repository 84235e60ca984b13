/**
 * Batches that wait for the approvals of more custodians, in the form of the vault file (core/contract/pending.ts).
 * Takes: a review with the acts so far. Gives: the stored form, what the window sees of it, and the batch again after a lock,
 * from its texts.
 * Refuses: a batch that is not exactly what was agreed to any more, one that is late, and acts that do not hold.
 */
import { type Act, type Standing, standingOf } from '../../../core/approval/standing.ts';
import { type Reason, type ReasonCode, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { assessBatch, type Batch, type Proposed } from '../../../core/batch/batch.ts';
import {
  maxEndedPending,
  maxPending,
  maxPendingText,
  type PendingBatch,
  type StoredAct,
  type StoredPending,
  type WorkClock,
} from '../../../core/contract/pending.ts';
import { type Question, questions } from '../../../core/task/task.ts';
import { checkTimes } from '../../../core/validity/check-times.ts';
import { type BatchMatter, bookDigest, matterAt, matterOf, requiredOf } from './approval-matter.ts';
import { personOf, standingView, waitsUntil } from './approvals-view.ts';
import type { OpenVault } from './open-vault.ts';
import { factsAt, type Review, type SigningSession } from './signing-session.ts';

/** As it is stored with these acts. `matter`: of the review, which a real vault has. */
export function storedOf(review: Review, matter: BatchMatter, acts: readonly Act[], nowMs: bigint): StoredPending {
  const { batch, proposed, assessedMs, clock } = review;
  const { round, batch: digest, verdict, book } = matter.subject;
  return {
    ...{ round, batch: digest, verdict, book, need: matter.required.need, count: batch.items.length, clock },
    ...{ texts: proposed.map(({ text }) => text), answers: answersOf(proposed) },
    headlines: batch.items.slice(0, 3).map(({ document }) => document.headline),
    ...{ assessedMs: assessedMs.toString(), expiresMs: (review.expiresMs ?? waitsUntil(batch, nowMs)).toString() },
    acts: acts.map((act) => ({ ...act, atMs: act.atMs.toString() })),
    ended: null,
  };
}

function answersOf(proposed: readonly Proposed[]): StoredPending['answers'] {
  return proposed.flatMap(({ choices }, item) =>
    questions.flatMap((question) => {
      const option = choices[question];
      return option === undefined ? [] : [{ item, question, option }];
    }),
  );
}

const proposedOf = ({ texts, answers }: StoredPending): readonly Proposed[] =>
  texts.map((text, at) => ({
    text,
    choices: Object.fromEntries(
      answers
        .filter(({ item }) => item === at)
        .map(({ question, option }): readonly [Question, string] => [question, option]),
    ),
  }));

export const actsOf = ({ acts }: { readonly acts: readonly StoredAct[] }): readonly Act[] =>
  acts.map((act) => ({ ...act, atMs: BigInt(act.atMs) }));

/** All of them with this one in its place. Refuses 'pending-full'. */
export function withPending(
  all: readonly StoredPending[],
  one: StoredPending,
): Result<readonly StoredPending[], Reason> {
  const others = all.filter(({ round }) => round !== one.round);
  const waiting = [...others.filter(({ ended }) => ended === null), ...(one.ended === null ? [one] : [])];
  const length = waiting.reduce((sum, { texts }) => sum + texts.reduce((part, text) => part + text.length, 0), 0);
  if (one.ended === null && (waiting.length > maxPending || length > maxPendingText)) {
    return refuse(reason('pending-full', { limit: String(maxPending) }));
  }
  return ok(newestEnded([...others, one]));
}

/** Of those that have ended the oldest are forgotten. */
function newestEnded(all: readonly StoredPending[]): readonly StoredPending[] {
  const ended = all.filter((one) => one.ended !== null).slice(-maxEndedPending);
  return all.filter((one) => one.ended === null || ended.includes(one));
}

/** It is over: its texts are of no use any more. */
export const endedAs = (
  one: StoredPending,
  how: 'refused' | 'void',
  codes: readonly ReasonCode[],
  nowMs: bigint,
): StoredPending => ({
  ...one,
  ...{ texts: [], answers: [], ended: { how, codes: codes.slice(0, 50), atMs: nowMs.toString() } },
});

/** What can be told without assessing it: why one that waits is void; null if it is not. */
export function checkPending(one: StoredPending, vault: OpenVault, nowMs: bigint): Reason | null {
  if (nowMs >= BigInt(one.expiresMs)) return reason('approval-expired');
  if (one.book !== bookDigest(vault.settings)) return reason('approval-mismatch');
  const standing = storedStanding(one, vault, nowMs);
  return standing.ok ? null : standing.reason;
}

function storedStanding(one: StoredPending, vault: OpenVault, nowMs: bigint): Result<Standing, Reason> {
  const { round, batch, verdict, book, need } = one;
  const subject = { vault: vault.sealed?.head.vault ?? '', round, batch, verdict, book };
  const required = { ...requiredOf({ approvals: {} }, vault.settings), need };
  return standingOf(actsOf(one), matterAt({ subject, required }, vault, nowMs));
}

export interface Again {
  readonly batch: Batch;
  readonly proposed: readonly Proposed[];
  readonly assessedMs: bigint;
  readonly acts: readonly Act[];
  readonly clock: WorkClock;
  readonly round: string;
  readonly expiresMs: bigint;
}

/**
 * The batch again, from its texts and with present facts. What Inkan composes depends on the clock of then: when the present
 * clock gives other bytes, that one decides, and the deadlines are still those of now. Refuses another digest, rule or requirement.
 */
export function assessedAgain(
  one: StoredPending,
  signing: SigningSession,
  vault: OpenVault,
  nowMs: bigint,
): Result<Again, readonly [Reason, ...Reason[]]> {
  const early = checkPending(one, vault, nowMs);
  if (early !== null) return { ok: false, reason: [early] };
  const proposed = proposedOf(one);
  const clocks = [nowMs, BigInt(one.assessedMs)];
  const all = clocks.map((atMs) => ({ atMs, result: assessBatch(proposed, factsAt(signing, vault, atMs)) }));
  for (const { atMs, result } of all) {
    if (result.action !== 'sign' || result.batch.digest !== one.batch) continue;
    const { batch } = result;
    const [late] = batch.items.flatMap(({ task }) => checkTimes(task, nowMs));
    if (late !== undefined) return { ok: false, reason: [late] };
    const verdict = matterOf(batch, vault, one.round)?.subject.verdict;
    if (verdict !== one.verdict) continue;
    const { clock, round } = one;
    return ok({ batch, proposed, assessedMs: atMs, acts: actsOf(one), clock, round, expiresMs: BigInt(one.expiresMs) });
  }
  const [now] = all;
  const refused = now?.result.action === 'refuse' ? now.result.refused.flatMap(({ reasons }) => reasons) : [];
  return { ok: false, reason: [reason('approval-mismatch'), ...refused] };
}

export function pendingView(one: StoredPending, vault: OpenVault, nowMs: bigint): PendingBatch {
  const acts = actsOf(one);
  const required = { ...requiredOf({ approvals: {} }, vault.settings), need: one.need };
  const held = storedStanding(one, vault, nowMs);
  const standing = held.ok ? held.value : nobody(acts, required.need);
  const refusal = acts.find(({ decision }) => decision === 'refuse');
  return {
    ...{ round: one.round, digest: one.batch, book: one.book, headlines: [...one.headlines], count: one.count },
    standing: standingView(acts, { required }, standing, vault, BigInt(one.expiresMs)),
    ended:
      one.ended === null
        ? null
        : {
            ...one.ended,
            by: refusal === undefined ? null : personOf(refusal.custodian, vault),
            reason: refusal?.reason ?? '',
          },
  };
}

/** Of acts that do not hold any more: who they were by, for the screen; they count for nothing. */
const nobody = (acts: readonly Act[], need: number): Standing => ({
  requestedBy: acts.find(({ decision }) => decision === 'request')?.custodian ?? null,
  agreed: acts.filter(({ decision }) => decision === 'approve').map(({ custodian }) => custodian),
  ...{ missing: need, isMet: false },
});
