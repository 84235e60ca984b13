/** No payment that is the same in these respects as another one of the batch, or as one signed within the window. */
import * as v from 'valibot';
import { messageMark } from '../../history/marks.ts';
import { ms, placeName, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';
import { isPaid, isValue } from '../lines.ts';
import { groupBy } from './items-in.ts';
import { recipientOf } from './recipient-of.ts';

const compared = ['amount', 'message', 'mosaic', 'to'] as const;
type Compared = Readonly<Record<(typeof compared)[number] | 'place', string>>;

export const duplicate = defineBookRule({
  kind: 'duplicate',
  asks: 'lines',
  fields: { keys: sortedSet(v.picklist(compared), 1, compared.length), windowMs: ms },
  directions: { keys: 'fewer', windowMs: 'higher' },
  evaluate: ({ keys, windowMs }, lines, context) => {
    const paid = lines.filter((line) => isPaid(line) && isValue(line));
    if (paid.length === 0) return [];
    const keyOf = (one: Compared) => JSON.stringify([one.place, ...keys.map((key) => one[key])]);
    const before = new Set(
      context
        .signedWithin(windowMs)
        .map((one) => keyOf({ ...one, amount: one.atomic, place: placeName(one.chain, one.network) })),
    );
    const groups = groupBy(paid, (line) => {
      const { mosaic, atomic, message } = line.movement;
      const amount = atomic?.toString() ?? '';
      return keyOf({
        place: line.place,
        to: recipientOf(line),
        mosaic: mosaic ?? '',
        amount,
        message: messageMark(message),
      });
    });
    return [...groups].flatMap(([key, same]) => [
      ...(before.has(key) ? same.map((line) => firedAt(line, 'paid-before', { to: recipientOf(line) })) : []),
      ...(same.length > 1 ? same.map((line) => firedAt(line, 'twice-in-batch', { to: recipientOf(line) })) : []),
    ]);
  },
});
