/** Only requests of these kinds: the kind of the outermost transaction. */

import { sortedSet } from '../book/parts.ts';
import { kindText } from '../book/selector.ts';
import { defineBookRule, firedIn } from '../book-rule.ts';
import { itemsIn } from './items-in.ts';

export const txKind = defineBookRule({
  kind: 'txKind',
  asks: 'lines',
  fields: { in: sortedSet(kindText, 1, 100) },
  directions: { in: 'fewer' },
  covers: { what: 'kind', line: () => true },
  evaluate: (rule, lines) =>
    itemsIn(lines).flatMap(({ item, kind }) => (rule.in.includes(kind) ? [] : [firedIn(item, 'other-kind', { kind })])),
});
