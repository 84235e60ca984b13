/** What a rule book said about a batch, and how two books differ, in words. */
import type { RuleBook } from '../../core/policy/book/book.ts';
import { type AccountClass, keyOf, type ListEntry, type PlaceName } from '../../core/policy/book/parts.ts';
import type { BookRuleKindName } from '../../core/policy/book-registry.ts';
import type { Fired } from '../../core/policy/book-rule.ts';
import type { BookChange, BookDifference, Effect, FieldChange } from '../../core/policy/changes.ts';
import { type BookVerdict, builtIn, type TraceEntry } from '../../core/policy/evaluate.ts';
import type { FoundKey } from '../../core/policy/said-codes.ts';
import {
  accountWords,
  addressWords,
  amountWords,
  type BookLanguage,
  changeRuleWords,
  durationWords,
  entryWords,
  filled,
  findingTitle,
  groupWords,
  instantWords,
  listWords,
  mosaicName,
  namedAs,
  peopleWords,
  ruleWords,
  writtenWords,
} from './book-words.ts';
import { groupDigits } from './exact.ts';

export function verdictWords({ verdict, books }: BookVerdict, language: BookLanguage): readonly string[] {
  const { texts } = language;
  const needs = Object.entries(verdict.approvals).map(([group, n = 0]) =>
    filled(texts.needs, { who: peopleWords({ n, group }, language) }),
  );
  return [
    filled(texts.verdict, { level: texts.levels[verdict.level] }),
    ...needs,
    ...books.flatMap(({ digest, trace }) => [
      filled(texts.digest, { digest }),
      ...trace.flatMap((entry) => traceWords(entry, language)),
    ]),
  ];
}

/** A rule by its id; what every book adds by its name. */
export function ruleName(id: string, { texts }: BookLanguage): string {
  if (id === builtIn.coverage) return texts.coverageName;
  return id === builtIn.classes ? texts.kinds.accountClass.name : id;
}

/** Of one rule: what it said, and where it fired. */
export function tracedRule(
  entry: TraceEntry,
  language: BookLanguage,
): { readonly said: string; readonly places: readonly string[] } {
  const { texts } = language;
  const { rule, kind, asked, said, findings, fired } = entry;
  const name = rule === builtIn.coverage ? texts.coverageName : (texts.kinds[kind as BookRuleKindName]?.name ?? kind);
  const isBuiltIn = Object.values<string>(builtIn).includes(rule);
  const level = asked === 0 && fired === 0 ? texts.traceNotAsked : texts.levels[said];
  const lines = asked === null || asked === 0 ? [] : [filled(texts.traceAsked, { count: String(asked) })];
  const more = fired > findings.length ? [filled(texts.traceMore, { count: String(fired - findings.length) })] : [];
  return {
    said: [filled(isBuiltIn ? texts.traceBuiltIn : texts.traceRule, { id: rule, name, level }), ...lines].join(
      texts.comma,
    ),
    places: [...findings.map((one) => firedWords(one, language)), ...more],
  };
}

function traceWords(entry: TraceEntry, language: BookLanguage): readonly string[] {
  const { said, places } = tracedRule(entry, language);
  return [`  ${said}`, ...places.map((place) => `    ${place}`)];
}

function firedWords({ code, item, part, found }: Fired, language: BookLanguage): string {
  const { texts } = language;
  const slots = { item: String((item ?? 0) + 1), part: String(part) };
  const place = filled(part === null ? texts.place : texts.placePart, slots);
  const values = Object.entries(found).map(
    ([key, value = '']) => `${texts.found[key as FoundKey]} ${valueWords(key as FoundKey, value, found, language)}`,
  );
  const said = [texts.said[code], ...values].join(texts.comma);
  return item === null ? said : filled(texts.placed, { place, said });
}

function valueWords(key: FoundKey, value: string, { mosaic = '' }: Fired['found'], language: BookLanguage): string {
  const { texts, kinds } = language;
  const names: Readonly<Partial<Record<FoundKey, Readonly<Record<string, string>>>>> = {
    ...{ network: texts.places, scope: texts.scopes, kind: kinds, severity: texts.severities },
    ...{ type: texts.messageTypes, state: texts.guardStates, fact: texts.facts, uncovered: texts.coverages },
  };
  if (key === 'untilMs' || key === 'atMs') return instantWords(value);
  if (key === 'byMs') return durationWords(value, language);
  if (key === 'mosaic') return mosaicName(value);
  if (key === 'classes') return classesWords(value, language);
  if (key === 'to' || key === 'account') return addressWords(value);
  if (key === 'finding') return findingTitle(value, language);
  if ((key === 'amount' || key === 'max' || key === 'balance' || key === 'moved') && mosaic !== '')
    return amountWords(value, mosaic, language);
  if (key === 'count' || key === 'max') return groupDigits(value);
  return names[key]?.[value] ?? value;
}

