/** The payments that have to stand beside the sentence: where it does not say them itself, or not all of them. */
import type { Payment, ReviewDocument, Value } from '../../core/review/review-document.ts';

/** As many as a person takes in at one look. The rest stands in the cards, and in the sums of what leaves. */
export const mostPayments = 3;

const saysItself = ['transfer', 'transfer-alias', 'secret-lock', 'revocation'];

/** What our signature moves first, each group in the order of the bytes: nothing of it can be hidden behind others. */
export function paymentsToShow({ headline, payments, effects }: ReviewDocument): readonly Payment[] {
  const parts = new Set(payments.map(({ part }) => part));
  if (saysItself.includes(headline.code) && parts.size <= 1) return [];
  const actedFor = new Set(effects.filter((effect) => effect.actedFor).map(({ account }) => textOf(account)));
  const isByUs = ({ from }: Payment): boolean =>
    from.type === 'address' && (from.owner !== null || actedFor.has(from.text));
  return [...payments.filter(isByUs), ...payments.filter((payment) => !isByUs(payment))];
}

const textOf = (value: Value): string | null => (value.type === 'address' ? value.text : null);

/** Whose payment it is goes without saying where the signer pays. */
export const isFromSigner = ({ signer }: ReviewDocument, { from }: Payment): boolean => textOf(from) === signer.address;
