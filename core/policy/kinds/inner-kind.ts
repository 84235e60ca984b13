/** Only these kinds inside another transaction, and at most so many. */
import * as v from 'valibot';
import { sortedSet, wholeNumber } from '../book/parts.ts';
import { kindText } from '../book/selector.ts';
import { defineBookRule, firedIn } from '../book-rule.ts';
import { itemsIn } from './items-in.ts';

export const innerKind = defineBookRule({
  kind: 'innerKind',
  asks: 'lines',
  fields: { in: sortedSet(kindText, 1, 100), max: v.optional(wholeNumber(1, 100)) },
  directions: { in: 'fewer', max: 'lower' },
  covers: { what: 'inner', line: () => true },
  evaluate: ({ in: allowed, max = 100 }, lines) =>
    itemsIn(lines).flatMap(({ item, innerKinds }) => {
      const others = [...new Set(innerKinds.filter((kind) => !allowed.includes(kind)))];
      const count = { count: String(innerKinds.length), max: String(max) };
      return [
        ...others.map((kind) => firedIn(item, 'other-inner-kind', { kind })),
        ...(innerKinds.length > max ? [firedIn(item, 'too-many-inner', count)] : []),
      ];
    }),
});
