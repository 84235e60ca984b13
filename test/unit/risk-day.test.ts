/**
 * A day of 300 withdrawals of an exchange after thirty ordinary ones, with frauds among them: where these stand in the table of
 * payments, and how many honest lines are marked beside them (printed). Real transactions in three aggregates, through
 * the review, the movements, the findings and the order of the table. And the night of 26 January 2018.
 */
import { describe, expect, it, test } from 'vitest';
import { toBase32 } from '../../core/base/base32.ts';
import { sha3_256 } from '../../core/base/sha3.ts';
import { withSigned } from '../../core/history/grow.ts';
import { emptyHistory, type History } from '../../core/history/history.ts';
import { movedItemOf } from '../../core/movement/moved-item.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import { paymentLines, rankOf, sortedLines } from '../../core/review/payment-lines.ts';
import { findingsOf } from '../../core/risk/findings.ts';
import { withFindings } from '../../core/risk/into-documents.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { nameOf } from '../../renderer/slips/line-texts.ts';
import { times } from '../sample.ts';
import { noMessage, symbolPlain } from '../vectors/own-transfers.ts';
import { accountOf, aggregateBy, facts, provenance, sign, signTask, xym } from './review-samples.ts';
import { dayMs, factsWith, forgedOf, hourMs, itemOf, type Line, told } from './risk-samples.ts';

const nowMs = facts.nowMs;

/** mulberry32. */
function drawFrom(seed: number) {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(draw() * count);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  /** Whole units of six digits, spread like withdrawals: the median, and the standard deviation of the logarithm. */
  const amount = (median: number, sigma: number): bigint =>
    BigInt(Math.max(1, Math.round(median * Math.exp(sigma * normal()) * 100))) * 10_000n;
  const address = (): string => {
    const body = Uint8Array.from({ length: 21 }, (_, at) => (at === 0 ? 0x98 : below(256)));
    return toBase32(new Uint8Array([...body, ...sha3_256(body).subarray(0, 3)]));
  };
  return { draw, below, amount, address };
}
type Draw = ReturnType<typeof drawFrom>;

/** Who is paid: other exchanges by message, payees with a sum and a text of their own, customers once or often. */
function worldOf({ below, address, amount, draw }: Draw) {
  const exchanges = Array.from({ length: 6 }, address);
  const payees = Array.from({ length: 25 }, (_, at) => ({
    to: address(),
    median: 200 + at * 90,
    message: `ACC-${at}`,
  }));
  const customers = Array.from({ length: 1_500 }, () => ({ to: address(), median: Number(amount(400, 1.2)) / 1e6 }));
  const line = (): Line => {
    const kind = draw();
    if (kind < 0.15)
      return { to: exchanges[below(6)] ?? '', atomic: amount(900, 1.3), message: String(100_000 + below(900_000)) };
    if (kind < 0.22) {
      const payee = payees[below(25)];
      return { to: payee?.to ?? '', atomic: amount(payee?.median ?? 1, 0.15), message: payee?.message ?? '' };
    }
    if (kind < 0.55) {
      const customer = customers[Math.floor(1_500 * draw() ** 2)];
      return { to: customer?.to ?? '', atomic: amount(customer?.median ?? 1, 0.9) };
    }
    return { to: address(), atomic: amount(400, 1.5) };
  };
  return { exchanges, payees, customers, line };
}

interface Planted {
  readonly name: string;
  readonly lines: readonly Line[];
  /** How many of the lines are marked: a probe by itself is ordinary. */
  readonly least: number;
}

const largest = (history: History): bigint =>
  history.payments.reduce((most, { atomic }) => (BigInt(atomic) > most ? BigInt(atomic) : most), 0n);

