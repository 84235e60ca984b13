/** Selects the payments to show beside the sentence: those that it does not state itself. */
import type { Payment, ReviewDocument, Value } from '../../core/review/review-document.ts';
import { isOneOf, unknownIn } from './parties.ts';

/** As many as a person grasps at a glance. The rest is in the cards and in the sums of what leaves. */
export const mostPayments = 3;

const saysItself = ['transfer', 'transfer-alias', 'secret-lock', 'revocation'];

/**
 * First what our signature moves, then what it may move from unknown accounts, each in the order of the bytes, so that
 * nothing can be hidden behind other payments.
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

/** The payer need not be shown if it is the signer. */
export const isFromSigner = ({ signer }: ReviewDocument, { from }: Payment): boolean => textOf(from) === signer.address;
