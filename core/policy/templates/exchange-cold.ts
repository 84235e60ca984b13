/** The cold wallet of an exchange: listed recipients only, signed requests and lists, two people, no change of control. */
import type { PlaceName } from '../book/parts.ts';
import type { BookRule } from '../book-registry.ts';
import { alikeCodes, commonRules } from './common.ts';
import { currencyOf, dayMs, defineTemplate, shortName } from './template.ts';

const perBatchRule = (place: PlaceName, max: number): BookRule => ({
  ...{ id: `Q-${shortName(place)}`, kind: 'amountPerBatch', when: { networks: [place] }, else: 'block' },
  ...{ mosaic: currencyOf(place), max: String(max), by: 'all' },
});

export const exchangeCold = defineTemplate({
  id: 'exchange-cold',
  blanks: [
    { id: 'perPayment', is: 'amount', suggested: 5_000_000_000_000 },
    { id: 'perBatch', is: 'amount', suggested: 10_000_000_000_000 },
    { id: 'perDay', is: 'amount', suggested: 20_000_000_000_000 },
    { id: 'countPerDay', is: 'count', suggested: 500 },
    { id: 'fee', is: 'amount', suggested: 10_000_000 },
    { id: 'waitDays', is: 'days', suggested: 3 },
    { id: 'approvers', is: 'count', suggested: 2 },
    { id: 'changeDays', is: 'days', suggested: 3 },
  ],
  rules: (filling, numbers) => {
    const lists = filling.lists.map(({ id }) => id).sort();
    const { approve, request, backOffice } = filling.roles;
    const people = { n: numbers.approvers, group: approve } as const;
    const more = { n: numbers.approvers + 1, group: approve } as const;
    return [
      ...commonRules(filling, numbers, more),
      { id: 'D1', kind: 'destListed', else: 'block', lists, own: true },
      { id: 'D2', kind: 'destCooling', else: 'block', lists, waitMs: numbers.waitDays * dayMs },
      { id: 'D3', kind: 'lookAlike', else: 'block', codes: [...alikeCodes], from: 'stop' },
      { id: 'G1', kind: 'message', else: 'block', lists },
      { id: 'U1', kind: 'duplicate', else: more, keys: ['amount', 'message', 'mosaic', 'to'], windowMs: 7 * dayMs },
      ...filling.places.map((place) => perBatchRule(place, numbers.perBatch)),
      { id: 'B1', kind: 'controlTotals', else: 'block', group: backOffice },
      { id: 'R1', kind: 'requestSigned', else: 'block', group: request },
      { id: 'P1', kind: 'approvals', when: { scopes: ['sign'] }, else: people, apart: true },
      { id: 'P2', kind: 'approvals', when: { scopes: ['export', 'import', 'recovery'] }, else: people },
      { id: 'T1', kind: 'timeBounds', else: more, aheadMs: Math.min(1, numbers.waitDays) * dayMs },
      { id: 'X1', kind: 'authorityChange', else: 'block' },
    ];
  },
});
