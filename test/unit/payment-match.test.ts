/** A payment list against the movements of a batch: matched, altered, missing, extra; and the difference as data. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { movedItemOf } from '../../core/movement/moved-item.ts';
import type { Movement } from '../../core/movement/movement.ts';
import { diffTexts, isSameReading } from '../../core/payment-list/diff.ts';
import { type ListMatch, matchList, reasonsOfMatch } from '../../core/payment-list/match.ts';
import type { ListedPayment, PaymentList } from '../../core/payment-list/payment-list.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { nemTx, symbolTx } from '../flows/transfers.ts';
import { addressOfFill, moved, payment, xym } from '../harness/payment-lists.ts';
import { symbolPlain } from '../vectors/own-transfers.ts';

const listOf = (...payments: readonly ListedPayment[]): PaymentList => ({
  ...{ encoding: 'utf-8', reference: '', totals: [] },
  payments: payments.map((one, index) => ({ ...one, line: index + 3 })),
});
const count = ({ matched, altered, missing, extra }: ListMatch) => [
  matched.length,
  altered.length,
  missing.length,
  extra.length,
];
const codes = (match: ListMatch) => reasonsOfMatch(match).map(({ code }) => code);
const other = addressOfFill('symbol', 12);
const fee = (item = 0) => moved(payment(), { item, cause: 'fee', to: null });

describe('matching', () => {
  const line = payment();
  it('whole: nothing to say', () => {
    const match = matchList(listOf(line), [moved(line), fee()]);
    expect(count(match)).toEqual([1, 0, 0, 0]);
    expect(reasonsOfMatch(match)).toEqual([]);
  });
  it('missing from the batch does not block', () => {
    const match = matchList(listOf(line, line), [moved(line)]);
    expect(count(match)).toEqual([1, 0, 1, 0]);
    expect(reasonsOfMatch(match)).toEqual([]);
  });
  it('two equal payments need two lines', () => {
    const match = matchList(listOf(line), [moved(line), moved(line, { item: 1 })]);
    expect(count(match)).toEqual([1, 0, 0, 1]);
    expect(codes(match)).toEqual(['payment-list-extra']);
    expect(match.extra[0]?.item).toBe(1);
  });
  it.each<[string, Partial<Movement>, readonly string[]]>([
    ['the destination', { to: { type: 'address', address: other, standing: 'unknown' } }, ['destination']],
    ['the amount', { atomic: 15_000_000n }, ['amount']],
    ['the message', { message: { type: 'text', text: '請求書 4712' } }, ['message']],
    ['a text for none', { message: { type: 'none' } }, ['message']],
    ['an alias for the address', { to: { type: 'alias', namespaceId: '00000000000000FF' } }, ['destination']],
    ['amount and message', { atomic: 1n, message: { type: 'none' } }, ['amount', 'message']],
    ['the mosaic', { mosaic: '0123456789ABCDEF' }, ['mosaic']],
    ['an amount that is not stated', { atomic: null }, ['amount']],
  ])('altered: %s', (_, change, fields) => {
    const match = matchList(listOf(line), [moved(line, change)]);
    expect(count(match)).toEqual([0, 1, 0, 0]);
    expect(match.altered[0]?.differences.map(({ field }) => field)).toEqual(fields);
    expect(reasonsOfMatch(match)).toMatchObject([
      { code: 'payment-list-altered', found: { line: '3', index: '0', field: fields.join(', ') } },
    ]);
  });
  it.each<[string, Partial<Movement>]>([
    ['another chain', { chain: 'nem' }],
    ['another network', { network: 'mainnet' }],
    [
      'whom, how much and what for',
      { to: { type: 'address', address: other, standing: 'own' }, atomic: 1n, message: { type: 'none' } },
    ],
  ])('missing and extra: %s', (_, change) =>
    expect(count(matchList(listOf(line), [moved(line, change)]))).toEqual([0, 0, 1, 1]),
  );
  it.each(['lock', 'control', 'supply', 'revocation', 'rental'] as const)(
    'extra: %s, whatever it looks like',
    (cause) => {
      const match = matchList(listOf(line), [moved(line), moved(line, { cause })]);
      expect(count(match)).toEqual([1, 0, 0, 1]);
      expect(reasonsOfMatch(match)).toMatchObject([{ code: 'payment-list-extra', found: { kind: cause } }]);
    },
  );
  it('costs, and a levy that nobody can state, are in no list', () => {
    const beside = [
      fee(),
      moved(line, { cause: 'deposit' }),
      moved(line, { cause: 'none' }),
      moved(line, { to: null, mosaic: null, atomic: null }),
    ];
    expect(count(matchList(listOf(line), [moved(line), ...beside]))).toEqual([1, 0, 0, 0]);
  });
  it('a line with its paying account takes that payment, a line without one takes what is left', () => {
    const [first, second] = [addressOfFill('symbol', 1), addressOfFill('symbol', 2)];
    const lines = listOf(line, { ...line, source: first });
    expect(count(matchList(lines, [moved(line, { source: first }), moved(line, { source: second })]))).toEqual([
      2, 0, 0, 0,
    ]);
    expect(count(matchList(listOf({ ...line, source: second }), [moved(line, { source: first })]))).toEqual([
      0, 1, 0, 0,
    ]);
  });
  it('a text that looks like bytes is not the bytes', () => {
    const bytes = { ...line, message: 'hex:00FF' };
    expect(count(matchList(listOf(bytes), [moved(line, { message: { type: 'bytes', hex: '00FF' } })]))).toEqual([
      1, 0, 0, 0,
    ]);
    expect(count(matchList(listOf(bytes), [moved(bytes)]))).toEqual([0, 1, 0, 0]);
  });
  it('matches what decoded requests of both chains move', () => {
    const symbol = symbolTx({ message: symbolPlain('請求書 4711') });
    const movements = [symbol, nemTx()].flatMap((tx, item) => {
      const decoded = decodeTransaction({ chain: tx.chain, network: null, bytes: tx.bytes });
      if (!decoded.ok) throw new Error(decoded.reason.code);
      const task = {
        do: 'sign',
        tx: decoded.value,
        account: null,
        composed: null,
        signerFilledIn: false,
        attach: [],
      } as const;
      return movedItemOf(task, item, { accounts: [], registry: emptyRegistry }).movements;
    });
    const lines = movements.flatMap(({ cause, chain, network, to, mosaic, atomic, message }) =>
      cause === 'transfer' && to?.type === 'address'
        ? [
            payment({
              chain,
              network,
              destination: to.address,
              mosaic: mosaic ?? '',
              atomic: atomic ?? 0n,
              message: message.type === 'text' ? message.text : '',
            }),
          ]
        : [],
    );
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(count(matchList(listOf(...lines), movements))).toEqual([lines.length, 0, 0, 0]);
  });
});

/** Few values each, so that equal and nearly equal lines are frequent. */
const anyLine = fc
  .record({
    to: fc.integer({ min: 11, max: 13 }),
    atomic: fc.bigInt(1n, 3n),
    message: fc.constantFrom('', 'a', 'b'),
    source: fc.constantFrom(null, 1, 2),
  })
  .map(({ to, atomic, message, source }) =>
    payment({
      destination: addressOfFill('symbol', to),
      atomic,
      message,
      source: source === null ? null : addressOfFill('symbol', source),
    }),
  );
