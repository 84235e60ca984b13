/** What a rule book asks of history, findings, envelopes and payment list, in its own shapes (core/policy/facts.ts). */
import type { RequestOrigin } from '../envelope/requesters.ts';
import { lastTimeOf } from '../history/grow.ts';
import type { History } from '../history/history.ts';
import type { MovedItem } from '../movement/movement.ts';
import type { MatchedList } from '../payment-list/given-list.ts';
import type { EnvelopeFacts, Findings, ListFacts, Past } from '../policy/facts.ts';
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

const unsigned: EnvelopeFacts = { requester: null, number: 0, continues: 'no', altered: false };

/**
 * `origins`: of each request of a batch. One batch is one envelope: beside a request without a signature, or of another
 * envelope, nobody has signed the batch. An envelope that was altered is refused when it is read.
 */
export function envelopeFacts(origins: readonly (RequestOrigin | null)[]): EnvelopeFacts {
  const [first = null] = origins;
  if (first === null || origins.some((origin) => origin?.digest !== first.digest)) return unsigned;
  const { key, number, place } = first;
  const continues = place === null ? 'unknown' : place === 'next' ? 'yes' : 'no';
  return { requester: key, number, continues, altered: false };
}

/** Absent without a list: then a rule that asks for one blocks. */
export function listFacts(matched: MatchedList | null): ListFacts | undefined {
  if (matched === null) return undefined;
  const { list, match } = matched;
  const { altered, missing, extra } = match;
  return {
    signer: list.signature?.key ?? null,
    ...{ matched: match.matched.length, altered: altered.length, missing: missing.length, extra: extra.length },
  };
}
