/**
 * A day of 300 withdrawals of an exchange after thirty ordinary ones, with frauds among them: where these stand in the table of
 * payments, and how many honest lines are marked beside them (printed). Real transactions in three aggregates, through
 * the review, the movements, the findings and the order of the table. And the night of 26 January 2018.
 */
import { describe, expect, it, test } from 'vitest';
import { withSigned } from '../../core/history/grow.ts';
import { emptyHistory } from '../../core/history/history.ts';
import { movedItemOf } from '../../core/movement/moved-item.ts';
import { paymentLines, rankOf, sortedLines } from '../../core/review/payment-lines.ts';
import { findingsOf } from '../../core/risk/findings.ts';
import { withFindings } from '../../core/risk/into-documents.ts';
import { nameOf } from '../../renderer/slips/line-texts.ts';
import { contentOf, drawFrom, plannedDay } from '../harness/day.ts';
import { times } from '../sample.ts';
import { accountOf, aggregateBy, facts, sign, signTask } from './review-samples.ts';
import { dayMs, factsWith, hourMs, itemOf, told } from './risk-samples.ts';

const nowMs = facts.nowMs;

function dayOf(seed: number, withFrauds: boolean) {
  const { all, frauds, history, registry } = plannedDay(seed, withFrauds);
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
