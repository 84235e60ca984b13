/**
 * core/approval: people's consent, bound to one digest, valid once and for a short time. One mechanism for everything
 * that people agree to: a batch to sign, new settings, new custodians, a backup.
 * Takes: the digest of what is agreed to, the requirement, the acts of people, a clock. Gives: an `Approval`, and the
 * same approval spent.
 * Refuses: another digest, another act, a wrong answer, too few different people, a second use, a late use.
 * Never: exists without something to approve; counts one person twice, or an act for another digest.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import { answerOf, drawCheck, isAnswer, type TypedCheck } from './typed-check.ts';

/** Long enough to read a review aloud, short enough that nobody walks away from an approval. */
export const approvalLifetimeMs = 300_000n;
/** Lines of a table that the shortest time covers; what each further one adds, and more if it needs attention. */
const coveredLines = 5;
const lineMs = 3_000n;
const attentionMs = 12_000n;
/** At most for all lines, and at most more for those that need attention: whoever makes requests decides how many
 * lines there are, so their number must not decide alone how long an approval stays open. */
const addedAtMostMs = 600_000n;
export const longestApprovalMs = approvalLifetimeMs + 2n * addedAtMostMs;
/** A custodian's consent to an operation expires before anybody has gone for a walk. */
export const authorisationLifetimeMs = 120_000n;

export interface Requirement {
  /** What the person does on the screen: hold the seal, or type what is asked of this approval. Null where there is
   * no seal. */
  readonly act: 'hold' | 'type' | null;
  /** Null until it is drawn; without it, nothing that requires typing can be approved. */
  readonly typed: TypedAnswer | null;
  /** How many different custodians must prove themselves by passphrase. */
  readonly custodians: number;
}

/** What is asked, and its answer, which stays in the vault. */
export interface TypedAnswer {
  readonly check: TypedCheck;
  readonly answer: string;
}

/** One person's consent. */
export interface ApprovalAct {
  readonly by: number;
  readonly atMs: bigint;
  readonly digest: string;
}

export interface Approval {
  readonly digest: string;
  readonly requirement: Requirement;
  readonly acts: readonly ApprovalAct[];
  readonly createdAtMs: bigint;
  /** Time in which it can be spent after its creation; null: no limit besides that of the acts. */
  readonly lifetimeMs: bigint | null;
  /** Time in which each act counts; null: as long as the approval. */
  readonly actLifetimeMs: bigint | null;
  readonly spent: boolean;
  /** Ids of the custodians who opened the vault; empty in practice. */
  readonly openedBy: readonly number[];
}

/** What the person did at the seal. */
export interface SealEvidence {
  readonly digest: string;
  readonly act: 'hold' | 'type';
  readonly typed: string | null;
}

export const requirementOf = ({ act, approvals }: Verdict): Requirement => ({
  act,
  typed: null,
  custodians: approvals.custodians ?? 0,
});

/** Adds what has to be typed, drawn by random bytes of the vault from what the documents show (typed-check.ts). */
export function drawTyped(
  requirement: Requirement,
  documents: readonly ReviewDocument[],
  random: Uint8Array,
): Requirement {
  const check = requirement.act === 'type' ? drawCheck(documents, random) : null;
  const answer = check === null ? null : answerOf(check, documents);
  return { ...requirement, typed: check === null || answer === null ? null : { check, answer } };
}

/**
 * Time in which a batch can be approved, in milliseconds: five minutes, 3 seconds for each line beyond the fifth, 12 more
 * for each of these that needs attention; each of both at most ten minutes (docs/batch.md). Lines that need attention
 * count first among those beyond the fifth. `lines`, `flagged`: as in core/review `countLines`.
 */
export function lifetimeOf({ lines, flagged }: { readonly lines: number; readonly flagged: number }): bigint {
  const beyond = Math.max(0, lines - coveredLines);
  const marked = Math.min(beyond, Math.max(0, flagged));
  return approvalLifetimeMs + atMost(lineMs * BigInt(beyond)) + atMost(attentionMs * BigInt(marked));
}

const atMost = (addedMs: bigint): bigint => (addedMs < addedAtMostMs ? addedMs : addedAtMostMs);

