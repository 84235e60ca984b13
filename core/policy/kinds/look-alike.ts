/** Findings about a line (core/risk) with one of these codes, from a severity on. */
import * as v from 'valibot';
import { severities } from '../../review/review-document.ts';
import { idText, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedIn } from '../book-rule.ts';
import { Undecided } from '../context.ts';
import { itemsIn } from './items-in.ts';

export const lookAlike = defineBookRule({
  kind: 'lookAlike',
  asks: 'lines',
  fields: { codes: sortedSet(idText, 1, 50), from: v.picklist(severities) },
  directions: { codes: 'more', from: 'fixed' },
  evaluate: ({ codes, from }, lines, context) => {
    const wanted = severities.slice(0, severities.indexOf(from) + 1);
    const { looked, found } = context.need('findings');
    // A code that nobody looks for would never fire.
    if (!codes.every((code) => looked.includes(code))) throw new Undecided('fact-missing', 'findings');
    const parts = new Set(lines.map(({ movement: { item, part } }) => `${item} ${part}`));
    const items = new Set(itemsIn(lines).map(({ item }) => item));
    return found
      .filter(({ code, severity }) => codes.includes(code) && wanted.includes(severity))
      .filter(({ item, part }) => (part === null ? items.has(item) : parts.has(`${item} ${part}`)))
      .map(({ code, severity, item, part }) => ({
        ...firedIn(item, 'finding', { finding: code, severity }),
        part,
      }));
  },
});
