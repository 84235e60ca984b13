/** Attempts to move the time that counts, or to hide what a window should see. */
import { describe, expect, it } from 'vitest';
import { countedIn, pastOf } from '../../core/batch/book-facts.ts';
import { withRefused, withSigned } from '../../core/history/grow.ts';
import { emptyHistory, type History } from '../../core/history/history.ts';
import { evaluate } from '../../core/policy/evaluate.ts';
import { openBook, payment } from './books.ts';
import { bob, cold, day, goodFacts, itemsOf, noon, signed, xym } from './facts.ts';

const items = itemsOf([{}]);
const forward = BigInt(noon + 30 * day);
const before: History = { payments: [signed(day)], refused: [] };

describe('a clock that is set forward', () => {
  it('moves no time on with a signature: the request did not carry it', () => {
    const after = withSigned(before, itemsOf([{ item: 7 }]), countedIn(before, itemsOf([{ item: 7 }]), forward));
    // Symbol: two hours to the deadline, less the six that the network accepts.
    expect(pastOf(after).markMs).toBe(BigInt(noon - 4 * 3_600_000));
  });
  it('moves no time on with a refusal, even of a request that carries it', () => {
    const far = itemsOf([{ deadlineMs: forward + 3_600_000n }]);
    const after = withRefused(before, far, countedIn(before, far, forward));
    expect(after.refused).toHaveLength(1);
    expect(pastOf(after).markMs).toBe(pastOf(before).markMs);
  });
  it('takes the time of the clock where a request is ahead of it', () => {
    expect(countedIn(emptyHistory, itemsOf([{ deadlineMs: forward }]), BigInt(noon))).toBe(BigInt(noon));
    expect(countedIn(before, items, 0n)).toBe(BigInt(noon - day));
  });
});

describe('a clock that is absent', () => {
  it('blocks what asks for the time', () => {
    const book = openBook([{ id: 'T1', kind: 'timeBounds', else: 'note', aheadMs: day }]);
    const { nowMs: _, ...rest } = goodFacts(payment(0));
    expect(evaluate([book], rest).verdict).toMatchObject({ level: 'block', reasons: [{ code: 'rule-undecided' }] });
  });
});

describe('a signed payment whose account the bytes leave open', () => {
  const rule = { id: 'R9', kind: 'rollingAmount', else: 'block', mosaic: xym, max: '1500000', windowMs: day } as const;
  it.each(['account', 'all'] as const)('counts for each account, by %s', (by) => {
    const book = openBook([{ ...rule, by, when: { accounts: [cold] } }]);
    const facts = (source: string) =>
      goodFacts(payment(0), {
        past: { ...pastOf({ payments: [signed(3_600_000, { source })], refused: [] }), markMs: BigInt(noon) },
      });
    expect(evaluate([book], facts('')).verdict.level).toBe('block');
    expect(evaluate([book], facts(cold)).verdict.level).toBe('block');
    expect(evaluate([book], facts(bob)).verdict.level).toBe('pass');
  });
});

describe('a told balance', () => {
  const book = openBook([{ id: 'B1', kind: 'balanceShare', else: 'block', mosaic: xym, perMille: 20, maxAgeMs: day }]);
  const told = (toldMs: bigint) => goodFacts().balances?.map((one) => ({ ...one, toldMs }));
  it('from the future proves nothing', () => {
    const level = (toldMs: bigint) => evaluate([book], goodFacts(payment(0), { balances: told(toldMs) })).verdict.level;
    expect(level(BigInt(noon))).toBe('pass');
    expect(level(BigInt(noon) + 1n)).toBe('block');
  });
  it('counts as gone what was signed after it, though its counted time is earlier', () => {
    const payments = [signed(3 * 3_600_000, { atomic: '2000000' })];
    const past = { ...pastOf({ payments, refused: [] }), markMs: BigInt(noon) };
    const level = evaluate([book], goodFacts(payment(0), { past, balances: told(BigInt(noon - 2 * 3_600_000)) }));
    expect(level.verdict.level).toBe('block');
  });
});
