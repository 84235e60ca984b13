/** Control totals: what the requests move against what their maker counted, and the form in an envelope. */
import { describe, expect, it, test } from 'vitest';
import {
  type ControlSum,
  type ControlTotals,
  checkTotals,
  totalsOfMovements,
} from '../../core/envelope/control-totals.ts';
import { envelopeMessage, envelopeText, readEnvelopeText } from '../../core/envelope/request-envelope.ts';
import { contentOf, signsWith } from '../harness/envelopes.ts';
import { addressOfFill, moved, payment, xym } from '../harness/payment-lists.ts';

const [first, second] = [addressOfFill('symbol', 1), addressOfFill('symbol', 2)].sort();
const sum = (change: Partial<ControlSum> = {}): ControlSum => ({
  ...{ chain: 'symbol', network: 'testnet', mosaic: xym, source: first ?? '', atomic: 5n },
  ...change,
});
const pays = (atomic: bigint, source = first ?? '', change: Parameters<typeof moved>[1] = {}) =>
  moved(payment({ atomic, source }), change);
const differences = (stated: Partial<ControlTotals>, ...movements: readonly ReturnType<typeof moved>[]) =>
  checkTotals({ count: movements.length, sums: [sum()], ...stated }, movements).map(({ code, found }) => {
    expect(code).toBe('control-totals-differ');
    return found;
  });

describe('against the movements', () => {
  it('agree by account, and for all accounts together', () => {
    expect(differences({}, pays(2n), pays(3n))).toEqual([]);
    expect(differences({ sums: [sum({ source: null })] }, pays(2n), pays(3n, second))).toEqual([]);
    expect(differences({ sums: [] })).toEqual([]);
  });
  it('differ by one unit, one payment, one account, one mosaic', () => {
    expect(differences({}, pays(2n), pays(4n))).toEqual([{ mosaic: xym, account: first, expected: '5', found: '6' }]);
    expect(differences({ count: 1 }, pays(2n), pays(3n))).toEqual([{ expected: '1', count: '2' }]);
    expect(differences({}, pays(2n), pays(3n, second))).toEqual([
      { mosaic: xym, account: first, expected: '5', found: '2' },
      { mosaic: xym, account: second, expected: '0', found: '3' },
    ]);
    const other = '0123456789ABCDEF';
    expect(differences({}, pays(5n), pays(1n, first, { mosaic: other }))).toMatchObject([
      { mosaic: other, expected: '0', found: '1' },
    ]);
    expect(differences({ sums: [sum(), sum({ mosaic: 'FFFFFFFFFFFFFFFF', atomic: 1n })] }, pays(5n))).toMatchObject([
      { expected: '1', found: '0' },
    ]);
    expect(differences({}, pays(5n, first, { network: 'mainnet' }))).toHaveLength(2);
  });
  it('differ where a payment has no amount in its bytes', () => {
    expect(differences({}, pays(5n), pays(1n, first, { atomic: null }))).toEqual([{ expected: '2', count: '1' }]);
  });
  it('leave out what is no payment', () => {
    const costs = [
      pays(1n, first, { cause: 'fee', to: null }),
      pays(1n, first, { cause: 'lock' }),
      pays(1n, first, { to: null, mosaic: null, atomic: null }),
    ];
    expect(differences({ count: 1 }, pays(5n), ...costs)).toEqual([]);
    expect(totalsOfMovements([pays(5n), ...costs])).toEqual({ count: 1, sums: [sum()], unknown: 0 });
  });
});

describe('in an envelope', () => {
  const codeOf = (totals: ControlTotals) => {
    const content = contentOf({ totals });
    const read = readEnvelopeText(envelopeText(content, signsWith(1)(envelopeMessage(content))));
    return read.ok ? null : read.reason.code;
  };
  const withSums = (...sums: readonly ControlSum[]) => codeOf({ count: 1, sums });
  test('sorted, each once, not mixed, with ids and addresses in their one form', () => {
    expect(withSums()).toBeNull();
    expect(withSums(sum(), sum({ source: second ?? '' }))).toBeNull();
    expect(withSums(sum({ chain: 'nem', mosaic: 'a.b.c:my coin', source: addressOfFill('nem', 3) }), sum())).toBeNull();
    for (const sums of [
      [sum({ source: second ?? '' }), sum()],
      [sum(), sum()],
      [sum({ source: null }), sum()],
      [sum(), sum({ source: null })],
      [sum({ mosaic: xym.toLowerCase() })],
      [sum({ chain: 'nem' })],
      [sum({ source: addressOfFill('nem', 1) })],
      [sum({ network: 'mainnet' })],
      [sum({ source: '' })],
      [sum({ atomic: -1n })],
      Array.from({ length: 101 }, (_, at) => sum({ mosaic: at.toString(16).toUpperCase().padStart(16, '0') })),
    ])
      expect(
        withSums(...sums),
        JSON.stringify(sums.map(({ atomic, ...rest }) => [String(atomic), rest]).slice(0, 2)),
      ).toBe('json-bad-value');
    expect(codeOf({ count: 100_001, sums: [] })).toBe('json-bad-value');
  });
});
