/** What is typed into a template or a change of a rule book, and what becomes of it: exact, or refused. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../core/base/languages.ts';
import { standingsAt } from '../../core/policy/adoption.ts';
import { type RuleBook, readBook } from '../../core/policy/book/book.ts';
import { keyOf } from '../../core/policy/book/parts.ts';
import type { BookRule } from '../../core/policy/book-registry.ts';
import { differenceOf } from '../../core/policy/changes.ts';
import { evaluate } from '../../core/policy/evaluate.ts';
import { templates } from '../../core/policy/templates/templates.ts';
import { blocksAlone, blocksOfLine, blocksOfWhole } from '../../renderer/app/rules-of-line.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { peopleAsked } from '../../renderer/custody/people-asked.ts';
import {
  editedFields,
  isEdited,
  nextBook,
  noEdit,
  numbersOf,
  problemsIn,
  spanWords,
  unitOf,
} from '../../renderer/features/rules/book-edit.ts';
import { editOf, nothingKept } from '../../renderer/features/rules/kept.ts';
import { askedForChange, countingAt, isWaiting, waitNow } from '../../renderer/features/rules/standing.ts';
import { SpeechContext } from '../../renderer/i18n/use-words.ts';
import {
  blanksOf,
  draftOf,
  filledIn,
  freshDraft,
  problemsOf,
  readKey,
  readNumber,
  shownNumber,
  suggestedFor,
  type TemplateDraft,
  withNumber,
} from '../../renderer/rule-book/template-draft.ts';
import { wrongNumber } from '../../renderer/rule-book/wrong-number.ts';
import { RulesAsked } from '../../renderer/slips/rules-asked.tsx';
import { bookWith, eve, goodFacts, noon } from '../policy/facts.ts';
import { tables } from '../policy/tables.ts';

describe('a number of a template', () => {
  it.each([
    ['amount', '100,000', '100000000000'],
    ['amount', '100000.000001', '100000000001'],
    ['amount', ' ０.５ ', '500000'],
    ['amount', '0', '0'],
    ['amount', '0.0000001', null],
    ['amount', '1,00', null],
    ['amount', '1e6', null],
    ['amount', '-1', null],
    ['amount', '', null],
    ['count', '40', '40'],
    ['count', '1.0', null],
    ['days', '2', '2'],
    ['days', '007', '7'],
  ] as const)('%s “%s” is %s', (is, typed, read) => expect(readNumber(is, typed)).toBe(read));

  it('is shown so that it is read back as the same', () => {
    for (const { id } of templates)
      for (const { is, suggested } of blanksOf(id))
        expect(readNumber(is, shownNumber(is, String(suggested)))).toBe(String(suggested));
    expect(shownNumber('amount', '100000000000')).toBe('100,000');
    expect(shownNumber('amount', '1')).toBe('0.000001');
  });
});

describe('a draft', () => {
  const key = 'ab'.repeat(32);
  const cold: TemplateDraft = {
    ...freshDraft('exchange-cold', 'Cold wallet'),
    requesters: [{ person: 'Aoki', key: key.replace(/(.{8})/g, '$1 ') }],
    backOffice: [{ person: 'Baba', key: 'cd'.repeat(32) }],
  };

  it('as it is suggested has every number of its template', () => {
    for (const { id, blanks } of templates) {
      if (id === 'exchange-cold') continue;
      const filled = filledIn(freshDraft(id, 'Rules'));
      expect(Object.entries(filled?.numbers ?? {}).sort()).toEqual(
        blanks.map((blank) => [blank.id, blank.suggested]).sort(),
      );
      expect([filled?.requesters, filled?.backOffice]).toEqual([[], []]);
    }
  });
  it('of a cold wallet names requesters and back office', () => {
    expect(filledIn(cold)?.requesters).toEqual([{ person: 'Aoki', key: key.toUpperCase() }]);
    expect([...problemsOf(freshDraft('exchange-cold', 'Cold wallet')).keys()]).toEqual([
      ...['requesters-0-person', 'requesters-0-key', 'backOffice-0-person', 'backOffice-0-key'],
    ]);
  });
  it.each([
    ['title', { title: ' ' }],
    ['title', { title: 'a\u202eb' }],
    ['fee', { numbers: { 'exchange-cold': { fee: 'ten' } } }],
    ...(
      [
        ...[['perDay', '9,000,000,000.000001'] as const, ['approvers', '0'] as const, ['approvers', '32'] as const],
        ...[['countPerDay', '1,000,001'] as const, ['waitDays', '3,651'] as const],
      ] as const
    ).map(([id, typed]) => [id, { numbers: { 'exchange-cold': { [id]: typed } } }] as const),
    ['classes', { classes: [] }],
    ['requesters', { requesters: [] }],
    ['backOffice-0-key', { backOffice: [{ person: 'Baba', key: 'ab'.repeat(31) }] }],
  ] as const)('with a wrong %s is not sent', (name, change) => {
    const wrong = { ...cold, ...change } as TemplateDraft;
    expect([...problemsOf(wrong).keys()]).toEqual([name]);
    expect(filledIn(wrong)).toBeNull();
  });
  it('takes the least and the most of each number, and says them where they are passed', () => {
    for (const [typed, problem] of [
      ['1', undefined],
      ['31', undefined],
      ['32', 'outside'],
      ['0', 'outside'],
      ['two', 'unread'],
    ] as const) {
      const numbers = { 'exchange-cold': { approvers: typed } };
      expect(problemsOf({ ...cold, numbers }).get('approvers')).toBe(problem);
    }
    const says = wrongNumber('outside', 'amount', { least: 0n, most: 9_000_000_000_000_000n }, catalogs.en.ruleForm);
    expect(says).toBe('Between 0 and 9,000,000,000.');
    expect(wrongNumber(undefined, 'count', { least: 0n, most: 1n }, catalogs.ja.ruleForm)).toBeNull();
  });
  it('names a key that is there twice, within a group and across both', () => {
    const both = { ...cold, backOffice: [{ person: 'Baba', key }] };
    expect([...problemsOf(both)]).toEqual([
      ['requesters-0-key', 'twice'],
      ['backOffice-0-key', 'twice'],
    ]);
  });
  it('keeps the numbers of each template while another one is looked at', () => {
    const typed = withNumber(cold, 'fee', '7');
    const looked = withNumber({ ...typed, template: 'one-person' }, 'fee', '8');
    expect(filledIn({ ...looked, template: 'exchange-cold' })?.numbers.fee).toBe(7_000_000);
    expect(filledIn(looked)?.numbers.fee).toBe(8_000_000);
  });
  it('is begun with what was chosen before', () => {
    const filled = filledIn(withNumber({ ...cold, classes: ['long', 'own'] }, 'perPayment', '12.5'));
    if (filled === null) throw new Error('a choice');
    expect(filledIn(draftOf(filled))).toEqual(filled);
    const alone = filledIn(freshDraft('one-person', 'Rules'));
    if (alone === null) throw new Error('a choice');
    expect(filledIn(draftOf(alone))).toEqual(alone);
  });
  it('puts classes in the order that a book has', () => {
    expect(filledIn({ ...cold, classes: ['short', 'customer', 'own'] })?.classes).toEqual(['customer', 'own', 'short']);
  });
  it('suggests no approvals by more people than there are', () => {
    expect([1, 2, 3].map(suggestedFor)).toEqual(['one-person', 'one-person', 'small-treasury']);
  });
  it('reads a key in any case, and with blanks', () => {
    expect([readKey(` ${key} `), readKey(`${key}0`), readKey(key.replace('a', 'g'))]).toEqual([
      key.toUpperCase(),
      null,
      null,
    ]);
  });
});

/** Of each kind all fields that its table uses, each in one rule; people are asked where a rule has no numbers of its own. */
const rules = Object.entries(tables)
  .flatMap(([kind, cases]) => {
    const seen = new Set<string>();
    return (cases as readonly { readonly rule: object }[]).flatMap(({ rule }) => {
      const fields = Object.keys(rule).filter((field) => !seen.has(field));
      for (const field of fields) seen.add(field);
      // No book has the people who request and those who list them in one group.
      const apart = kind === 'controlTotals' ? { group: 'fin' } : {};
      return fields.length === 0 ? [] : [{ kind, else: { n: 1, group: 'custodians' }, ...rule, ...apart }];
    });
  })
  .map((rule, at) => ({ id: `R${String(at).padStart(3, '0')}`, ...rule })) as unknown as readonly BookRule[];
