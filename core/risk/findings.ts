/**
 * core/risk: what is unusual about the payments of a batch, compared with each other and with what was signed before.
 * Takes: movements, the history, the registry, our accounts, the time. Gives: findings with a code, a severity, their
 * evidence and the place of the line; the same for the same input. docs/risk.md has each threshold and its derivation.
 * Refuses: nothing; it only speaks. Never: asks a network; compares every line with every other; lets a kind that fails
 * hide the others (a throw ends the assessment).
 */
import { lastTimeOf } from '../history/grow.ts';
import type { History } from '../history/history.ts';
import { indexOf } from '../history/index-of.ts';
import type { MovedItem } from '../movement/movement.ts';
import type { Registry } from '../registry/registry.ts';
import type { RiskCode } from '../review/review-codes.ts';
import type { AccountFacts } from '../task/task.ts';
import { paymentsOf } from './payments.ts';
import { riskKinds } from './registry.ts';
import type { Found, KnownLimit, RiskContext, RiskFinding, RiskKind } from './risk.ts';

/** Codes of everything that is looked for. */
export const lookedFor: readonly RiskCode[] = riskKinds.map(({ code }) => code);

export interface RiskFacts {
  readonly history: History;
  readonly registry: Registry;
  readonly accounts: readonly AccountFacts[];
  readonly nowMs: bigint;
  readonly limits?: readonly KnownLimit[] | undefined;
}

/** In the order of the batch. */
export function findingsOf(items: readonly MovedItem[], facts: RiskFacts): readonly RiskFinding[] {
  const { history, registry, accounts, nowMs, limits = [] } = facts;
  const last = lastTimeOf(history);
  const context: RiskContext = {
    ...{ items, history, registry, accounts, limits },
    payments: paymentsOf(items),
    index: indexOf(history),
    nowMs: last !== null && last > nowMs ? last : nowMs,
  };
  const found = riskKinds.flatMap((kind) => kind.evaluate(context).map((one) => placed(kind, one)));
  return [...new Map(found.map((one) => [one.id, one])).values()].sort(
    (a, b) => a.item - b.item || (a.part ?? 0) - (b.part ?? 0),
  );
}

function placed({ code }: RiskKind, found: Found): RiskFinding {
  const other = found.facts.known ?? found.facts.other;
  const of = other?.type === 'address' ? ` ${other.text}` : '';
  return { ...found, code, id: `${code} ${found.item + 1}.${found.part ?? 0}${of}` };
}
