/** A book as a document: its text, digest, chain, what it refuses; how people are counted; how it is changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Adopted, checkProposal, inForce } from '../../core/policy/adoption.ts';
import {
  canonicalBook,
  checkBook,
  checkChain,
  digestOfBook,
  type RuleBook,
  readBook,
} from '../../core/policy/book/book.ts';
import type { BookTest } from '../../core/policy/book/book-test.ts';
import type { BookRule } from '../../core/policy/book-registry.ts';
import { failedTests } from '../../core/policy/book-tests.ts';
import { differenceOf } from '../../core/policy/changes.ts';
import { evaluate } from '../../core/policy/evaluate.ts';
import { missingApprovals } from '../../core/policy/people.ts';
import { batchesOfHistory, testDrive } from '../../core/policy/test-drive.ts';
import { open, openBook, payment } from './books.ts';
import {
  approver,
  bob,
  bookWith,
  carol,
  classed,
  cold,
  day,
  eve,
  gold,
  goodFacts,
  keyText,
  noon,
  signed,
  warm,
  xym,
} from './facts.ts';

const book = openBook();
const alone: readonly Adopted[] = [{ book, atMs: 0n }];
const next = (before: RuleBook, change: Partial<RuleBook> = {}): RuleBook => ({
  ...{ ...before, serial: before.serial + 1, prev: digestOfBook(before) },
  ...change,
});
const withRules = (before: RuleBook, rules: readonly BookRule[]): RuleBook =>
  next(before, { rules: rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });

/** Every list, and the fields of every object, the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  );
};

describe('the document', () => {
  it('has one text and one digest, whatever order it was written in', () => {
    for (const text of [canonicalBook(book), JSON.stringify(book, null, 2), JSON.stringify(turned(book))]) {
      const read = readBook(text);
      expect(read.ok && digestOfBook(read.value)).toBe(digestOfBook(book));
    }
  });
  it('has the digest that docs/policy.md writes down', () => {
    const empty = bookWith([], { groups: [], lists: [], change: { waitMs: 0, n: 1, group: 'custodians' } });
    expect(canonicalBook(empty)).toBe(
      '{"accounts":[],"change":{"group":"custodians","n":1,"waitMs":0},"groups":[],"lists":[],"prev":null,"rules":[],"serial":1,"tests":[],"title":"Rules","v":1}',
    );
    expect(digestOfBook(empty)).toMatchInlineSnapshot(
      `"65B3D2D88E1070653F67CE491A8CA297FABECA6D813B0DDBC604D6E4EA8EA663"`,
    );
  });
  it.each<[string, object]>([
    ['another version', { v: 2 }],
    ['an unknown field', { more: 1 }],
    ['a first book with a predecessor', { prev: 'A'.repeat(64) }],
    ['a second one without', { serial: 2 }],
    ['a rule of an unknown kind', { rules: [{ id: 'A', kind: 'hope', else: 'block' }] }],
    ['a rule with an unknown field', { rules: [{ id: 'A', kind: 'mosaic', else: 'block', in: [xym], also: 1 }] }],
    ['a rule that demands nothing', { rules: [{ id: 'A', kind: 'mosaic', else: 'pass', in: [xym] }] }],
    ['two rules of one id', { rules: [open[0], open[0]] }],
    [
      'an amount with a fraction',
      { rules: [{ id: 'A', kind: 'amountPerPayment', else: 'block', mosaic: xym, max: '1.5' }] },
    ],
    [
      'an amount beyond 64 bits',
      { rules: [{ id: 'A', kind: 'amountPerPayment', else: 'block', mosaic: xym, max: '18446744073709551616' }] },
    ],
    ['an amount as a number', { rules: [{ id: 'A', kind: 'amountPerPayment', else: 'block', mosaic: xym, max: 5 }] }],
    ['a list that it does not have', { rules: [{ id: 'A', kind: 'destListed', else: 'block', lists: ['none'] }] }],
    [
      'a list of a selector that it does not have',
      { rules: [{ id: 'A', kind: 'mosaic', else: 'block', in: [xym], when: { lists: ['none'] } }] },
    ],
    ['a group that it does not have', { rules: [{ id: 'A', kind: 'approvals', else: { n: 1, group: 'none' } }] }],
    [
      'a group of requesters that it does not have',
      { rules: [{ id: 'A', kind: 'requestSigned', else: 'block', group: 'none' }] },
    ],
    [
      'one key that requests and signs the list',
      {
        rules: [
          { id: 'A', kind: 'requestSigned', else: 'block', group: 'desk' },
          { id: 'B', kind: 'controlTotals', else: 'block', group: 'desk' },
        ],
      },
    ],
    [
      'one person who requests with one key and signs the list with another',
      {
        groups: [
          ...book.groups.filter(({ id }) => id === 'fin'),
          { id: 'desk', name: 'x', members: [{ key: 'A1'.repeat(32), person: 'Mori' }] },
          { id: 'office', name: 'y', members: [{ key: 'A2'.repeat(32), person: 'ＭＯＲＩ' }] },
        ],
        rules: [
          { id: 'A', kind: 'requestSigned', else: 'block', group: 'desk' },
          { id: 'B', kind: 'controlTotals', else: 'block', group: 'office' },
        ],
      },
    ],
    ['changes by a group that it does not have', { change: { waitMs: 0, n: 1, group: 'none' } }],
    [
      'a group called custodians',
      { groups: [{ id: 'custodians', name: 'x', members: [{ key: approver, person: 'A' }] }] },
    ],
    [
      'one key twice in a group',
      {
        groups: [
          {
            id: 'fin',
            name: 'x',
            members: [
              { key: approver, person: 'A' },
              { key: approver, person: 'B' },
            ],
          },
        ],
      },
    ],
    [
      'an address with a wrong checksum',
      { accounts: [{ place: 'symbol-mainnet', address: `${cold.slice(0, -1)}A`, classes: ['long'] }] },
    ],
    ['an address of another network', { accounts: [{ place: 'symbol-testnet', address: cold, classes: ['long'] }] }],
    ['an invisible name', { title: 'Ru\u202Eles' }],
    // What is looked up by such an id finds something of every object, and a schema of records leaves some of them out.
    ...['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'].map((id): [string, object] => [
      `a group called ${id}`,
      { groups: [...book.groups, { id, name: 'x', members: [{ key: keyText(9), person: 'A' }] }] },
    ]),
  ])('refuses %s', (_, change) => {
    expect(readBook(JSON.stringify({ ...book, ...change }))).toMatchObject({
      ok: false,
      reason: { code: 'book-malformed' },
    });
  });
  it('refuses what is no JSON, and what is far too long', () => {
    for (const text of ['', '[]', 'null', '{', ' '.repeat(1_000_001)]) expect(readBook(text).ok).toBe(false);
  });
  it.each(['waitMs', 'n'])('refuses a minus zero in %s, which has no canonical text', (field) => {
    const text = canonicalBook(book).replace(new RegExp(`("change":\\{[^}]*"${field}":)\\d+`), '$1-0');
    expect(text).toContain(':-0');
    expect(readBook(text)).toMatchObject({ ok: false, reason: { code: 'book-malformed' } });
  });
  it('in another order than its own is no checked book', () => {
    expect(checkBook({ ...book, rules: book.rules.toReversed() }).ok).toBe(false);
  });
});

describe('the chain', () => {
  it('holds from the first book on, and breaks at any other number, predecessor or content', () => {
    const [two, three] = [next(book), next(next(book))];
    expect(checkChain([book, two, three])).toBeNull();
    expect(checkChain([two, three])).toMatchObject({ code: 'book-not-next' });
    expect(checkChain([book, three])).toMatchObject({ code: 'book-not-next' });
    expect(checkChain([{ ...book, title: 'Other' }, two, three])).toMatchObject({ code: 'book-not-next' });
  });
});

describe('approvals', () => {
  const groups: RuleBook['groups'] = [
    {
      id: 'fin',
      name: 'Finance',
      members: [
        { key: keyText(1), person: 'Aoki' },
        { key: keyText(2), person: 'Aoki' },
        { key: keyText(3), person: 'Baba' },
      ],
    },
    {
      id: 'sec',
      name: 'Security',
      members: [
        { key: keyText(4), person: 'Baba' },
        { key: keyText(5), person: 'Chiba' },
      ],
    },
    {
      id: 'unseen',
      name: 'Unseen',
      members: [
        { key: keyText(6), person: 'Mori' },
        { key: keyText(7), person: 'Mo\u034Fri' },
      ],
    },
  ];
  const keys = (...fills: number[]) => ({ keys: fills.map(keyText), custodians: 0, involved: [] });
  it.each<[string, Record<string, number>, Parameters<typeof missingApprovals>[2], object]>([
    ['two keys of one person are one person', { fin: 2 }, keys(1, 2), { fin: 1 }],
    ['two people are two', { fin: 2 }, keys(1, 3), {}],
    ['a name with a character that is not drawn is the same name', { unseen: 2 }, keys(6, 7), { unseen: 1 }],
    ['a key of no group', { fin: 1 }, keys(9), { fin: 1 }],
    ['one person counts for one group', { fin: 2, sec: 1 }, keys(1, 3, 4), { sec: 1 }],
    ['and for the one that lacks them', { fin: 1, sec: 1 }, keys(3, 4, 1), {}],
    [
      'whoever requested counts for nothing, with another key neither',
      { fin: 2 },
      { ...keys(2, 3), involved: [keyText(1)] },
      { fin: 1 },
    ],
    ['custodians by passphrase', { custodians: 2 }, { ...keys(1), custodians: 1 }, { custodians: 1 }],
    ['a group that is not there', { none: 1 }, keys(1), { none: 1 }],
  ])('%s', (_, asked, given, expected) => expect(missingApprovals(groups, asked, given)).toEqual(expected));
});

describe('a change', () => {
  const effectOf = (after: RuleBook, before = book) => differenceOf(before, after).effect;
  const limit = open.find(({ id }) => id === 'L1') as Extract<BookRule, { kind: 'amountPerPayment' }>;
  const rolling: BookRule = {
    id: 'R9',
    kind: 'rollingAmount',
    else: { n: 1, group: 'fin' },
    mosaic: xym,
    max: '100',
    by: 'all',
    windowMs: day,
  };
  const allowed: BookRule = { id: 'D1', kind: 'destListed', else: 'block', lists: ['known'] };
  const denied: BookRule = { id: 'D2', kind: 'destDenied', else: 'block', lists: ['denied'] };
  const base = openBook([rolling, allowed, denied]);
  const replaced = (id: string, change: object) =>
    withRules(
      base,
      base.rules.map((rule) => (rule.id === id ? ({ ...rule, ...change } as BookRule) : rule)),
    );
  const entry = (address: string, change = {}) =>
    ({ place: 'symbol-mainnet', address, name: 'X', sinceMs: noon, message: '', ...change }) as const;
  const withEntries = (id: string, entries: RuleBook['lists'][number]['entries']) =>
    next(base, { lists: base.lists.map((list) => (list.id === id ? { ...list, entries } : list)) });
  const listed = (id: string) => base.lists.find((list) => list.id === id)?.entries ?? [];
  const sortedEntries = (id: string, more: ReturnType<typeof entry>) =>
    [...listed(id), more].sort((a, b) => (`${a.place} ${a.address}` < `${b.place} ${b.address}` ? -1 : 1));

  /** As above, but what is in the list has a smaller limit too: who leaves it, leaves that limit. */
  const limitedList = withRules(base, [...base.rules, { ...limit, id: 'L9', max: '10', when: { lists: ['known'] } }]);
  const twoKeys = next(base, {
    groups: [
      ...base.groups,
      {
        ...{ id: 'two', name: 'Two keys' },
        members: [
          { key: keyText(21), person: 'AOKI' },
          { key: keyText(22), person: 'Ａoki' },
        ],
      },
    ],
  });
  it.each<[string, RuleBook, string, RuleBook?]>([
    ['nothing', next(base), 'same'],
    ['another title', next(base, { title: 'Other' }), 'same'],
    ['a lower limit', replaced('L1', { max: '5' }), 'tightens'],
    ['a higher limit', replaced('L1', { max: '9000000000000001' }), 'loosens'],
    ['a lower limit of another mosaic', replaced('L1', { max: '5', mosaic: gold }), 'loosens'],
    ['a longer window', replaced('R9', { windowMs: day + 1 }), 'tightens'],
    ['a shorter window', replaced('R9', { windowMs: day - 1 }), 'loosens'],
    ['another way to add up', replaced('R9', { by: 'account' }), 'loosens'],
    ['more approvals', replaced('R9', { else: { n: 2, group: 'fin' } }), 'tightens'],
    ['fewer approvals', replaced('L1', { else: { n: 2, group: 'fin' } }), 'loosens'],
    ['approvals of others', replaced('R9', { else: { n: 5, group: 'desk' } }), 'loosens'],
    ['a block in place of approvals', replaced('R9', { else: 'block' }), 'tightens'],
    ['what is not stated is let through', replaced('L1', { unstated: true }), 'loosens'],
    ['a network less', replaced('N1', { in: ['symbol-mainnet'] }), 'tightens'],
    ['for some accounts only', replaced('D1', { when: { accounts: [cold] } }), 'loosens'],
    ['a limit that covers less', replaced('L1', { when: { accounts: [cold] } }), 'loosens'],
    ['another kind of rule', replaced('D1', { kind: 'destDenied' }), 'loosens'],
    ['a rule less', withRules(base, base.rules.slice(1)), 'loosens'],
    [
      'a rule more',
      withRules(base, [...base.rules, { id: 'M9', kind: 'mosaic', else: 'block', in: [xym] }]),
      'tightens',
    ],
    ['a second limit of the same', withRules(base, [...base.rules, { ...limit, id: 'L9', max: '1' }]), 'tightens'],
    [
      'a limit of what had none',
      withRules(base, [...base.rules, { ...limit, id: 'L9', mosaic: 'ABCDEF0123456789' }]),
      'loosens',
    ],
    [
      'what is not stated, by a new limit',
      withRules(base, [...base.rules, { ...limit, id: 'L9', unstated: true }]),
      'loosens',
    ],
    [
      'a scope that is allowed already',
      withRules(base, [...base.rules, { id: 'S9', kind: 'scope', else: 'block', in: ['sign'] }]),
      'tightens',
    ],
    ['a recipient less of a list with a limit of its own', withEntries('known', []), 'loosens', limitedList],
    ['a recipient more', withEntries('known', sortedEntries('known', entry(carol))), 'loosens'],
    ['a recipient less', withEntries('known', []), 'tightens'],
    ['a denied one more', withEntries('denied', sortedEntries('denied', entry(carol))), 'tightens'],
    ['a denied one less', withEntries('denied', []), 'loosens'],
    [
      'an entry that claims to be older',
      withEntries(
        'known',
        listed('known').map((one) => ({ ...one, sinceMs: 0 })),
      ),
      'loosens',
    ],
    [
      'another name of an entry',
      withEntries(
        'known',
        listed('known').map((one) => ({ ...one, name: 'New' })),
      ),
      'same',
    ],
    [
      'another message of an entry',
      withEntries(
        'known',
        listed('known').map((one) => ({ ...one, message: 'x' })),
      ),
      'loosens',
    ],
    [
      'a member more',
      next(base, {
        groups: base.groups.map((group) => ({
          ...group,
          members: [...group.members, { key: 'F'.repeat(64), person: 'New' }],
        })),
      }),
      'loosens',
    ],
    [
      'a member less',
      next(base, {
        groups: base.groups.map((group) =>
          group.id === 'fin' ? { ...group, members: group.members.slice(1) } : group,
        ),
      }),
      'tightens',
    ],
    [
      'a member under another name',
      next(base, {
        groups: base.groups.map((group) => ({
          ...group,
          members: group.members.map((one) => ({ ...one, person: 'New' })),
        })),
      }),
      'loosens',
    ],
    ['an account with a class', next(base, { accounts: classed([cold, 'long']) }), 'loosens'],
    ['a longer wait', next(base, { change: { ...base.change, waitMs: 4 * day } }), 'tightens'],
    ['a shorter wait', next(base, { change: { ...base.change, waitMs: 2 * day } }), 'loosens'],
    ['a test less', next(base, { tests: [] }), 'same'],
  ])('%s', (_, after, effect, from = base) =>
    expect(effectOf(from === base ? after : { ...from, lists: after.lists }, from)).toBe(effect),
  );
  it('loosens without a key of somebody who stays with another one, whose name is written in another way', () => {
    const [first] = twoKeys.groups.at(-1)?.members ?? [];
    const groups = twoKeys.groups.map((group) =>
      group.id === 'two' && first ? { ...group, members: [first] } : group,
    );
    expect(effectOf(next(twoKeys, { groups }), twoKeys)).toBe('loosens');
  });

  it('that is said to tighten makes no verdict milder', () => {
    const rules = fc.uniqueArray(fc.nat({ max: base.rules.length - 1 }), { maxLength: 3 });
    const value = fc.record(
      {
        max: fc.constantFrom('0', '5', '1000000', '9000000000000001'),
        windowMs: fc.constantFrom(1, day, 9 * day),
        else: fc.constantFrom('block', 'note', { n: 1, group: 'fin' }, { n: 2, group: 'fin' }),
        in: fc.constantFrom(['symbol-mainnet'], ['nem-mainnet', 'symbol-mainnet']),
      },
      { requiredKeys: [] },
    );
    const pays = fc.array(
      fc.record({
        atomic: fc.constantFrom(1n, 6n, 1_000_000n, 9_000_000_000_000_001n),
        to: fc.constantFrom(bob, carol, eve),
        mosaic: fc.constantFrom(xym, gold),
      }),
      { minLength: 1, maxLength: 3 },
    );
    let tightened = 0;
    fc.assert(
      fc.property(rules, value, pays, (at, change, given) => {
        const fits = (rule: BookRule) =>
          Object.fromEntries(
            Object.entries(change).filter(
              ([field]) => field === 'else' || (field in rule && !(field === 'in' && rule.kind !== 'network')),
            ),
          );
        const after = withRules(
          base,
          base.rules.map((rule, index) => (at.includes(index) ? ({ ...rule, ...fits(rule) } as BookRule) : rule)),
        );
        if (effectOf(after, base) === 'loosens') return;
        tightened += 1;
        const facts = goodFacts(
          given.flatMap((one, item) => payment(item, one)),
          {},
        );
        const order = ['pass', 'note', 'approvals', 'block'];
        const levels = [base, after].map((one) => order.indexOf(evaluate([one], facts).verdict.level));
        expect(levels[1]).toBeGreaterThanOrEqual(levels[0] ?? 0);
      }),
      { numRuns: 300 },
    );
    expect(tightened).toBeGreaterThan(20);
  });
});

