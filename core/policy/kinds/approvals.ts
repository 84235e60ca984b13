/**
 * Always asks for what it asks for: so many different people of a group. With `apart`, whoever requested or signs does not
 * count, and there must be enough others.
 */
import * as v from 'valibot';
import { custodians } from '../book/parts.ts';
import { defineBookRule, type Else, type Fired, firedWhole } from '../book-rule.ts';
import { Undecided } from '../context.ts';
import { peopleIn } from '../people.ts';
import { groupOf } from './members.ts';

export const approvals = defineBookRule({
  kind: 'approvals',
  asks: 'act',
  fields: { apart: v.optional(v.boolean()) },
  directions: { apart: 'yes' },
  evaluate: (rule, _, context): readonly Fired[] => {
    const asked = (rule as unknown as { readonly else: Else }).else;
    if (typeof asked !== 'object') return [firedWhole('asked-always')];
    if (asked.group === custodians) {
      // Custodians have no keys in the book: nobody can tell whether one of them requested or signs.
      if (rule.apart === true) throw new Undecided('fact-missing', 'approvers');
      return [firedWhole('asked-always')];
    }
    const group = groupOf(context, asked.group);
    const involved = rule.apart === true ? [context.need('envelope').requester, ...context.need('signers')] : [];
    // Fewer than are asked for can never approve: nothing to wait for.
    if (peopleIn([...context.groups.values()], group, involved).length < asked.n)
      throw new Undecided('fact-missing', 'approvers');
    return [firedWhole('asked-always')];
  },
});
