/** How a set of SLIP-39 shares is divided, and which divisions there can be (SLIP-0039). Pure. */
import { maxShares } from './recovery-shapes.ts';

export interface SharePlan {
  /** How many groups it takes. */
  readonly groupThreshold: number;
  /** Of each group: how many of its shares make it whole, and how many there are. */
  readonly groups: readonly { readonly threshold: number; readonly count: number }[];
}

export function isPossiblePlan({ groupThreshold, groups }: SharePlan): boolean {
  const isGroup = ({ threshold, count }: SharePlan['groups'][number]) =>
    // Several shares that each are enough alone would all be the same (SLIP-0039 forbids it).
    threshold >= 1 && threshold <= count && count <= 16 && (threshold > 1 || count === 1);
  return (
    groups.length >= 1 &&
    groups.length <= 16 &&
    groupThreshold >= 1 &&
    groupThreshold <= groups.length &&
    groups.every(isGroup) &&
    groups.reduce((sum, { count }) => sum + count, 0) <= maxShares
  );
}

/** The fewest shares that bring the keys back: those of the groups that need fewest. */
export function fewestShares({ groupThreshold, groups }: SharePlan): number {
  const needs = groups.map(({ threshold }) => threshold).sort((a, b) => a - b);
  return needs.slice(0, groupThreshold).reduce((sum, each) => sum + each, 0);
}
