/** The requests to which lines belong, each once; and sums of lines by a key. */
import type { MovedItem } from '../../movement/movement.ts';
import { sumOf } from '../context.ts';
import type { Line } from '../lines.ts';

export const itemsIn = (lines: readonly Line[]): readonly MovedItem[] => [
  ...new Map(lines.map(({ item }) => [item.item, item])).values(),
];

export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** Of lines whose amounts are stated. */
export const sumOfLines = (lines: readonly Line[]): bigint =>
  sumOf(lines.flatMap(({ movement }) => (movement.atomic === null ? [] : [movement.atomic])));
