/** Each kind of finding, at its boundaries; what a person has to say to a stop. */
import { describe, expect, it, test } from 'vitest';
import { withRefused } from '../../core/history/grow.ts';
import { emptyHistory } from '../../core/history/history.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import { riskCodes } from '../../core/review/review-codes.ts';
import { checkDispositions, type Disposition } from '../../core/risk/dispositions.ts';
import { findingsOf } from '../../core/risk/findings.ts';
import { riskKinds } from '../../core/risk/registry.ts';
import { provenance } from './review-samples.ts';
import {
  addressAt,
  batchOf,
  dayMs,
  factsWith,
  forgedOf,
  historyOf,
  hourMs,
  itemOf,
  type Line,
  mosaic,
  nowMs,
  own,
  pastOf,
  told,
} from './risk-samples.ts';

const [a, b, c] = [addressAt(1), addressAt(2), addressAt(3)];
const listed = (...named: readonly (readonly [string, string])[]): Registry => ({
  ...emptyRegistry,
  contacts: named.map(([address, name]) => ({
    ...{ chain: 'symbol', network: 'testnet', address, publicKey: null, name, provenance },
  })),
});
/** An account with a past, and these payments in it. */
const past = (...lines: readonly (Line & { readonly agoMs: bigint })[]) => historyOf(...pastOf(20), ...lines);
const times = (count: number, line: Line, agoMs = 10n * dayMs) =>
  Array.from({ length: count }, (_, at) => ({ ...line, agoMs: agoMs + BigInt(at) * hourMs }));
/** Only the findings of one code. */
const only = (code: string, items: Parameters<typeof told>[0], change: Parameters<typeof told>[1] = {}) =>
  told(items, change).filter((one) => one.startsWith(`${code} `));

test('every code has one kind', () => {
  expect(riskKinds.map(({ code }) => code).toSorted()).toEqual([...riskCodes].toSorted());
});

describe('a new recipient', () => {
  const code = 'recipient-new';
  it.each<[string, Line, readonly string[]]>([
    ['unknown', { to: a, atomic: 5n }, ['recipient-new note 0']],
    ['a name', { to: 'alias:0123456789ABCDEF', atomic: 5n }, ['recipient-new note 0']],
    ['listed', { to: a, atomic: 5n, standing: 'listed' }, []],
    ['ours', { to: own, atomic: 5n }, []],
    ['on another network, of which nothing is known', { to: a, atomic: 5n, network: 'mainnet' }, []],
  ])('%s', (_, line, expected) => expect(only(code, batchOf(line), { history: past() })).toEqual(expected));
  it('is none after a payment, and nothing is said without a history', () => {
    expect(only(code, batchOf({ to: a, atomic: 5n }), { history: past({ to: a, atomic: 1n, agoMs: 0n }) })).toEqual([]);
    expect(only(code, batchOf({ to: a, atomic: 5n }))).toEqual([]);
  });
  it.each([
    [9, 'note'],
    [10, 'caution'],
  ])('of an account that paid only its own %i times: %s', (count, severity) => {
    const history = historyOf(...times(count, { to: own, atomic: 5n }));
    expect(only(code, batchOf({ to: a, atomic: 5n }), { history })).toEqual([`recipient-new ${severity} 0`]);
  });
});

