/** The fees shown beside the deadline. */
import type { ReviewDocument, Value } from '../../core/review/review-document.ts';

/** Every fee with a known payer; if no payer is known, the fee fields of the outermost transaction. */
export function feesOf(document: ReviewDocument): readonly Value[] {
  const paid = document.effects.filter((effect) => effect.cause === 'fee' && effect.direction === 'out');
  if (paid.length > 0) return paid.map((effect) => effect.amount);
  const rows = document.cards.filter((card) => card.part === null).flatMap((card) => card.rows);
  return rows.filter((row) => row.label === 'fee').map((row) => row.value);
}
