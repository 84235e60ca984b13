/**
 * The test drive of a draft (core/policy/test-drive.ts): against what was signed with this vault, and against the training
 * ground's requests where the vault has accounts for them. Gives: how often and where the draft says something else.
 * Never: takes a circumstance as wrong: guard, log, requester and findings are in order in all of them.
 */
import { assess } from '../../../core/assessment/assess.ts';
import { type Divergences, maxDivergences } from '../../../core/contract/rule-book.ts';
import { emptyHistory } from '../../../core/history/history.ts';
import { movedItemOf } from '../../../core/movement/moved-item.ts';
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { evaluate } from '../../../core/policy/evaluate.ts';
import type { BookFacts } from '../../../core/policy/facts.ts';
import { batchesOfHistory, type Divergence, testDrive } from '../../../core/policy/test-drive.ts';
import { everMs } from '../../../core/policy/time.ts';
import { lookedFor } from '../../../core/risk/findings.ts';
import { exercises } from '../../../core/training/exercises.ts';
import { withKnown } from '../../../core/training/known.ts';
import { hasEnoughAccounts } from '../../../core/training/parties.ts';
import type { OpenVault } from '../state/open-vault.ts';

/** The newest so many payments: each request is judged beside all of them before it. */
const drivenPayments = 300;

export function drive(current: readonly RuleBook[], draft: RuleBook, vault: OpenVault, nowMs: bigint): Divergences {
  const known = inOrder(current, draft, nowMs);
  const { payments } = vault.history;
  const history = batchesOfHistory({ payments: payments.slice(-drivenPayments), refused: [] }, known);
  const training = trainingBatches(vault, known, nowMs);
  const found = [
    ...differing(current, draft, history).map((one) => ({ from: 'history' as const, ...one })),
    ...differing(current, draft, training).map((one) => ({ from: 'training' as const, ...one })),
  ];
  const countOf = (way: Divergence['way']) => found.filter((one) => one.way === way).length;
  return {
    ...{ history: history.length, training: training.length },
    ...{ tighter: countOf('tighter'), looser: countOf('looser'), both: countOf('both') },
    first: found.slice(0, maxDivergences).map(({ from, batch, way, before, after, by }) => ({
      ...{ from, batch, way, before: before.level, after: after.level },
      by,
    })),
  };
}

/** Without a book the settings alone judge: what the draft asks for comes on top of that. */
function differing(
  current: readonly RuleBook[],
  draft: RuleBook,
  batches: readonly BookFacts[],
): readonly Pick<Divergence, 'batch' | 'before' | 'after' | 'way' | 'by'>[] {
  if (current.length > 0) return testDrive(current, draft, batches);
  return batches.flatMap((facts, batch) => {
    const { verdict: after, books } = evaluate([draft], facts);
    if (after.level === 'pass') return [];
    const speaking = books.flatMap(({ trace }) => trace.filter(({ said }) => said !== 'pass').map(({ rule }) => rule));
    const before = { ...after, level: 'pass' as const, approvals: {}, reasons: [] };
    return [{ batch, before, after, way: 'tighter' as const, by: { before: [], after: speaking } }];
  });
}

function inOrder(
  current: readonly RuleBook[],
  draft: RuleBook,
  nowMs: bigint,
): Omit<BookFacts, 'items' | 'past' | 'scope'> {
  const books = [draft, ...current];
  return {
    nowMs,
    envelope: { requester: keyOf(books, 'requestSigned'), number: 1, continues: 'yes', altered: false },
    list: { signer: keyOf(books, 'controlTotals'), matched: 1, altered: 0, missing: 0, extra: 0 },
    findings: { looked: lookedFor, found: [] },
    environment: { guard: 'quiet', build: null, log: 'continuous' },
    ...{ refusedInSession: 0, signers: [] },
  };
}

/** Of somebody whom all of them name, or else whom the draft names. */
function keyOf(books: readonly RuleBook[], kind: 'requestSigned' | 'controlTotals'): string | null {
  const keys = books.flatMap(({ rules, groups }) => {
    const rule = rules.find((one) => one.kind === kind);
    const group = rule !== undefined && 'group' in rule ? groups.find(({ id }) => id === rule.group) : undefined;
    return group === undefined ? [] : [group.members.map(({ key }) => key)];
  });
  const [first = [], ...others] = keys;
  return first.find((key) => others.every((other) => other.includes(key))) ?? first[0] ?? null;
}

/** Those that could be signed, each for itself, with nothing signed before. */
function trainingBatches(
  { accounts, registry, mode, settings }: OpenVault,
  known: Omit<BookFacts, 'items' | 'past' | 'scope'>,
  nowMs: bigint,
): readonly BookFacts[] {
  const facts = { accounts, nowMs };
  if (!hasEnoughAccounts(accounts)) return [];
  const past = { history: emptyHistory, markMs: nowMs, completeFromMs: everMs };
  return exercises.flatMap((exercise): readonly BookFacts[] => {
    const taught = withKnown(registry, exercise.known(facts), facts);
    if (!taught.ok) return [];
    const { text } = exercise.make(facts);
    const asked = { accounts, registry: taught.value, signedBonded: [], nowMs, settings: { mode, ...settings } };
    const assessed = assess(text, asked, exercise.choices);
    if (assessed.action !== 'sign' || assessed.assessment.task.do === 'keep') return [];
    const items = [movedItemOf(assessed.assessment.task, 0, { accounts, registry: taught.value })];
    return [{ ...known, scope: 'sign', items, past }];
  });
}
