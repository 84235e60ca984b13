/**
 * A small first payment to a destination, and within seven days at least a hundred times as much: the pattern of 26 January
 * 2018 (10 XEM, then five times 100,000,000). A customer who tries a withdrawal does the same with an ordinary amount, so
 * it is a stop only if the destination gets more than any other did in one day. Without ten earlier payments the account
 * has no such measure: a caution.
 */
import { integerValue } from '../../review/values.ts';
import { earlierTo, leastOfAccount, pastOf } from '../earlier.ts';
import { groupBy, isOutside, type Paid, sumOf, targetKey, unitKey, weekMs } from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { amountOf, targetValue } from '../values.ts';

const times = 100n;

export const probeThenDrain: RiskKind = {
  code: 'probe-then-drain',
  severities: ['stop', 'caution'],
  evaluate: (context) =>
    [...groupBy(context.payments.filter(isOutside), (paid) => `${targetKey(paid)} ${unitKey(paid)}`).values()].flatMap(
      (lines) => drainIn(context, lines),
    ),
};

function drainIn(context: RiskContext, lines: readonly Paid[]): readonly Found[] {
  const [first] = lines;
  if (first === undefined) return [];
  const before = earlierTo(context, first);
  const [oldest] = before;
  if (oldest !== undefined && BigInt(oldest.timeMs) < context.nowMs - weekMs) return [];
  const probe = oldest === undefined ? first.atomic : BigInt(oldest.atomic);
  if (probe === 0n) return [];
  const drains = lines.filter(({ atomic }) => atomic >= times * probe);
  if (drains.length === 0) return [];
  const since = before.map(({ atomic }) => BigInt(atomic)).filter((atomic) => atomic >= times * probe);
  const sum = sumOf([...since, ...drains.map(({ atomic }) => atomic)]);
  const { count, largestDay: most } = pastOf(context, first).except(first.to);
  const isKnown = count >= leastOfAccount;
  if (isKnown && sum <= most) return [];
  return drains.map((paid) => ({
    ...{ item: paid.item, part: paid.part, severity: isKnown ? ('stop' as const) : ('caution' as const) },
    facts: {
      address: targetValue(context, paid, paid.to),
      probe: amountOf(context, paid, probe),
      sum: amountOf(context, paid, sum),
      ...(isKnown ? { largest: amountOf(context, paid, most), earlier: integerValue(count) } : {}),
    },
  }));
}
