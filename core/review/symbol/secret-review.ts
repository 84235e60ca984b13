/** Reviews secret locks and secret proofs: a payment to one recipient that knowledge of the secret releases. */
import type { LockHashAlgorithm, SecretLockContent, SecretProofContent } from '../../transaction/symbol/content.ts';
import { contentReview, effect, paymentsOf } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import type { Warning } from '../review-document.ts';
import { blocksValue, card, codeValue, hexValue, recipientValue, row, warn } from '../values.ts';
import { moveOf, recipientWarnings } from './common-rows.ts';

export function reviewSecretLock(content: SecretLockContent, context: ContentContext): ContentReview {
  const to = recipientValue(content.recipient, context);
  const { amount, rows, warnings } = moveOf('amount', { ...content.mosaic, holder: context.actor }, context);
  return contentReview({
    headline: { code: 'secret-lock', slots: { amount: [amount], from: [context.actor], to: [to] } },
    cards: [
      card('content', [
        row('from', context.actor),
        row('to', to),
        ...rows,
        row('duration', blocksValue(content.duration)),
        row('hash-algorithm', codeValue(content.algorithm)),
        row('secret', hexValue(content.secret)),
      ]),
    ],
    payments: paymentsOf(context.actor, to, [amount]),
    effects: [effect(context.actor, 'out', 'lock', amount)],
    warnings: [...recipientWarnings(content.recipient, context), ...warnings, ...weakHash(content.algorithm)],
  });
}

/** The released amount is in the lock, not here, so no effect can be stated. */
export function reviewSecretProof(content: SecretProofContent, context: ContentContext): ContentReview {
  const to = recipientValue(content.recipient, context);
  return contentReview({
    headline: { code: 'secret-proof', slots: { from: [context.actor], to: [to] } },
    cards: [
      card('content', [
        row('from', context.actor),
        row('to', to),
        row('hash-algorithm', codeValue(content.algorithm)),
        row('secret', hexValue(content.secret)),
        row('proof', hexValue(content.proof)),
      ]),
    ],
    warnings: [
      ...recipientWarnings(content.recipient, context),
      // After the announcement everybody can read the proof and release locks with the same secret on other chains.
      warn('proof-public', 'caution'),
      ...weakHash(content.algorithm),
    ],
  });
}

/** 160 bits: the maker of the lock can search for two secrets with one hash. */
const weakHash = (algorithm: LockHashAlgorithm): readonly Warning[] =>
  algorithm === 'hash-160' ? [warn('weak-hash', 'caution')] : [];
