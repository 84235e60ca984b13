/** Somebody of the group signed the request, it follows the one before, nothing of it was altered, and they do not sign here. */

import { idText } from '../book/parts.ts';
import { defineBookRule, type Fired, firedWhole } from '../book-rule.ts';
import { groupOf, isMember } from './members.ts';

export const requestSigned = defineBookRule({
  kind: 'requestSigned',
  asks: 'lines',
  fields: { group: idText },
  directions: { group: 'fixed' },
  evaluate: ({ group }, _, context): readonly Fired[] => {
    const { requester, continues, altered } = context.need('envelope');
    const signers = context.need('signers');
    groupOf(context, group);
    if (requester === null) return [firedWhole('not-signed')];
    const found = { publicKey: requester };
    return [
      ...(isMember(context, group, requester) ? [] : [firedWhole('other-requester', found)]),
      ...(altered ? [firedWhole('request-altered', found)] : []),
      ...(continues === 'yes' ? [] : [firedWhole('request-out-of-order', found)]),
      ...(signers.includes(requester) ? [firedWhole('requester-signs', found)] : []),
    ];
  },
});
