/** No recipient of these lists. A name in place of an address may be one of them. */

import { entriesIn } from '../book/lists.ts';
import { idText, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';
import { isPaid } from '../lines.ts';
import { recipientOf } from './recipient-of.ts';

export const destDenied = defineBookRule({
  kind: 'destDenied',
  asks: 'lines',
  fields: { lists: sortedSet(idText, 1, 50) },
  directions: { lists: 'more' },
  evaluate: ({ lists }, lines, context) =>
    lines.filter(isPaid).flatMap((line) => {
      const found = { to: recipientOf(line) };
      if (line.receiver === 'alias') return [firedAt(line, 'name-not-known', found)];
      return entriesIn(context.lists, lists, line).length > 0 ? [firedAt(line, 'denied', found)] : [];
    }),
});
