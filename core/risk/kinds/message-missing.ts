/**
 * A payment without a message to a destination that always got one: an exchange finds its customer by the message, and
 * what comes without is lost until somebody claims it. Earlier payments and other lines of the batch count alike: one is
 * a caution, three are a stop.
 */
import { integerValue } from '../../review/values.ts';
import { groupBy, isOutside, type Paid, targetKey } from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { targetValue } from '../values.ts';

const sure = 3;

export const messageMissing: RiskKind = {
  code: 'message-missing',
  severities: ['stop', 'caution'],
  evaluate: (context) =>
    [...groupBy(context.payments.filter(isOutside), targetKey).values()].flatMap((lines) => missingIn(context, lines)),
};

function missingIn(context: RiskContext, lines: readonly Paid[]): readonly Found[] {
  const [first] = lines;
  const without = lines.filter(({ message }) => message === '');
  if (first === undefined || without.length === 0) return [];
  const earlier = context.index.to(first, first.to);
  const messages = [...earlier, ...lines.filter(({ message }) => message !== '')];
  // Several lines without one are the habit of this batch, unless the history says otherwise.
  const isAlways = earlier.every(({ message }) => message !== '') && (earlier.length > 0 || without.length === 1);
  if (!isAlways || messages.length === 0) return [];
  const isSure = messages.length >= sure;
  if (earlier.length === 0 && !isSure) return [];
  return without.map((paid) => ({
    ...{ item: paid.item, part: paid.part, severity: isSure ? ('stop' as const) : ('caution' as const) },
    facts: { address: targetValue(context, paid, paid.to), earlier: integerValue(messages.length) },
  }));
}
