/**
 * An amount far above all that its account paid to others before. Needs ten earlier payments. With m lines of this account
 * in the batch and n earlier payments, a caution is above 10 m / n times the largest (at least twice), a stop above ten
 * times that: if amounts spread as widely as they can with a mean (Pareto, exponent 1), chance gives one caution in ten
 * batches and one stop in a hundred.
 */
import { integerValue } from '../../review/values.ts';
import { leastOfAccount, pastOf } from '../earlier.ts';
import { accountKey, groupBy, isOutside, type Paid } from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { amountOf, targetValue } from '../values.ts';

const leastTimes = 2n;
const perBatch = 10;
const stopTimes = 10n;

export const amountAboveAccount: RiskKind = {
  code: 'amount-above-account',
  severities: ['stop', 'caution'],
  evaluate: (context) =>
    [...groupBy(context.payments.filter(isOutside), accountKey).values()].flatMap((lines) => aboveIn(context, lines)),
};

function aboveIn(context: RiskContext, lines: readonly Paid[]): readonly Found[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { payments: earlier, largest } = pastOf(context, first);
  if (earlier.length < leastOfAccount) return [];
  const times = BigInt(Math.ceil((perBatch * lines.length) / earlier.length));
  const most = largest * (times > leastTimes ? times : leastTimes);
  return lines
    .filter(({ atomic }) => atomic > most)
    .map((paid) => ({
      ...{ item: paid.item, part: paid.part, severity: paid.atomic > most * stopTimes ? 'stop' : 'caution' },
      facts: {
        ...{ address: targetValue(context, paid, paid.to), amount: amountOf(context, paid, paid.atomic) },
        ...{ largest: amountOf(context, paid, largest), earlier: integerValue(earlier.length) },
      },
    }));
}
