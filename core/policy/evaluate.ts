/**
 * Asks every rule of the books in force about a batch or an act.
 * Takes: books, facts. Gives: one verdict, and of every rule what it was asked and what it said (the trace).
 * Refuses: what no rule allows, what a rule blocks, what cannot be decided (a fact that is absent, an overflow, an error).
 * Never: stops at the first rule, or depends on the order of rules, lines or books.
 */
import { type Reason, reason } from '../base/reason.ts';
import { digestOfBook, type RuleBook } from './book/book.ts';
import type { Selector } from './book/selector.ts';
import { allKinds, type BookRule, type Kinds, kindOf } from './book-registry.ts';
import { type Coverage, type Else, type Fired, firedWhole } from './book-rule.ts';
import { type Context, contextOf, Undecided } from './context.ts';
import { uncovered } from './default-deny.ts';
import type { BookFacts } from './facts.ts';
import { type Line, linesOf, selects } from './lines.ts';
import { peopleIn } from './people.ts';
import { type Contribution, combine, type Level, severestOf, type Verdict } from './verdict.ts';

/** What one rule was asked and what it said. */
export interface TraceEntry {
  readonly rule: string;
  readonly kind: string;
  /** Lines that it was asked about; null for a rule about the act as a whole. 0: it was not asked. */
  readonly asked: number | null;
  readonly said: Level;
  /** Where it fired and why; at most `maxShown`, `fired` counts all. */
  readonly findings: readonly Fired[];
  readonly fired: number;
}

export interface BookVerdict {
  readonly verdict: Verdict;
  /** Digests of the books in force, in the order of their numbers. */
  readonly books: readonly {
    readonly serial: number;
    readonly digest: string;
    readonly trace: readonly TraceEntry[];
  }[];
  /** Of each of these books alone, by its number: its groups are its own. */
  readonly each: ReadonlyMap<number, Verdict>;
}

/** Findings of one rule that a trace keeps: what a person reads, and a bound for the log. */
export const maxShown = 50;
/** The rules that every book has: ids that no rule of a book can have. */
export const builtIn = { coverage: '.coverage', classes: '.classes' } as const;

const classRule = { id: builtIn.classes, kind: 'accountClass', else: 'block' } as const;

/**
 * `books`: those in force (adoption.ts); more than one while a change waits, and then the severest of all. None: nothing is
 * allowed. `kinds`: tests pass others.
 */
export function evaluate(books: readonly RuleBook[], facts: BookFacts, kinds: Kinds = allKinds): BookVerdict {
  const asked = [...books]
    .sort((a, b) => a.serial - b.serial)
    .map((book) => ({ book, ...evaluateSafely(book, facts, kinds) }));
  const none: readonly Verdict[] =
    books.length === 0 ? [combine([{ level: 'block', reasons: [reason('rule-none', { missing: 'book' })] }])] : [];
  return {
    verdict: severestOf([...none, ...asked.map(({ verdict }) => verdict)]),
    books: asked.map(({ book: { serial }, digest, trace }) => ({ serial, digest, trace })),
    each: new Map(asked.map(({ book: { serial }, verdict }) => [serial, verdict])),
  };
}

/** What is no book, or cannot be compared, allows nothing. */
function evaluateSafely(book: RuleBook, facts: BookFacts, kinds: Kinds): ReturnType<typeof evaluateBook> {
  try {
    return evaluateBook(book, facts, kinds);
  } catch {
    const reasons = [reason('rule-undecided', { rule: '.book' })] as const;
    return { digest: '', trace: [], verdict: combine([{ level: 'block', reasons }]) };
  }
}

