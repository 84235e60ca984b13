/**
 * Another message than the one that this destination always got. After three equal ones a caution, after five a stop. A
 * destination with several messages (an exchange that many customers use) says nothing.
 */
import { integerValue } from '../../review/values.ts';
import { isOutside } from '../payments.ts';
import type { RiskKind } from '../risk.ts';
import { targetValue } from '../values.ts';

const least = 3;
const sure = 5;

export const messageChanged: RiskKind = {
  code: 'message-changed',
  severities: ['stop', 'caution'],
  evaluate: (context) =>
    context.payments
      .filter((paid) => isOutside(paid) && paid.message !== '')
      .flatMap((paid) => {
        const earlier = context.index.to(paid, paid.to);
        const [first] = earlier;
        const isConstant = earlier.length >= least && earlier.every(({ message }) => message === first?.message);
        if (!isConstant || first?.message === '' || first?.message === paid.message) return [];
        const facts = { address: targetValue(context, paid, paid.to), earlier: integerValue(earlier.length) };
        const severity = earlier.length >= sure ? ('stop' as const) : ('caution' as const);
        return [{ item: paid.item, part: paid.part, severity, facts }];
      }),
};
