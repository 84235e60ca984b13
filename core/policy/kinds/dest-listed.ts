/** Only recipients of these lists, and our own accounts if it says so. A name in place of an address is in no list. */
import * as v from 'valibot';
import { entriesIn } from '../book/lists.ts';
import { idText, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';
import { isPaid } from '../lines.ts';
import { recipientOf } from './recipient-of.ts';

export const destListed = defineBookRule({
  kind: 'destListed',
  asks: 'lines',
  fields: { lists: sortedSet(idText, 1, 50), own: v.optional(v.boolean()) },
  directions: { lists: 'fewer', own: 'no' },
  evaluate: ({ lists, own = false }, lines, context) =>
    lines.filter(isPaid).flatMap((line) => {
      const isFine = (own && line.receiver === 'own') || entriesIn(context.lists, lists, line).length > 0;
      return isFine ? [] : [firedAt(line, 'not-listed', { to: recipientOf(line) })];
    }),
});