function evaluateBook(book: RuleBook, facts: BookFacts, kinds: Kinds) {
  const context = contextOf(book, facts);
  const lines = linesOf(facts.items, book.accounts);
  const covered = new Map<Line, Set<Coverage>>(lines.map((line) => [line, new Set()]));
  let hasScope = false;
  const answers = [...book.rules, classRule as BookRule].map((rule) => {
    const kind = kindOf(rule.kind, kinds);
    const isAct = kind.asks === 'act';
    const inScope = rule.when?.scopes?.includes(facts.scope) ?? (isAct || facts.scope === 'sign');
    const selected = inScope ? selectedOf(rule.when, lines, context) : [];
    if (kind.covers?.what === 'scope') hasScope ||= inScope && rule.kind === 'scope' && rule.in.includes(facts.scope);
    else if (kind.covers !== null)
      for (const line of selected) if (kind.covers.line(line, rule as never)) covered.get(line)?.add(kind.covers.what);
    const isAsked = inScope && (selected.length > 0 || (isAct && lines.length === 0));
    return answerOf(rule, isAct && isAsked ? null : selected.length, isAsked, {
      ask: () => kind.evaluate(rule as never, selected, context),
      // More than there are can never approve: nothing to wait for.
      canApprove: ({ n, group: id }) => {
        const group = context.groups.get(id);
        return group === undefined || peopleIn(book.groups, group).length >= n;
      },
    });
  });
  const left = uncovered(lines, covered, facts.scope, hasScope);
  const coverage: Answer = {
    entry: entryOf({ id: builtIn.coverage, kind: 'coverage' }, lines.length, left.length > 0 ? 'block' : 'pass', left),
    said: left.length > 0 ? [{ level: 'block', reasons: noRuleReasons(left) }] : [],
  };
  const all = [coverage, ...answers];
  return {
    digest: digestOfBook(book),
    trace: all.map(({ entry }) => entry).sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    verdict: combine(all.flatMap(({ said }) => said)),
  };
}

function selectedOf(when: Selector | undefined, lines: readonly Line[], { lists }: Context): readonly Line[] {
  return when === undefined ? lines : lines.filter(selects(when, lists));
}

type Approvals = Exclude<Else, string>;
interface Answer {
  readonly entry: TraceEntry;
  readonly said: readonly Contribution[];
}

function answerOf(
  rule: BookRule,
  asked: number | null,
  isAsked: boolean,
  { ask, canApprove }: { readonly ask: () => readonly Fired[]; readonly canApprove: (asks: Approvals) => boolean },
): Answer {
  if (!isAsked) return { entry: entryOf(rule, 0, 'pass', []), said: [] };
  const { fired, isDecided } = decided(ask);
  if (fired.length === 0) return { entry: entryOf(rule, asked, 'pass', []), said: [] };
  const said =
    isDecided && (typeof rule.else !== 'object' || canApprove(rule.else))
      ? contributionOf(rule.id, rule.else, fired.length)
      : ({ level: 'block', reasons: [reason('rule-undecided', { rule: rule.id })] } as const);
  return { entry: entryOf(rule, asked, said.level, fired), said: [said] };
}

/** A rule that cannot be decided fires, and blocks whatever it asks for otherwise. */
function decided(ask: () => readonly Fired[]): { readonly fired: readonly Fired[]; readonly isDecided: boolean } {
  try {
    const fired = ask();
    if (Array.isArray(fired)) return { fired: fired as readonly Fired[], isDecided: true };
    return { fired: [firedWhole('rule-failed')], isDecided: false };
  } catch (error) {
    const said = error instanceof Undecided ? firedWhole(error.code, { fact: error.fact }) : firedWhole('rule-failed');
    return { fired: [said], isDecided: false };
  }
}

function contributionOf(rule: string, asks: Else, count: number): Contribution {
  if (asks === 'block') return { level: 'block', reasons: [reason('rule-blocks', { rule, count: String(count) })] };
  if (asks === 'note') return { level: 'note', act: 'type' };
  return { level: 'approvals', of: asks.group, need: asks.n };
}

function noRuleReasons(left: readonly Fired[]): readonly [Reason, ...Reason[]] {
  const reasons = left.map(({ code, found }) =>
    code === 'no-rule' ? reason('rule-none', shortened(found)) : reason('rule-none', { missing: code }),
  );
  const [first = reason('rule-none'), ...others] = new Map(reasons.map((one) => [JSON.stringify(one), one])).values();
  return [first, ...others.slice(0, 19)];
}

const shortened = ({ uncovered: missing = '', account, mosaic, kind, network }: Fired['found']): Reason['found'] =>
  Object.fromEntries(
    Object.entries({ missing, account, mosaic, kind, network }).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, value] as const],
    ),
  );

function entryOf(
  { id, kind }: { readonly id: string; readonly kind: string },
  asked: number | null,
  said: Level,
  fired: readonly Fired[],
): TraceEntry {
  return { rule: id, kind, asked, said, findings: inOrder(fired).slice(0, maxShown), fired: fired.length };
}

/** By place: the order in which a rule found them says nothing. */
const inOrder = (fired: readonly Fired[]): readonly Fired[] =>
  fired
    .map((one) => ({ one, text: JSON.stringify([one.code, Object.entries(one.found)]) }))
    .sort(
      (a, b) =>
        (a.one.item ?? -1) - (b.one.item ?? -1) ||
        (a.one.part ?? -1) - (b.one.part ?? -1) ||
        (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
    )
    .map(({ one }) => one);
