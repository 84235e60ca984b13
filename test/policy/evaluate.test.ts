/** What a book says as a whole: default deny, scopes, several books, the trace; and that order cannot matter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOfBook } from '../../core/policy/book/book.ts';
import { type BookRule, bookRuleKinds } from '../../core/policy/book-registry.ts';
import { builtIn, evaluate, maxShown } from '../../core/policy/evaluate.ts';
import type { BookFacts } from '../../core/policy/facts.ts';
import { type Contribution, combine, isNoSeverer } from '../../core/policy/verdict.ts';
import { times } from '../sample.ts';
import { open, openBook, payment } from './books.ts';
import {
  bob,
  bookWith,
  carol,
  classed,
  cold,
  controlLine,
  day,
  feeLine,
  gold,
  goodFacts,
  nemCold,
  pastOf,
  signed,
  warm,
  xem,
  xym,
} from './facts.ts';
import type { Case } from './table.ts';
import { tables } from './tables.ts';

const plain = goodFacts(payment(0));
const levelOf = (rules: readonly BookRule[], facts: BookFacts = plain) =>
  evaluate([bookWith(rules)], facts).verdict.level;
const without = (id: string) => open.filter((rule) => rule.id !== id);
const missing = (rules: readonly BookRule[], facts: BookFacts = plain) =>
  evaluate([bookWith(rules)], facts).verdict.reasons.map(({ code, found }) => `${code} ${found.missing}`);

describe('what no rule allows is blocked', () => {
  it('a book that covers everything lets a payment pass', () => expect(levelOf(open)).toBe('pass'));
  it.each<[string, string, BookFacts]>([
    ['N1', 'network', plain],
    ['K1', 'kind', plain],
    ['K2', 'inner', goodFacts([{ item: 0, part: 1, outer: 'symbol.aggregate-complete' }, feeLine(1n, { item: 0 })])],
    ['L1', 'value', plain],
    ['F1', 'fee', plain],
    ['X1', 'control', goodFacts([controlLine({ item: 0 }), feeLine(1n, { item: 0 })])],
    ['S1', 'scope', plain],
  ])('without %s: %s', (id, what, facts) => {
    expect(missing(without(id), facts)).toEqual([`rule-none ${what}`]);
    expect(missing(open, facts)).toEqual([]);
  });
  it('an account and mosaic without a limit, although another mosaic and another account have one', () => {
    const limited: BookRule = {
      id: 'L4',
      kind: 'rollingAmount',
      when: { accounts: [warm] },
      else: 'block',
      mosaic: xym,
      max: '9',
      by: 'all',
      windowMs: day,
    };
    const said = evaluate([bookWith([...without('L1'), limited])], plain).verdict.reasons;
    expect(said.map(({ found }) => found)).toEqual([{ missing: 'value', account: cold, mosaic: xym }]);
  });
  it('nothing at all, and a book that is not there', () => {
    expect(levelOf(open, goodFacts([]))).toBe('block');
    expect(evaluate([], plain).verdict.level).toBe('block');
  });
  it.each(['drill', 'export', 'import', 'ownership', 'recovery'] as const)(
    '%s is a scope of the book, not an exit',
    (scope) => {
      const act = goodFacts([], { scope });
      expect(levelOf(open, act)).toBe('pass');
      expect(levelOf([{ id: 'S1', kind: 'scope', else: 'block', in: ['sign'] }], act)).toBe('block');
      expect(
        levelOf([...open, { id: 'E1', kind: 'environment', else: 'block', log: true }], {
          ...act,
          environment: undefined,
        }),
      ).toBe('block');
      const two: BookRule = { id: 'P1', kind: 'approvals', when: { scopes: [scope] }, else: { n: 2, group: 'fin' } };
      expect(evaluate([bookWith([...open, two])], act).verdict.approvals).toEqual({ fin: 2 });
    },
  );
  it('a batch of two classes, whatever the rules', () => {
    const accounts = classed([cold, 'long'], [warm, 'short']);
    const two = goodFacts([...payment(0), ...payment(1, { source: warm })]);
    expect(evaluate([openBook([], { accounts })], two).verdict.reasons.map(({ found }) => found.rule)).toEqual([
      builtIn.classes,
    ]);
    expect(evaluate([openBook([], { accounts: classed([cold, 'long']) })], plain).verdict.level).toBe('pass');
  });
  it('what is no book says no instead of failing', () => {
    expect(evaluate([{ ...openBook(), title: undefined } as never], plain).verdict.level).toBe('block');
    expect(evaluate([openBook([{ id: 'Q', kind: 'unknown', else: 'note' } as never])], plain).verdict.level).toBe(
      'block',
    );
  });
});

describe('the severest wins', () => {
  const at = (id: string, asks: BookRule['else']): BookRule => ({ id, kind: 'mosaic', else: asks, in: [gold] });
  it.each<[readonly BookRule[], object]>([
    [[], { level: 'pass', act: 'hold', approvals: {} }],
    [[at('M1', 'note')], { level: 'note', act: 'type', approvals: {} }],
    [[at('M1', 'note'), at('M2', { n: 2, group: 'fin' })], { level: 'approvals', act: 'type', approvals: { fin: 2 } }],
    [
      [at('M1', { n: 1, group: 'fin' }), at('M2', { n: 2, group: 'fin' }), at('M3', { n: 1, group: 'desk' })],
      { level: 'approvals', approvals: { desk: 1, fin: 2 } },
    ],
    [[at('M1', { n: 2, group: 'fin' }), at('M2', 'block')], { level: 'block', approvals: { fin: 2 } }],
  ])('%j', (more, expected) => expect(evaluate([openBook(more)], plain).verdict).toMatchObject(expected));
  it('keeps the number of a group that is called like something of every object', () => {
    const asks = { level: 'approvals', of: 'constructor', need: 2 } as const;
    expect(combine([asks, { level: 'note', act: 'type' }]).approvals).toEqual({ constructor: 2 });
  });
  it('of two books in force, too', () => {
    const [mild, severe] = [openBook(), openBook([at('M1', 'block')], { serial: 2, prev: 'A'.repeat(64) })];
    for (const books of [
      [mild, severe],
      [severe, mild],
    ]) {
      const said = evaluate(books, plain);
      expect(said.verdict.level).toBe('block');
      expect(said.books.map(({ digest }) => digest)).toEqual([digestOfBook(mild), digestOfBook(severe)]);
    }
  });
});

describe('the trace', () => {
  it('has every rule: what it was asked, what it said, where and why', () => {
    const book = openBook([
      { id: 'A9', kind: 'amountPerPayment', when: { accounts: [warm] }, else: 'block', mosaic: xym, max: '0' },
    ]);
    const { books } = evaluate([book], goodFacts([...payment(0), ...payment(1, { atomic: 9_000_000_000_000_001n })]));
    const [only] = books;
    expect(only).toMatchObject({ serial: 1, digest: digestOfBook(book) });
    expect(only?.trace.map(({ rule }) => rule)).toEqual(
      [...book.rules.map(({ id }) => id), ...Object.values(builtIn)].sort(),
    );
    const entry = (id: string) => only?.trace.find(({ rule }) => rule === id);
    expect(entry('A9')).toMatchObject({ asked: 0, said: 'pass', findings: [] });
    expect(entry('S1')).toMatchObject({ asked: null, said: 'pass' });
    expect(entry('L1')).toEqual({
      ...{ rule: 'L1', kind: 'amountPerPayment', asked: 4, said: 'block', fired: 1 },
      findings: [
        {
          code: 'over-max',
          item: 1,
          part: null,
          found: { mosaic: xym, amount: '9000000000000001', max: '9000000000000000' },
        },
      ],
    });
  });
  it('is bounded', () => {
    const many = goodFacts(Array.from({ length: 120 }, (_, item) => payment(item, { mosaic: gold })).flat());
    const [{ trace } = { trace: [] }] = evaluate([bookWith(without('L2'))], many).books;
    expect(trace.find(({ rule }) => rule === builtIn.coverage)?.findings.length).toBe(maxShown);
    expect(trace.find(({ rule }) => rule === builtIn.coverage)?.fired).toBe(120);
    expect(evaluate([bookWith(without('L2'))], many).verdict.reasons.length).toBeLessThanOrEqual(20);
  });
});

/** Rules and payments that meet each other in many ways. */
const someRules: readonly BookRule[] = bookRuleKinds.flatMap(({ kind }) =>
  (tables[kind] as readonly Case[]).map(
    (one, at) => ({ id: `${kind}-${at}`, kind, else: 'block', ...(one.rule as object) }) as BookRule,
  ),
);
const asks = fc.constantFrom<BookRule['else']>(
  'block',
  'note',
  { n: 1, group: 'fin' },
  { n: 2, group: 'fin' },
  { n: 1, group: 'desk' },
);
const when = fc.constantFrom<BookRule['when']>(
  undefined,
  { accounts: [cold] },
  { mosaics: [xym] },
  { to: ['own'] },
  { from: ['own'] },
  { lists: ['known'] },
  { classes: ['long'] },
);
const rule = fc.tuple(fc.nat(), asks, when).map(([at, els, sel]) => {
  const one = someRules[at % someRules.length] as BookRule;
  return { ...one, else: els, ...(sel === undefined ? {} : { when: sel }) } as BookRule;
});
const rules = fc.uniqueArray(rule, { maxLength: 8, selector: ({ id }) => id });
const pay = fc.record({
  source: fc.constantFrom(cold, warm, bob, ''),
  to: fc.constantFrom(bob, carol, warm, { alias: 'E74B99BA41F4AFEE' }),
  mosaic: fc.constantFrom(xym, gold, null),
  atomic: fc.constantFrom(0n, 1n, 1_000_000n, (1n << 64n) - 1n, null),
  cause: fc.constantFrom('transfer' as const, 'fee' as const, 'lock' as const, 'control' as const),
});
const history = fc.array(
  fc.nat({ max: 10 * day }).map((ago) => signed(ago)),
  { maxLength: 4 },
);
const facts = fc
  .tuple(fc.array(pay, { minLength: 1, maxLength: 5 }), history, fc.boolean())
  .map(([pays, payments, isKnown]) =>
    goodFacts(
      pays.map((one, item) => ({ item, ...one })),
      isKnown ? { past: pastOf(payments) } : { past: undefined, findings: undefined },
    ),
  );
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

