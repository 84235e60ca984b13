/**
 * The whole way from a text to a verdict, in one place for the vault and for the command line: read, find the task,
 * review, judge. Takes nothing on trust from the text; gives the task together with its document.
 */
import { type Reason, reason } from '../base/reason.ts';
import { forgetAddresses } from '../chain/address.ts';
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
import { judge, type PolicySettings, type Requirement } from '../validity/validity.ts';

/** Enough to go the whole way again and to arrive at the same bytes. */
export interface Assessment {
  readonly text: string;
  readonly choices: Choices;
  readonly nowMs: bigint;
  readonly request: TaskRequest;
  readonly task: Task;
  readonly document: ReviewDocument;
}

export type AssessmentResult =
  | { readonly action: 'sign'; readonly assessment: Assessment; readonly requirement: Requirement }
  /** The text can mean more than one thing. */
  | {
      readonly action: 'choose';
      readonly question: Question;
      readonly subject: Headline | null;
      readonly options: readonly Option[];
    }
  /** A cosignature for what is being collected: nothing is signed here. */
  | { readonly action: 'collect'; readonly offer: CosignatureOffer }
  | { readonly action: 'refuse'; readonly reasons: readonly Reason[]; readonly document: ReviewDocument | null };

export interface AssessmentFacts {
  /** Our accounts; null where there is no vault: then no signer is filled in and nobody is asked whose it is. */
  readonly accounts: readonly AccountFacts[] | null;
  readonly registry: Registry;
  readonly signedBonded: readonly SignedBonded[];
  readonly nowMs: bigint;
  readonly settings: PolicySettings;
}

export function assess(text: string, facts: AssessmentFacts, choices: Choices = {}): AssessmentResult {
  forgetAddresses();
  const request = readRequest(text);
  if (!request.ok) return refused(request.reason);
  if (request.value.what !== 'cosignature') return assessRequest(text, request.value, facts, choices);
  if (facts.accounts === null) return refused(reason('nothing-collected'));
  // Nothing is ever asked about a cosignature.
  if (Object.keys(choices).length > 0) return refused(reason('choice-unknown'));
  return { action: 'collect', offer: request.value };
}

function assessRequest(text: string, request: TaskRequest, facts: AssessmentFacts, choices: Choices): AssessmentResult {
  const { accounts, registry, signedBonded, nowMs, settings } = facts;
  const found = taskOf(request, { accounts, registry, nowMs }, choices);
  if (!found.ok) return refused(found.reason);
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
  const verdict = judge(task, document, { accounts, registry, nowMs }, settings);
  if (verdict.verdict === 'block') return { action: 'refuse', reasons: verdict.reasons, document };
  const assessment = { text, choices, nowMs, request, task, document };
  return { action: 'sign', assessment, requirement: verdict.requirement };
}

/** What no network takes is not looked through, nor what is too much to look through. */
function checkLarge(task: SigningTask, facts: ReviewFacts): readonly Reason[] {
  const reasons = checkSize(task, facts.registry);
  return reasons.length > 0 ? reasons : checkJudging(task.tx, facts);
}

function checkJudging(tx: DecodedTransaction, facts: ReviewFacts): readonly Reason[] {
  const limit = String(maxJudgingSteps);
  return stepsToJudge(tx, facts) > maxJudgingSteps ? [reason('too-long-to-judge', { limit })] : [];
}

const refused = (reason: Reason): AssessmentResult => ({ action: 'refuse', reasons: [reason], document: null });
