/** The payments that have to stand beside the sentence: where it does not say them itself, or not all of them. */
import type { Payment, ReviewDocument, Value } from '../../core/review/review-document.ts';
import { isOneOf, unknownIn } from './parties.ts';

/** As many as a person takes in at one look. The rest stands in the cards, and in the sums of what leaves. */
export const mostPayments = 3;

const saysItself = ['transfer', 'transfer-alias', 'secret-lock', 'revocation'];

/**
 * What our signature moves first, then what it may move of accounts that nobody here knows; each group in the order of
 * the bytes: nothing of it can be hidden behind others.
 */
export function paymentsToShow(document: ReviewDocument): readonly Payment[] {
  const { headline, payments, effects } = document;
  const parts = new Set(payments.map(({ part }) => part));
  if (saysItself.includes(headline.code) && parts.size <= 1) return [];
  const actedFor = new Set(effects.filter((effect) => effect.actedFor).map(({ account }) => textOf(account)));
  const unknown = unknownIn(document);
  const rankOf = ({ from }: Payment): number => {
    if (from.type === 'address' && (from.owner !== null || actedFor.has(from.text))) return 0;
    return isOneOf(unknown, from) ? 1 : 2;
  };
  return payments.toSorted((a, b) => rankOf(a) - rankOf(b));
}

const textOf = (value: Value): string | null => (value.type === 'address' ? value.text : null);

/** Whose payment it is goes without saying where the signer pays. */
export const isFromSigner = ({ signer }: ReviewDocument, { from }: Payment): boolean => textOf(from) === signer.address;