describe('a look-alike', () => {
  const code = 'recipient-look-alike';
  const line = (to: string, standing: Line['standing'] = 'unknown') => ({ to, atomic: 5n, standing });
  it.each([
    [4, 4, ['recipient-look-alike stop 0']],
    [6, 6, ['recipient-look-alike stop 0']],
    [4, 3, []],
    [3, 4, []],
  ])('first %i and last %i letters of one of the history', (first, last, expected) => {
    const history = past({ to: a, atomic: 5n, agoMs: dayMs });
    expect(only(code, batchOf(line(forgedOf(a, first, last))), { history })).toEqual(expected);
  });
  it.each<[string, Parameters<typeof told>[1]]>([
    ['of the registry', { registry: listed([a, 'A']) }],
    ['that was refused', { history: withRefused(emptyHistory, [itemOf([line(a)])], nowMs) }],
  ])('%s', (_, change) => {
    expect(only(code, batchOf(line(forgedOf(a, 4, 4))), change)).toEqual(['recipient-look-alike stop 0']);
    expect(only(code, batchOf(line(a)), change)).toEqual([]);
    expect(only(code, batchOf(line(forgedOf(a, 4, 4), 'listed')), change)).toEqual([]);
  });
  it('of ours, and of another line: both are named', () => {
    expect(only(code, batchOf(line(forgedOf(own, 4, 4))))).toEqual(['recipient-look-alike stop 0']);
    expect(only(code, batchOf(line(a), line(forgedOf(a, 5, 5)), line(b)))).toEqual([
      'recipient-look-alike stop 0',
      'recipient-look-alike stop 1',
    ]);
  });
  it('is the line that was not paid before', () => {
    const history = past({ to: a, atomic: 5n, agoMs: dayMs });
    const lines = batchOf(line(a), line(forgedOf(a, 5, 5)));
    expect(only(code, lines, { history })).toEqual(['recipient-look-alike stop 1']);
    const both = past({ to: a, atomic: 5n, agoMs: dayMs }, { to: forgedOf(a, 5, 5), atomic: 5n, agoMs: dayMs });
    expect(only(code, lines, { history: both })).toHaveLength(2);
  });
  it('needs more letters among more comparisons', () => {
    const named = Array.from({ length: 480 }, (_, at) => [addressAt(50_000 + at), `n${at}`] as const);
    const many = Array.from({ length: 600 }, (_, at) => ({ to: addressAt(90_000 + at), atomic: 5n }));
    const at = (first: number, last: number) =>
      only(code, [itemOf([line(forgedOf(a, first, last)), ...many])], { registry: listed([a, 'A'], ...named) });
    expect(at(4, 4)).toEqual(['recipient-look-alike caution 0.1']);
    expect(at(5, 5)).toEqual(['recipient-look-alike stop 0.1']);
  });
  it('compares a bounded number of addresses, and takes a crowd for what it is', () => {
    // The same beginning, no more bits than chance gives each of them.
    const crowd = Array.from({ length: 4_000 }, (_, at) => ({
      to: `${a.slice(0, 5)}${addressAt(at).slice(5)}`,
      atomic: 5n,
    }));
    expect(only(code, [itemOf(crowd)]).length).toBeGreaterThanOrEqual(4_000);
    expect(only(code, [itemOf(crowd.slice(0, 20))])).toEqual([]);
  });
});

describe('a recipient that was refused', () => {
  const history = withRefused(emptyHistory, [itemOf([{ to: a, atomic: 1n }])], nowMs);
  it.each<[string, Line, number]>([
    ['stops', { to: a, atomic: 2n }, 1],
    ['not another one', { to: b, atomic: 2n }, 0],
    ['not after it was put into the registry', { to: a, atomic: 2n, standing: 'listed' }, 0],
  ])('%s', (_, line, count) =>
    expect(only('recipient-refused-before', batchOf(line), { history })).toHaveLength(count),
  );
});

describe('an amount', () => {
  const to = (atomic: bigint) => batchOf({ to: a, atomic });
  it.each<[string, readonly bigint[], bigint, number]>([
    ['three times the largest', Array(8).fill(100n), 300n, 0],
    ['above that', Array(8).fill(100n), 301n, 1],
    ['spread four to one, four times the largest', [...Array(7).fill(100n), 25n], 400n, 0],
    ['above that', [...Array(7).fill(100n), 25n], 401n, 1],
    ['few and spread two to one, four times the largest', [100n, 100n, 100n, 50n], 400n, 0],
    ['above that', [100n, 100n, 100n, 50n], 401n, 1],
    ['too few', [100n, 100n, 100n], 10_000n, 0],
  ])('for its recipient: %s', (_, earlier, atomic, count) => {
    const history = historyOf(...earlier.map((one, at) => ({ to: a, atomic: one, agoMs: BigInt(at + 9) * dayMs })));
    expect(only('amount-above-recipient', to(atomic), { history })).toHaveLength(count);
  });
  it.each<[string, bigint, readonly string[]]>([
    ['twice the largest', 2_000n, []],
    ['above that', 2_001n, ['amount-above-account caution 0']],
    ['twenty times the largest', 20_000n, ['amount-above-account caution 0']],
    ['above that', 20_001n, ['amount-above-account stop 0']],
  ])('for its account: %s', (_, atomic, expected) => {
    const history = historyOf(...pastOf(20, () => 1_000n));
    expect(only('amount-above-account', to(atomic), { history })).toEqual(expected);
    expect(only('amount-above-account', batchOf({ to: own, atomic }), { history })).toEqual([]);
    expect(only('amount-above-account', to(atomic), { history: historyOf(...pastOf(9, () => 1_000n)) })).toEqual([]);
  });
  it('for its account needs more where a batch has more lines', () => {
    const history = historyOf(...pastOf(20, () => 1_000n));
    const lines = (atomic: bigint) => [itemOf([...Array(19).fill({ to: b, atomic: 1n }), { to: a, atomic }])];
    expect(only('amount-above-account', lines(10_000n), { history })).toEqual([]);
    expect(only('amount-above-account', lines(10_001n), { history })).toEqual(['amount-above-account caution 0.20']);
  });
  it('of another mosaic is not compared', () => {
    const items = batchOf({ to: a, atomic: 1_000_000n, mosaic: '0000000000000001' });
    expect(only('amount-above-account', items, { history: historyOf(...pastOf(20)) })).toEqual([]);
  });
});

