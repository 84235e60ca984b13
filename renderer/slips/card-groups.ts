/** Groups cards by the transaction that they belong to, in the given order. */
import type { Card, Part } from '../../core/review/review-document.ts';

export interface CardGroup {
  /** Null for the outermost transaction. */
  readonly part: Part | null;
  readonly cards: readonly Card[];
}

/** Adjacent cards of the same part form a group; nothing is moved or omitted. */
export function cardGroups(cards: readonly Card[]): readonly CardGroup[] {
  const groups: { readonly part: Part | null; readonly cards: Card[] }[] = [];
  for (const card of cards) {
    const last = groups.at(-1);
    if (last !== undefined && last.part?.index === card.part?.index) last.cards.push(card);
    else groups.push({ part: card.part, cards: [card] });
  }
  return groups;
}
