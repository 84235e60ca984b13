/** A recipient of these lists must have been in one of them for so long. Who is in none has not waited at all. */

import { entriesIn } from '../book/lists.ts';
import { idText, ms, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';
import { isPaid } from '../lines.ts';
import { recipientOf } from './recipient-of.ts';

export const destCooling = defineBookRule({
  kind: 'destCooling',
  asks: 'lines',
  fields: { lists: sortedSet(idText, 1, 50), waitMs: ms },
  directions: { lists: 'fewer', waitMs: 'higher' },
  evaluate: ({ lists, waitMs }, lines, context) =>
    lines
      .filter((line) => isPaid(line) && line.receiver !== 'own')
      .flatMap((line) => {
        const since = entriesIn(context.lists, lists, line).map(({ sinceMs }) => sinceMs);
        if (since.length === 0) return [firedAt(line, 'not-listed', { to: recipientOf(line) })];
        const until = BigInt(Math.min(...since)) + BigInt(waitMs);
        if (until <= context.time()) return [];
        return [firedAt(line, 'waiting', { to: recipientOf(line), untilMs: until.toString() })];
      }),
});