describe('what leaves in a day', () => {
  const day = (at: number) => ({ to: addressAt(at), atomic: 100n, agoMs: BigInt(at) * dayMs + hourMs });
  const history = historyOf(...[1, 2, 3, 4, 5].map(day), { to: c, atomic: 50n, agoMs: hourMs });
  const code = 'outflow-above-days';
  it.each([
    [250n, []],
    [251n, ['outflow-above-days caution 1']],
  ])('with 50 of today and %d in two lines', (sum, expected) => {
    const items = batchOf({ to: a, atomic: 50n }, { to: b, atomic: sum - 50n });
    expect(only(code, items, { history })).toEqual(expected);
  });
  it('needs five days', () => {
    const short = historyOf(...[1, 2, 3, 4].map(day));
    expect(only(code, batchOf({ to: a, atomic: 9_999n }), { history: short })).toEqual([]);
  });
});

describe('a repetition', () => {
  const code = 'payment-repeated';
  const line = { to: a, atomic: 5n, message: 'Invoice 77001' };
  it.each<[string, Line, Line, readonly string[]]>([
    ['the same', line, line, ['payment-repeated stop 0', 'payment-repeated stop 1']],
    [
      'retyped',
      line,
      { ...line, message: ' invoice　７７００１' },
      ['payment-repeated stop 0', 'payment-repeated stop 1'],
    ],
    [
      'without a message',
      { to: a, atomic: 5n },
      { to: a, atomic: 5n },
      ['payment-repeated caution 0', 'payment-repeated caution 1'],
    ],
    ['another message', line, { ...line, message: 'Invoice 77002' }, []],
    ['another amount', line, { ...line, atomic: 6n }, []],
    ['another recipient', { ...line, message: '' }, { ...line, message: '', to: b }, []],
    ['another mosaic', line, { ...line, mosaic: '0000000000000001' }, []],
    ['another network', line, { ...line, network: 'mainnet' }, []],
    ['to ourselves', { to: own, atomic: 5n }, { to: own, atomic: 5n }, []],
  ])('in the batch: %s', (_, one, other, expected) => expect(only(code, batchOf(one, other))).toEqual(expected));
  it.each([
    [7n * dayMs, 1],
    [7n * dayMs + 1n, 0],
  ])('of a payment signed %d ms ago', (agoMs, count) =>
    expect(only(code, batchOf(line), { history: historyOf({ ...line, agoMs }) })).toHaveLength(count),
  );
  it('is no repetition if the same request is signed again', () => {
    const item = itemOf([line]);
    const before = historyOf();
    const signed = { ...before, payments: [...historyOf({ ...line, agoMs: hourMs }).payments] };
    const digest = `${signed.payments[0]?.digest}${'0'.repeat(32)}`;
    expect(told([{ ...item, digest }], { history: signed })).toEqual(['request-signed-before note 0']);
  });
});

describe('one payee under two addresses', () => {
  const code = 'payee-twice';
  const reference = { atomic: 5n, message: 'REF-10023' };
  const both = ['payee-twice caution 0', 'payee-twice caution 1'];
  it('by its reference, in the batch and against the last week', () => {
    expect(only(code, batchOf({ to: a, ...reference }, { to: b, ...reference }))).toEqual(both);
    const history = historyOf({ to: b, ...reference, agoMs: dayMs });
    expect(only(code, batchOf({ to: a, ...reference }), { history })).toEqual(['payee-twice caution 0']);
  });
  it('by its name in the registry', () => {
    const registry = listed([a, 'Ace Supply'], [b, 'ＡＣＥ  supply (2)'], [c, 'Ace Supplies']);
    const lines = [a, b, c].map((to): Line => ({ to, atomic: 5n, standing: 'listed' }));
    expect(only(code, batchOf(...lines), { registry })).toEqual(both);
  });
  it.each<[string, readonly Line[]]>([
    [
      'three of a list',
      [
        { to: a, ...reference },
        { to: b, ...reference },
        { to: c, ...reference },
      ],
    ],
    [
      'another amount',
      [
        { to: a, ...reference },
        { to: b, ...reference, atomic: 6n },
      ],
    ],
    [
      'no reference',
      [
        { to: a, atomic: 5n, message: 'thanks' },
        { to: b, atomic: 5n, message: 'thanks' },
      ],
    ],
    [
      'one address',
      [
        { to: a, ...reference },
        { to: a, ...reference },
      ],
    ],
  ])('not %s', (_, lines) => expect(only(code, batchOf(...lines))).toEqual([]));
});

