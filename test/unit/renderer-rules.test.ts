/** What is typed into a template or a change of a rule book, and what becomes of it: exact, or refused. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../core/base/languages.ts';
import { type RuleBook, readBook } from '../../core/policy/book/book.ts';
import { keyOf } from '../../core/policy/book/parts.ts';
import type { BookRule } from '../../core/policy/book-registry.ts';
import { differenceOf } from '../../core/policy/changes.ts';
import { evaluate } from '../../core/policy/evaluate.ts';
import { templates } from '../../core/policy/templates/templates.ts';
import { groupDemands } from '../../renderer/app/group-demands.ts';
import { blocksOfLine } from '../../renderer/app/rules-of-line.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { peopleAsked } from '../../renderer/custody/people-asked.ts';
import { editedFields, nextBook, noEdit, numbersOf, problemsIn } from '../../renderer/features/rules/book-edit.ts';
import { SpeechContext } from '../../renderer/i18n/use-words.ts';
import {
  blanksOf,
  filledIn,
  freshDraft,
  problemsOf,
  readKey,
  readNumber,
  shownNumber,
  suggestedFor,
  type TemplateDraft,
} from '../../renderer/rule-book/template-draft.ts';
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
    backOffice: [{ person: 'Baba', key }],
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
    expect(problemsOf(freshDraft('exchange-cold', 'Cold wallet'))).toEqual(
      new Set(['requesters-0-person', 'requesters-0-key', 'backOffice-0-person', 'backOffice-0-key']),
    );
  });
  it.each([
    ['title', { title: ' ' }],
    ['title', { title: 'a\u202eb' }],
    ['fee', { numbers: { fee: 'ten' } }],
    ['perDay', { numbers: { perDay: '10,000,000,000' } }],
    ['classes', { classes: [] }],
    ['requesters', { requesters: [] }],
    ['backOffice-0-key', { backOffice: [{ person: 'Baba', key: 'ab'.repeat(31) }] }],
  ] as const)('with a wrong %s is not sent', (name, change) => {
    const wrong = { ...cold, ...change } as TemplateDraft;
    expect([...problemsOf(wrong)]).toEqual([name]);
    expect(filledIn(wrong)).toBeNull();
  });
  it('puts classes in the order that a book has', () => {
    expect(filledIn({ ...cold, classes: ['short', 'customer', 'own'] })?.classes).toEqual(['customer', 'own', 'short']);
  });
  it('suggests no two approvals where one person is', () => {
    expect([1, 3].map(suggestedFor)).toEqual(['one-person', 'small-treasury']);
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
      return fields.length === 0 ? [] : [{ kind, else: { n: 1, group: 'custodians' }, ...rule }];
    });
  })
  .map((rule, at) => ({ id: `R${String(at).padStart(3, '0')}`, ...rule })) as unknown as readonly BookRule[];
const book: RuleBook = bookWith(rules);

describe('a change of a rule book', () => {
  it('without any edit differs in nothing but number and predecessor', () => {
    const after = readBook(nextBook(book, noEdit(book)) ?? '');
    if (!after.ok) throw new Error(after.reason.code);
    expect(differenceOf(book, after.value).changes).toEqual([]);
    expect(after.value.serial).toBe(book.serial + 1);
  });
  it('changes each number that is offered, that one alone', () => {
    const places = numbersOf(book);
    expect(places.length).toBeGreaterThan(25);
    for (const place of places) {
      const shown = place.shown === '1' ? '2' : '1';
      const next = nextBook(book, { ...noEdit(book), numbers: { [place.key]: shown } });
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
    const added = { place: 'symbol-mainnet', address: eve, name: 'Eve', sinceMs: noon, message: '' } as const;
    const edit = { ...noEdit(book), removed: { [list.id]: [keyOf(gone)] }, added: { [list.id]: [added] } };
    const after = readBook(nextBook(book, edit) ?? '');
    if (!after.ok) throw new Error(after.reason.code);
    const entries = after.value.lists.find(({ id }) => id === list.id)?.entries.map(keyOf);
    expect(entries).toHaveLength(list.entries.length);
    expect([entries?.includes(keyOf(added)), entries?.includes(keyOf(gone))]).toEqual([true, false]);
    expect(differenceOf(book, after.value).changes.map(({ part, id }) => [part, id])).toEqual([['list', list.id]]);
  });
  it('is not made of a number or a title that cannot be read', () => {
    const [first] = numbersOf(book);
    const wrong = { ...noEdit(book), title: '', numbers: { [first?.key ?? '']: 'many' } };
    expect(problemsIn(book, wrong)).toEqual(new Set(['title', first?.key]));
    expect(nextBook(book, wrong)).toBeNull();
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

describe('approvals of groups', () => {
  const { groups } = bookWith([]);
  const [group] = groups;
  if (group === undefined) throw new Error('a group');
  const asking = (id: string, n: number, of: string) =>
    ({ id, kind: 'approvals', else: { n, group: of } }) as unknown as BookRule;
  const said = (rule: string, level: 'approvals' | 'pass') =>
    ({ rule, kind: 'approvals', asked: null, said: level, findings: [], fired: 1 }) as const;
  const demandsOf = (trace: readonly ReturnType<typeof said>[]) =>
    groupDemands({ level: 'approvals', books: [{ serial: 1, digest: 'D', trace: [...trace] }] }, [
      {
        digest: 'D',
        book: bookWith([asking('A1', 1, group.id), asking('A2', 2, group.id), asking('A3', 3, 'custodians')]),
      },
    ]);
  it('are the greatest number of those rules that ask, with the people of the group', () => {
    const people = [...new Set(group.members.map(({ person }) => person))];
    expect(demandsOf([said('A1', 'approvals'), said('A2', 'approvals')])).toEqual([
      { group: group.id, name: group.name, n: 2, people },
    ]);
    expect(demandsOf([said('A1', 'approvals'), said('A2', 'pass')])).toMatchObject([{ n: 1 }]);
    expect(demandsOf([said('A3', 'approvals')])).toEqual([
      { group: 'custodians', name: 'custodians', n: 3, people: [] },
    ]);
    expect(demandsOf([said('A1', 'pass')])).toEqual([]);
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
  it('has those rules under its own number, and those about all of them', () => {
    expect(blocksOfLine(rules, 2, 7)).toEqual([
      { serial: 1, digest: 'D', trace: [{ ...entry('L1', 'block', 6), fired: 1 }, entry('Z1', 'block', null)] },
    ]);
    expect(blocksOfLine(rules, 1, 6)[0]?.trace.map((one) => one.rule)).toEqual(['Z1']);
    expect(blocksOfLine(undefined, 0, 1)).toEqual([]);
  });
});