const book: RuleBook = bookWith(rules);

describe('a change of a rule book', () => {
  it('without any edit differs in nothing but number and predecessor', () => {
    const after = readBook(nextBook(book, noEdit(book), 0) ?? '');
    if (!after.ok) throw new Error(after.reason.code);
    expect(differenceOf(book, after.value).changes).toEqual([]);
    expect(after.value.serial).toBe(book.serial + 1);
  });
  it('changes each number that is offered, that one alone', () => {
    const places = numbersOf(book);
    expect(places.length).toBeGreaterThan(25);
    for (const place of places) {
      const other = place.shown === '1' ? '2' : '1';
      const shown = place.shape.is === 'time' ? (place.field === 'hours.from' ? '00:01' : '23:59') : other;
      const next = nextBook(book, { ...noEdit(book), numbers: { [place.key]: shown } }, 0);
      const changed = changedPaths(JSON.parse(JSON.stringify(book)), JSON.parse(next ?? ''));
      expect([place.key, changed.filter((path) => path !== 'serial' && path !== 'prev')]).toEqual([
        place.key,
        [expect.stringMatching(new RegExp(`${place.field.replace('.', '\\.')}$`))],
      ]);
    }
  });
  it('has words for every number in both languages', () => {
    for (const language of languageCodes)
      for (const { field } of numbersOf(book)) expect(catalogs[language].rules.fields[field]).toBeTruthy();
    expect(Object.keys(catalogs.en.rules.fields).sort()).toEqual([...editedFields].sort());
    expect(Object.keys(catalogs.ja.rules.fields).sort()).toEqual([...editedFields].sort());
  });
  it('takes entries out of a list and adds others, and says so', () => {
    const list = book.lists.find(
      ({ entries }) => entries.length > 0 && !entries.some(({ address }) => address === eve),
    );
    const [gone] = list?.entries ?? [];
    if (list === undefined || gone === undefined) throw new Error('a list with an entry');
    const added = { place: 'symbol-mainnet', address: eve, name: 'Eve', sinceMs: 0, message: '' } as const;
    const edit = { ...noEdit(book), removed: { [list.id]: [keyOf(gone)] }, added: { [list.id]: [added] } };
    const after = readBook(nextBook(book, edit, noon) ?? '');
    if (!after.ok) throw new Error(after.reason.code);
    const entries = after.value.lists.find(({ id }) => id === list.id)?.entries.map(keyOf);
    expect(entries).toHaveLength(list.entries.length);
    expect([entries?.includes(keyOf(added)), entries?.includes(keyOf(gone))]).toEqual([true, false]);
    expect(differenceOf(book, after.value).changes.map(({ part, id }) => [part, id])).toEqual([['list', list.id]]);
  });
  it('dates added entries when it is made, and not before', () => {
    const list = book.lists.find(({ entries }) => !entries.some(({ address }) => address === eve));
    if (list === undefined) throw new Error('a list');
    const added = { place: 'symbol-mainnet', address: eve, name: 'Eve', sinceMs: 0, message: '' } as const;
    const edit = { ...noEdit(book), added: { [list.id]: [added] } };
    for (const sinceMs of [noon, noon + 1]) {
      const next = JSON.parse(nextBook(book, edit, sinceMs) ?? '') as RuleBook;
      const entry = next.lists.find(({ id }) => id === list.id)?.entries.find(({ address }) => address === eve);
      expect(entry?.sinceMs).toBe(sinceMs);
    }
  });
  it('takes a duration in the unit that is chosen, and hours as they are written', () => {
    const wait = numbersOf(book).find(({ key }) => key === ' waitMs');
    const [from, to] = ['hours.from', 'hours.to'].map((field) => numbersOf(book).find((one) => one.field === field));
    if (wait === undefined || from === undefined || to === undefined) throw new Error('a wait and hours');
    const edit = { ...noEdit(book), numbers: { [wait.key]: '36' }, units: { [wait.key]: 'hour' as const } };
    expect((JSON.parse(nextBook(book, edit, 0) ?? '') as RuleBook).change.waitMs).toBe(36 * 3_600_000);
    expect([from.shown, to.shown]).toEqual([
      expect.stringMatching(/^\d\d:\d\d$/),
      expect.stringMatching(/^\d\d:\d\d$/),
    ]);
    const hours = (first: string, last: string) => ({
      ...noEdit(book),
      numbers: { [from.key]: first, [to.key]: last },
    });
    const next = JSON.parse(nextBook(book, hours('9:05', '24:00'), 0) ?? '') as RuleBook;
    expect(next.rules.find(({ id }) => id === from.rule)).toMatchObject({ hours: { from: 545, to: 1440 } });
    for (const [first, last] of [
      ['10:00', '10:00'],
      ['10:00', '09:59'],
      ['10:60', '12:00'],
      ['1000', '12:00'],
      ['10:00', '24:01'],
    ] as const)
      expect(nextBook(book, hours(first, last), 0)).toBeNull();
  });
  it('is offered the numbers that a book takes, the least and the most of each', () => {
    for (const place of numbersOf(book)) {
      const [least, most] = spanWords(place, unitOf(place, noEdit(book)));
      for (const typed of [least, most]) {
        const edit = { ...noEdit(book), numbers: { [place.key]: typed } };
        if (place.field.startsWith('hours.')) continue;
        // Of durations the most that is exact in their unit.
        expect([place.key, typed, problemsIn(book, edit).get(place.key)]).toEqual([place.key, typed, undefined]);
        const read = readBook(nextBook(book, edit, 0) ?? '');
        const isOfMany = !read.ok && read.reason.found?.field === 'change.n';
        expect([place.key, typed, read.ok || isOfMany]).toEqual([place.key, typed, true]);
      }
    }
  });
  it('is not made of a number or a title that cannot be read', () => {
    const [first] = numbersOf(book);
    const wrong = { ...noEdit(book), title: '', numbers: { [first?.key ?? '']: 'many' } };
    expect([...problemsIn(book, wrong).keys()]).toEqual(['title', first?.key]);
    expect(nextBook(book, wrong, 0)).toBeNull();
  });
});

