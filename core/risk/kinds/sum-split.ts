/**
 * Several payments to one destination in 24 hours, each within a limit, together above it. A stop if the limit is one that
 * a rule sets (two payments are enough). Without one, the largest that the accounts ever paid at once is taken for the
 * limit that people have in mind: three payments or more, a caution. An exchange gets the withdrawals of many customers
 * each day: for a destination that was paid before the last week, three times what it got in a day counts too.
 */
import { integerValue } from '../../review/values.ts';
import { earlierTo, largestPerDay, leastOfAccount, pastOf } from '../earlier.ts';
import {
  dayMs,
  groupBy,
  isOutside,
  isSince,
  largestOf,
  type Paid,
  sumOf,
  targetKey,
  unitKey,
  weekMs,
} from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { amountOf, targetValue } from '../values.ts';

const leastParts = 3;
const ordinaryDays = 3n;

export const sumSplit: RiskKind = {
  code: 'sum-split',
  severities: ['stop', 'caution'],
  evaluate: (context) =>
    [...groupBy(context.payments.filter(isOutside), (paid) => `${targetKey(paid)} ${unitKey(paid)}`).values()].flatMap(
      (lines) => splitIn(context, lines),
    ),
};

function splitIn(context: RiskContext, lines: readonly Paid[]): readonly Found[] {
  const [first] = lines;
  if (first === undefined) return [];
  const today = earlierTo(context, first).filter((one) => isSince(one, context.nowMs - dayMs));
  const parts = [...lines.map(({ atomic }) => atomic), ...today.map(({ atomic }) => BigInt(atomic))];
  const sum = sumOf(parts);
  const isSplit = (limit: bigint): boolean => sum > limit && parts.every((part) => part <= limit);
  const set = context.limits.find((limit) => unitKey(limit) === unitKey(first) && isSplit(limit.atomic));
  const usual = parts.length < leastParts ? null : largestUsual(context, lines);
  const limit = set?.atomic ?? (parts.length > 1 && usual !== null && isSplit(usual) ? usual : null);
  if (limit === null || parts.length < 2) return [];
  return lines.map((paid) => ({
    ...{ item: paid.item, part: paid.part, severity: set === undefined ? ('caution' as const) : ('stop' as const) },
    facts: {
      ...{ address: targetValue(context, paid, paid.to), count: integerValue(parts.length) },
      ...{ sum: amountOf(context, paid, sum), limit: amountOf(context, paid, limit) },
    },
  }));
}

/** Null if an account has too few earlier payments. */
function largestUsual(context: RiskContext, lines: readonly Paid[]): bigint | null {
  const accounts = [...groupBy(lines, ({ source }) => source).values()].flatMap(([one]) => (one ? [one] : []));
  const earlier = accounts.map((one) => pastOf(context, one).except(one.to));
  const [first] = accounts;
  if (first === undefined || earlier.some(({ count }) => count < leastOfAccount)) return null;
  const established = earlierTo(context, first).filter((one) => !isSince(one, context.nowMs - weekMs));
  return largestOf([...earlier.map(({ largest }) => largest), ordinaryDays * largestPerDay(established)]);
}
