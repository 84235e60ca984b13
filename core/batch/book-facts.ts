/** What a rule book asks of the history and of the findings, in its own shapes (core/policy/facts.ts). */
import { lastTimeOf } from '../history/grow.ts';
import type { History } from '../history/history.ts';
import type { MovedItem } from '../movement/movement.ts';
import type { Findings, Past } from '../policy/facts.ts';
import { countedTime, everMs } from '../policy/time.ts';
import { lookedFor } from '../risk/findings.ts';
import type { RiskFinding } from '../risk/risk.ts';

/**
 * `markMs`: the latest time counted for a signed payment. A refusal moves nothing on: anybody can have a batch refused that no
 * rule was asked about.
 */
export const pastOf = (history: History): Past => ({
  history,
  markMs: lastTimeOf(history) ?? 0n,
  completeFromMs: history.cutMs === undefined ? everMs : BigInt(history.cutMs) + 1n,
});

/** Unix ms: the time to keep with what is signed or refused now (core/history/grow.ts). */
export const countedIn = (history: History, items: readonly MovedItem[], nowMs: bigint): bigint =>
  countedTime({ past: pastOf(history), items, nowMs }) ?? pastOf(history).markMs;

export const findingFacts = (findings: readonly RiskFinding[]): Findings => ({
  looked: lookedFor,
  found: findings.map(({ code, severity, item, part }) => ({ code, severity, item, part })),
});
