/**
 * A destination that is not in the registry and was never paid. A note: most customers of an exchange are new once. A
 * caution where the account paid only accounts of ours until now. Says nothing while the history has nothing of this
 * network.
 */
import { leastOfAccount, pastOf } from '../earlier.ts';
import type { Paid } from '../payments.ts';
import type { RiskContext, RiskKind } from '../risk.ts';
import { targetValue } from '../values.ts';

export const recipientNew: RiskKind = {
  code: 'recipient-new',
  severities: ['caution', 'note'],
  evaluate: (context) =>
    context.payments
      .filter((paid) => isNew(context, paid))
      .map((paid) => ({
        ...{ item: paid.item, part: paid.part, severity: isFirstOutside(context, paid) ? 'caution' : 'note' },
        facts: { address: targetValue(context, paid, paid.to) },
      })),
};

const isNew = ({ index }: RiskContext, paid: Paid): boolean =>
  (paid.standing === 'unknown' || paid.standing === null) &&
  index.targets(paid).length > 0 &&
  index.to(paid, paid.to).length === 0;

const isFirstOutside = (context: RiskContext, paid: Paid): boolean =>
  context.index.from(paid, paid.source).length >= leastOfAccount && pastOf(context, paid).payments.length === 0;
