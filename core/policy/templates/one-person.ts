/** One person: a passphrase for each batch, something to type for a new recipient or a great sum, and limits that hold. */
import { custodians } from '../book/parts.ts';
import { alikeCodes, commonRules } from './common.ts';
import { dayMs, defineTemplate } from './template.ts';

export const onePerson = defineTemplate({
  id: 'one-person',
  blanks: [
    { id: 'perPayment', is: 'amount', suggested: 10_000_000_000 },
    { id: 'perDay', is: 'amount', suggested: 20_000_000_000 },
    { id: 'countPerDay', is: 'count', suggested: 10 },
    { id: 'fee', is: 'amount', suggested: 5_000_000 },
    { id: 'changeDays', is: 'days', suggested: 1 },
    { id: 'approvers', is: 'count', suggested: 1 },
  ],
  rules: (filling, numbers) => {
    const lists = filling.lists.map(({ id }) => id).sort();
    const passphrase = { n: numbers.approvers, group: custodians } as const;
    return [
      ...commonRules(filling, numbers, 'block'),
      ...(lists.length === 0 ? [] : [{ id: 'D1', kind: 'destListed', else: 'note', lists, own: true } as const]),
      { id: 'D2', kind: 'lookAlike', else: 'note', codes: [...alikeCodes], from: 'caution' },
      { id: 'U1', kind: 'duplicate', else: 'note', keys: ['amount', 'mosaic', 'to'], windowMs: 2 * dayMs },
      { id: 'P1', kind: 'approvals', when: { scopes: ['export', 'import', 'recovery', 'sign'] }, else: passphrase },
      { id: 'T1', kind: 'timeBounds', else: 'note', aheadMs: dayMs },
      { id: 'X1', kind: 'authorityChange', else: 'note' },
    ];
  },
});