/** As kinds/account-class.ts joins them: the classes of an account, and one account after the other. */
const classesWords = (value: string, { texts }: BookLanguage): string =>
  value
    .split(', ')
    .map((set) =>
      set
        .split(' ')
        .map((one) => texts.classes[one as AccountClass] ?? one)
        .join(' '),
    )
    .join(texts.comma);

/** The two books of a difference. */
interface Books {
  readonly before: RuleBook;
  readonly after: RuleBook;
}

interface SaidChange {
  readonly effect: Effect;
  readonly says: string;
  /** The same in two parts, to be read one above the other: as it was, and as it is. Null where it is one sentence. */
  readonly sides: readonly [string, string] | null;
}

/** Each change with what it does, in the words of the books themselves. */
export function changeWords({ changes }: BookDifference, books: Books, language: BookLanguage): readonly SaidChange[] {
  const { changes: words } = language.texts;
  return changes.flatMap((change): readonly SaidChange[] => {
    const { part, id, how, fields, effect } = change;
    const [before, after] = [partWords(change, books.before, language), partWords(change, books.after, language)];
    if (how !== 'changed')
      return [
        {
          effect,
          says: filled(words[how], { part: words.parts[part], says: how === 'added' ? after : before }),
          sides: null,
        },
      ];
    if (part === 'list' || part === 'group')
      return fields.flatMap((field) =>
        fieldWords(change, field, language).map((says) => ({ effect: field.effect, says, sides: null })),
      );
    if (part === 'test')
      return [{ effect, says: filled(words.changed, { part: words.parts.test, says: id }), sides: null }];
    if (part === 'title') return [{ effect, says: filled(words.title, { before, after }), sides: null }];
    const [was, is] = [filled(words.was, { says: before }), filled(words.is, { says: after })];
    return [{ effect, says: filled(words.rule, { was, is }), sides: [was, is] }];
  });
}

/** The part of one book that a change is about, as the book is read. */
function partWords({ part, id }: BookChange, book: RuleBook, language: BookLanguage): string {
  const { texts } = language;
  const said = <T>(found: T | undefined, words: (one: T) => string): string =>
    found === undefined ? texts.none : words(found);
  const withId = (one: { readonly id: string }): boolean => one.id === id;
  switch (part) {
    case 'title':
      return writtenWords(book.title);
    case 'change':
      return changeRuleWords(book.change, language);
    case 'rule':
      return said(book.rules.find(withId), (rule) => ruleWords(rule, language));
    case 'group':
      return said(book.groups.find(withId), (group) => groupWords(group, language));
    case 'list':
      return said(book.lists.find(withId), (list) =>
        listWords(list, language)
          .map((line) => line.trim())
          .join('\n'),
      );
    case 'account':
      return said(
        book.accounts.find((account) => keyOf(account) === id),
        (account) => accountWords(account, language),
      );
    case 'test':
      return id;
  }
}

/** A field of a list or of a group: its name, an entry by place and address, a member by key. What is changed leaves and enters. */
function fieldWords({ part, id }: BookChange, { field, before, after }: FieldChange, language: BookLanguage): string[] {
  const { changes: words } = language.texts;
  const read = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
  const [was, is] = [read(before), read(after)];
  const name = namedAs(id, language);
  if (field === 'name')
    return [
      filled(words.name, {
        part: words.parts[part],
        id: name,
        before: writtenWords(String(was)),
        after: writtenWords(String(is)),
      }),
    ];
  const of = (template: string, value: unknown): readonly string[] => {
    if (value === null) return [];
    if (part === 'group') return [filled(template, { group: name, person: writtenWords(String(value)), key: field })];
    const [place, address = ''] = field.split(' ') as [PlaceName, string?];
    const entry = { place, address, ...(value as Omit<ListEntry, 'place' | 'address'>) };
    return [filled(template, { list: name, entry: entryWords(entry, language) })];
  };
  return part === 'group'
    ? [...of(words.memberRemoved, was), ...of(words.memberAdded, is)]
    : [...of(words.entryRemoved, was), ...of(words.entryAdded, is)];
}

export function differenceWords(difference: BookDifference, books: Books, language: BookLanguage): readonly string[] {
  const { comma, changes: words } = language.texts;
  const lines = changeWords(difference, books, language).map(
    ({ effect, says }) => `  ${words.effects[effect]}${comma}${says}`,
  );
  return [
    filled(words.heading, { before: String(books.before.serial), after: String(books.after.serial) }),
    ...(lines.length === 0 ? [`  ${words.none}`] : lines),
  ];
}
