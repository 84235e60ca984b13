/** Each payment moves at most so much of a mosaic. */
import { defineBookRule, firedAt } from '../book-rule.ts';
import { sumOf } from '../context.ts';
import { limitCovers, limitDirections, limitedOf, limitFields } from './limits.ts';

export const amountPerPayment = defineBookRule({
  kind: 'amountPerPayment',
  asks: 'lines',
  fields: limitFields,
  directions: limitDirections,
  covers: limitCovers,
  evaluate: (rule, lines) => {
    const { stated, fired } = limitedOf(lines, rule);
    const over = stated.filter(({ atomic }) => sumOf([atomic]) > BigInt(rule.max));
    return [
      ...fired,
      ...over.map((line) =>
        firedAt(line, 'over-max', { mosaic: rule.mosaic, amount: line.atomic.toString(), max: rule.max }),
      ),
    ];
  },
});
