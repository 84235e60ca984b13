/**
 * Where a batch stands that several custodians decide about: who brought it in, who has agreed, how many are missing.
 * Takes: the signed statements so far, what is required, the approval keys of the custodians there are now.
 * Gives: the standing, and what the next statement of a custodian would be.
 * Refuses: a statement that is altered, of another subject, from the future, of a key that no custodian has now; a second
 * approval with one key; an approval by somebody who must be another person.
 * Never: counts a key twice.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Decision, isSignedStatement, type SignedStatement, type Subject } from './statement.ts';

/** Whose key may not approve. */
export interface Separation {
  /** The key that brought the batch in. With it, a batch has to be brought in by a key. */
  readonly requester: boolean;
  /** The keys of those who opened the vault in which the approval is given. */
  readonly opener: boolean;
}

export interface Required {
  /** Different keys that must approve. */
  readonly need: number;
  readonly differ: Separation;
}

export type Act = SignedStatement;

/** The approval key of each custodian that there is now, by id. */
export type ApprovalKeys = ReadonlyMap<number, string>;

export interface Standing {
  /** The custodian who brought it in by key; null if nobody has. */
  readonly requestedBy: number | null;
  /** Custodians whose approvals count, in the order of their acts. */
  readonly agreed: readonly number[];
  /** How many approvals are still missing. */
  readonly missing: number;
  readonly isMet: boolean;
}

/** Whether one act can be all that there is to do. */
export const isForSeveral = ({ need, differ }: Required): boolean => need > 1 || (need > 0 && differ.requester);

export function standingOf(acts: readonly Act[], { subject, required, keys, nowMs }: Matter): Result<Standing, Reason> {
  for (const act of acts) {
    const wrong = checkAct(act, subject, keys, nowMs);
    if (wrong !== null) return refuse(wrong);
  }
  const { differ } = required;
  const requester = acts.find(({ decision }) => decision === 'request') ?? null;
  const approvals = acts.filter(
    (act) =>
      act.decision === 'approve' &&
      !(differ.requester && act.key === requester?.key) &&
      !(differ.opener && act.openedBy.includes(act.custodian)),
  );
  const counted = new Map(approvals.toReversed().map(({ key, custodian }) => [key, custodian]));
  const isRefused = acts.some(({ decision }) => decision === 'refuse');
  const missing = Math.max(0, required.need - counted.size);
  return ok({
    requestedBy: requester?.custodian ?? null,
    agreed: [...counted.values()].reverse(),
    missing,
    isMet: missing === 0 && !isRefused && (!differ.requester || requester !== null),
  });
}

export interface Matter {
  readonly subject: Subject;
  readonly required: Required;
  readonly keys: ApprovalKeys;
  readonly nowMs: bigint;
}

function checkAct(act: Act, subject: Subject, keys: ApprovalKeys, nowMs: bigint): Reason | null {
  const { custodian, key, atMs } = act;
  if (keys.get(custodian) !== key) return reason('approver-unknown');
  // After a clock that went back the age of an act is unknown.
  if (atMs > nowMs) return reason('approval-expired');
  return isSignedStatement(subject, act) ? null : reason('approval-altered');
}

/** What an act of this custodian would be; refuses one that could not count. */
export function nextDecision(
  { custodian, openedBy }: Pick<Act, 'custodian' | 'openedBy'>,
  { requestedBy, agreed }: Standing,
  { differ }: Required,
): Result<Exclude<Decision, 'refuse'>, Reason> {
  if (differ.requester && requestedBy === null) return ok('request');
  if (agreed.includes(custodian)) return refuse(reason('approval-repeated'));
  if (differ.requester && requestedBy === custodian) return refuse(reason('approver-differs'));
  if (differ.opener && openedBy.includes(custodian)) return refuse(reason('approver-differs'));
  return ok('approve');
}

/**
 * Whether so many approvals can come together at all. `quorum`: how many open the vault, each time those who came. With
 * separate openers somebody has to be left who did not open it.
 */
export function isPossible({ need, differ }: Required, custodians: number, quorum: number): boolean {
  const eligible = custodians - (differ.requester ? 1 : 0);
  return need <= eligible && (!differ.opener || quorum < custodians);
}
