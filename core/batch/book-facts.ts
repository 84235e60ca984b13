/** What a rule book asks of the history and of the findings, in its own shapes (core/policy/facts.ts). */
import type { History } from '../history/history.ts';
import type { Findings, Past } from '../policy/facts.ts';
import { everMs } from '../policy/time.ts';
import { lookedFor } from '../risk/findings.ts';
import type { RiskFinding } from '../risk/risk.ts';

/** `markMs`: the latest time counted for a payment or a refusal in the history; a higher one must be kept beside it. */
export function pastOf(history: History): Past {
  const times = [...history.payments, ...history.refused].map(({ timeMs }) => BigInt(timeMs));
  return {
    history,
    markMs: times.reduce((latest, time) => (time > latest ? time : latest), 0n),
    completeFromMs: history.cutMs === undefined ? everMs : BigInt(history.cutMs) + 1n,
  };
}

export const findingFacts = (findings: readonly RiskFinding[]): Findings => ({
  looked: lookedFor,
  found: findings.map(({ code, severity, item, part }) => ({ code, severity, item, part })),
});