describe('a message', () => {
  const paid = (count: number, message = 'memo 1') => historyOf(...times(count, { to: a, atomic: 5n, message }));
  it.each([
    [1, 'caution'],
    [2, 'caution'],
    [3, 'stop'],
  ])('that is missing after %i payments with one: %s', (count, severity) =>
    expect(only('message-missing', batchOf({ to: a, atomic: 5n }), { history: paid(count) })).toEqual([
      `message-missing ${severity} 0`,
    ]),
  );
  it('is not missing where one payment did without', () => {
    const history = historyOf(...times(5, { to: a, atomic: 5n, message: 'm' }), { to: a, atomic: 5n, agoMs: dayMs });
    expect(only('message-missing', batchOf({ to: a, atomic: 5n }), { history })).toEqual([]);
  });
  it('is missing where three other lines to the same recipient have one', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at): Line => ({ to: a, atomic: 5n, message: `memo ${at}` }));
    expect(only('message-missing', batchOf({ to: a, atomic: 5n }, ...lines(3)))).toEqual(['message-missing stop 0']);
    expect(only('message-missing', batchOf({ to: a, atomic: 5n }, ...lines(2)))).toEqual([]);
  });
  it.each([
    [2, []],
    [3, ['message-changed caution 0']],
    [5, ['message-changed stop 0']],
  ])('that changes after %i equal ones', (count, expected) => {
    const line = { to: a, atomic: 5n, message: 'memo 2' };
    expect(only('message-changed', batchOf(line), { history: paid(count) })).toEqual(expected);
    expect(only('message-changed', batchOf({ ...line, message: 'MEMO　1' }), { history: paid(count) })).toEqual([]);
  });
});

describe('a probe and then a drain', () => {
  const code = 'probe-then-drain';
  const probe = { to: a, atomic: 10n };
  it.each<[string, bigint, bigint, bigint, readonly string[]]>([
    ['a hundred times, above all', 10n, dayMs, 1_100n, ['probe-then-drain stop 0']],
    ['less than a hundred times', 12n, dayMs, 1_100n, []],
    ['no more than another got in a day', 10n, dayMs, 1_019n, []],
    ['after a week', 10n, 7n * dayMs, 1_100n, ['probe-then-drain stop 0']],
    ['later', 10n, 7n * dayMs + 1n, 1_100n, []],
  ])('%s', (_, first, agoMs, atomic, expected) => {
    const history = past({ to: a, atomic: first, agoMs });
    expect(only(code, batchOf({ to: a, atomic }), { history })).toEqual(expected);
  });
  it('in one batch; in several parts; without a past', () => {
    const history = past();
    expect(only(code, batchOf(probe, { to: a, atomic: 1_100n }), { history })).toEqual(['probe-then-drain stop 1']);
    const parts = batchOf(probe, { to: a, atomic: 1_000n }, { to: a, atomic: 1_000n });
    expect(only(code, parts, { history })).toHaveLength(2);
    expect(only(code, batchOf(probe, { to: a, atomic: 1_000n }))).toEqual(['probe-then-drain caution 1']);
  });
});

describe('a sum in parts', () => {
  const code = 'sum-split';
  const parts = (...atomics: readonly bigint[]) => batchOf(...atomics.map((atomic) => ({ to: a, atomic })));
  // The largest of the past is 1,019.
  it.each<[string, readonly bigint[], number]>([
    ['together above the largest', [400n, 400n, 400n], 3],
    ['together the largest', [400n, 400n, 219n], 0],
    ['two parts', [600n, 600n], 0],
    ['one of them above by itself', [400n, 400n, 1_020n], 0],
  ])('%s', (_, atomics, count) => expect(only(code, parts(...atomics), { history: past() })).toHaveLength(count));
  it('counts what was signed today', () => {
    const signed = (agoMs: bigint) => past(...times(2, { to: a, atomic: 400n }, agoMs));
    expect(only(code, parts(400n), { history: signed(hourMs) })).toEqual(['sum-split caution 0']);
    expect(only(code, parts(400n), { history: signed(2n * dayMs) })).toEqual([]);
  });
  it('is none for a destination that gets as much each day', () => {
    const signed = (agoMs: bigint) => past(...times(3, { to: a, atomic: 400n }, agoMs));
    expect(only(code, parts(999n, 999n, 999n), { history: signed(8n * dayMs) })).toHaveLength(0);
    expect(only(code, parts(1_000n, 1_000n, 1_000n, 1_000n), { history: signed(8n * dayMs) })).toHaveLength(4);
    expect(only(code, parts(400n, 400n, 399n), { history: signed(3n * dayMs) })).toHaveLength(3);
  });
  it('is a stop under a limit that a rule sets', () => {
    const limits = [{ chain: 'symbol', network: 'testnet', mosaic, atomic: 1_000n }] as const;
    expect(only(code, parts(1_000n, 1n), { limits })).toEqual(['sum-split stop 0', 'sum-split stop 1']);
    expect(only(code, parts(999n, 1n), { limits })).toEqual([]);
  });
});