describe('what is in force', () => {
  const strict = withRules(book, [...book.rules, { id: 'M9', kind: 'mosaic', else: 'block', in: [gold] }]);
  const loose = withRules(
    strict,
    strict.rules.filter(({ id }) => id !== 'M9'),
  );
  const third = withRules(loose, [...loose.rules, { id: 'Z9', kind: 'sessionRefusals', else: 'note', max: 1 }]);
  const at = (...books: readonly (readonly [RuleBook, number])[]): readonly Adopted[] =>
    books.map(([one, atMs]) => ({ book: one, atMs: BigInt(atMs) }));
  const serials = (adopted: readonly Adopted[], timeMs: number) =>
    inForce(adopted, BigInt(timeMs)).map(({ serial }) => serial);
  const wait = book.change.waitMs;
  it('a tightening at once, a loosening after its wait, and both until then', () => {
    const adopted = at([book, 0], [strict, 100], [loose, 200]);
    expect(serials(adopted, 200)).toEqual([2, 3]);
    expect(serials(adopted, 200 + wait - 1)).toEqual([2, 3]);
    expect(serials(adopted, 200 + wait)).toEqual([3]);
    expect(serials(at([book, 0], [strict, 100]), 100)).toEqual([2]);
  });
  it('a tightening after a loosening that still waits does not end its wait', () => {
    const adopted = at([strict, 0], [loose, 200], [third, 300]);
    expect(serials(adopted, 300)).toEqual([2, 3, 4]);
    expect(serials(adopted, 200 + wait)).toEqual([4]);
    const facts = goodFacts(payment(0));
    expect(evaluate(inForce(adopted, 300n), facts).verdict.level).toBe('block');
    expect(evaluate(inForce(adopted, BigInt(200 + wait)), facts).verdict.level).toBe('pass');
  });
});

