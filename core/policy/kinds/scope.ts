/** What may be done with the vault at all: signing, recovery, drills, exports. None of them is outside of the book. */
import * as v from 'valibot';
import { scopes, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedWhole } from '../book-rule.ts';

export const scope = defineBookRule({
  kind: 'scope',
  asks: 'act',
  fields: { in: sortedSet(v.picklist(scopes), 1, scopes.length) },
  directions: { in: 'fewer' },
  covers: { what: 'scope', line: () => true },
  evaluate: (rule, _, context) =>
    rule.in.includes(context.scope) ? [] : [firedWhole('other-scope', { scope: context.scope })],
});
