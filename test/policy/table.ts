/** What a table of a rule holds, and how a case is run: a book with this rule alone, and what its trace says. */
import type { RuleBook } from '../../core/policy/book/book.ts';
import { allKinds, type BookRuleKindName, type BookRuleOf, type Kinds } from '../../core/policy/book-registry.ts';
import { evaluate } from '../../core/policy/evaluate.ts';
import type { BookFacts } from '../../core/policy/facts.ts';
import type { SaidCode } from '../../core/policy/said-codes.ts';
import { bookWith, goodFacts, type Pay } from './facts.ts';

type FieldsOnly<K extends BookRuleKindName> = Omit<BookRuleOf<K>, 'id' | 'kind' | 'else'> & {
  readonly else?: BookRuleOf<K>['else'];
};

export interface Case<K extends BookRuleKindName = BookRuleKindName> {
  readonly name: string;
  readonly rule: FieldsOnly<K>;
  readonly pays?: readonly Pay[];
  readonly facts?: Partial<BookFacts>;
  readonly book?: Partial<RuleBook>;
  /** Codes with which it fires, sorted, each once; empty: it passes. */
  readonly says: readonly SaidCode[];
}
export type Tables = { readonly [K in BookRuleKindName]: readonly Case<K>[] };

export interface Said {
  readonly level: string;
  readonly codes: readonly string[];
}

/** `change`: for mutants. */
export function run(
  kind: BookRuleKindName,
  { rule, pays, facts, book }: Case,
  { kinds = allKinds, change = (one) => one }: { kinds?: Kinds; change?: (rule: object) => object } = {},
): Said {
  const whole = change({ id: 'T', kind, else: 'block', ...rule }) as BookRuleOf<typeof kind>;
  const { books } = evaluate([bookWith([whole as never], book)], goodFacts(pays, facts), kinds);
  const entry = books[0]?.trace.find((one) => one.rule === 'T');
  const codes = [...new Set(entry?.findings.map(({ code }) => code))].sort();
  return { level: entry?.said ?? 'absent', codes };
}

/** What a case must show. */
export function expected({ rule, says }: Case): Said {
  const undecided = ['fact-missing', 'overflow', 'rule-failed'];
  if (says.length === 0) return { level: 'pass', codes: [] };
  const asks = rule.else ?? 'block';
  const level = says.some((code) => undecided.includes(code)) ? 'block' : typeof asks === 'string' ? asks : 'approvals';
  return { level, codes: [...says].sort() };
}
