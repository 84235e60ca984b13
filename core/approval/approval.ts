/**
 * core/approval: a person's yes, bound to the digest of the exact bytes, good once and for five minutes.
 * Takes: a document's digest and what policy requires. Gives: an `Approval`, and the same one spent.
 * Refuses: another digest, another act, a wrong word, a second use, a use too late. Never: exists without a review.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { isTyped } from '../base/typed-word.ts';
import { fingerprintWordList } from '../review/words.ts';
import type { Requirement } from '../validity/validity.ts';

/** Long enough to read a slip aloud, short enough that nobody walks away from an approval. */
export const approvalLifetimeMs = 300_000n;

export interface Approval {
  readonly digest: string;
  readonly requirement: Requirement;
  readonly createdAtMs: bigint;
  readonly expiresAtMs: bigint;
  readonly spent: boolean;
  /** Ids of the custodians who opened the vault in which it is asked; none in practice. */
  readonly openedBy: readonly number[];
}

/** What the person did at the screen. */
export interface ApprovalEvidence {
  readonly digest: string;
  readonly act: 'hold' | 'type';
  readonly typed: string | null;
  readonly hasPassphrase: boolean;
}

/**
 * With the word to type, from one random byte of the vault. Not from the digest: whoever makes requests could make many
 * and send those that ask for the same word, and typing it would become a habit.
 */
export function drawWord(requirement: Requirement, random: Uint8Array): Requirement {
  const word = requirement.act === 'type' ? fingerprintWordList[random[0] ?? -1] : null;
  return { ...requirement, word: word ?? null };
}

export function offerApproval(
  digest: string,
  requirement: Requirement,
  nowMs: bigint,
  openedBy: readonly number[] = [],
): Approval {
  const expiresAtMs = nowMs + approvalLifetimeMs;
  return { digest, requirement, createdAtMs: nowMs, expiresAtMs, spent: false, openedBy };
}

/** The spent approval; the caller must store it before it signs, so that an error afterwards cannot give a second use. */
export function spendApproval(approval: Approval, evidence: ApprovalEvidence, nowMs: bigint): Result<Approval, Reason> {
  if (approval.spent) return refuse(reason('nothing-under-review'));
  if (approval.digest !== evidence.digest) return refuse(reason('approval-mismatch'));
  // A clock that went back is as bad as one that ran out: the age of the approval is then unknown.
  if (nowMs >= approval.expiresAtMs || nowMs < approval.createdAtMs) return refuse(reason('approval-expired'));
  const { act, word, passphrase } = approval.requirement;
  if (act !== evidence.act) return refuse(reason('approval-act-missing', { missing: act }));
  if (act === 'type' && (word === null || !isTyped(evidence.typed, word))) {
    return refuse(reason('approval-act-missing', { missing: 'type' }));
  }
  if (passphrase && !evidence.hasPassphrase) return refuse(reason('approval-act-missing', { missing: 'passphrase' }));
  return ok({ ...approval, spent: true });
}
