/** What is kept of used payment lists, and what counts as used. */
import { expect, it } from 'vitest';
import { maxListKeys, maxUsedLists, type UsedLists, whyUsed, withUsedList } from '../../core/policy/used-lists.ts';

const [key, other] = ['AB'.repeat(32), 'CD'.repeat(32)];
const one = (created: number, of = key) => ({
  key: of,
  created,
  digest: created.toString(16).padStart(64, '0').toUpperCase(),
});
const after = (times: readonly number[], of = key) =>
  times.reduce<readonly UsedLists[]>((used, created) => withUsedList(used, one(created, of)), []);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

it('a list is used once, by its digest and key', () => {
  const used = after([7]);
  expect(whyUsed(used, one(7))).toMatchObject({ code: 'payment-list-used' });
  expect(whyUsed(used, one(6))).toBeNull();
  expect(whyUsed(used, one(7, other))).toBeNull();
});
it('the oldest are forgotten, and then whatever is not newer counts as used', () => {
  const full = after(upTo(maxUsedLists + 1).map((time) => time + 10));
  expect(full[0]?.lists).toHaveLength(maxUsedLists);
  for (const time of [1, 11, 12]) expect(whyUsed(full, one(time))?.code).toBe('payment-list-used');
  expect(whyUsed(full, { ...one(12), digest: 'EF'.repeat(32) })).toBeNull();
  expect(whyUsed(full, one(maxUsedLists + 12))).toBeNull();
});
it('a list from a clock far ahead makes no other one old', () => {
  const used = after([253_402_300_799, ...upTo(maxUsedLists)]);
  expect(whyUsed(used, one(maxUsedLists + 1))).toBeNull();
  expect(whyUsed(used, one(253_402_300_799))).not.toBeNull();
});
it('keys beyond the limit push out the one that was used longest ago', () => {
  const keys = upTo(maxListKeys + 1).map((at) => at.toString(16).padStart(64, '0').toUpperCase());
  const used = keys.reduce<readonly UsedLists[]>((all, each) => withUsedList(all, one(5, each)), []);
  expect(used.map((each) => each.key)).toEqual(keys.slice(1));
});
