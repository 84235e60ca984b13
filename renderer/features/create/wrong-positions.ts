/** Positions of the words that the vault refused, from its reason; none for another reason. */
import type { Reason } from '../../../core/base/reason.ts';

export const wrongPositions = (problem: Reason | null): readonly number[] =>
  problem?.code === 'words-differ' ? (problem.found.positions?.split(', ') ?? []).map(Number) : [];
