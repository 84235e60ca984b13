/**
 * A time limit much longer than usual: a signature that can still be used long after it was forgotten. More than twice the
 * longest of the account's earlier payments (ten at least), or else of the median of five other requests of the batch, and
 * longer by an hour.
 */
import type { MovedItem } from '../../movement/movement.ts';
import { instantValue } from '../../review/values.ts';
import { leastOfAccount } from '../earlier.ts';
import { placeKey } from '../payments.ts';
import type { RiskContext, RiskKind } from '../risk.ts';

const leastOthers = 5;
const hourMs = 3_600_000n;

export const deadlineUnusual: RiskKind = {
  code: 'deadline-unusual',
  severities: ['caution'],
  evaluate: (context) => {
    const medians = new Map<string, bigint | null>();
    return context.items.flatMap((item) => {
      const usual = longestOf(context, item) ?? medianOf(context, item, medians);
      const lead = item.deadlineMs - context.nowMs;
      if (usual === null || lead <= 2n * usual || lead <= usual + hourMs) return [];
      const facts = { deadline: instantValue(item.deadlineMs), usual: instantValue(context.nowMs + usual) };
      return [{ item: item.item, part: null, severity: 'caution' as const, facts }];
    });
  },
};

function longestOf({ index }: RiskContext, item: MovedItem): bigint | null {
  const sources = new Set(item.movements.map(({ source }) => source));
  const earlier = [...sources].flatMap((source) => index.from(item, source));
  if (earlier.length < leastOfAccount) return null;
  return earlier.map(({ deadlineMs, timeMs }) => BigInt(deadlineMs) - BigInt(timeMs)).reduce((a, b) => (b > a ? b : a));
}

function medianOf({ items, nowMs }: RiskContext, item: MovedItem, known: Map<string, bigint | null>): bigint | null {
  const place = placeKey(item);
  const before = known.get(place);
  if (before !== undefined) return before;
  const leads = items
    .filter((one) => placeKey(one) === place)
    .map(({ deadlineMs }) => deadlineMs - nowMs)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const median = leads.length <= leastOthers ? null : (leads[Math.floor(leads.length / 2)] ?? null);
  known.set(place, median);
  return median;
}
