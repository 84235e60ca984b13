/** A payment has a message of one of these types, and says what the recipient's entry in these lists says. */
import * as v from 'valibot';
import { entriesIn } from '../book/lists.ts';
import { idText, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';
import { isPaid } from '../lines.ts';
import { recipientOf } from './recipient-of.ts';

export const messageTypes = ['bytes', 'encrypted', 'none', 'text'] as const;

export const message = defineBookRule({
  kind: 'message',
  asks: 'lines',
  fields: {
    types: v.optional(sortedSet(v.picklist(messageTypes), 1, messageTypes.length)),
    lists: v.optional(sortedSet(idText, 1, 50)),
  },
  check: ({ types, lists }) => types !== undefined || lists !== undefined,
  directions: { types: 'fewer', lists: 'more' },
  evaluate: ({ types, lists }, lines, context) =>
    lines.filter(isPaid).flatMap((line) => {
      const { message: given } = line.movement;
      const to = recipientOf(line);
      if (types !== undefined && !types.includes(given.type))
        return [firedAt(line, 'message-kind', { to, type: given.type })];
      const wanted = entriesIn(context.lists, lists ?? [], line).filter((entry) => entry.message !== '');
      const isSaid = wanted.every((entry) => given.type === 'text' && given.text === entry.message);
      return isSaid ? [] : [firedAt(line, 'message-differs', { to })];
    }),
});
