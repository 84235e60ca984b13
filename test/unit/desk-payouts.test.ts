/** A file of payouts: the payment list's one form, every line's fault at once, marks, totals, intents. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskReasonCodes } from '../../companion/contract/desk-reason.ts';
import { intentsOfPayouts, mosaicsInPayouts, type PayoutFacts, readPayouts } from '../../companion/payouts/payouts.ts';
import { reasonCodes } from '../../core/base/reason.ts';
import type { ListedPayment } from '../../core/payment-list/payment-list.ts';
import { readList } from '../../core/payment-list/read-list.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { fromShiftJis, toShiftJis } from '../harness/payment-lists.ts';
import {
  accountFacts,
  composed,
  documentOf,
  factsWith,
  gold,
  hourMs,
  mosaicFacts,
  sdkJson,
  xym,
} from './desk-samples.ts';
import { alice, bob, carol, nemAlice, nemBob, stranger } from './task-parties.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
type Line = Omit<ListedPayment, 'line'>;
const line = (change: Partial<Line> = {}): Line => ({
  ...{ chain: 'symbol', network: 'testnet', source: null, destination: bob.address, mosaic: xym, divisibility: 6 },
  ...{ atomic: 1_500_000n, message: '請求書 1' },
  ...change,
});
const facts = (change: Partial<PayoutFacts> = {}): PayoutFacts => ({
  ...{ chain: 'symbol', network: 'testnet', account: accountFacts(alice) },
  ...{ mosaics: new Map([[gold, mosaicFacts()]]), past: [], ...change },
});
const list = [
  line(),
  line({ destination: stranger.address, mosaic: gold, divisibility: 2, atomic: 25n, message: '' }),
  line({ destination: carol.address, atomic: 1n, source: alice.address }),
  line(),
];
const text = writeList(list, '11月分', 'japanese');
function read(file: string | Uint8Array, change: Partial<PayoutFacts> = {}) {
  const made = readPayouts(typeof file === 'string' ? utf8(file) : file, facts(change));
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  return made.value;
}
function reasons(file: string | Uint8Array, change: Partial<PayoutFacts> = {}) {
  const made = readPayouts(typeof file === 'string' ? utf8(file) : file, facts(change));
  return made.ok ? [] : made.reason.map(({ code, found }) => ({ code, ...found }));
}

describe('a file of payouts', () => {
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\ufeff${text}`)],
    ['shift_jis', toShiftJis(text)],
  ] as const)('in %s has its lines in order, and totals with the balance before and after', (encoding, bytes) => {
    const payouts = read(bytes);
    expect(payouts).toMatchObject({ encoding, reference: '11月分' });
    expect(payouts.lines.map(({ line: at, to, atomic, message }) => [at, to, atomic, message])).toEqual(
      list.map(({ destination, atomic, message }, at) => [at + 3, destination, atomic, message]),
    );
    expect(payouts.totals).toEqual([
      { mosaic: xym, divisibility: 6, count: 3, atomic: 3_000_001n, before: 1_000_000_000n, after: 996_999_999n },
      { mosaic: gold, divisibility: 2, count: 1, atomic: 25n, before: 1_000_000_000n, after: 999_999_975n },
    ]);
  });
  it('is the list that Inkan matches: the same bytes, the same payments', () => {
    const inInkan = readList(utf8(text), { registry: emptyRegistry, fromShiftJis });
    if (!inInkan.ok) throw new Error(inInkan.reason.code);
    expect(inInkan.value.payments.map(({ destination, atomic }) => [destination, atomic])).toEqual(
      read(text).lines.map(({ to, atomic }) => [to, atomic]),
    );
  });
  it('names its mosaics before anything is known of them', () => {
    expect(mosaicsInPayouts(utf8(text))).toEqual({ ok: true, value: [xym, gold] });
  });
  it('marks new payees, what was paid before, and what is twice in the file', () => {
    const past = [
      { to: bob.address, mosaic: xym, atomic: 1_500_000n },
      { to: carol.address, mosaic: xym, atomic: 2n },
    ];
    expect(read(text, { past }).lines.map(({ marks }) => marks)).toEqual([
      ['paid-before', 'twice-here'],
      ['new-payee'],
      [],
      ['paid-before', 'twice-here'],
    ]);
  });
  it('shows a balance that does not suffice as less than nothing', () => {
    const account = accountFacts(alice, { holdings: [] });
    expect(read(text, { account }).totals[0]).toMatchObject({ before: 0n, after: -3_000_001n });
  });
});

describe('faults', () => {
  it('of all lines are told at once, with line and column', () => {
    const bad = text.replace('1.500000', '1,5').replace(carol.address, 'nobody').replace(',0.25,', ',０.25,');
    const found = reasons(bad.replace('1,5', '1.5000001'));
    expect(found.map(({ code, line: at, field }: Record<string, string>) => [code, at, field])).toEqual([
      ['payment-list-value', '3', 'amount'],
      ['payment-list-value', '4', 'amount'],
      ['payment-list-value', '5', 'destination'],
    ]);
  });
  it('are at most two hundred', () => {
    const many = Array.from({ length: 300 }, () => line({ destination: 'nobody' }));
    expect(reasons(writeList(many, '', 'english')).length).toBe(200);
  });
  it('of the totals and counts have the figures', () => {
    expect(reasons(text.replace('3.000001', '3.000002'))).toEqual([
      { code: 'payouts-totals-differ', mosaic: xym, expected: '3000002', found: '3000001' },
    ]);
  });
  it('name another network, another account, nothing at all, JSON, and what is no text', () => {
    expect(reasons(writeList([line({ source: bob.address })], '', 'english'))).toEqual([
      { code: 'payouts-malformed', line: '3', field: 'source', source: bob.address },
    ]);
    const nem = line({ chain: 'nem', mosaic: 'nem:xem', destination: nemBob.address });
    expect(reasons(writeList([nem], '', 'english'))).toMatchObject([{ code: 'payouts-malformed', field: 'network' }]);
    expect(reasons(writeList([], '', 'english'))).toEqual([{ code: 'payouts-malformed', count: '0' }]);
    expect(reasons('{}')).toEqual([{ code: 'payouts-malformed', encoding: 'json' }]);
    expect(reasons(Uint8Array.of(0x82, 0x20, 0xff))).toEqual([{ code: 'payouts-malformed', encoding: '?' }]);
    expect(reasons(writeList([line({ atomic: 0n })], '', 'english'))).toEqual([{ code: 'amount-zero', line: '3' }]);
  });
  it('that only the composer would find are told by line too', () => {
    const file = writeList(
      [
        line({ message: 'あ'.repeat(341) }),
        line({ message: 'あ'.repeat(342) }),
        line({ message: `hex:${'00'.repeat(1025)}` }),
        line({ mosaic: '1111111111111111', divisibility: 0 }),
        line({ mosaic: gold, divisibility: 2 }),
      ],
      '',
      'english',
    );
    const mosaics = new Map([[gold, mosaicFacts({ transferable: false })]]);
    expect(reasons(file, { mosaics })).toEqual([
      { code: 'message-too-large', line: '4', length: '1027', limit: '1024' },
      { code: 'message-too-large', line: '5', length: '1025', limit: '1024' },
      { code: 'mosaic-unknown', line: '6', mosaic: '1111111111111111' },
      { code: 'mosaic-cannot-move', line: '7', mosaic: gold, transferable: 'no' },
    ]);
  });
  it('of a mosaic that is none are told by line, and no node is asked about it', () => {
    const file = writeList([line(), line({ mosaic: gold, divisibility: 2 })], '', 'english').replaceAll(gold, 'gold');
    expect(mosaicsInPayouts(utf8(file))).toEqual({ ok: true, value: [xym] });
    expect(reasons(file)[0]).toMatchObject({ code: 'payment-list-value', line: '4', field: 'mosaic' });
  });
  it('of formulas and of divisibilities that nobody knows have the words of the payment list', () => {
    expect(reasons(writeList([line({ message: '=1+1' })], '', 'english'))).toMatchObject([
      { code: 'payment-list-formula', line: '3' },
    ]);
    const file = writeList([line({ mosaic: gold, divisibility: 3 })], '', 'english');
    expect(reasons(file)).toMatchObject([
      { code: 'payment-list-value', line: '3', field: 'divisibility' },
      { code: 'payment-list-value', line: '4', field: 'divisibility' },
    ]);
  });
  it('more lines than ten thousand are too many', () => {
    const many = Array.from({ length: 10_001 }, () => line());
    expect(reasons(writeList(many, '', 'english'))).toEqual([
      { code: 'payouts-too-many', count: '10001', limit: '10000' },
    ]);
    expect(read(writeList(many.slice(1), '', 'english')).lines.length).toBe(10_000);
  });
});

describe('intents of payouts', () => {
  const base = { network: 'testnet', way: 'complete', lifetimeMs: 2n * hourMs } as const;
  it('are up to a hundred payments each, in order, and are composed as they are listed', () => {
    const many = Array.from({ length: 120 }, (_, at) => line({ atomic: BigInt(at + 1), message: '' }));
    const payouts = read(writeList(many, '', 'english'));
    const intents = intentsOfPayouts(payouts, {
      ...base,
      chain: 'symbol',
      account: alice.address,
      signer: alice.address,
    });
    const texts = intents.flatMap((intent) => composed(intent).texts);
    expect(intents.length).toBe(2);
    const amounts = texts.flatMap(({ text: made }) =>
      documentOf(made, [alice], factsWith()).payments.map(({ amount }) => ('atomic' in amount ? amount.atomic : '')),
    );
    expect(amounts).toEqual(many.map(({ atomic }) => String(atomic)));
  });
  it('on NEM are single transactions', () => {
    const nem = [1n, 2n].map((atomic) =>
      line({ chain: 'nem', mosaic: 'nem:xem', destination: nemBob.address, atomic, message: '' }),
    );
    const payouts = read(writeList(nem, '', 'english'), { chain: 'nem', account: accountFacts(nemAlice) });
    const [intent] = intentsOfPayouts(payouts, {
      ...base,
      chain: 'nem',
      account: nemAlice.address,
      signer: nemAlice.address,
    });
    if (intent === undefined) throw new Error('none');
    expect(composed(intent).texts.map(({ bytes }) => sdkJson('nem', bytes).amount)).toEqual(['1', '2']);
  });
});

describe('any bytes', () => {
  const codes = new Set<string>([...deskReasonCodes, ...reasonCodes]);
  const check = (bytes: Uint8Array) => {
    const made = readPayouts(bytes, facts());
    if (made.ok) return;
    expect(made.reason.length).toBeGreaterThan(0);
    for (const { code, found } of made.reason) {
      expect(codes.has(code)).toBe(true);
      expect(Object.values(found).every((value) => value.length <= 4096)).toBe(true);
    }
  };
  it('are read or refused by name, never thrown at', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), check), { numRuns: 300 });
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (any) => check(utf8(any))),
      { numRuns: 300 },
    );
  });
  it('made of a list with a piece taken out, put in or doubled, too', () => {
    const whole = utf8(text);
    const piece = fc.tuple(fc.nat(whole.length), fc.nat(whole.length), fc.uint8Array({ maxLength: 8 }));
    fc.assert(
      fc.property(piece, ([from, to, put]) => {
        const [head, tail] = [whole.subarray(0, Math.min(from, to)), whole.subarray(Math.max(from, to))];
        check(Uint8Array.from([...head, ...put, ...tail]));
      }),
      { numRuns: 300 },
    );
  });
});
