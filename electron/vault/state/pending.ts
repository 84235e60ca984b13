/**
 * Batches that wait for the approvals of more custodians, in the form of the vault file (core/contract/pending.ts).
 * Takes: a review with the acts so far. Gives: the stored form, what the window sees of it, and the batch again after a lock,
 * from its texts.
 * Refuses: a batch that is not exactly what was agreed to any more, one that is late, and acts that do not hold.
 */
import { type Act, type Standing, standingOf } from '../../../core/approval/standing.ts';
import { toCanonical } from '../../../core/base/canonical.ts';
import { fromHex, toHex } from '../../../core/base/hex.ts';
import { type Reason, type ReasonCode, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { fromUtf8, toUtf8 } from '../../../core/base/utf8.ts';
import {
  assessBatch,
  type Batch,
  type BatchResult,
  type Proposed,
  type RefusedItem,
} from '../../../core/batch/batch.ts';
import {
  maxEndedPending,
  maxPending,
  maxPendingText,
  type PendingBatch,
  type StoredAct,
  type StoredPending,
  type WorkClock,
} from '../../../core/contract/pending.ts';
import { isSignedListText } from '../../../core/payment-list/signed-list-text.ts';
import { passed, type Verdict } from '../../../core/policy/verdict.ts';
import { tidyText } from '../../../core/request/tidy-text.ts';
import { checkDispositions, needsDisposition } from '../../../core/risk/dispositions.ts';
import { type Choices, questions } from '../../../core/task/task.ts';
import { type BatchMatter, bookDigest, matterAt, matterOf, requiredOf } from './approval-matter.ts';
import { personOf, standingView, waitsUntil } from './approvals-view.ts';
import { checkBatchTimes } from './batch-times.ts';
import { readListFile } from './given-list.ts';
import { judgedByBooks, withLeast } from './judged-by-books.ts';
import type { OpenVault } from './open-vault.ts';
import { noRequesters, type ProposedTexts, proposedOf } from './opened-texts.ts';
import { requestersIn } from './requesters.ts';
import type { Circumstances } from './rule-facts.ts';
import { factsAt, type Review, type SigningSession } from './signing-session.ts';

/** As it is stored with these acts. `matter`: of the review, which a real vault has. */
export function storedOf(review: Review, matter: BatchMatter, acts: readonly Act[], nowMs: bigint): StoredPending {
  const { batch, came, assessedMs, clock } = review;
  const { round, batch: digest, verdict, book } = matter.subject;
  return {
    ...{ round, batch: digest, verdict, book, need: matter.required.need, count: batch.items.length, clock },
    ...(matter.judged === null ? {} : { judged: judgedIn(matter.judged) }),
    ...{ texts: [...came.source.texts], carriers: [...came.source.carriers], answers: answersOf(came.proposed) },
    ...(came.source.list === null ? {} : { list: keptList(came.source.list) }),
    headlines: batch.items.slice(0, 3).map(({ document }) => document.headline),
    ...{ assessedMs: assessedMs.toString(), expiresMs: (review.expiresMs ?? waitsUntil(batch, nowMs)).toString() },
    acts: acts.map((act) => ({ ...act, atMs: act.atMs.toString() })),
    ended: null,
  };
}

const judgedIn = ({ level, act, approvals }: NonNullable<BatchMatter['judged']>): StoredPending['judged'] & object => ({
  ...{ level, act },
  approvals: Object.fromEntries(Object.entries(approvals).map(([group, need]) => [group, need ?? 0])),
});

function answersOf(proposed: readonly Proposed[]): StoredPending['answers'] {
  return proposed.flatMap(({ choices }, item) =>
    questions.flatMap((question) => {
      const option = choices[question];
      return option === undefined ? [] : [{ item, question, option }];
    }),
  );
}

/** A signed list is a text that has its file in hex: as it is, it takes half the room. Any other file in hex. */
function keptList(file: Uint8Array): string {
  const text = fromUtf8(file) ?? '';
  return isSignedListText(text) ? text : toHex(file);
}
const listFileOf = (kept: string): Uint8Array | null => (isSignedListText(kept) ? toUtf8(kept) : fromHex(kept));

/** Opened again: envelopes and list are verified from their own texts, by present keys and the present clock. */
function openedAgain(one: StoredPending, vault: OpenVault, nowMs: bigint): Result<ProposedTexts, Reason> {
  const { texts, carriers, answers } = one;
  const file = one.list === undefined ? null : listFileOf(one.list);
  const list = file === null ? ok(null) : readListFile(file, vault);
  if (!list.ok) return list;
  const choices = (item: number) => choicesOf(answers, item);
  return ok(proposedOf(texts, requestersIn(vault), nowMs, { carriers, choices, list: list.value }));
}

/** The last answer to a question counts. */
export const choicesOf = (answers: StoredPending['answers'], item: number): Choices =>
  Object.fromEntries(answers.filter((one) => one.item === item).map(({ question, option }) => [question, option]));

export const actsOf = ({ acts }: { readonly acts: readonly StoredAct[] }): readonly Act[] =>
  acts.map((act) => ({ ...act, atMs: BigInt(act.atMs) }));

type Kept = Pick<StoredPending, 'texts' | 'carriers' | 'list'>;
const lengthOf = ({ texts, carriers, list = '' }: Kept): number =>
  [...texts, ...carriers, list].reduce((sum, { length }) => sum + length, 0);

/** Whether so much text has room beside what waits. */
function checkLength(one: Kept, waiting: readonly StoredPending[]): Reason | null {
  const length = lengthOf(one);
  const limit = Math.max(0, maxPendingText - waiting.reduce((sum, each) => sum + lengthOf(each), 0));
  return length > limit ? reason('pending-too-long', { length: String(length), limit: String(limit) }) : null;
}

/**
 * Why a batch that was just proposed can never wait: told before anybody approves it. A request that waits already is refused, by
 * its text: what Inkan composes from a clock would be another transaction each time, and be paid twice.
 */
export function whyNotWaiting(
  { source, proposed }: ProposedTexts,
  { pending }: OpenVault,
  nowMs: bigint,
): readonly RefusedItem[] {
  const waiting = pending.filter(({ ended }) => ended === null);
  const { list, ...texts } = source;
  const tooLong = checkLength({ ...texts, ...(list === null ? {} : { list: keptList(list) }) }, waiting);
  if (tooLong !== null) return [{ item: 0, reasons: [tooLong], document: null }];
  const known = new Set(
    waiting.flatMap(({ texts, carriers }) =>
      proposedOf(texts, noRequesters, nowMs, { carriers }).proposed.map(sameText),
    ),
  );
  return proposed.flatMap((one, item) =>
    known.has(sameText(one)) ? [{ item, reasons: [reason('pending-duplicate')], document: null }] : [],
  );
}

/** One text for all that read as the same request: without wrappers, white space of JSON, order of keys, case of hex. */
function sameText({ text: whole }: Proposed): string {
  const { text } = tidyText(whole);
  try {
    return toCanonical(JSON.parse(text));
  } catch {
    return text.toUpperCase();
  }
}

/** All of them with this one in its place. Refuses 'pending-full', 'pending-too-long'. */
export function withPending(
  all: readonly StoredPending[],
  one: StoredPending,
): Result<readonly StoredPending[], Reason> {
  const others = all.filter(({ round }) => round !== one.round);
  if (one.ended === null) {
    const waiting = others.filter(({ ended }) => ended === null);
    if (waiting.length >= maxPending) return refuse(reason('pending-full', { limit: String(maxPending) }));
    const tooLong = checkLength(one, waiting);
    if (tooLong !== null) return refuse(tooLong);
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
): StoredPending => {
  const { list: _, ...kept } = one;
  const ended = { how, codes: [...codes], atMs: nowMs.toString() };
  return { ...kept, texts: [], carriers: [], answers: [], ended };
};

/** What can be told without assessing it: why one that waits is void; null if it is not. */
export function checkPending(one: StoredPending, vault: OpenVault, nowMs: bigint): Reason | null {
  if (nowMs >= BigInt(one.expiresMs)) return reason('pending-expired');
  if (one.book !== bookDigest(vault)) return reason('pending-rules-changed');
  if (actsOf(one).some(({ atMs }) => atMs > nowMs)) return reason('pending-clock-back');
  const standing = storedStanding(one, vault, nowMs);
  return standing.ok ? null : standing.reason;
}

/**
 * By the number of custodians alone. Whom rule books want among them is told when the batch is assessed again (standingAt): which
 * books are in force depends on its requests.
 */
function storedStanding(one: StoredPending, vault: OpenVault, nowMs: bigint): Result<Standing, Reason> {
  const { round, batch, verdict, book, need } = one;
  const subject = { vault: vault.sealed?.head.vault ?? '', round, batch, verdict, book };
  const required = { ...requiredOf({ approvals: {} }, vault.settings), need };
  return standingOf(actsOf(one), matterAt({ subject, required }, vault, nowMs));
}

export interface Again {
  readonly batch: Batch;
  readonly came: ProposedTexts;
  readonly assessedMs: bigint;
  readonly acts: readonly Act[];
  readonly clock: WorkClock;
  readonly round: string;
  readonly expiresMs: bigint;
  /** What was agreed to: at least that is required. */
  readonly least: Verdict;
}

/**
 * The batch again, from its texts and with present facts. What Inkan composes depends on the clock of then: only when the present
 * clock gives other bytes, that one decides, and the times are still judged by the present one. Refuses another digest, rule or requirement.
 */
export function assessedAgain(
  one: StoredPending,
  signing: SigningSession,
  vault: OpenVault,
  circumstances: Circumstances,
): Result<Again, readonly [Reason, ...Reason[]]> {
  const { nowMs } = circumstances;
  const early = checkPending(one, vault, nowMs);
  if (early !== null) return { ok: false, reason: [early] };
  const opened = openedAgain(one, vault, nowMs);
  if (!opened.ok) return { ok: false, reason: firstOfEach([reason('approval-mismatch'), opened.reason]) };
  const came = opened.value;
  const at = (atMs: bigint) => ({
    atMs,
    result: assessBatch(came.proposed, factsAt(signing, vault, atMs), came.envelopes, came.list),
  });
  const now = at(nowMs);
  const { atMs, result } = isOf(one, now.result) ? now : at(BigInt(one.assessedMs));
  if (!isOf(one, result)) {
    const refused = now.result.action === 'refuse' ? now.result.refused.flatMap(({ reasons }) => reasons) : [];
    return { ok: false, reason: firstOfEach([reason('approval-mismatch'), ...refused]) };
  }
  const { batch } = result;
  const late = checkBatchTimes(batch, nowMs);
  if (late !== null) return { ok: false, reason: [late.reason] };
  const unanswered = whyUnanswered(batch, actsOf(one));
  if (unanswered !== null) return { ok: false, reason: [unanswered] };
  const ruled = judgedByBooks(batch, vault, signing.refused, circumstances);
  // What a rule book blocks at present is refused where it is put under review; it can wait for another time.
  const isBlocked = ruled.refused.length > 0;
  const least = agreedTo(one);
  const asked = withLeast(ruled, least);
  if (!isBlocked && matterOf(asked, vault, one.round)?.subject.verdict !== one.verdict) {
    return { ok: false, reason: [reason('approval-mismatch')] };
  }
  const { clock, round } = one;
  return ok({
    batch,
    came,
    assessedMs: atMs,
    acts: actsOf(one),
    clock,
    round,
    expiresMs: BigInt(one.expiresMs),
    least,
  });
}

/** What custodians agreed to, where rule books judge: they may ask for less by now, but never for more. */
const agreedTo = ({ judged }: StoredPending): Verdict => (judged === undefined ? passed : { ...passed, ...judged });

/** A stop that was not there when a custodian approved. One that is gone by now is none. */
function whyUnanswered({ findings }: Batch, acts: readonly Act[]): Reason | null {
  const known = new Set(findings.filter(needsDisposition).map(({ id }) => id));
  const refused = acts
    .filter(({ decision }) => decision === 'approve')
    .map(({ dispositions = [] }) =>
      checkDispositions(
        findings,
        dispositions.filter(({ finding }) => known.has(finding)),
      ),
    );
  return refused.find((one) => one !== null) ?? null;
}

const isOf = ({ batch }: StoredPending, result: BatchResult): result is Extract<BatchResult, { action: 'sign' }> =>
  result.action === 'sign' && result.batch.digest === batch;

/** One reason of each kind, as many as the log and the file take. */
function firstOfEach([first, ...rest]: readonly [Reason, ...Reason[]]): readonly [Reason, ...Reason[]] {
  const others = rest.filter(
    ({ code }, at) => code !== first.code && rest.findIndex((one) => one.code === code) === at,
  );
  return [first, ...others.slice(0, 49)];
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