function fraudsOf(world: ReturnType<typeof worldOf>, draw: Draw, history: History, probed: string) {
  const [payee] = world.payees.toSorted(
    (a, b) =>
      history.payments.filter(({ to }) => to === b.to).length - history.payments.filter(({ to }) => to === a.to).length,
  );
  const [exchange = ''] = world.exchanges;
  const customer = history.payments.at(-7)?.to ?? '';
  const [splitTo, repeatedTo, mate] = [draw.address(), draw.address(), draw.address()];
  const most = largest(history);
  const repeated = { to: repeatedTo, atomic: draw.amount(400, 1), message: 'Invoice 2026-1180' };
  const [cent, whole] = [10_000n, 1_000_000n];
  return [
    {
      name: 'altered amount',
      lines: [
        { to: payee?.to ?? '', atomic: BigInt((payee?.median ?? 0) * 10) * whole, message: payee?.message ?? '' },
      ],
      least: 1,
    },
    {
      name: 'look-alike of the registry, 4 + 4',
      lines: [{ to: forgedOf(exchange, 4, 4), atomic: 500n * whole, message: '123456' }],
      least: 1,
    },
    {
      name: 'look-alike of the history, 6 + 6',
      lines: [{ to: forgedOf(customer, 6, 6), atomic: 700n * whole }],
      least: 1,
    },
    {
      name: 'look-alikes of each other, 6 + 6',
      lines: [
        { to: mate, atomic: 300n * whole },
        { to: forgedOf(mate, 6, 6), atomic: 300n * whole },
      ],
      least: 2,
    },
    { name: 'duplicate', lines: [repeated, { ...repeated, message: 'ｉｎｖｏｉｃｅ　2026-1180 ' }], least: 2 },
    {
      name: 'sum in parts',
      lines: Array.from({ length: 4 }, (_, at) => ({ to: splitTo, atomic: (most * 6n) / 10n + BigInt(at) * cent })),
      least: 4,
    },
    { name: 'missing message', lines: [{ to: exchange, atomic: 800n * whole }], least: 1 },
    { name: 'probe, then drain', lines: [{ to: probed, atomic: most * 3n }], least: 1 },
  ] satisfies readonly Planted[];
}

const contentOf = ({ to, atomic, message = '' }: Line): SymbolContent => ({
  kind: 'symbol.transfer',
  recipient: { type: 'address', address: to },
  mosaics: [{ id: xym, amount: atomic }],
  message: message === '' ? noMessage : symbolPlain(message),
});

function dayOf(seed: number, withFrauds: boolean) {
  const draw = drawFrom(seed);
  const world = worldOf(draw);
  const probed = draw.address();
  let history = emptyHistory;
  for (let day = 30n; day >= 1n; day -= 1n)
    for (let batch = 0; batch < 3; batch += 1) {
      const lines = Array.from({ length: 100 }, world.line);
      if (day === 1n && batch === 2) lines.push({ to: probed, atomic: 10_000_000n });
      const timeMs = nowMs - day * dayMs + BigInt(batch) * hourMs;
      history = withSigned(history, [itemOf(lines, { deadlineMs: timeMs + hourMs })], timeMs);
    }
  const registry: Registry = {
    ...emptyRegistry,
    contacts: [...world.exchanges, ...world.payees.map(({ to }) => to)].map((address, at) => ({
      ...{ chain: 'symbol', network: 'testnet', address, publicKey: null, name: `Payee ${at}`, provenance },
    })),
  };
  const frauds = withFrauds ? fraudsOf(world, draw, history, probed) : [];
  const planted = frauds.flatMap(({ name, lines }) => lines.map((line) => ({ name, line })));
  const all = Array.from({ length: 300 - planted.length }, () => ({ name: '', line: world.line() }));
  for (const fraud of planted) all.splice(draw.below(all.length), 0, fraud);
  const shared = { accounts: [accountOf('own')], registry };
  const txs = [0, 100, 200].map((from) =>
    aggregateBy(
      'own',
      all.slice(from, from + 100).map(({ line }) => ['own', contentOf(line)] as const),
      { fee: 4_000_000n },
    ),
  );
  const items = txs.map((tx, item) => movedItemOf(signTask(tx), item, shared));
  const findings = findingsOf(items, { ...shared, history, nowMs });
  const lines = paymentLines(
    withFindings(
      txs.map((tx) => sign(tx, shared)),
      findings,
    ),
  );
  const order = sortedLines(lines, 'attention', nameOf);
  const marked = (number: number) =>
    findings.filter(({ item, part, severity }) => severity !== 'note' && item * 100 + (part ?? 0) === number);
  return { all, frauds, history, order, findings, lines, marked };
}

