/** What a rule book said about a batch, and how two books differ, in words. */
import type { RuleBook } from '../../core/policy/book/book.ts';
import type { BookRuleKindName } from '../../core/policy/book-registry.ts';
import type { Fired } from '../../core/policy/book-rule.ts';
import type { BookDifference, Effect } from '../../core/policy/changes.ts';
import { type BookVerdict, builtIn, type TraceEntry } from '../../core/policy/evaluate.ts';
import type { FoundKey } from '../../core/policy/said-codes.ts';
import {
  amountWords,
  type BookLanguage,
  durationWords,
  filled,
  instantWords,
  mosaicName,
  peopleWords,
  ruleWords,
} from './book-words.ts';

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

/** Of one rule: what it said, and where it fired. */
export function tracedRule(
  entry: TraceEntry,
  language: BookLanguage,
): { readonly said: string; readonly places: readonly string[] } {
  const { texts } = language;
  const { rule, kind, asked, said, findings, fired } = entry;
  const name = rule === builtIn.coverage ? texts.coverageName : (texts.kinds[kind as BookRuleKindName]?.name ?? kind);
  const level = asked === 0 && fired === 0 ? texts.traceNotAsked : texts.levels[said];
  const lines = asked === null || asked === 0 ? [] : [filled(texts.traceAsked, { count: String(asked) })];
  const more = fired > findings.length ? [filled(texts.traceMore, { count: String(fired - findings.length) })] : [];
  return {
    said: [filled(texts.traceRule, { id: rule, name, level }), ...lines].join(texts.comma),
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
  const place = item === null ? [] : [filled(part === null ? texts.place : texts.placePart, slots)];
  const values = Object.entries(found).map(
    ([key, value = '']) => `${texts.found[key as FoundKey]} ${valueWords(key as FoundKey, value, found, language)}`,
  );
  return [...place, texts.said[code], ...values].join(texts.comma);
}

function valueWords(key: FoundKey, value: string, { mosaic = '' }: Fired['found'], language: BookLanguage): string {
  const { texts, kinds } = language;
  const names: Readonly<Partial<Record<FoundKey, Readonly<Record<string, string>>>>> = {
    ...{ network: texts.places, scope: texts.scopes, kind: kinds, severity: texts.severities },
    ...{ type: texts.messageTypes, fact: texts.facts, uncovered: texts.coverages },
  };
  if (key === 'untilMs' || key === 'atMs') return instantWords(value);
  if (key === 'byMs') return durationWords(value, language);
  if (key === 'mosaic') return mosaicName(value);
  if ((key === 'amount' || key === 'max' || key === 'balance') && mosaic !== '')
    return amountWords(value, mosaic, language);
  return names[key]?.[value] ?? value;
}

/** The two books of a difference. */
interface Books {
  readonly before: RuleBook;
  readonly after: RuleBook;
}

/** Each change with what it does. Rules in full before and after; other parts by the names of their fields. */
export function changeWords(
  { changes }: BookDifference,
  { before, after }: Books,
  language: BookLanguage,
): readonly { readonly effect: Effect; readonly says: string }[] {
  const { texts } = language;
  const { changes: words } = texts;
  const ruleIn = ({ rules }: RuleBook, id: string): string => {
    const rule = rules.find((one) => one.id === id);
    return rule === undefined ? texts.none : ruleWords(rule, language);
  };
  return changes.flatMap(({ part, id, how, fields, effect }) => {
    const slots = { part: words.parts[part], id };
    if (part === 'rule' && how === 'changed')
      return [{ effect, says: filled(words.rule, { before: ruleIn(before, id), after: ruleIn(after, id) }) }];
    if (how !== 'changed') return [{ effect, says: filled(words[how], slots) }];
    return fields.map(({ field, before: was, after: is, effect: each }) => {
      const values = { field, before: was ?? texts.none, after: is ?? texts.none };
      return { effect: each, says: filled(words.changed, { ...slots, ...values }) };
    });
  });
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
