/**
 * The same destination, mosaic, amount and message (normalised) as another line of the batch, or as a payment that was
 * signed in the last seven days. A stop with a message, because a reference is meant once; without one a caution.
 */
import { integerValue } from '../../review/values.ts';
import { groupBy, isOutside, isSince, type Paid, targetKey, unitKey, weekMs } from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { amountOf, targetValue, timeValue } from '../values.ts';

export const paymentRepeated: RiskKind = {
  code: 'payment-repeated',
  severities: ['stop', 'caution'],
  evaluate: (context) =>
    [...groupBy(context.payments.filter(isOutside), keyOf).values()].flatMap((lines) => repeatedIn(context, lines)),
};

const keyOf = (paid: Paid): string => `${targetKey(paid)} ${unitKey(paid)} ${paid.atomic} ${paid.message}`;

function repeatedIn(context: RiskContext, lines: readonly Paid[]): readonly Found[] {
  const [first] = lines;
  if (first === undefined || first.atomic === 0n) return [];
  const before = context.index
    .to(first, first.to)
    .filter(
      (one) =>
        one.mosaic === first.mosaic &&
        one.atomic === first.atomic.toString() &&
        one.message === first.message &&
        isSince(one, context.nowMs - weekMs),
    );
  const last = before.at(-1);
  return lines.flatMap((paid) => {
    const earlier = context.index.isSigned(paid.digest) ? [] : before;
    const others = lines.length - 1 + earlier.length;
    if (others === 0) return [];
    const facts = {
      ...{ address: targetValue(context, paid, paid.to), amount: amountOf(context, paid, paid.atomic) },
      ...{ same: integerValue(others) },
      ...(earlier.length === 0 || last === undefined ? {} : { signedAt: timeValue(last.timeMs) }),
    };
    const severity = paid.message === '' ? ('caution' as const) : ('stop' as const);
    return [{ item: paid.item, part: paid.part, severity, facts }];
  });
}
