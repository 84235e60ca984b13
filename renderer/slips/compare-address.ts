/** Two addresses group by group, to see at a glance where they part. */
import { addressGroups } from '../i18n/exact.ts';

export interface GroupPair {
  readonly above: string;
  readonly below: string;
  readonly same: boolean;
}

/** Groups of six as on every screen; a group that one of them does not have differs. */
export function comparedGroups(above: string, below: string): readonly GroupPair[] {
  const [first, second] = [addressGroups(above), addressGroups(below)];
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const pair = { above: first[index] ?? '', below: second[index] ?? '' };
    return { ...pair, same: pair.above === pair.below };
  });
}