describe('properties', () => {
  it('no order of rules, requests, lines or signed payments changes a verdict or a trace', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(rules, facts)
          .chain(([some, given]) =>
            fc.tuple(
              fc.constant([some, given] as const),
              shuffled(some),
              shuffled(given.items),
              shuffled(given.past?.history.payments ?? []),
            ),
          ),
        ([[some, given], otherRules, otherItems, otherPast]) => {
          const straight = evaluate([openBook(some)], given);
          const items = otherItems.map((item) => ({ ...item, movements: item.movements.toReversed() }));
          const past =
            given.past === undefined ? {} : { past: { ...given.past, history: { payments: otherPast, refused: [] } } };
          const book = { ...openBook(), rules: [...otherRules, ...open.toReversed()] };
          const mixed = evaluate([book], { ...given, items, ...past });
          expect(mixed.verdict).toEqual(straight.verdict);
          expect(mixed.books[0]?.trace).toEqual(straight.books[0]?.trace);
        },
      ),
      { numRuns: times(80, 2000) },
    );
  });
  it('a rule more never loosens what the rules say', () => {
    fc.assert(
      fc.property(rules, rule, facts, (some, more, given) => {
        const before = evaluate([openBook(some)], given);
        const id = 'Z-more';
        const after = evaluate([openBook([...some, { ...more, id } as BookRule])], given);
        // Default deny alone can be lifted, by covering what nothing covered (changes.ts counts that as loosening).
        const ruled = (said: typeof before) =>
          combine(
            (said.books[0]?.trace ?? []).flatMap((entry): readonly Contribution[] => {
              if (entry.rule === builtIn.coverage) return [];
              const asked = [...some, ...open, { ...more, id }].find((one) => one.id === entry.rule)?.else;
              if (entry.said === 'pass') return [{ level: 'pass' }];
              if (entry.said === 'block')
                return [{ level: 'block', reasons: [{ code: 'rule-blocks', found: { rule: entry.rule } }] }];
              if (entry.said === 'note') return [{ level: 'note', act: 'type' }];
              return typeof asked === 'object' ? [{ level: 'approvals', of: asked.group, need: asked.n }] : [];
            }),
          );
        expect(isNoSeverer(ruled(before), ruled(after))).toBe(true);
      }),
      { numRuns: times(80, 2000) },
    );
  });
  it('a fact less never loosens', () => {
    const names = [
      'past',
      'nowMs',
      'balances',
      'envelope',
      'list',
      'findings',
      'environment',
      'refusedInSession',
      'signers',
    ] as const;
    fc.assert(
      fc.property(rules, facts, fc.constantFrom(...names), (some, given, name) => {
        const [before, after] = [
          evaluate([openBook(some)], given),
          evaluate([openBook(some)], { ...given, [name]: undefined }),
        ];
        // The clock only holds time back: without it the requests' own times count.
        if (name !== 'nowMs') expect(before.verdict.level === 'block' ? after.verdict.level : 'block').toBe('block');
        if (after.verdict.level !== 'block' && name !== 'nowMs') expect(after.verdict).toEqual(before.verdict);
      }),
      { numRuns: times(80, 2000) },
    );
  });
});

it('a NEM payment is judged by the same rules', () => {
  const nem = goodFacts([
    { item: 0, chain: 'nem', source: nemCold, mosaic: xem },
    feeLine(50_000n, { item: 0, chain: 'nem', source: nemCold, mosaic: xem }),
  ]);
  expect(levelOf(open, nem)).toBe('pass');
  expect(levelOf(without('L3'), nem)).toBe('block');
});
