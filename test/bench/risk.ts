/**
 * Findings of a full batch (200 requests of 100 payments) beside those of one of 20 requests, each with a full history:
 * lines per second, 1 when the time grows as the lines do.
 */
import { withSigned } from '../../core/history/grow.ts';
import { emptyHistory } from '../../core/history/history.ts';
import { findingsOf } from '../../core/risk/findings.ts';
import { addressAt, dayMs, factsWith, itemOf, nowMs } from '../unit/risk-samples.ts';
import type { Contest } from './measure.ts';

const each = 100;

export function riskContest(): Contest {
  const lines = (from: number) =>
    Array.from({ length: each }, (_, at) => ({ to: addressAt(from + at), atomic: BigInt(1_000 + at) }));
  let history = emptyHistory;
  for (let batch = 0; batch < 60; batch += 1)
    history = withSigned(history, [itemOf(lines(batch * each))], nowMs - dayMs * BigInt(60 - batch));
  const items = Array.from({ length: 200 }, (_, item) => itemOf(lines(item * 70), { item }));
  const find = (count: number) => () => {
    // As after a signature: a history that was not asked yet.
    findingsOf(items.slice(0, count), factsWith({ history: { ...history } }));
  };
  return {
    ...{ name: 'risk.findings', own: find(200), baseline: find(20), baselineName: 'a tenth of the requests' },
    amount: { own: 200 * each, baseline: 20 * each, unit: 'lines' },
  };
}
