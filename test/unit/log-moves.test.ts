/** What a `signed` entry says of the payments: exact sums, short whatever an aggregate contains, no names of contacts. */
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../core/audit/events.ts';
import { maxMoves, movesOf } from '../../core/audit/moves.ts';
import type { Payment, Value } from '../../core/review/review-document.ts';
import { samples } from './log-samples.ts';

const address = (text: string, owner: string | null = null, known: string | null = null): Value => ({
  ...{ type: 'address', text, owner, known },
});
const xym = (atomic: string): Value => ({ type: 'amount', atomic, divisibility: 6, unit: 'XYM' });
const treasury = address('TREASURY', 'Treasury');
const payment = (to: Value, amount: Value, part: number | null = null): Payment => ({
  part,
  from: treasury,
  to,
  amount,
});

describe('the moves of a signature', () => {
  it('are payer, recipient and exact amount, with the label of our account and without the name of a contact', () => {
    const { payments, moves } = movesOf({
      payments: [payment(address('SUPPLIER', null, 'Supplier Ltd'), xym('5000000'))],
    });
    expect(payments).toBe(1);
    expect(moves).toEqual([
      {
        ...{ from: 'TREASURY', owner: 'Treasury', to: 'SUPPLIER', alias: null },
        ...{ amount: '5000000', divisibility: 6, unit: 'XYM', payments: 1 },
      },
    ]);
    expect(JSON.stringify(moves)).not.toContain('Supplier Ltd');
  });

  it('are summed per recipient and unit, beyond what a Number holds', () => {
    const to = address('SUPPLIER');
    const payments = [
      payment(to, xym('9007199254740993'), 1),
      payment(to, xym('1'), 2),
      payment(to, { ...xym('7'), unit: 'X' } as Value, 3),
    ];
    const { moves } = movesOf({ payments });
    expect(moves.map(({ amount, unit, payments: of }) => [amount, unit, of])).toEqual([
      ['9007199254740994', 'XYM', 2],
      ['7', 'X', 1],
    ]);
  });

  it('are sums per payer when there are many recipients', () => {
    const payments = Array.from({ length: 40 }, (_, n) => payment(address(`TO${n}`), xym('1000000'), n + 1));
    expect(movesOf({ payments })).toEqual({
      payments: 40,
      moves: [
        {
          ...{ from: 'TREASURY', owner: 'Treasury', to: null, alias: null },
          ...{ amount: '40000000', divisibility: 6, unit: 'XYM', payments: 40 },
        },
      ],
    });
  });

  it('keep their number when there is no room for every unit', () => {
    const payments = Array.from({ length: 20 }, (_, n) =>
      payment(address('SUPPLIER'), { type: 'amount', atomic: '1', divisibility: 0, unit: `unit ${n}` }, n + 1),
    );
    const moved = movesOf({ payments });
    expect(moved.payments).toBe(20);
    expect(moved.moves).toHaveLength(maxMoves);
  });

  it('name a namespace in place of an address, and count what has no amount', () => {
    const payments = [
      payment({ type: 'alias', namespaceId: 'E74B99BA41F4AFEE' }, xym('1')),
      payment(address('SUPPLIER'), { type: 'code', code: 'unknown' }),
    ];
    const moved = movesOf({ payments });
    expect(moved.payments).toBe(2);
    expect(moved.moves).toMatchObject([{ to: null, alias: 'E74B99BA41F4AFEE', amount: '1' }]);
  });
});

describe('a signed entry', () => {
  it('is valid without moves, as earlier versions wrote it, and refused with an amount that is no integer', () => {
    const { moves, payments, owner, ...earlier } = samples.signed;
    expect(readEvent(earlier)).toEqual(earlier);
    expect(readEvent(samples.signed)).toEqual(samples.signed);
    expect({ payments, owner }).toEqual({ payments: 1, owner: 'Treasury' });
    for (const amount of ['1.5', '-1', '01', ''])
      expect(readEvent({ ...samples.signed, moves: moves?.map((move) => ({ ...move, amount })) })).toBeNull();
  });
});
