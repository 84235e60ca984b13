/** Warnings about the complete transaction: who made it, whose funds it takes, who is missing, what Inkan added. */
import { isSatisfied } from '../task/cosigners.ts';
import { keyHolder } from './envelope-review.ts';
import { nemInnerOf, nemOuterOf } from './inner-contents.ts';
import { changedForOwn, takenFromOwn } from './loss-warnings.ts';
import { partyWarnings } from './party-warnings.ts';
import type { Value, Warning } from './review-document.ts';
import type { ReviewDraft } from './review-draft.ts';
import type { ReviewFacts } from './review-facts.ts';
import { feeValue } from './terms-review.ts';
import { addressValue, warn } from './values.ts';

export function envelopeWarnings(draft: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  const { task, signer } = draft;
  return [
    ...partyWarnings(draft, facts),
    ...takenFromOwn(draft, facts),
    ...changedForOwn(draft, facts),
    ...feePaidByMultisig(draft, facts),
    ...proposerFee(draft, facts),
    ...cosignatureNotes(draft),
    ...alsoSigning(draft, facts),
    ...(task.composed === 'invoice' ? [warn('invoice-unit-unclear', 'caution')] : []),
    ...(task.composed === null ? [] : [warn('composed-by-inkan', 'note')]),
    ...(signer.filledIn ? [warn('signer-filled-in', 'note')] : []),
    ...facts.notes.map((note) => warn(note, 'note')),
  ];
}

/** A key of ours signs in addition to the signer named by the document. */
function alsoSigning({ task }: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  const attached = 'attach' in task ? task.attach : [];
  return attached.map(({ chain, network, address }) =>
    warn('also-signs', 'caution', { account: addressValue(address, chain, network, facts) }),
  );
}

/** Shown if the account is ours or registered: a proposal costs it a fee even if nothing moves. */
function feePaidByMultisig({ task, effects }: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  const inner = nemInnerOf(task.tx);
  if (inner === null) return [];
  const account = keyHolder(inner, inner.signer, facts);
  if (account.type !== 'address' || (account.owner === null && account.known === null)) return [];
  const fee = effects.find((effect) => effect.cause === 'fee' && isSame(effect.account, account));
  return fee === undefined ? [] : [warn('fee-paid-by-multisig', 'note', { account, fee: fee.amount })];
}

/**
 * A cosignature covers the inner transaction only. The proposer chooses the outer fee, which NIS does not limit (it
 * limits only that of cosignatures), and may announce another outer transaction than was shown.
 */
function proposerFee({ task }: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  const inner = nemInnerOf(task.tx);
  if (task.do !== 'cosign-multisig' || inner === null) return [];
  const outer = nemOuterOf(task.tx);
  const account = keyHolder(inner, inner.signer, facts);
  const shown = outer === null ? {} : { proposer: keyHolder(outer, outer.signer, facts), fee: feeValue(outer) };
  return [warn('proposer-fee-open', 'caution', { account, ...shown })];
}

const isSame = (a: Value, b: Value): boolean => a.type === 'address' && b.type === 'address' && a.text === b.text;

/**
 * NEM cosignatures travel separately, so their number is unknown here. The proposer counts as one and cannot cosign its
 * own proposal, so ours completes two of two (MultisigSignaturesPresentValidator.java).
 */
function cosignatureNotes({ task, groups }: ReviewDraft): readonly Warning[] {
  if (groups.length === 0) return [];
  if (task.do === 'cosign-multisig') {
    const need = groups[0]?.need ?? null;
    return need !== null && need <= 2 ? [warn('last-cosignature', 'note')] : [];
  }
  const waiting = groups.filter((group) => !isSatisfied(group));
  // If the registry does not know the account, Inkan cannot tell whether anybody is missing.
  if (waiting.some(({ need }) => need !== null)) return [warn('cosigners-missing', 'note')];
  if (waiting.length > 0) return [];
  return task.do === 'cosign-aggregate' ? [warn('last-cosignature', 'note')] : [];
}