describe('terms', () => {
  const others = (count: number, change: Parameters<typeof itemOf>[1] = {}) =>
    Array.from({ length: count }, (_, at) => itemOf([{ to: addressAt(at), atomic: 5n }], { item: at, ...change }));
  it.each([
    [200_000n, []],
    [200_001n, ['fee-unusual caution 5']],
  ])('a fee of %d beside 20,000', (fee, expected) => {
    expect(only('fee-unusual', [...others(5), itemOf([{ to: a, atomic: 5n }], { item: 5, fee })])).toEqual(expected);
    expect(only('fee-unusual', [...others(3), itemOf([{ to: a, atomic: 5n }], { item: 3, fee })])).toEqual([]);
  });
  it.each([
    [4n * hourMs, []],
    [4n * hourMs + 1n, ['deadline-unusual caution 5']],
  ])('%d ms beside two hours', (lead, expected) => {
    const late = itemOf([{ to: a, atomic: 5n }], { item: 5, deadlineMs: nowMs + lead });
    expect(only('deadline-unusual', [...others(5), late])).toEqual(expected);
    expect(only('deadline-unusual', [late])).toEqual([]);
    expect(only('deadline-unusual', [late], { history: past() })).toHaveLength(expected.length);
  });
});

describe('dispositions', () => {
  const items = batchOf(
    { to: a, atomic: 5n, message: 'memo 1' },
    { to: a, atomic: 5n, message: 'memo 1' },
    { to: b, atomic: 1n },
  );
  const refused = withRefused(emptyHistory, [itemOf([{ to: b, atomic: 1n }])], nowMs);
  const findings = findingsOf(items, factsWith({ history: refused }));
  const [first = '', second = '', third = ''] = findings
    .filter(({ severity }) => severity === 'stop')
    .map(({ id }) => id);
  const of = (...reasons: readonly string[]): readonly Disposition[] =>
    reasons.map((reason, at) => ({ finding: [first, second, third][at] ?? 'none', reason }));
  const code = (dispositions: readonly Disposition[]) => checkDispositions(findings, dispositions)?.code ?? null;
  const right = of('two orders, asked Sato', 'two orders, asked Sato', 'refused by mistake');
  it('are needed for each stop, and enough', () => {
    expect([first, second, third]).toEqual([
      'payment-repeated 1.0',
      'payment-repeated 2.0',
      'recipient-refused-before 3.0',
    ]);
    expect(code(right)).toBeNull();
    expect(code(right.slice(0, 2))).toBe('disposition-missing');
    expect(code([])).toBe('disposition-missing');
    expect(checkDispositions([], [])).toBeNull();
  });
  it.each<[string, readonly Disposition[], string]>([
    ['for nothing in the batch', [...right, { finding: 'none', reason: 'asked Sato' }], 'disposition-unknown'],
    ['twice for one', [...right, ...right.slice(0, 1)], 'disposition-unknown'],
    ['of blanks', of('     '), 'disposition-empty'],
    ['of three letters', of('yes'), 'disposition-empty'],
    ['of one letter', of('aaaaaaaa'), 'disposition-empty'],
    ['of marks', of('-.-.-.-.'), 'disposition-empty'],
    ['too long', of('ab'.repeat(51)), 'disposition-empty'],
    ['the same for another kind', of('asked Sato', 'asked Sato', 'Asked  Sato'), 'disposition-repeated'],
  ])('are refused: %s', (_, dispositions, expected) => expect(code(dispositions)).toBe(expected));
  it('may be in Japanese', () => expect(code(of('指示書を照合', '指示書を照合', '誤って拒否した'))).toBeNull());
});
