/** Chooses the sentences that stand above the pictures: only those that say more than the pictures do. */
import type { Headline, ReviewDocument } from '../../core/review/review-document.ts';

/** These say how or under which condition it happens; all others are what the pictures show. */
const saysMore: readonly Headline['code'][] = [
  'transfer-alias',
  'aggregate',
  'aggregate-bonded',
  'cosign-aggregate',
  'cosign-multisig',
  'multisig',
  'hash-lock',
  'secret-lock',
  'secret-proof',
  'entries',
];

export function leadOf({ headline, envelope, pictures }: ReviewDocument): readonly Headline[] {
  const isDrawn = pictures.flow !== null || pictures.control.length > 0;
  const lead = saysMore.includes(headline.code) || !isDrawn ? [headline] : [];
  // That one transaction is signed as an aggregate is in the kind beside the title.
  return envelope === null || envelope.code === 'aggregate' ? lead : [...lead, envelope];
}
