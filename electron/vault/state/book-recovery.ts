/**
 * Whether custodians could accept a vault on hold under its rule books. Takes: books, the quorum: exactly so many open a vault, and
 * nobody else can agree while it is on hold. Refuses: a book that blocks the acceptance, or asks for more people.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { History } from '../../../core/history/history.ts';
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { custodians } from '../../../core/policy/book/parts.ts';
import type { Environment } from '../../../core/policy/facts.ts';
import type { BookDemand } from './book-approvals.ts';
import { demandsOfAct } from './judged-by-books.ts';
import { actFacts } from './rule-facts.ts';

/** A damaged log is why a vault is on hold. The vault process does not know its build. */
const onHold: Environment = { guard: 'quiet', build: null, log: 'gap' };

export interface Acceptance {
  readonly quorum: number;
  readonly history: History;
  readonly nowMs: bigint;
}

/** Of each book for itself: each may be the only one in force one day. Refuses what such a quorum could never meet. */
export function recoveryDemands(
  books: readonly RuleBook[],
  { quorum, history, nowMs }: Acceptance,
): Result<readonly BookDemand[], Reason> {
  const facts = actFacts('recovery', { history }, 0, { nowMs, environment: onHold });
  const all: BookDemand[] = [];
  for (const book of books) {
    const demands = demandsOfAct({ ruleBooks: [{ book, atMs: 0n }] }, facts);
    if (!demands.ok) return refuse(reason('recovery-blocked', { rule: demands.reason.found.rule ?? '' }));
    all.push(...demands.value);
  }
  const need = Math.max(0, ...all.map(peopleIn));
  if (need > quorum) return refuse(reason('recovery-approvals', { need: String(need), quorum: String(quorum) }));
  return ok(all);
}

/** Each person counts for one group. */
function peopleIn({ asked }: BookDemand): number {
  const { [custodians]: byPassphrase = 0, ...groups } = asked;
  return Math.max(
    byPassphrase,
    Object.values(groups).reduce((sum, need) => sum + need, 0),
  );
}

export function whyNoRecovery(books: readonly RuleBook[], acceptance: Acceptance): Reason | null {
  const demands = recoveryDemands(books, acceptance);
  return demands.ok ? null : demands.reason;
}
