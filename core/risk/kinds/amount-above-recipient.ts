/**
 * An amount far above all that its destination got before. Needs four earlier payments. The wider these were spread, the
 * more is needed: with eight, the largest by the ratio of largest to smallest, and by three at least; with fewer, by the
 * square of that ratio.
 */
import { integerValue } from '../../review/values.ts';
import { earlierTo } from '../earlier.ts';
import { isOutside, largestOf, type Paid } from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { amountOf, targetValue } from '../values.ts';

const least = 4;
const enough = 8;
const leastTimes = 3n;

export const amountAboveRecipient: RiskKind = {
  code: 'amount-above-recipient',
  severities: ['caution'],
  evaluate: (context) => context.payments.filter(isOutside).flatMap((paid) => aboveIn(context, paid)),
};

function aboveIn(context: RiskContext, paid: Paid): readonly Found[] {
  const earlier = earlierTo(context, paid)
    .map(({ atomic }) => BigInt(atomic))
    .filter((atomic) => atomic > 0n);
  if (earlier.length < least) return [];
  const largest = largestOf(earlier);
  const smallest = earlier.reduce((a, b) => (b < a ? b : a));
  const power = earlier.length >= enough ? 1n : 2n;
  // amount > largest × max(3, (largest / smallest)^power)
  const isAbove = paid.atomic > leastTimes * largest && paid.atomic * smallest ** power > largest * largest ** power;
  if (!isAbove) return [];
  const facts = {
    ...{ address: targetValue(context, paid, paid.to), amount: amountOf(context, paid, paid.atomic) },
    ...{ largest: amountOf(context, paid, largest), earlier: integerValue(earlier.length) },
  };
  return [{ item: paid.item, part: paid.part, severity: 'caution', facts }];
}
