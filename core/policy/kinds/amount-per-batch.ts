/** All payments of a batch together move at most so much of a mosaic, per account, per recipient or in all. */
import { defineBookRule, firedAt } from '../book-rule.ts';
import { groupBy, sumOfLines } from './items-in.ts';
import { byField, limitCovers, limitDirections, limitedOf, limitFields, sumKey } from './limits.ts';
import { recipientOf } from './recipient-of.ts';

export const amountPerBatch = defineBookRule({
  kind: 'amountPerBatch',
  asks: 'lines',
  fields: { ...limitFields, by: byField },
  directions: { ...limitDirections, by: 'fixed' },
  covers: limitCovers,
  evaluate: (rule, lines) => {
    const { stated, fired } = limitedOf(lines, rule);
    const sums = groupBy(stated, (line) =>
      sumKey(rule.by, { place: line.place, source: line.movement.source, to: recipientOf(line) }),
    );
    const over = [...sums.values()].flatMap((same) => {
      const sum = sumOfLines(same);
      const found = { mosaic: rule.mosaic, amount: sum.toString(), max: rule.max };
      return sum > BigInt(rule.max) ? same.map((line) => firedAt(line, 'over-max', found)) : [];
    });
    return [...fired, ...over];
  },
});
