/**
 * core/assessment: the only pipeline from a text to a verdict (text → request → task → document → findings → verdict),
 * for the vault and the command line.
 * Takes: a text, answers to earlier questions, public facts of the vault, the clock. Gives: an assessment with its
 * document and verdict; a question; a cosignature to collect; or every reason for a refusal.
 * Refuses: what cannot be read or shown, what is not ours, what a node would refuse (core/validity), what a house rule
 * blocks (core/policy). Never: trusts what the text says of itself; lets a block pass.
 */
import { type Reason, reason } from '../base/reason.ts';
import { forgetAddresses } from '../chain/address.ts';
import type { History } from '../history/history.ts';
import { judge, type PolicySettings } from '../policy/registry.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { Registry } from '../registry/registry.ts';
import { readRequest } from '../request/read-request.ts';
import type { CosignatureOffer } from '../request/sign-request.ts';
import { maxJudgingSteps, stepsToJudge } from '../review/judging-steps.ts';
import { reviewAsked, subjectOf } from '../review/options-review.ts';
import { reviewTask } from '../review/review.ts';
import type { Headline, Option, ReviewDocument } from '../review/review-document.ts';
import type { ReviewFacts, SignedBonded } from '../review/review-facts.ts';
import { isAsked } from '../task/asking.ts';
import type { AccountFacts, Choices, Question, SigningTask, Task } from '../task/task.ts';
import { type TaskRequest, taskOf } from '../task/task-of.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import { checkSize } from '../validity/check-size.ts';
import { checkEndedTimes } from '../validity/check-times.ts';
import { checkValidity } from '../validity/validity.ts';
import { checkAccounts } from './check-accounts.ts';
import { checkEntries } from './check-entries.ts';

/** Holds enough to assess the text again and arrive at the same bytes. */
export interface Assessment {
  readonly text: string;
  readonly choices: Choices;
  readonly nowMs: bigint;
  readonly request: TaskRequest;
  readonly task: Task;
  readonly document: ReviewDocument;
  /** Verdict of the house rules; never a block. */
  readonly verdict: Verdict;
}

export type AssessmentResult =
  | { readonly action: 'sign'; readonly assessment: Assessment }
  /** The text has more than one meaning. */
  | {
      readonly action: 'choose';
      readonly question: Question;
      readonly subject: Headline | null;
      readonly options: readonly Option[];
    }
  /** A cosignature for an aggregate that collects them: nothing is signed here. */
  | { readonly action: 'collect'; readonly offer: CosignatureOffer }
  | { readonly action: 'refuse'; readonly reasons: readonly Reason[]; readonly document: ReviewDocument | null };

export interface AssessmentFacts {
  /** Accounts of the vault; null without a vault: then no signer is filled in, and no account is checked. */
  readonly accounts: readonly AccountFacts[] | null;
  readonly registry: Registry;
  readonly signedBonded: readonly SignedBonded[];
  readonly nowMs: bigint;
  readonly settings: PolicySettings;
  /** What was signed and refused before; absent: nothing that is known. A single request is not compared with it, only
   * a batch is. */
  readonly history?: History | undefined;
}

/** As many as anybody reads, and fewer than core/contract allows. */
const maxReasons = 20;

export function assess(text: string, facts: AssessmentFacts, choices: Choices = {}): AssessmentResult {
  forgetAddresses();
  const request = readRequest(text);
  if (!request.ok) return refusedFor(request.reason);
  if (request.value.what !== 'cosignature') return assessRequest(text, request.value, facts, choices);
  if (facts.accounts === null) return refusedFor(reason('nothing-collected'));
  // A cosignature never raises a question.
  if (Object.keys(choices).length > 0) return refusedFor(reason('choice-unknown'));
  return { action: 'collect', offer: request.value };
}

function assessRequest(text: string, request: TaskRequest, facts: AssessmentFacts, choices: Choices): AssessmentResult {
  const { accounts, registry, signedBonded, nowMs } = facts;
  const found = taskOf(request, { accounts, registry, nowMs }, choices);
  if (!found.ok) return refusedFor(found.reason);
  const { format, notes } = request;
  const reviewFacts: ReviewFacts = { accounts: accounts ?? [], registry, signedBonded, nowMs, format, notes };
  if (isAsked(found.value)) {
    const { about } = found.value;
    const ended = about === null ? [] : checkEndedTimes(about, nowMs);
    const early = ended.length > 0 || about === null ? ended : checkJudging(about, reviewFacts);
    if (early.length > 0) return { action: 'refuse', reasons: early, document: null };
    const options = reviewAsked(found.value, reviewFacts);
    return { action: 'choose', question: found.value.asked, subject: subjectOf(found.value, reviewFacts), options };
  }
  const task = found.value;
  const early = task.do === 'keep' ? [] : checkLarge(task, reviewFacts);
  if (early.length > 0) return { action: 'refuse', reasons: early, document: null };
  const document = reviewTask(task, reviewFacts);
  const judged = judgeReviewed(task, document, facts);
  if (judged.reasons.length > 0) return { action: 'refuse', reasons: judged.reasons, document };
  return { action: 'sign', assessment: { text, choices, nowMs, request, task, document, verdict: judged.verdict } };
}

export interface Judged {
  /** Reasons for a refusal; empty if it may be signed. */
  readonly reasons: readonly Reason[];
  readonly verdict: Verdict;
}

/** Everything that can refuse a reviewed task, and what the house rules require of people. */
export function judgeReviewed(
  task: Task,
  document: ReviewDocument,
  { accounts, registry, nowMs, settings }: Omit<AssessmentFacts, 'signedBonded'>,
): Judged {
  const verdict = verdictOn(document, settings);
  const reasons =
    task.do === 'keep'
      ? checkEntries(task, { accounts, registry })
      : [...checkAccounts(task, document, accounts), ...checkValidity(task, registry, nowMs)];
  return { reasons: distinct([...reasons, ...verdict.reasons]).slice(0, maxReasons), verdict };
}

/** What the house rules require for everything that the document warns of. */
export function verdictOn({ network, task, warnings }: ReviewDocument, settings: PolicySettings): Verdict {
  const severities = [...new Set(warnings.map(({ severity }) => severity))];
  return judge({ mode: settings.mode, network, task, severities }, settings);
}

/** Each reason once: a hundred embedded transactions can break the same rule a hundred times. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.length < 2 ? reasons : [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()];
}

/** Skips the review of what every network refuses, and of what is too large to review. */
function checkLarge(task: SigningTask, facts: ReviewFacts): readonly Reason[] {
  const reasons = checkSize(task, facts.registry);
  return reasons.length > 0 ? reasons : checkJudging(task.tx, facts);
}

function checkJudging(tx: DecodedTransaction, facts: ReviewFacts): readonly Reason[] {
  const limit = String(maxJudgingSteps);
  return stepsToJudge(tx, facts) > maxJudgingSteps ? [reason('too-long-to-judge', { limit })] : [];
}

const refusedFor = (reason: Reason): AssessmentResult => ({ action: 'refuse', reasons: [reason], document: null });
