/**
 * What the rule books in force say, joined with what the settings of the vault require: the severest of both counts.
 * Takes: a batch with the verdict of the settings, or an act. Gives: the batch with the joined verdict, what each rule said, and
 * whose approvals are needed. Refuses: what a rule blocks, and what asks for approvals that these custodians can never give.
 * A vault without a rule book is judged by its settings alone.
 */
import { isPossible } from '../../../core/approval/standing.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Batch, RefusedItem } from '../../../core/batch/batch.ts';
import type { RulesSaid } from '../../../core/contract/rule-book.ts';
import { inForce } from '../../../core/policy/adoption.ts';
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { custodians } from '../../../core/policy/book/parts.ts';
import { type BookVerdict, builtIn, evaluate } from '../../../core/policy/evaluate.ts';
import type { BookFacts } from '../../../core/policy/facts.ts';
import { countedTime } from '../../../core/policy/time.ts';
import { combine, passed, severestOf, type Verdict } from '../../../core/policy/verdict.ts';
import { notPossible, requiredOf } from './approval-matter.ts';
import { type BookDemand, whyNever } from './book-approvals.ts';
import type { OpenVault } from './open-vault.ts';
import { batchFacts, type Circumstances } from './rule-facts.ts';

export interface Ruled {
  readonly batch: Batch;
  /** Null where no book was asked. */
  readonly rules: RulesSaid | null;
  /** What each book in force asks for of groups other than the custodians. */
  readonly demands: readonly BookDemand[];
  /** Empty unless it is blocked. */
  readonly refused: readonly RefusedItem[];
}

export function judgedByBooks(batch: Batch, vault: OpenVault, refused: number, at: Circumstances): Ruled {
  if (vault.ruleBooks.length === 0) return { batch, rules: null, demands: [], refused: [] };
  const facts = batchFacts(batch, vault, refused, at);
  const { books, said } = asked(vault, facts, at.alone);
  const demands = demandsOf(books, said, facts);
  const joined = severestOf([batch.verdict, said.verdict, ...[...said.each.values()].map(groupsCounted)]);
  const never = joined.level === 'block' ? null : whyNeverApproved(joined, demands, vault);
  const verdict = never === null ? joined : severestOf([joined, combine([{ level: 'block', reasons: [never] }])]);
  const rules = { books: said.books, level: said.verdict.level };
  return { batch: { ...batch, verdict }, rules, demands, refused: refusedBy(verdict, said, batch) };
}

/** At least what was agreed to before is required. */
export const withLeast = (ruled: Ruled, least: Verdict): Ruled => ({
  ...ruled,
  batch: { ...ruled.batch, verdict: severestOf([ruled.batch.verdict, least]) },
});

/** Of an act: who has to agree, each book for itself. Refuses what a book blocks; nobody is asked where no book is in force. */
export function demandsOfAct(
  vault: Pick<OpenVault, 'ruleBooks'>,
  facts: BookFacts,
): Result<readonly BookDemand[], Reason> {
  if (vault.ruleBooks.length === 0) return ok([]);
  const { books, said } = asked(vault, facts);
  const { level, reasons, approvals } = said.verdict;
  if (level === 'block') return refuse(reasons[0] ?? reason('rule-undecided', { rule: builtIn.coverage }));
  const byPassphrase = approvals[custodians] ?? 0;
  const first = byPassphrase === 0 ? [] : [{ groups: [], asked: { [custodians]: byPassphrase }, involved: [] }];
  return ok([...first, ...demandsOf(books, said, facts)]);
}

function asked({ ruleBooks }: Pick<OpenVault, 'ruleBooks'>, facts: BookFacts, alone = false) {
  const all = inForce(ruleBooks, countedTime(facts) ?? facts.past?.markMs ?? 0n);
  const books = alone ? all.map(withoutLists) : all;
  return { books, said: evaluate(books, facts) };
}

/** One for each book: every reading asks it, and its digest is computed once (core/policy/book). */
const unlisted = new WeakMap<RuleBook, RuleBook>();

/** Of one request of several: the payment list is compared with all of them. */
function withoutLists(book: RuleBook): RuleBook {
  const known = unlisted.get(book);
  if (known !== undefined) return known;
  const made = { ...book, rules: book.rules.filter(({ kind }) => kind !== 'controlTotals') };
  unlisted.set(book, made);
  return made;
}

/** Each book asks its own groups for as many as it says itself: another book may have other people under the same name. */
const demandsOf = (books: readonly RuleBook[], { each }: BookVerdict, facts: BookFacts): readonly BookDemand[] =>
  books
    .map((book) => demandOf(book, each.get(book.serial) ?? passed, facts))
    .filter(({ asked: people }) => Object.keys(people).length > 0);

/** Where a rule wants requester and signers apart, they count for nothing. */
function demandOf({ groups, rules }: RuleBook, { approvals }: Verdict, facts: BookFacts): BookDemand {
  const people = Object.entries(approvals).flatMap(([id, need]) =>
    need !== undefined && groups.some((group) => group.id === id) ? [[id, need] as const] : [],
  );
  const isApart = rules.some((rule) => rule.kind === 'approvals' && rule.apart === true);
  const involved = isApart ? [facts.envelope?.requester ?? null, ...(facts.signers ?? [])] : [];
  return { groups, asked: Object.fromEntries(people), involved };
}

/** Of one book. Here everybody who approves for a group is a custodian: at least so many of them have to approve. */
function groupsCounted(verdict: Verdict): Verdict {
  const people = Object.entries(verdict.approvals).reduce(
    (sum, [id, need]) => (id === custodians ? sum : sum + (need ?? 0)),
    0,
  );
  const need = Math.max(verdict.approvals[custodians] ?? 0, people);
  if (people === 0) return verdict;
  return { ...verdict, approvals: { ...verdict.approvals, [custodians]: need } };
}

function whyNeverApproved(verdict: Verdict, demands: readonly BookDemand[], vault: OpenVault): Reason | null {
  if (vault.sealed === null) return null;
  const { head } = vault.sealed;
  const required = requiredOf(verdict, vault.settings);
  const { length } = head.custodians;
  return isPossible(required, length, head.quorum) ? whyNever(demands, head) : notPossible(required, length);
}

/** Each reason at the items where its rule fired; at the first one if it is about the batch. */
function refusedBy({ level, reasons }: Verdict, said: BookVerdict, { items }: Batch): readonly RefusedItem[] {
  if (level !== 'block') return [];
  const trace = said.books.flatMap((book) => book.trace);
  const firedIn = (rule: string) =>
    trace
      .filter((entry) => entry.rule === rule && entry.said === 'block')
      .flatMap(({ findings }) => findings.flatMap(({ item }) => (item === null ? [] : [item])));
  const placed = new Map<number, Reason[]>();
  for (const one of reasons) {
    const rule = one.found.rule ?? (one.code === 'rule-none' ? builtIn.coverage : '');
    const fired = [...new Set(firedIn(rule))];
    for (const item of fired.length === 0 ? [0] : fired) placed.set(item, [...(placed.get(item) ?? []), one]);
  }
  return [...placed]
    .sort(([a], [b]) => a - b)
    .map(([item, all]) => ({ item, reasons: all.slice(0, 50), document: items[item]?.document ?? null }));
}
