/** Books of people that cannot be. */
import { expect, it } from 'vitest';
import { checkBook, type RuleBook } from '../../core/policy/book/book.ts';
import { evaluate } from '../../core/policy/evaluate.ts';
import { missingApprovals } from '../../core/policy/people.ts';
import { openBook, payment } from './books.ts';
import { goodFacts, keyText, xym } from './facts.ts';

const groups = (...people: readonly (readonly [key: number, person: string])[]): RuleBook['groups'] => [
  { id: 'desk', name: 'Desk', members: [{ key: keyText(21), person: 'Desk machine' }] },
  { id: 'fin', name: 'F', members: people.map(([key, person]) => ({ key: keyText(key), person })) },
];
it.each<[string, RuleBook, boolean]>([
  ['two people agree', openBook([], { groups: groups([22, 'Aoki'], [23, 'Baba']) }), true],
  ['two names of one person', openBook([], { groups: groups([22, 'Aoki'], [23, 'ａｏｋｉ']) }), false],
  ['one key of two people', openBook([], { groups: groups([21, 'Aoki'], [22, 'Baba'], [23, 'Chiba']) }), false],
  [
    'custodians apart',
    openBook([{ id: 'P1', kind: 'approvals', else: { n: 1, group: 'custodians' }, apart: true }]),
    false,
  ],
])('%s', (_, book, isBook) => expect(checkBook(book).ok).toBe(isBook));
it('names of one person count once', () => {
  const given = { keys: [keyText(22), keyText(23)], custodians: 0, involved: [] };
  expect(missingApprovals(groups([22, 'Aoki'], [23, ' AOKI']), { fin: 2 }, given)).toEqual({ fin: 1 });
});
it.each([
  [2, 'approvals'],
  [3, 'block'],
])('a limit that asks for %i of two people: %s', (n, level) => {
  const book = openBook([{ id: 'L9', kind: 'amountPerPayment', else: { n, group: 'fin' }, mosaic: xym, max: '1' }]);
  expect(evaluate([book], goodFacts(payment(0))).verdict.level).toBe(level);
});
