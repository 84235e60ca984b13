/** k of n, and what is to be said about it. Pure, so that every pair can be asked. */
import { maxCustodians } from '../../core/contract/custody.ts';

export interface Quorum {
  /** How many open it. */
  readonly need: number;
  /** How many there are. */
  readonly of: number;
}

export const recommended: Quorum = { need: 2, of: 3 };
export const alone: Quorum = { need: 1, of: 1 };

export const numbersTo = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);
export const howMany = numbersTo(maxCustodians);

/** What is weak about it: one person who is everything, anyone alone, or nobody who may be missing. */
export type Weakness = 'one-person' | 'anyone-alone' | 'nobody-missing';
export function weaknessOf({ need, of }: Quorum): Weakness | null {
  if (of === 1) return 'one-person';
  if (need === 1) return 'anyone-alone';
  return need === of ? 'nobody-missing' : null;
}