/** What became of the lines by their content, without their places. */
const contents = (match: ListMatch) => {
  const bare = ({ line: _, atomic, ...rest }: ListedPayment) => JSON.stringify({ ...rest, atomic: String(atomic) });
  return {
    matched: match.matched.map(({ line }) => bare(line)).sort(),
    altered: match.altered.map(({ line, differences }) => `${bare(line)} ${JSON.stringify(differences)}`).sort(),
    missing: match.missing.map(bare).sort(),
    extra: match.extra
      .map(({ source, to, atomic, message }) => JSON.stringify([source, to, String(atomic), message]))
      .sort(),
  };
};

describe('properties', () => {
  test('the order of lines changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 12 }).chain((lines) =>
          fc.tuple(
            fc.constant(lines),
            fc.shuffledSubarray(
              lines.map((_, index) => index),
              { minLength: lines.length },
            ),
          ),
        ),
        fc.array(anyLine, { maxLength: 12 }),
        ([lines, order], requested) => {
          const movements = requested.map((line, item) => moved(line, { item }));
          const shuffled = order.map((index) => lines[index]).filter((line) => line !== undefined);
          expect(contents(matchList(listOf(...shuffled), movements))).toEqual(
            contents(matchList(listOf(...lines), movements)),
          );
        },
      ),
    );
  });
  test('every line and every payment is counted once', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), fc.array(anyLine, { maxLength: 12 }), (lines, requested) => {
        const match = matchList(
          listOf(...lines),
          requested.map((line, item) => moved(line, { item })),
        );
        const [matched = 0, altered = 0, missing = 0, extra = 0] = count(match);
        expect(matched + altered + missing).toBe(lines.length);
        expect(matched + altered + extra).toBe(requested.length);
      }),
    );
  });
  test('a difference gives back both texts', () => {
    const some = fc.string({ unit: fc.constantFrom('a', 'b', 'か', '\u3099', 'が', '１', '1', '𠮷'), maxLength: 20 });
    fc.assert(
      fc.property(some, some, (listed, requested) => {
        const segments = diffTexts(listed, requested);
        const side = (kind: string) =>
          segments
            .filter((one) => one.kind === 'same' || one.kind === kind)
            .map(({ text }) => text)
            .join('');
        expect([side('listed'), side('requested')]).toEqual([listed, requested]);
        expect(segments.some(({ kind }) => kind !== 'same')).toBe(listed !== requested);
      }),
    );
  });
});