/** Where two values of JSON differ. */
function changedPaths(before: unknown, after: unknown, path = ''): string[] {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null)
    return before === after ? [] : [path];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    changedPaths(
      (before as Record<string, unknown>)[name],
      (after as Record<string, unknown>)[name],
      path === '' ? name : `${path}.${name}`,
    ),
  );
}

describe('what the rules said', () => {
  it.each(languageCodes)('has those that object first and unfolded, all of them folded (%s)', (language) => {
    const { books } = evaluate([bookWith([])], goodFacts());
    const page = renderToStaticMarkup(
      createElement(SpeechContext.Provider, { value: { language, catalogs } }, createElement(RulesAsked, { books })),
    );
    const count = books[0]?.trace.length ?? 0;
    const [unfolded = '', folded = ''] = page.split('<details');
    expect(unfolded).toContain(catalogs[language].ruleBook.said['no-rule']);
    expect(unfolded).not.toContain('data-said="pass"');
    expect(folded).toContain(catalogs[language].rulesAsked.all(count));
    expect(folded.match(/<li /g)).toHaveLength(count);
  });
});

describe('an operation under a rule book', () => {
  const asking = (when: object | undefined, n: number) => ({
    id: `A${n}`,
    kind: 'approvals',
    when,
    else: { n, group: 'fin' },
  });
  const books = [
    { change: { waitMs: 0, n: 2, group: 'custodians' }, rules: [asking({ scopes: ['export', 'sign'] }, 3)] },
    {
      change: { waitMs: 0, n: 4, group: 'custodians' },
      rules: [asking(undefined, 1), asking({ scopes: ['drill'] }, 9)],
    },
  ] as unknown as readonly RuleBook[];
  it.each([
    ['make-backup', 3],
    ['show-words', 3],
    ['import-account', 1],
    ['prove-ownership', 1],
    ['adopt-rules', 4],
    ['settings', 0],
    ['custodians', 4],
  ] as const)('%s: %i', (purpose, people) => {
    expect(peopleAsked(purpose, books)).toBe(people);
    expect(peopleAsked(purpose, [])).toBe(0);
  });
});

