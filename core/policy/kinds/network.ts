/** Only these networks. */
import * as v from 'valibot';
import { places, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';

export const network = defineBookRule({
  kind: 'network',
  asks: 'lines',
  fields: { in: sortedSet(v.picklist(places), 1, places.length) },
  directions: { in: 'fewer' },
  covers: { what: 'network', line: () => true },
  evaluate: (rule, lines) =>
    lines.flatMap((line) =>
      rule.in.includes(line.place) ? [] : [firedAt(line, 'other-network', { network: line.place })],
    ),
});
