/** What effects move, for a line that names the account itself. Without fees, which belong to the whole transaction. */
import type { Effect, Move } from './review-document.ts';

export const movesOf = (effects: readonly Effect[]): readonly Move[] =>
  effects.filter(({ cause }) => cause !== 'fee').map(({ direction, cause, amount }) => ({ direction, cause, amount }));
