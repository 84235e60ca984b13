/** How a set of SLIP-39 shares is divided, and which divisions are valid (SLIP-0039). Pure. */
import { maxShares } from './recovery-shapes.ts';

export interface SharePlan {
  /** Number of groups needed. */
  readonly groupThreshold: number;
  /** Per group: how many of its shares complete it, and how many there are. */
  readonly groups: readonly { readonly threshold: number; readonly count: number }[];
}

export function isPossiblePlan({ groupThreshold, groups }: SharePlan): boolean {
  const isGroup = ({ threshold, count }: SharePlan['groups'][number]) =>
    // Several shares with threshold 1 would all be identical (SLIP-0039 forbids it).
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

/** The smallest number of shares that restores the keys: those of the groups that need the fewest. */
export function fewestShares({ groupThreshold, groups }: SharePlan): number {
  const needs = groups.map(({ threshold }) => threshold).sort((a, b) => a - b);
  return needs.slice(0, groupThreshold).reduce((sum, each) => sum + each, 0);
}