describe('the difference, character by character', () => {
  const plain = (listed: string, requested: string) =>
    diffTexts(listed, requested).map(({ kind, text }) => `${kind}:${text}`);
  it('names what was replaced, put in and left out', () => {
    expect(plain('1.500000', '15.00000')).toEqual(['same:1', 'listed:.', 'same:5', 'requested:.', 'same:00000']);
    expect(plain('abc', 'abc')).toEqual(['same:abc']);
    expect(plain('', 'x')).toEqual(['requested:x']);
    expect(plain('𠮷野', '吉野')).toEqual(['listed:𠮷', 'requested:吉', 'same:野']);
  });
  it('shows combining marks, widths and unseen characters by code point', () => {
    expect(diffTexts('か\u3099', 'が')).toEqual([
      { kind: 'listed', text: 'か\u3099', points: [{ code: 'U+3099', kind: 'combining' }] },
      { kind: 'requested', text: 'が', points: [] },
    ]);
    expect(diffTexts('請求1', '請求１')[2]).toEqual({
      kind: 'requested',
      text: '１',
      points: [{ code: 'U+FF11', kind: 'width' }],
    });
    expect(diffTexts('ab', 'a\u200bb')[1]?.points).toEqual([{ code: 'U+200B', kind: 'unseen' }]);
    expect(isSameReading('請求1', '請求１')).toBe(true);
    expect(isSameReading('か\u3099', 'が')).toBe(true);
    expect(isSameReading('1', '2')).toBe(false);
  });
  it('is bounded: very long texts count as changed whole', () => {
    const [listed, requested] = ['ab'.repeat(1500), 'ba'.repeat(1500)];
    expect(diffTexts(listed, requested).map(({ kind }) => kind)).toEqual(['listed', 'requested']);
  });
});

test('a mosaic of the currency by its alias is matched by its id', () => {
  const alias = symbolTx({ mosaics: [{ id: 0xe74b99ba41f4afeen, amount: 1n }] });
  const task = { do: 'sign', tx: alias, account: null, composed: null, signerFilledIn: false, attach: [] } as const;
  const { movements } = movedItemOf(task, 0, { accounts: [], registry: emptyRegistry });
  expect(movements.find(({ cause }) => cause === 'transfer')?.mosaic).toBe(xym);
});