describe('a request of a list that a rule blocks', () => {
  const at = (item: number | null) => ({ code: 'over-max', item, part: null, found: {} }) as const;
  const entry = (rule: string, said: 'block' | 'note', ...items: readonly (number | null)[]) => ({
    ...{ rule, kind: 'amountPerPayment', asked: 3, said, findings: items.map(at), fired: items.length },
  });
  const rules = {
    ...{ level: 'block' as const },
    books: [
      {
        serial: 1,
        digest: 'D',
        trace: [entry('L1', 'block', 0, 2), entry('L2', 'note', 2), entry('Z1', 'block', null)],
      },
    ],
  };
  it('has those rules under its own number, and none that is about the batch', () => {
    expect(blocksOfLine(rules, 2, 7)).toEqual([{ serial: 1, digest: 'D', trace: [entry('L1', 'block', 6)] }]);
    expect(blocksOfLine(rules, 1, 6)).toEqual([]);
    expect(blocksOfLine(undefined, 0, 1)).toEqual([]);
  });
  it('alone has both', () => {
    expect(blocksAlone(rules, 7)[0]?.trace).toEqual([entry('L1', 'block', 6), entry('Z1', 'block', null)]);
  });
  it('leaves what is about the batch to the batch', () => {
    expect(blocksOfWhole(rules)).toEqual([{ serial: 1, digest: 'D', trace: [entry('Z1', 'block', null)] }]);
    expect(blocksOfWhole(undefined)).toEqual([]);
  });
});

