/** k of n, and its consequences. Pure, so that every pair can be tested. */
import { maxCustodians } from '../../core/contract/custody.ts';

export interface Quorum {
  /** Custodians needed to open it. */
  readonly need: number;
  /** Number of custodians. */
  readonly of: number;
}

export const recommended: Quorum = { need: 2, of: 3 };
export const alone: Quorum = { need: 1, of: 1 };

/** A preset where there is one, so that it is the one that is marked. */
export function knownQuorum(need = 1, of = 1): Quorum {
  return [recommended, alone].find((preset) => preset.need === need && preset.of === of) ?? { need, of };
}

export const numbersTo = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);
export const howMany = numbersTo(maxCustodians);

/** Weaknesses: a single person, any one alone can open it, or nobody may be missing. */
export type Weakness = 'one-person' | 'anyone-alone' | 'nobody-missing';
export function weaknessOf({ need, of }: Quorum): Weakness | null {
  if (of === 1) return 'one-person';
  if (need === 1) return 'anyone-alone';
  return need === of ? 'nobody-missing' : null;
}
