/** Cards as the transactions they belong to, in the order given. */
import type { Card, Part } from '../../core/review/review-document.ts';

export interface CardGroup {
  /** Null: the outermost transaction. */
  readonly part: Part | null;
  readonly cards: readonly Card[];
}

/** Neighbours of the same part become one group; nothing is moved or left out. */
export function cardGroups(cards: readonly Card[]): readonly CardGroup[] {
  const groups: { readonly part: Part | null; readonly cards: Card[] }[] = [];
  for (const card of cards) {
    const last = groups.at(-1);
    if (last !== undefined && last.part?.index === card.part?.index) last.cards.push(card);
    else groups.push({ part: card.part, cards: [card] });
  }
  return groups;
}
