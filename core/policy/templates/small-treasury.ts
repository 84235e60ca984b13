/** A treasury of three people: two of them approve; new recipients, large sums and changes of control are approved by all. */
import type { BookRule } from '../book-registry.ts';
import { alikeCodes, commonRules } from './common.ts';
import { currencyOf, dayMs, defineTemplate, type Filling } from './template.ts';

export const smallTreasury = defineTemplate({
  id: 'small-treasury',
  blanks: [
    { id: 'perPayment', is: 'amount', suggested: 100_000_000_000 },
    { id: 'perDay', is: 'amount', suggested: 200_000_000_000 },
    { id: 'countPerDay', is: 'count', suggested: 40 },
    { id: 'fee', is: 'amount', suggested: 10_000_000 },
    { id: 'testPayment', is: 'amount', suggested: 10_000_000 },
    { id: 'approvers', is: 'count', suggested: 2 },
    { id: 'changeDays', is: 'days', suggested: 2 },
  ],
  rules: (filling, numbers) => {
    const { approve } = filling.roles;
    const people = { n: numbers.approvers, group: approve } as const;
    const more = { n: numbers.approvers + 1, group: approve } as const;
    const firstUse = mosaicsOf(filling).map((mosaic, at): BookRule => {
      const max = String(numbers.testPayment);
      return { id: `D${at + 3}`, kind: 'destFirstUse', else: more, mosaic, max, waitMs: dayMs };
    });
    return [
      ...commonRules(filling, numbers, more),
      { id: 'D1', kind: 'destListed', else: more, lists: filling.lists.map(({ id }) => id).sort(), own: true },
      { id: 'D2', kind: 'lookAlike', else: more, codes: [...alikeCodes], from: 'caution' },
      ...firstUse,
      { id: 'U1', kind: 'duplicate', else: more, keys: ['amount', 'mosaic', 'to'], windowMs: 7 * dayMs },
      { id: 'P1', kind: 'approvals', when: { scopes: ['export', 'import', 'recovery', 'sign'] }, else: people },
      { id: 'T1', kind: 'timeBounds', else: 'note', aheadMs: dayMs },
      { id: 'X1', kind: 'authorityChange', else: more },
    ];
  },
});

const mosaicsOf = ({ places }: Filling): readonly string[] => [...new Set(places.map(currencyOf))].sort();
