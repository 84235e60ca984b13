/** The payments to list beside the picture: all of them, if it does not draw each with an arrow of its own. */
import type { Payment, ReviewDocument, Value } from '../../core/review/review-document.ts';
import { isOneOf, unknownIn } from './parties.ts';

/**
 * First what our signature moves, then what it may move from unknown accounts, each in the order of the bytes, so that
 * nothing can be hidden behind other payments.
 */
export function paymentsToShow(document: ReviewDocument): readonly Payment[] {
  const { payments, effects, pictures } = document;
  const { arrows, rest } = pictures.flow ?? { arrows: [], rest: [] };
  if (rest.length === 0 && arrows.every(({ count }) => count === 1)) return [];
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
