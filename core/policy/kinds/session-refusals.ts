/** At most so many proposals were refused since the vault was opened: after that somebody is trying. */

import { wholeNumber } from '../book/parts.ts';
import { defineBookRule, firedWhole } from '../book-rule.ts';
import { counted } from '../context.ts';

export const sessionRefusals = defineBookRule({
  kind: 'sessionRefusals',
  asks: 'act',
  fields: { max: wholeNumber(0, 1000) },
  directions: { max: 'lower' },
  evaluate: ({ max }, _, context) => {
    const count = counted(context.need('refusedInSession'));
    return count > max ? [firedWhole('refused-before', { count: String(count), max: String(max) })] : [];
  },
});
