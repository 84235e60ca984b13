/** Lines of the table: nothing is left out, what needs attention is first, sums are exact. */
import { describe, expect, it } from 'vitest';
import {
  countLines,
  newRecipients,
  type PaymentLine,
  payersOf,
  paymentLines,
  rankOf,
  searchedLines,
  sortedLines,
  sumsOf,
} from '../../core/review/payment-lines.ts';
import type { Card, Effect, Payment, ReviewDocument, Value, Warning } from '../../core/review/review-document.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { nameOf, textsOf } from '../../renderer/slips/line-texts.ts';
import { cpuMs } from '../cpu-time.ts';
import { assessFor, samples, textOf } from '../properties/ways.ts';
import { addressOf, aggregateBy, sign, transferTo } from './review-samples.ts';

const address = (text: string, known: string | null = null, owner: string | null = null): Value => ({
  ...{ type: 'address', text, owner, known },
});
const xym = (atomic: string, unit = 'XYM', divisibility: number | null = 6): Value => ({
  ...{ type: 'amount', atomic, divisibility, unit },
});
const own = address('TAOWN'.padEnd(39, 'A'), null, 'Treasury');
const bob = address('TBBBBB'.padEnd(39, 'B'), 'Bob');
const carol = address('TCCCCC'.padEnd(39, 'C'));
const carla = address(`TCCCCCCCCC${'D'.repeat(19)}CCCCCCCCCC`);
const alias: Value = { type: 'alias', namespaceId: 'E74B99BA41F4AFEE' };
const pay = (part: number | null, to: Value, amount: Value, from = own): Payment => ({ part, from, to, amount });
const partOf = (index: number, total: number) => ({ index, total, kind: 'symbol.transfer' as const, signer: own });
const message = (text: string, part: Card['part'] = null): Card => ({
  ...{ code: 'message', part },
  rows: [{ label: 'message', value: { type: 'text', text } }],
});
const plain: ReviewDocument = {
  ...{ chain: 'symbol', network: 'testnet', kind: 'symbol.transfer', task: 'sign' },
  signer: { address: 'TAOWN'.padEnd(39, 'A'), publicKey: 'AA', owner: 'Treasury', filledIn: false },
  ...{ initiator: null, bytes: 'AA', digest: 'CC', words: [], hash: null, deadlineMs: '1' },
  headline: { code: 'transfer', slots: {} },
  pictures: { flow: null, control: [] },
  ...{ envelope: null, payments: [], effects: [], controlChanges: [], cosigners: [], cards: [], warnings: [] },
};
const effect = (direction: 'out' | 'in', cause: Effect['cause'], atomic: string): Effect => ({
  ...{ account: own, owner: 'Treasury', actedFor: false },
  ...{ direction, cause, amount: xym(atomic) },
});
const stop: Warning = { code: 'alias-recipient', severity: 'stop', facts: {} };
const caution: Warning = { code: 'fee-high', severity: 'caution', facts: {} };
const transfer = (to: Value, atomic: string, change: Partial<ReviewDocument> = {}): ReviewDocument => ({
  ...{ ...plain, payments: [pay(null, to, xym(atomic))] },
  ...change,
});
const numbers = (lines: readonly PaymentLine[]) => lines.map(({ number }) => number);

