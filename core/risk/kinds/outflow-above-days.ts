/**
 * What leaves an account for others in 24 hours, this batch included, is more than three times that of any day before.
 * Needs five days with payments. Found at the largest payment of the account.
 */
import { dailySums, pastOf } from '../earlier.ts';
import { accountKey, dayMs, groupBy, isOutside, isSince, largestOf, type Paid, sumOf } from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { amountOf, targetValue } from '../values.ts';

const leastDays = 5;
const times = 3n;

export const outflowAboveDays: RiskKind = {
  code: 'outflow-above-days',
  severities: ['caution'],
  evaluate: (context) =>
    [...groupBy(context.payments.filter(isOutside), accountKey).values()].flatMap((lines) => aboveIn(context, lines)),
};

function aboveIn(context: RiskContext, lines: readonly Paid[]): readonly Found[] {
  const [largest] = lines.toSorted((a, b) => (b.atomic > a.atomic ? 1 : b.atomic < a.atomic ? -1 : 0));
  if (largest === undefined) return [];
  const earlier = pastOf(context, largest).payments;
  const days = dailySums(earlier, context.nowMs);
  if (days.length < leastDays) return [];
  const today = earlier.filter((one) => isSince(one, context.nowMs - dayMs)).map(({ atomic }) => atomic);
  const sum = sumOf([...lines.map(({ atomic }) => atomic), ...today]);
  const most = largestOf(days);
  if (sum <= times * most) return [];
  const facts = {
    account: targetValue(context, largest, largest.source),
    sum: amountOf(context, largest, sum),
    largest: amountOf(context, largest, most),
  };
  return [{ item: largest.item, part: largest.part, severity: 'caution', facts }];
}
