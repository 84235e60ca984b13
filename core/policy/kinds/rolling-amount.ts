/** What is signed within a window, this batch included, moves at most so much of a mosaic. */

import { ms } from '../book/parts.ts';
import type { Selector } from '../book/selector.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';
import { sumOf } from '../context.ts';
import { groupBy, sumOfLines } from './items-in.ts';
import { byField, limitCovers, limitDirections, limitedOf, limitFields, sumKey } from './limits.ts';
import { signedBeside, signedOf, summedOf } from './rolling.ts';

export const rollingAmount = defineBookRule({
  kind: 'rollingAmount',
  asks: 'lines',
  fields: { ...limitFields, by: byField, windowMs: ms },
  directions: { ...limitDirections, by: 'fixed', windowMs: 'higher' },
  covers: limitCovers,
  evaluate: (rule, lines, context) => {
    const { when } = rule as { readonly when?: Selector };
    const { stated, fired } = limitedOf(lines, rule);
    if (stated.length === 0) return fired;
    const signed = signedOf(context.signedWithin(rule.windowMs), when).filter(({ mosaic }) => mosaic === rule.mosaic);
    const before = signedBeside(rule.by, signed);
    const sums = groupBy(stated, (line) => sumKey(rule.by, summedOf(line)));
    const over = [...sums.values()].flatMap((same) => {
      const [first] = same;
      const sum = sumOf([sumOfLines(same), ...(first ? before(summedOf(first)) : []).map(({ atomic }) => atomic)]);
      const found = { mosaic: rule.mosaic, amount: sum.toString(), max: rule.max };
      return sum > BigInt(rule.max) ? same.map((line) => firedAt(line, 'over-max', found)) : [];
    });
    return [...fired, ...over];
  },
});
