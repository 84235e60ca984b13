/**
 * A recipient that was never paid gets a test payment of at most so much first, all lines of the batch together. It counts
 * as paid once the deadline of an earlier payment has passed for so long; that it was confirmed cannot be known here.
 */

import { atomicText, mosaicText, ms } from '../book/parts.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';
import { isPaid, isValue } from '../lines.ts';
import { groupBy, sumOfLines } from './items-in.ts';
import { recipientOf } from './recipient-of.ts';

export const destFirstUse = defineBookRule({
  kind: 'destFirstUse',
  asks: 'lines',
  fields: { mosaic: mosaicText, max: atomicText, waitMs: ms },
  directions: { mosaic: 'fixed', max: 'lower', waitMs: 'higher' },
  evaluate: ({ mosaic, max, waitMs }, lines, context) => {
    const paid = lines.filter(
      (line) => isPaid(line) && isValue(line) && line.receiver !== 'own' && line.movement.mosaic === mosaic,
    );
    if (paid.length === 0) return [];
    const before = BigInt(context.time()) - BigInt(waitMs);
    const known = new Set(
      context
        .need('past')
        .history.payments.filter(({ deadlineMs }) => BigInt(deadlineMs) < before)
        .map(({ chain, network, to }) => `${chain}-${network} ${to}`),
    );
    return [...groupBy(paid, (line) => `${line.place} ${recipientOf(line)}`)].flatMap(([key, same]) => {
      if (known.has(key)) return [];
      const sum = sumOfLines(same);
      const isStated = same.every(({ movement }) => movement.atomic !== null);
      if (isStated && sum <= BigInt(max)) return [];
      const amount = isStated ? { amount: sum.toString() } : {};
      return same.map((line) => firedAt(line, 'first-use', { to: recipientOf(line), mosaic, ...amount, max }));
    });
  },
});
