/** The batch is exactly a payment list that somebody of the group signed: no line altered, missing or too much. */

import { idText } from '../book/parts.ts';
import { defineBookRule, type Fired, firedWhole } from '../book-rule.ts';
import { counted } from '../context.ts';
import { isMember } from './members.ts';

export const controlTotals = defineBookRule({
  kind: 'controlTotals',
  asks: 'lines',
  fields: { group: idText },
  directions: { group: 'fixed' },
  evaluate: ({ group }, _, context): readonly Fired[] => {
    const { signer, altered, missing, extra } = context.need('list');
    const wrong = counted(altered) + counted(missing) + counted(extra);
    const found = { altered: String(altered), missing: String(missing), extra: String(extra) };
    return [
      ...(wrong > 0 ? [firedWhole('list-differs', found)] : []),
      ...(isMember(context, group, signer)
        ? []
        : [signer === null ? firedWhole('list-not-signed') : firedWhole('other-list-signer', { publicKey: signer })]),
    ];
  },
});