describe('what was typed into a change', () => {
  it('is taken for the book that it was typed for, and for no other', () => {
    const edit = { ...noEdit(book), title: 'Another' };
    expect(editOf({ ...nothingKept, edit: { of: 'A', edit } }, 'A')).toBe(edit);
    expect(editOf({ ...nothingKept, edit: { of: 'A', edit } }, 'B')).toBeNull();
    expect([isEdited(book, noEdit(book)), isEdited(book, edit)]).toEqual([false, true]);
  });
});

describe('rule books that are in force together', () => {
  const hour = 3_600_000;
  const bookOf = (serial: number, waitMs: number, n = 1): RuleBook => ({
    ...bookWith([]),
    ...{ serial, prev: serial === 1 ? null : 'A'.repeat(64), change: { waitMs, n, group: 'custodians' } },
  });
  const told = (book: RuleBook, atMs: number, fromMs = atMs) => ({
    ...{ text: JSON.stringify(book), digest: String(book.serial), words: [] },
    ...{ atMs: String(atMs), fromMs: String(fromMs), inForce: true },
  });
  /** The first; one that loosens and waits two days; one that only tightens while that waits. */
  const books = [
    told(bookOf(1, 48 * hour, 2), 0),
    told(bookOf(2, 5 * hour, 3), hour, 49 * hour),
    told(bookOf(3, hour), 2 * hour),
  ];
  it.each([
    ['nothing was signed yet', 0, [false, true, false]],
    ['a moment before', 49 * hour - 1, [false, true, false]],
    ['at its time', 49 * hour, [false, false, false]],
  ] as const)('wait each for itself: %s', (_, timeMs, waiting) =>
    expect(books.map((one) => isWaiting(one, String(timeMs)))).toEqual(waiting),
  );
  it('make a loosening wait as long as the longest wait of those that count now', () => {
    expect(waitNow({ books, timeMs: '0' }, 10 * hour)).toBe(String(48 * hour));
    expect(waitNow({ books, timeMs: '0' }, 49 * hour)).toBe(String(hour));
    expect(waitNow({ books, timeMs: String(49 * hour) }, 0)).toBe(String(hour));
  });
  it('ask for the greatest number of people that one of them asks for a change', () => {
    expect(askedForChange({ books, timeMs: '0' })).toEqual([{ group: 'custodians', n: 3 }]);
    const [first, ...later] = books;
    if (first === undefined) throw new Error('a book');
    const left = [first, ...later.map((one) => ({ ...one, inForce: false }))];
    expect(askedForChange({ books: left, timeMs: '0' })).toEqual([{ group: 'custodians', n: 2 }]);
  });
  it('count as the vault counts them', () => {
    const chain = [
      { book: bookOf(1, 48 * hour), atMs: 0n },
      { book: bookOf(2, 5 * hour), atMs: BigInt(hour) },
      { book: bookOf(3, 6 * hour), atMs: BigInt(2 * hour) },
    ];
    for (const timeMs of [0n, BigInt(40 * hour), BigInt(49 * hour), BigInt(60 * hour)]) {
      const standing = standingsAt(chain, timeMs);
      const dated = standing.map(({ book, atMs, fromMs }) => told(book, Number(atMs), Number(fromMs)));
      expect(countingAt(dated, String(timeMs)).map(({ digest }) => digest)).toEqual(
        standing.filter(({ inForce }) => inForce).map(({ book }) => String(book.serial)),
      );
    }
  });
});