describe('the lines', () => {
  it('are one per payment, numbered through the batch, with message and findings', () => {
    const lines = paymentLines([
      transfer(bob, '5', { cards: [message('Invoice 1')], warnings: [stop, caution] }),
      transfer(carol, '7'),
    ]);
    expect(numbers(lines)).toEqual([1, 2]);
    expect(lines[0]).toMatchObject({ item: 0, message: { text: 'Invoice 1' }, flags: [] });
    expect(lines[0]?.findings.map(({ code }) => code)).toEqual(['alias-recipient', 'fee-high']);
    expect(lines[1]).toMatchObject({ item: 1, message: null, flags: ['new'], findings: [] });
  });
  it('of an aggregate have only what was found in their own part, and a part that pays nothing is a line too', () => {
    const [first, second, third] = [partOf(1, 3), { ...partOf(2, 3), kind: 'symbol.key-link' as never }, partOf(3, 3)];
    const document = {
      ...{ ...plain, kind: 'symbol.aggregate-complete' as const, warnings: [stop, caution] },
      payments: [
        pay(1, bob, xym('5')),
        { ...pay(3, carol, xym('6')), findings: [{ code: stop.code, severity: stop.severity }] },
      ],
      cards: [message('a', first), { code: 'transfer', part: second, rows: [] } as Card, message('c', third)],
    };
    const lines = paymentLines([document]);
    expect(lines.map(({ part, to, message: text }) => [part, nameOf(to), nameOf(text)])).toEqual([
      [1, 'Bob', 'a'],
      [2, '', ''],
      [3, nameOf(carol), 'c'],
    ]);
    // What no part has of its own is about all of them.
    expect(lines.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      [caution.code],
      [caution.code],
      [stop.code, caution.code],
    ]);
  });
  it('of a part that pays nothing have what was found in it', () => {
    const becomes: SymbolContent = {
      kind: 'symbol.multisig-account-modification',
      ...{ minApprovalDelta: 1, minRemovalDelta: 1, deletions: [] },
      additions: [{ type: 'address', address: addressOf('bob') }],
    };
    const lines = paymentLines([
      sign(
        aggregateBy('own', [
          ['own', transferTo('bob', 5n)],
          ['own', becomes],
        ]),
      ),
    ]);
    expect(lines.map(rankOf)).toEqual([2, 0]);
  });
  it('without a payment say what they move: a supply, a deposit, a rental fee that is written', () => {
    const mosaicId = 0x1234n;
    const inside = paymentLines([
      sign(
        aggregateBy('own', [
          ['own', transferTo('bob', 5n)],
          ['own', { kind: 'symbol.mosaic-supply-change', mosaicId, delta: 7n, action: 'decrease' }],
        ]),
      ),
    ]);
    expect(inside.map(({ moves }) => moves.map(({ direction, cause }) => `${direction} ${cause}`))).toEqual([
      [],
      ['out supply'],
    ]);
    const [alone] = paymentLines([{ ...plain, effects: [effect('out', 'deposit', '10'), effect('out', 'fee', '1')] }]);
    expect(alone).toMatchObject({ amount: null, moves: [{ direction: 'out', cause: 'deposit', amount: xym('10') }] });
    expect(textsOf(alone as PaymentLine, catalogs.en)).toContain('0.000010');
  });
  it('of a stop about an account are the lines of that account; all, if none is its', () => {
    const parts = [partOf(1, 2), { ...partOf(2, 2), signer: carol }];
    const about = (account: Value): ReviewDocument => ({
      ...{ ...plain, warnings: [{ ...stop, code: 'takes-from-ours', facts: { account } }] },
      payments: [pay(1, bob, xym('5'))],
      cards: parts.map((part): Card => ({ code: 'transfer', part, rows: [] })),
    });
    expect(paymentLines([about(carol)]).map(rankOf)).toEqual([3, 0]);
    expect(paymentLines([about(carla)]).map(rankOf)).toEqual([0, 0]);
  });
  it.each(samples.map((sample) => [sample.chain, sample.name, sample] as const))(
    'have a stop where the request has one: %s %s',
    (chain, _, sample) => {
      const assessed = assessFor(textOf(sample), chain);
      const document =
        assessed.action === 'sign'
          ? assessed.assessment.document
          : assessed.action === 'refuse'
            ? assessed.document
            : null;
      if (document === null) throw new Error(`no document: ${assessed.action}`);
      const worst = Math.min(...paymentLines([document]).map(rankOf));
      const severities = document.warnings.map(({ severity }) => severity);
      if (severities.includes('stop')) expect(worst).toBe(0);
      else if (severities.includes('caution')) expect(worst).toBe(1);
      else expect(worst).toBeGreaterThan(0);
    },
  );
  it('of a request without payments are one, with its sentence', () => {
    const headline = { code: 'multisig-becomes', slots: {} } as const;
    const [line, ...others] = paymentLines([{ ...plain, headline, warnings: [stop] }]);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ part: null, to: null, amount: null, headline, findings: [{ severity: 'stop' }] });
  });
  it.each<[string, readonly ReviewDocument[], readonly (readonly string[])[]]>([
    ['a known recipient', [transfer(bob, '5')], [[]]],
    ['one of ours', [transfer(own, '5')], [[]]],
    ['a new one', [transfer(carol, '5')], [['new']]],
    ['a name, whose account the network decides', [transfer(alias, '5')], [['new']]],
  ])('flag %s', (_, documents, flags) => {
    expect(paymentLines(documents).map((line) => line.flags)).toEqual(flags);
  });
  it('take eight times as long for eight times as many, also if all recipients begin alike', () => {
    const documents = (count: number) =>
      Array.from({ length: count }, (_, at) => transfer(address(`TCCCCC${at}`.padEnd(39, 'Q')), '5'));
    const [few, many] = [documents(1000), documents(8000)];
    paymentLines(few);
    const one = Math.max(
      2,
      cpuMs(() => paymentLines(few)),
    );
    // Comparing each with each would take 64 times as long.
    expect(cpuMs(() => paymentLines(many))).toBeLessThan(24 * one);
  });
  it('count new recipients once', () => {
    expect(newRecipients(paymentLines([transfer(carol, '5'), transfer(carol, '6'), transfer(bob, '7')]))).toBe(1);
    expect(newRecipients(paymentLines([transfer(carol, '5'), transfer(alias, '6'), transfer(alias, '7')]))).toBe(2);
  });
});

