/** Only these mosaics move. What the bytes do not name is none of them. */

import { mosaicText, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedAt } from '../book-rule.ts';
import { isValue } from '../lines.ts';

export const mosaic = defineBookRule({
  kind: 'mosaic',
  asks: 'lines',
  fields: { in: sortedSet(mosaicText, 1, 100) },
  directions: { in: 'fewer' },
  evaluate: (rule, lines) =>
    lines.filter(isValue).flatMap((line) => {
      const id = line.movement.mosaic;
      return id !== null && rule.in.includes(id) ? [] : [firedAt(line, 'other-mosaic', { mosaic: id ?? '' })];
    }),
});
