/** The history: what it holds after signatures and refusals, its text, its bounds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reason } from '../../core/base/reason.ts';
import { ok, refuse } from '../../core/base/result.ts';
import { keepRecent, withRefused, withSigned } from '../../core/history/grow.ts';
import {
  emptyHistory,
  type History,
  maxHistoryText,
  maxPayments,
  maxRefused,
  maxRefusedAtOnce,
  type SignedPayment,
} from '../../core/history/history.ts';
import { indexOf } from '../../core/history/index-of.ts';
import { messageMark, normalised } from '../../core/history/marks.ts';
import { readHistory, writeHistory } from '../../core/history/text.ts';
import { addressAt, dayMs, historyOf, itemOf, mosaic, nowMs, own } from './risk-samples.ts';

const [a, b] = [addressAt(1), addressAt(2)];
const malformed = { ok: false, reason: { code: 'history-malformed', found: {} } };
const sample = withRefused(
  historyOf(
    { to: a, atomic: 5n, message: 'Invoice 7', agoMs: 2n * dayMs },
    { to: 'alias:0123456789ABCDEF', atomic: 6n, agoMs: dayMs },
    { to: a, atomic: 5n, message: 'invoice 7', agoMs: 0n },
  ),
  [itemOf([{ to: b, atomic: 1n }])],
  nowMs,
);
const small = (): History => sample;

describe('a message', () => {
  it.each([
    ['Invoice 7', ' ｉｎｖｏｉｃｅ\u3000７ '],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['ORDER  1', 'order 1'],
  ])('%s has the mark of %s', (one, other) => {
    expect(messageMark({ type: 'text', text: one })).toBe(messageMark({ type: 'text', text: other }));
    expect(normalised(one)).toBe(normalised(other));
  });
  it.each([
    ['Invoice 7', 'Invoice 8'],
    ['カード', 'ガード'],
    ['10', '1 0'],
  ])('%s has not the mark of %s', (one, other) =>
    expect(messageMark({ type: 'text', text: one })).not.toBe(messageMark({ type: 'text', text: other })),
  );
  it('of blanks is none; bytes are told apart', () => {
    expect(messageMark({ type: 'text', text: ' \u3000' })).toBe('');
    expect(messageMark({ type: 'none' })).toBe('');
    expect(messageMark({ type: 'encrypted', hex: '01' })).not.toBe(messageMark({ type: 'encrypted', hex: '02' }));
    expect(messageMark({ type: 'text', text: '\ud800' })).toMatch(/^[0-9A-F]{32}$/);
  });
});

describe('after signatures', () => {
  it('has the payments, with their marks and no message in the clear', () => {
    const [first] = small().payments;
    expect(first).toMatchObject({ source: own, to: a, mosaic, atomic: '5', timeMs: (nowMs - 2n * dayMs).toString() });
    expect(JSON.stringify(small())).not.toContain('nvoice');
  });
  it('has no fee and nothing whose amount is not stated', () => {
    const moves = itemOf([{ to: a, atomic: 1n }]);
    const unknown = { ...moves, movements: moves.movements.map((one) => ({ ...one, atomic: null })) };
    expect(withSigned(emptyHistory, [unknown], nowMs)).toBe(emptyHistory);
    expect(withSigned(emptyHistory, [moves], nowMs).payments).toHaveLength(1);
  });
  it('never goes back in time, and has a request that is signed again once', () => {
    const item = itemOf([{ to: a, atomic: 1n }]);
    const first = withSigned(emptyHistory, [item], nowMs);
    expect(withSigned(first, [item], nowMs + 1n)).toBe(first);
    const later = withSigned(first, [itemOf([{ to: b, atomic: 1n }])], nowMs - dayMs);
    expect(later.payments.map(({ timeMs }) => timeMs)).toEqual([nowMs.toString(), nowMs.toString()]);
  });
  it('is found by destination and account', () => {
    const index = indexOf(small());
    const at = { chain: 'symbol', network: 'testnet' } as const;
    expect(index.to(at, a).map(({ atomic }) => atomic)).toEqual(['5', '5']);
    expect(index.from(at, own)).toHaveLength(3);
    expect(index.to({ ...at, network: 'mainnet' }, a)).toEqual([]);
    expect(index.targets(at)).toEqual([a, 'alias:0123456789ABCDEF']);
    expect(index.refusal(at, b)?.timeMs).toBe(nowMs.toString());
    expect(index.refusal(at, a)).toBeNull();
  });
});

it('of a refusal, has each unknown recipient once, at its last refusal', () => {
  const twice = withRefused(small(), [itemOf([{ to: b, atomic: 2n }]), itemOf([{ to: own, atomic: 2n }])], nowMs + 1n);
  expect(twice.refused.map(({ address, timeMs }) => [address, timeMs])).toEqual([[b, (nowMs + 1n).toString()]]);
  const listed = itemOf([{ to: a, atomic: 1n, standing: 'listed' }]);
  expect(withRefused(emptyHistory, [listed], nowMs)).toBe(emptyHistory);
});

describe('its text', () => {
  const text = writeHistory(small());
  it('is read back as the same history', () => {
    expect(readHistory(text)).toEqual({ ok: true, value: small() });
    expect(readHistory(writeHistory(emptyHistory))).toEqual({ ok: true, value: emptyHistory });
  });
  const payment: fc.Arbitrary<SignedPayment> = fc.record({
    ...{ chain: fc.constantFrom('symbol', 'nem'), network: fc.constantFrom('mainnet', 'testnet') },
    ...{ source: fc.constantFrom('', own, a), to: fc.constantFrom(a, b, 'alias:0123456789ABCDEF') },
    mosaic: fc.constantFrom(mosaic, 'nem:xem', "a.b-c:it's so 1"),
    atomic: fc.bigInt(0n, (1n << 64n) - 1n).map(String),
    ...{ deadlineMs: fc.bigInt(0n, 1n << 50n).map(String), timeMs: fc.bigInt(0n, 1n << 45n).map(String) },
    ...{ message: fc.constantFrom('', 'A'.repeat(32), '0'.repeat(32)), digest: fc.constantFrom('B'.repeat(32)) },
  });
  it('keeps every value', () =>
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 6 }), (payments) => {
        const sorted = payments.toSorted((one, two) => Number(BigInt(one.timeMs) - BigInt(two.timeMs)));
        for (const cut of [{}, { cutMs: '5' }]) {
          const history = { payments: sorted, refused: [], ...cut };
          expect(readHistory(writeHistory(history))).toEqual({ ok: true, value: history });
        }
      }),
    ));
  const lines = text.split('\n');
  it.each<[string, string]>([
    ['nothing', ''],
    ['another version', text.replace('history-1', 'history-2')],
    ['no last line feed', text.slice(0, -1)],
    ['two cuts', text.replace('\n', '\nc5\nc6\n')],
    ['a cut that is none', text.replace('\n', '\nc05\n')],
    ['a cut after a payment', text.replace(/\nr/, '\nc5\nr')],
    ['an empty line', `${text}\n`],
    ['a carriage return', text.replace('\n', '\r\n')],
    ['lines in another order', [lines[0], lines[4], ...lines.slice(1, 4), ''].join('\n')],
    ['a line that is missing a field', text.replace(/,[^,\n]*\n/, '\n')],
    ['a number with a leading zero', text.replace(/,5,/, ',05,')],
    ['an unknown place', text.replace('pst', 'pxx')],
    ['a place of every object', text.replace('pst', 'pconstructor')],
    ['a value written out twice', text.replace(/\npst,0,/g, `\npst,=${own},`)],
    ['a number of no value', text.replace(/\npst,0,/, '\npst,zz,')],
    ['an address of other letters', text.replace(`=${a}`, `=${a.toLowerCase()}`)],
    ['an amount beyond 64 bits', text.replace(',5,', ',3w5e11264sgsg,')],
    ['something after it', `${text}x\n`],
  ])('is refused: %s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(readHistory(changed)).toEqual(malformed);
  });
  it('is refused when it is too long', () => expect(readHistory(text + ' '.repeat(maxHistoryText))).toEqual(malformed));
  it('is refused whichever letter is changed, or means something else', () => {
    for (let at = 0; at < text.length; at += 1) {
      const changed = `${text.slice(0, at)}${text.charAt(at) === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
      const read = readHistory(changed);
      if (read.ok) expect(writeHistory(read.value)).toBe(changed);
    }
  });
});

describe('its bounds', () => {
  const many = (count: number, from = 0): History => ({
    payments: Array.from({ length: count }, (_, at) => ({
      ...{ chain: 'symbol', network: 'testnet', source: own, to: addressAt(from + at), mosaic, atomic: '1000000' },
      ...{ deadlineMs: String(2_000_000 + at), timeMs: String(1_000_000 + at) },
      ...{ message: '', digest: (from + at).toString(16).toUpperCase().padStart(32, '0') },
    })),
    refused: [],
  });
  const next = itemOf([{ to: a, atomic: 7n }]);
  it('drop the oldest, in one go', () => {
    const full = many(maxPayments + 10);
    const grown = withSigned(full, [next], nowMs);
    expect(writeHistory(grown).length).toBeLessThanOrEqual(maxHistoryText);
    expect(writeHistory(grown).length).toBeGreaterThan(maxHistoryText * 0.89);
    expect(grown.payments.at(-1)?.to).toBe(a);
    expect(grown.payments.at(-2)).toEqual(full.payments.at(-1));
    const dropped = full.payments[full.payments.length - grown.payments.length];
    expect(grown.cutMs).toBe(dropped?.timeMs);
    expect(withSigned(grown, [itemOf([{ to: b, atomic: 7n }])], nowMs).cutMs).toBe(grown.cutMs);
    console.log(`different destinations and requests: ${grown.payments.length} payments in ${maxHistoryText} bytes`);
    expect(grown.payments.length).toBeGreaterThan(3_000);
  });
  it('hold more where destinations and requests repeat', () => {
    const base = many(maxPayments + 10).payments.map((one, at) => ({
      ...one,
      ...{
        to: addressAt(at % 1_000),
        digest: Math.floor(at / 100)
          .toString(16)
          .toUpperCase()
          .padStart(32, '0'),
      },
    }));
    const grown = withSigned({ payments: base, refused: [] }, [next], nowMs);
    console.log(`a thousand destinations, a hundred payments per request: ${grown.payments.length} payments`);
    expect(grown.payments.length).toBeGreaterThan(9_000);
    expect(grown.payments.length).toBeLessThanOrEqual(maxPayments);
  });
  it('hold so many refused addresses', () => {
    let history = emptyHistory;
    for (let at = 0; at < maxRefused + 5; at += 1) {
      history = withRefused(history, [itemOf([{ to: addressAt(at), atomic: 1n }])], nowMs);
    }
    const { refused } = history;
    expect(refused).toHaveLength(maxRefused);
    expect(refused.at(-1)?.address).toBe(addressAt(maxRefused + 4));
  });
  it('take no more than a few of one refusal, so that it pushes out no more', () => {
    let history = emptyHistory;
    for (let at = 0; at < maxRefused; at += 1) {
      history = withRefused(history, [itemOf([{ to: addressAt(at), atomic: 1n }])], nowMs);
    }
    const many = Array.from({ length: 200 }, (_, at) => itemOf([{ to: addressAt(1000 + at), atomic: 1n }]));
    const { refused } = withRefused(history, [...many, ...many], nowMs + 1n);
    expect(refused).toHaveLength(maxRefused);
    expect(refused[0]?.address).toBe(addressAt(maxRefusedAtOnce));
    expect(refused.at(-1)?.address).toBe(addressAt(1000 + maxRefusedAtOnce - 1));
  });
});

describe('equal payments of one request', () => {
  it('are each kept', () => {
    const twice = withSigned(
      emptyHistory,
      [
        itemOf([
          { to: a, atomic: 1n },
          { to: a, atomic: 1n },
        ]),
      ],
      nowMs,
    );
    expect(twice.payments).toHaveLength(2);
  });
});

describe('a vault file that is full', () => {
  const history = historyOf(...[4, 3, 2, 1].map((day) => ({ to: a, atomic: BigInt(day), agoMs: BigInt(day) * dayMs })));
  const savedWith = async (room: number) => {
    const tried: number[] = [];
    const answer = await keepRecent(history, async ({ payments }) => {
      tried.push(payments.length);
      return payments.length <= room ? ok(payments.map(({ atomic }) => atomic)) : refuse(reason('books-full'));
    });
    return { tried, answer };
  };
  it('keeps the newer half, until the rest fits', async () => {
    expect(await savedWith(4)).toMatchObject({ tried: [4], answer: { ok: true } });
    expect(await savedWith(1)).toEqual({ tried: [4, 2, 1], answer: ok(['1']) });
    expect((await keepRecent(history, async (kept) => ok(kept))).ok).toBe(true);
    expect(await savedWith(-1)).toMatchObject({ tried: [4, 2, 1, 0], answer: { reason: { code: 'books-full' } } });
  });
  it('is not asked again for another reason', async () => {
    let asked = 0;
    const answer = await keepRecent(history, async () => {
      asked += 1;
      return refuse(reason('storage-full'));
    });
    expect([asked, answer.ok]).toEqual([1, false]);
  });
});
