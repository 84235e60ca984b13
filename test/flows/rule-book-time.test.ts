/** The clock while people agree to a rule book: set back it makes no wait shorter, and wrong it is told instead of dated. */
import { describe, expect, it } from 'vitest';
import { digestOfBook, type RuleBook } from '../../core/policy/book/book.ts';
import { asking, eventsOf, openedLater, vaultOfThree } from './four-eyes.ts';
import { adopt, bookOf, limit, people } from './rule-book.ts';
import { codeOf, granted, type TestVault } from './vault.ts';

const day = 86_400_000;
const hour = 3_600_000;

const serialsOf = async ({ vault }: TestVault) =>
  granted(await vault.ruleBook.ruleBook({})).books.map(({ text }) => JSON.parse(text).serial);
const check = ({ vault }: TestVault, book: RuleBook) => vault.ruleBook.checkRules({ text: JSON.stringify(book) });

const first = bookOf({ rules: [limit(100n)], change: { waitMs: 7 * day } });
const looser = bookOf({ rules: [limit(200n)], change: { waitMs: 7 * day }, before: first });
const tighter = bookOf({ rules: [limit(50n)], change: { waitMs: 7 * day }, before: first });

/** A vault whose book was agreed to ten days ago, opened again now. */
async function tenDaysLater() {
  const testVault = await vaultOfThree(asking(1));
  granted(await adopt(testVault, first));
  return openedLater(testVault, [1, 2], 10 * day);
}

describe('a clock set back', () => {
  it('before the vault is opened dates no loosening, whether it is asked for or agreed to', async () => {
    const now = await tenDaysLater();
    const back = await openedLater(now, [1, 2], -8 * day);
    const answer = await adopt(back, looser);
    expect(answer).toMatchObject({ reason: { code: 'clock-behind' } });
    expect(codeOf(await check(back, looser))).toBe('clock-behind');
    expect(await serialsOf(back)).toEqual([1]);
    expect(eventsOf(back, 'rules-adopted')).toHaveLength(1);
  });
  it('while the vault is open dates none either', async () => {
    const now = await tenDaysLater();
    now.clock.ms -= 8 * day;
    expect(codeOf(await adopt(now, looser))).toBe('clock-behind');
  });
  it('is told with both times, and is right again within an hour', async () => {
    const now = await tenDaysLater();
    const right = now.clock.ms;
    now.clock.ms = right - hour - 1;
    expect(await check(now, looser)).toMatchObject({
      reason: { code: 'clock-behind', found: { latestMs: String(right), nowMs: String(right - hour - 1) } },
    });
    now.clock.ms = right - hour;
    expect(codeOf(await check(now, looser))).toBe('ok');
  });
  it('holds up nothing that only tightens', async () => {
    const back = await openedLater(await tenDaysLater(), [1, 2], -8 * day);
    expect(codeOf(await adopt(back, tighter))).toBe('ok');
    expect(await serialsOf(back)).toEqual([2]);
  });
});

describe('a clock far ahead when people agreed', () => {
  it('is told at the next loosening by name, instead of a wait of years', async () => {
    const testVault = await vaultOfThree(asking(1));
    testVault.clock.ms += 3650 * day;
    granted(await adopt(testVault, first));
    const right = await openedLater(testVault, [1, 2], -3650 * day);
    expect(codeOf(await check(right, looser))).toBe('clock-behind');
    expect(codeOf(await adopt(right, looser))).toBe('clock-behind');
    granted(await adopt(right, tighter));
    const next = bookOf({ rules: [limit(50n), people(1, 'custodians')], change: { waitMs: 7 * day }, before: tighter });
    expect(codeOf(await adopt(right, next))).toBe('ok');
    expect((await serialsOf(right)).at(-1)).toBe(3);
    expect(digestOfBook(next)).toHaveLength(64);
  });
});
