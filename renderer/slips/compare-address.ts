/** Compares two addresses group by group, to show where they differ. */
import { addressGroups } from '../i18n/exact.ts';

export interface GroupPair {
  readonly above: string;
  readonly below: string;
  readonly same: boolean;
}

/** Groups of six as on every screen; a group that only one of them has counts as different. */
export function comparedGroups(above: string, below: string): readonly GroupPair[] {
  const [first, second] = [addressGroups(above), addressGroups(below)];
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const pair = { above: first[index] ?? '', below: second[index] ?? '' };
    return { ...pair, same: pair.above === pair.below };
  });
}
