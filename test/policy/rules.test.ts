/**
 * Every kind of rule against its table, at each boundary; and the tables against mutants: each rule is broken in turn, and its
 * table must notice. A kind of rule without a table does not compile (tables.ts).
 */
import { describe, expect, it, test } from 'vitest';
import { allKinds, type BookRuleKindName, bookRuleKinds } from '../../core/policy/book-registry.ts';
import { type BookRuleKind, firedWhole } from '../../core/policy/book-rule.ts';
import { Undecided } from '../../core/policy/context.ts';
import { type Case, expected, run } from './table.ts';
import { tables } from './tables.ts';

type AnyKind = BookRuleKind<string, never>;
const names = bookRuleKinds.map(({ kind }) => kind);
const casesOf = (kind: BookRuleKindName) => tables[kind] as readonly Case[];

describe.each(names)('%s', (kind) => {
  test.each(casesOf(kind).map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(run(kind, one)).toEqual(expected(one));
  });

  it('is accepted by its schema, as every case has it', () => {
    for (const { rule } of casesOf(kind)) {
      const parsed = schemaOf(kind)({ id: 'T', kind, else: 'block', ...(rule as object) });
      expect(parsed, JSON.stringify(rule)).toBe(true);
    }
  });

  it('blocks when it fails, and when it gives no answer', () => {
    const [first] = casesOf(kind).filter(({ says }) => says.length > 0);
    for (const evaluate of [broken, () => undefined as never]) {
      expect(run(kind, first as Case, { kinds: withKind(kind, { evaluate }) })).toEqual({
        level: 'block',
        codes: ['rule-failed'],
      });
    }
  });

  it('is not asked about lines that its selector leaves out', () => {
    const firing = casesOf(kind).filter((one) => one.says.length > 0 && (one.facts?.items ?? [1]).length > 0);
    for (const one of firing) {
      const { when } = one.rule as { readonly when?: object };
      const none = { ...one, rule: { ...(one.rule as object), when: { ...when, networks: ['nem-testnet'] } } };
      expect(run(kind, none as unknown as Case), one.name).toEqual({ level: 'pass', codes: [] });
    }
  });
});

const broken = (): never => {
  throw new Error('a bug in a rule');
};

function schemaOf(kind: BookRuleKindName) {
  const { schema } = allKinds.get(kind) as AnyKind;
  return (rule: object) => schema['~run']({ value: rule }, {}).issues === undefined;
}

const withKind = (kind: string, change: Partial<AnyKind>) =>
  new Map([...allKinds, [kind, { ...(allKinds.get(kind) as AnyKind), ...change }]]);

/** A mutant: the kind, or the rule, with one thing wrong. */
interface Mutant {
  readonly name: string;
  readonly evaluate?: (kind: AnyKind) => AnyKind['evaluate'];
  readonly change?: (rule: object) => object;
}

const plain: readonly Mutant[] = [
  { name: 'always passes', evaluate: () => () => [] },
  { name: 'always fires', evaluate: () => () => [firedWhole('no-rule')] },
  {
    name: 'swaps what fires and what passes',
    evaluate: (kind) => (rule, lines, context) =>
      kind.evaluate(rule, lines, context).length > 0 ? [] : [firedWhole('no-rule')],
  },
];
const linesOnly: readonly Mutant[] = [
  {
    name: 'sees the first line only',
    evaluate: (kind) => (rule, lines, context) => kind.evaluate(rule, lines.slice(0, 1), context),
  },
  { name: 'fires where it should, but with the wrong demand', change: (rule) => ({ ...rule, else: 'note' }) },
];
const takesMissing: Mutant = {
  name: 'passes without a fact',
  evaluate: (kind) => (rule, lines, context) => {
    try {
      return kind.evaluate(rule, lines, context);
    } catch (error) {
      if (error instanceof Undecided) return [];
      throw error;
    }
  },
};

const ignored = (field: string): Mutant => ({
  name: `${field}: ignored`,
  change: (rule) => Object.fromEntries(Object.entries(rule).filter(([name]) => name !== field)),
});

/** Of each field: a number one too high and one too low, a list without its last member, a field that is ignored. */
function fieldMutants(kind: AnyKind): readonly Mutant[] {
  return Object.entries(kind.directions).flatMap(([field, direction]): readonly Mutant[] => {
    const set = (name: string, next: (value: unknown) => unknown): Mutant => ({
      name: `${field}: ${name}`,
      change: (rule) => {
        const value = (rule as Record<string, unknown>)[field];
        return value === undefined ? rule : { ...rule, [field]: next(value) };
      },
    });
    const by = (step: bigint) => (value: unknown) =>
      typeof value === 'number' ? Math.max(0, value + Number(step)) : (BigInt(value as string) + step).toString();
    if (direction === 'lower' || direction === 'higher') return [set('one more', by(1n)), set('one less', by(-1n))];
    if (direction === 'fewer' || direction === 'more') return [set('empty', () => [])];
    if (direction === 'yes' || direction === 'no') return [ignored(field)];
    return [];
  });
}

/** A fact that the rule asks for in any case of its table. */
function asksForFacts(kind: BookRuleKindName): boolean {
  return casesOf(kind).some((one) => one.says.some((code) => code === 'fact-missing' || code === 'overflow'));
}

/** Rules about the act as a whole, or about facts of the whole batch, do not look at single lines. */
const ofTheWhole: readonly string[] = [
  'scope',
  'approvals',
  'environment',
  'sessionRefusals',
  'controlTotals',
  'requestSigned',
];

describe('a broken rule is noticed by its table', () => {
  const mutants = names.flatMap((kind) => {
    const value = allKinds.get(kind) as AnyKind;
    const few = [
      // It fires whenever it is asked: there is nothing to compare.
      ...plain.filter(({ name }) => kind !== 'approvals' || name !== 'always fires'),
      ...(ofTheWhole.includes(kind) ? [] : linesOnly),
      ...(asksForFacts(kind) ? [takesMissing] : []),
      ...fieldMutants(value),
    ];
    return few.map((mutant) => [kind, mutant.name, mutant] as const);
  });
  it('there are many', () => expect(mutants.length).toBeGreaterThan(150));
  test.each(mutants)('%s: %s', (kind, _, { evaluate, change }) => {
    const value = allKinds.get(kind) as AnyKind;
    const kinds = evaluate === undefined ? allKinds : withKind(kind, { evaluate: evaluate(value) });
    const noticed = casesOf(kind).filter((one) => {
      const said = run(kind, one, { kinds, ...(change === undefined ? {} : { change }) });
      return JSON.stringify(said) !== JSON.stringify(expected(one));
    });
    expect(noticed.map(({ name }) => name)).not.toEqual([]);
  });
});
