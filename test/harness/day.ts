/**
 * Days of 300 withdrawals of an exchange after thirty ordinary ones, from a seed: what was paid before, who is registered, the
 * lines of the day, and frauds planted among them.
 */
import { toBase32 } from '../../core/base/base32.ts';
import { sha3_256 } from '../../core/base/sha3.ts';
import { withSigned } from '../../core/history/grow.ts';
import { emptyHistory, type History } from '../../core/history/history.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { facts, provenance, xym } from '../unit/review-samples.ts';
import { dayMs, forgedOf, hourMs, itemOf, type Line, own } from '../unit/risk-samples.ts';
import { noMessage, symbolPlain } from '../vectors/own-transfers.ts';

/** mulberry32. */
export function drawFrom(seed: number) {
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

export interface Planted {
  readonly name: string;
  readonly lines: readonly Line[];
  /** How many of the lines are marked: a probe by itself is ordinary. */
  readonly least: number;
  /** Whose address the last line imitates, and how many characters at both ends are the same. */
  readonly imitates?: readonly [address: string, ends: number];
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
      ...{ least: 1, imitates: [exchange, 4] },
    },
    {
      name: 'look-alike of the history, 6 + 6',
      lines: [{ to: forgedOf(customer, 6, 6), atomic: 700n * whole }],
      ...{ least: 1, imitates: [customer, 6] },
    },
    {
      name: 'look-alikes of each other, 6 + 6',
      lines: [
        { to: mate, atomic: 300n * whole },
        { to: forgedOf(mate, 6, 6), atomic: 300n * whole },
      ],
      ...{ least: 2, imitates: [mate, 6] },
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

export const contentOf = ({ to, atomic, message = '' }: Line): SymbolContent => ({
  kind: 'symbol.transfer',
  recipient: { type: 'address', address: to },
  mosaics: [{ id: xym, amount: atomic }],
  message: message === '' ? noMessage : symbolPlain(message),
});

export interface PlannedLine {
  /** Of the fraud that it is part of; '' for an honest one. */
  readonly name: string;
  readonly line: Line;
}

/** `source`: the account that paid before, and pays now. */
export function plannedDay(seed: number, withFrauds: boolean, source = own, nowMs = facts.nowMs) {
  const draw = drawFrom(seed);
  const world = worldOf(draw);
  const probed = draw.address();
  let history = emptyHistory;
  for (let day = 30n; day >= 1n; day -= 1n)
    for (let batch = 0; batch < 3; batch += 1) {
      const lines = Array.from({ length: 100 }, () => ({ ...world.line(), source }));
      if (day === 1n && batch === 2) lines.push({ to: probed, atomic: 10_000_000n, source });
      const timeMs = nowMs - day * dayMs + BigInt(batch) * hourMs;
      history = withSigned(history, [itemOf(lines, { deadlineMs: timeMs + hourMs })], timeMs);
    }
  const registry: Registry = {
    ...emptyRegistry,
    contacts: [...world.exchanges, ...world.payees.map(({ to }) => to)].map((address, at) => ({
      ...{ chain: 'symbol', network: 'testnet', address, publicKey: null, name: `Payee ${at}`, provenance },
    })),
  };
  const frauds: readonly Planted[] = withFrauds ? fraudsOf(world, draw, history, probed) : [];
  const planted = frauds.flatMap(({ name, lines }) => lines.map((line) => ({ name, line })));
  const all: PlannedLine[] = Array.from({ length: 300 - planted.length }, () => ({ name: '', line: world.line() }));
  for (const fraud of planted) all.splice(draw.below(all.length), 0, fraud);
  return { all, frauds, history, registry };
}

export type PlannedDay = ReturnType<typeof plannedDay>;

/** Two addresses with valid checksums, the same at both ends: of so many, two meet by chance. */
function alikePair(ends: number, seed: number): readonly [string, string] {
  const { below } = drawFrom(seed);
  const beginning = Array.from({ length: Math.ceil((ends * 5) / 8) }, (_, at) => (at === 0 ? 0x98 : below(256)));
  const byEnd = new Map<string, string>();
  for (;;) {
    const body = Uint8Array.from({ length: 21 }, (_, at) => beginning[at] ?? below(256));
    const address = toBase32(new Uint8Array([...body, ...sha3_256(body).subarray(0, 3)]));
    const before = byEnd.get(address.slice(-ends));
    if (before !== undefined && before !== address) return [before, address];
    byEnd.set(address.slice(-ends), address);
  }
}

/** The same day with addresses that a network takes: those imitated and their imitations are exchanged for pairs with checksums. */
export function withChecksums(day: PlannedDay, seed: number): PlannedDay {
  const real = new Map<string, string>();
  for (const [at, { imitates, lines }] of day.frauds.entries()) {
    const forged = lines.at(-1)?.to;
    if (imitates === undefined || forged === undefined) continue;
    const [imitated, ends] = imitates;
    const [theirs, other] = alikePair(ends, seed * 100 + at);
    real.set(imitated, theirs).set(forged, other);
  }
  const of = (address: string): string => real.get(address) ?? address;
  const lineOf = (line: Line): Line => ({ ...line, to: of(line.to) });
  const { history, registry } = day;
  return {
    all: day.all.map(({ name, line }) => ({ name, line: lineOf(line) })),
    frauds: day.frauds.map((fraud) => ({ ...fraud, lines: fraud.lines.map(lineOf) })),
    history: { ...history, payments: history.payments.map((one) => ({ ...one, to: of(one.to) })) },
    registry: { ...registry, contacts: registry.contacts.map((one) => ({ ...one, address: of(one.address) })) },
  };
}
