/** The sentence's figures, picked from a review document: who pays, who gets, what moves, what it costs. */
import type { ReviewDocument, Value } from '../../core/review/review-document.ts';

export interface Consequence {
  readonly from: Value;
  readonly to: Value | null;
  readonly amounts: readonly Value[];
  readonly fee: Value | null;
}

export function consequenceOf(document: ReviewDocument): Consequence {
  const rows = document.cards.flatMap((card) => card.rows);
  const out = document.effects.filter((effect) => effect.direction === 'out');
  return {
    from:
      document.signer.address === ''
        ? { type: 'code', code: 'none' }
        : { type: 'address', text: document.signer.address, owner: document.signer.owner },
    to: rows.find((row) => row.label === 'to')?.value ?? null,
    amounts: out.filter((effect) => effect.cause === 'transfer').map((effect) => effect.amount),
    fee: out.find((effect) => effect.cause === 'fee')?.amount ?? rows.find((row) => row.label === 'fee')?.value ?? null,
  };
}
