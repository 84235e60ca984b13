/** Within a window at most so many payments are signed, this batch included. */

import { ms, wholeNumber } from '../book/parts.ts';
import type { Selector } from '../book/selector.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';
import { isPaid, isValue } from '../lines.ts';
import { groupBy } from './items-in.ts';
import { byField, sumKey } from './limits.ts';
import { signedBeside, signedOf, summedOf } from './rolling.ts';

export const rollingCount = defineBookRule({
  kind: 'rollingCount',
  asks: 'lines',
  fields: { max: wholeNumber(0, 1_000_000), by: byField, windowMs: ms },
  directions: { max: 'lower', by: 'fixed', windowMs: 'higher' },
  evaluate: (rule, lines, context) => {
    const { when } = rule as { readonly when?: Selector };
    const paid = lines.filter((line) => isPaid(line) && isValue(line));
    if (paid.length === 0) return [];
    const before = signedBeside(rule.by, signedOf(context.signedWithin(rule.windowMs), when));
    return [...groupBy(paid, (line) => sumKey(rule.by, summedOf(line))).values()].flatMap((same) => {
      const [first] = same;
      const count = same.length + (first ? before(summedOf(first)).length : 0);
      const found = { count: String(count), max: String(rule.max) };
      return count > rule.max ? same.map((line) => firedAt(line, 'too-many', found)) : [];
    });
  },
});