describe('a wait', () => {
  const impatient = next(book, { change: { ...book.change, waitMs: 0 } });
  const loose = withRules(
    impatient,
    impatient.rules.filter(({ id }) => id !== 'L2'),
  );
  it('is not shortened by a book that still waits itself', () => {
    const wait = BigInt(book.change.waitMs);
    const adopted = [...alone, { book: impatient, atMs: 0n }];
    expect(checkProposal(adopted, loose, wait - 1n)).toMatchObject({ ok: true, value: { fromMs: 2n * wait - 1n } });
    expect(checkProposal(adopted, loose, wait)).toMatchObject({ ok: true, value: { fromMs: wait } });
    const all = [...adopted, { book: loose, atMs: wait - 1n }];
    expect(inForce(all, wait).map(({ serial }) => serial)).toEqual([2, 3]);
    expect(inForce(all, 2n * wait - 1n).map(({ serial }) => serial)).toEqual([3]);
  });
  it('of the first book there is none', () => expect(inForce(alone, 0n)).toEqual([book]));
});

describe('a proposal', () => {
  const passing: BookTest = {
    ...{ id: 'T1', scope: 'sign', fee: '10', signed: [], expect: 'pass', by: null },
    lines: [
      { place: 'symbol-mainnet', kind: 'symbol.transfer', from: cold, to: bob, mosaic: xym, atomic: '5', message: '' },
    ],
  };
  it('says what changes and from when', () => {
    const after = next(book, { change: { ...book.change, waitMs: 0 } });
    const said = checkProposal(alone, after, 500n);
    expect(said).toMatchObject({
      ok: true,
      value: { fromMs: 500n + BigInt(book.change.waitMs), difference: { effect: 'loosens' } },
    });
    expect(checkProposal([], book, 500n)).toEqual({ ok: true, value: { difference: null, fromMs: 500n } });
  });
  it('runs the tests of the book', () => {
    expect(failedTests(openBook([], { tests: [passing] }))).toEqual([]);
    const wrong = openBook([], { tests: [{ ...passing, expect: 'block' }] });
    expect(failedTests(wrong)).toEqual([{ test: 'T1', expected: 'block', said: 'pass', by: [] }]);
    expect(checkProposal([], wrong, 0n)).toMatchObject({
      ok: false,
      reason: { code: 'book-test-failed', found: { test: 'T1' } },
    });
    const other = openBook([], {
      tests: [
        {
          ...passing,
          expect: 'block',
          by: 'L1',
          lines: passing.lines.map((one) => ({ ...one, mosaic: 'ABCDEF0123456789' })),
        },
      ],
    });
    expect(failedTests(other)).toMatchObject([{ test: 'T1', said: 'block', by: ['.coverage'] }]);
  });
  it('refuses entries that claim to be older than it', () => {
    const entries = [{ place: 'symbol-mainnet', address: carol, name: 'C', sinceMs: 499, message: '' }] as const;
    const after = next(book, { lists: [{ id: 'new', name: 'New', entries: [...entries] }] });
    expect(checkProposal(alone, { ...after, lists: [...book.lists, ...after.lists] }, 500n)).toMatchObject({
      ok: false,
      reason: { code: 'book-entry-dated' },
    });
    expect(checkProposal(alone, { ...after, lists: [...book.lists, ...after.lists] }, 499n).ok).toBe(true);
    const older = next(book, {
      lists: book.lists.map((list) => ({
        ...list,
        entries: list.entries.map((one) => ({ ...one, sinceMs: Math.max(0, one.sinceMs - 1) })),
      })),
    });
    expect(checkProposal(alone, older, 0n)).toMatchObject({ ok: false, reason: { code: 'book-entry-dated' } });
  });
});