describe('the order', () => {
  const lines = paymentLines([
    transfer(bob, '10'),
    transfer(bob, '900'),
    transfer(carol, '1'),
    transfer(bob, '2', { warnings: [caution] }),
    transfer(bob, '3', { warnings: [stop] }),
    transfer(bob, '4', { warnings: [{ ...caution, severity: 'note' }] }),
    { ...plain, headline: { code: 'multisig-becomes', slots: {} } },
  ]);
  it('puts stops first, then cautions, new recipients, and the largest', () => {
    expect(lines.map(rankOf)).toEqual([3, 3, 2, 1, 0, 3, 3]);
    expect(numbers(sortedLines(lines, 'attention', nameOf))).toEqual([5, 4, 3, 7, 2, 1, 6]);
    expect(countLines(lines)).toEqual({ lines: 7, flagged: 3 });
  });
  it('by amount is exact beyond the range of a double, and never mixes units', () => {
    const big = paymentLines([
      transfer(bob, '9007199254740993'),
      transfer(bob, '9007199254740992'),
      { ...plain, payments: [pay(null, bob, xym('5', 'Gold', 0))] },
    ]);
    expect(numbers(sortedLines(big, 'amount', nameOf))).toEqual([3, 2, 1]);
    expect(numbers(sortedLines(big, 'largest', nameOf))).toEqual([1, 3, 2]);
    const equal = paymentLines([transfer(bob, '5'), transfer(carol, '5')]);
    expect(numbers(sortedLines(equal, 'largest', nameOf))).toEqual([1, 2]);
  });
  it('by size begins with the largest of each unit, the currency first, and ends with what moves between ours', () => {
    const of = (to: Value, atomic: string, unit: string): ReviewDocument => ({
      ...{ ...plain, payments: [pay(null, to, xym(atomic, unit))] },
    });
    const mixed = paymentLines([
      ...[of(bob, '1', 'Dust'), of(bob, '2', 'Dust'), of(own, '999', 'XYM'), of(bob, '3', 'Dust')],
      ...[of(bob, '70', 'XYM'), of(bob, '5', 'Gold'), of(bob, '80', 'XYM')],
    ]);
    expect(numbers(sortedLines(mixed, 'largest', nameOf))).toEqual([7, 4, 6, 5, 2, 1, 3]);
  });
  it('by name or number keeps equal lines in their order', () => {
    expect(numbers(sortedLines(lines, 'to', nameOf))).toEqual([7, 1, 2, 4, 5, 6, 3]);
    expect(numbers(sortedLines(lines, 'number', nameOf))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('the sums', () => {
  const lines = paymentLines([
    transfer(bob, '9007199254740993'),
    transfer(carol, '2'),
    transfer(bob, '3', { network: 'mainnet' }),
    { ...plain, payments: [pay(null, bob, xym('5', 'XYM', null))] },
  ]);
  const brief = (by: 'asset' | 'from' | 'to') =>
    sumsOf(lines, by).map(({ network, of, amount, lines: count }) => [
      ...[network, nameOf(of), amount.type === 'amount' && `${amount.atomic}/${amount.divisibility}`, count],
    ]);
  it('are per network, unit and divisibility', () => {
    expect(brief('asset')).toEqual([
      ['testnet', '', '9007199254740995/6', 2],
      ['mainnet', '', '3/6', 1],
      ['testnet', '', '5/null', 1],
    ]);
  });
  it('are per recipient', () => {
    expect(brief('to')).toContainEqual(['testnet', 'Bob', '9007199254740993/6', 1]);
    expect(brief('to')).toHaveLength(4);
  });
});

describe('the payers', () => {
  it('are each account once per network, the most lines first', () => {
    const lines = paymentLines([
      { ...plain, payments: [pay(null, bob, xym('1'), carol)] },
      ...[transfer(bob, '1'), transfer(carol, '2'), transfer(bob, '1', { network: 'mainnet' })],
      { ...plain, headline: { code: 'multisig-becomes', slots: {} } },
    ]);
    expect(payersOf(lines).map(({ from, network, count }) => [nameOf(from), network, count])).toEqual([
      ['Treasury', 'testnet', 3],
      [nameOf(carol), 'testnet', 1],
      ['Treasury', 'mainnet', 1],
    ]);
  });
});

describe('the search', () => {
  const lines = paymentLines([
    transfer(bob, '12345678', { cards: [message('Invoice 2026-118')] }),
    transfer(carol, '5000000', { warnings: [stop] }),
  ]);
  const found = (search: string) => numbers(searchedLines(lines, search, (line) => textsOf(line, catalogs.en)));
  it.each<[string, readonly number[]]>([
    ['', [1, 2]],
    ['bob', [1]],
    ['INVOICE 118', [1]],
    ['12.345678', [1]],
    ['tccccc cccccc', [2]],
    ['new recipient', [2]],
    ['ｂｏｂ', [1]],
    ['nobody', []],
  ])('“%s”', (search, expected) => expect(found(search)).toEqual(expected));
});