/** For a batch, approved at the seal. `openedBy`: custodians who opened the vault; none in practice. */
export const offerApproval = (
  digest: string,
  requirement: Requirement,
  nowMs: bigint,
  {
    openedBy = [],
    lifetimeMs = approvalLifetimeMs,
  }: Partial<Pick<Approval, 'openedBy'>> & { lifetimeMs?: bigint } = {},
): Approval => ({
  ...{ digest, requirement, createdAtMs: nowMs, openedBy },
  ...{ acts: [], lifetimeMs, actLifetimeMs: null, spent: false },
});

/** For an operation of custodians: each act counts for two minutes, by a clock that nobody can set. */
export const offerAuthorisation = (digest: string, nowMs: bigint): Approval => ({
  ...{ digest, requirement: { act: null, typed: null, custodians: 1 }, createdAtMs: nowMs, openedBy: [] },
  ...{ acts: [], lifetimeMs: null, actLifetimeMs: authorisationLifetimeMs, spent: false },
});

export const expiryOf = ({ createdAtMs, lifetimeMs }: Approval): bigint => createdAtMs + (lifetimeMs ?? 0n);

/** Adds an act. Acting again does not extend the time limit. */
export function withAct(approval: Approval, act: ApprovalAct): Result<Approval, Reason> {
  const { nowMs, digest } = { nowMs: act.atMs, digest: act.digest };
  const wrong = checkUse(approval, digest, nowMs);
  if (wrong !== null) return refuse(wrong);
  const acts = freshActs(approval, nowMs);
  return ok({ ...approval, acts: acts.some(({ by }) => by === act.by) ? acts : [...acts, act] });
}

/** Everyone who has agreed, each once. */
export const agreedBy = (approval: Approval, nowMs: bigint): readonly number[] => [
  ...new Set(freshActs(approval, nowMs).map(({ by }) => by)),
];

/** Without acts for another digest, from the future, or too old. */
const freshActs = ({ acts, digest, actLifetimeMs }: Approval, nowMs: bigint): readonly ApprovalAct[] =>
  acts.filter(
    (act) => act.digest === digest && act.atMs <= nowMs && (actLifetimeMs === null || nowMs - act.atMs < actLifetimeMs),
  );

/** Checks the act at the seal. `coming`: custodians whose passphrase is still to be proved. */
export function checkSeal(approval: Approval, evidence: SealEvidence, nowMs: bigint, coming = 0): Result<null, Reason> {
  const wrong = checkUse(approval, evidence.digest, nowMs);
  if (wrong !== null) return refuse(wrong);
  const { act, typed, custodians } = approval.requirement;
  if (act !== null && act !== evidence.act) return refuse(reason('approval-act-missing', { missing: act }));
  if (act === 'type' && (typed === null || !isAnswer(evidence.typed, typed.answer))) {
    return refuse(reason('approval-act-missing', { missing: 'type' }));
  }
  if (agreedBy(approval, nowMs).length + coming < custodians) {
    return refuse(reason('approval-act-missing', { missing: 'passphrase' }));
  }
  return ok(null);
}

/** Returns the spent approval. The caller must store it before it acts, so that a later error cannot allow a second
 * use. */
export function spendApproval(approval: Approval, evidence: SealEvidence, nowMs: bigint): Result<Approval, Reason> {
  const sealed = checkSeal(approval, evidence, nowMs);
  return sealed.ok ? ok({ ...approval, spent: true }) : sealed;
}

/** For an operation: the custodians who agreed, if they are enough; null if nobody has yet. The caller drops the
 * approval. */
export function spendAuthorisation(
  approval: Approval | null,
  { digest, need }: { readonly digest: string; readonly need: number },
  nowMs: bigint,
): Result<readonly number[], Reason> {
  const isUsable = approval !== null && checkUse(approval, digest, nowMs) === null;
  const by = isUsable ? agreedBy(approval, nowMs) : [];
  return by.length < Math.max(1, need) ? refuse(reason('custodians-missing', { need: String(need) })) : ok(by);
}

/** Whether it is an unspent approval of this digest, within its time. */
export function checkUse(approval: Approval, digest: string, nowMs: bigint): Reason | null {
  const { createdAtMs, lifetimeMs } = approval;
  if (approval.spent) return reason('nothing-under-review');
  if (approval.digest !== digest) return reason('approval-mismatch');
  // A clock that went back counts as expired: the age of the approval is unknown then.
  const isOver = nowMs < createdAtMs || (lifetimeMs !== null && nowMs - createdAtMs >= lifetimeMs);
  return isOver ? reason('approval-expired') : null;
}