describe('a test drive', () => {
  const tight = withRules(
    book,
    book.rules.map((rule) => (rule.id === 'L1' ? ({ ...rule, max: '1000000' } as BookRule) : rule)),
  );
  it('lists the batches about which a draft says something else', () => {
    const batches = [1_000_000n, 1_000_001n].map((atomic) => goodFacts(payment(0, { atomic })));
    expect(testDrive([book], tight, batches)).toMatchObject([
      { batch: 1, way: 'tighter', by: { before: [], after: ['L1'] } },
    ]);
    expect(testDrive([tight], book, batches)).toMatchObject([{ batch: 1, way: 'looser' }]);
    expect(testDrive([book], book, batches)).toEqual([]);
  });
  it('takes the requests of a history, each with what was signed before it', () => {
    const payments = [
      signed(3 * day, { digest: 'A' }),
      signed(3 * day, { digest: 'A', to: carol, atomic: '7' }),
      signed(day, { digest: 'B', source: warm }),
    ];
    const { items: _, past: __, scope: ___, ...rest } = goodFacts();
    const batches = batchesOfHistory({ payments, refused: [] }, rest);
    expect(batches.map(({ items, past }) => [items[0]?.movements.length, past?.history.payments.length])).toEqual([
      [2, 0],
      [1, 2],
    ]);
    const draft = withRules(book, [
      ...book.rules,
      { id: 'A9', kind: 'sourceAccount', else: 'block', accounts: [cold] },
    ]);
    expect(testDrive([book], draft, batches)).toMatchObject([{ batch: 1, way: 'tighter' }]);
  });
});