const seeds = Array.from({ length: times(4, 60) }, (_, at) => at + 1);

describe('a day of 300 withdrawals', () => {
  let [alarms, honestLines] = [0, 0];
  it.each(seeds)('with frauds, seed %i: each is among the first lines', (seed) => {
    const { all, frauds, order, marked, lines } = dayOf(seed, true);
    expect(lines).toHaveLength(300);
    const nameAt = (number: number): string => all[number - 1]?.name ?? '';
    const alarmed = order.filter((line) => rankOf(line) < 2);
    for (const { name, least } of frauds)
      expect([name, alarmed.filter(({ number }) => nameAt(number) === name).length]).toEqual([name, least]);
    const honest = alarmed.filter(({ number }) => nameAt(number) === '');
    const planted = alarmed.length - honest.length;
    const last = order.findLastIndex(({ number }) => nameAt(number) !== '') + 1;
    alarms += honest.length;
    honestLines += 300 - planted;
    console.log(
      `seed ${seed}: ${planted} planted lines, all among the first ${last}; ${honest.length} honest lines marked: ` +
        honest.map(({ number }) => marked(number).map(({ code, severity }) => `${severity} ${code}`)).join('; '),
    );
    expect(order.slice(0, alarmed.length)).toEqual(alarmed);
    expect(last).toBeLessThanOrEqual(alarmed.length);
    // One honest line besides each two planted ones would still be one screen.
    expect(last).toBeLessThanOrEqual(20);
  });
  it('marks at most one honest line in 300', () => {
    console.log(
      `false alarms: ${alarms} in ${honestLines} honest lines, ${((300 * alarms) / honestLines).toFixed(2)} in 300`,
    );
    expect(honestLines).toBeGreaterThan(0);
    expect(alarms * 300).toBeLessThanOrEqual(honestLines);
  });
  it('without frauds has no stop', () => {
    let [stops, cautions, lines] = [0, 0, 0];
    for (const seed of seeds) {
      const { findings } = dayOf(1_000 + seed, false);
      stops += findings.filter(({ severity }) => severity === 'stop').length;
      cautions += findings.filter(({ severity }) => severity === 'caution').length;
      lines += 300;
      for (const { code, severity } of findings)
        if (severity !== 'note') console.log(`honest day ${seed}: ${severity} ${code}`);
    }
    console.log(`honest days: ${stops} stops and ${cautions} cautions in ${lines} lines`);
    expect(stops * 300).toBeLessThanOrEqual(lines / 10);
    expect(cautions * 300).toBeLessThanOrEqual(lines);
  });
});

test('the night of 26 January 2018, after published times and amounts, not chain data: one probe of 10, then 100 million five times', () => {
  const draw = drawFrom(26);
  const thief = draw.address();
  const whole = 1_000_000n;
  const start = nowMs;
  let history = emptyHistory;
  for (let day = 60n; day >= 1n; day -= 1n) {
    const lines = Array.from({ length: 8 }, () => ({ to: draw.address(), atomic: draw.amount(20_000, 1.2) }));
    history = withSigned(history, [itemOf(lines)], start - day * dayMs);
  }
  const minutes = [0, 2, 3, 4, 5, 7, 8, 19, 213, 271, 504];
  const amounts = [10, ...Array(5).fill(100_000_000), 20_000_000, 3_000_000, 1_500_000, 1_000_000, 800_000];
  expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(526_300_010);
  const seen = amounts.map((amount, at) => {
    const nowAt = start + BigInt(minutes[at] ?? 0) * 60_000n;
    const item = itemOf([{ to: thief, atomic: BigInt(amount) * whole }], { deadlineMs: nowAt + hourMs });
    const found = told([item], { ...factsWith(), history, nowMs: nowAt });
    history = withSigned(history, [item], nowAt);
    return found;
  });
  console.log(seen.map((found, at) => `${amounts[at]}: ${found.join(', ')}`).join('\n'));
  expect(seen[0]).toEqual(['recipient-new note 0']);
  expect(seen[1]).toContain('amount-above-account stop 0');
  for (const found of seen.slice(1)) {
    expect(found).toContain('probe-then-drain stop 0');
    expect(found).toContain('outflow-above-days caution 0');
  }
});
