/** A destination to which a payment was refused before, unless it has been put into the registry since. */
import type { RiskKind } from '../risk.ts';
import { targetValue, timeValue } from '../values.ts';

export const recipientRefusedBefore: RiskKind = {
  code: 'recipient-refused-before',
  severities: ['stop'],
  evaluate: (context) =>
    context.payments.flatMap((paid) => {
      const refusal = paid.standing === 'unknown' ? context.index.refusal(paid, paid.to) : null;
      if (refusal === null) return [];
      const facts = { address: targetValue(context, paid, paid.to), refusedAt: timeValue(refusal.timeMs) };
      return [{ item: paid.item, part: paid.part, severity: 'stop' as const, facts }];
    }),
};
