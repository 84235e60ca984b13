/**
 * A rule book in words, for the window, for paper and for the command line.
 * Takes: a book, the texts of a language. Gives: plain lines. Never: rounds a number, or leaves out a field of a rule.
 */
import { knownNemMosaic, symbolCurrencyIds } from '../../core/chain/known-mosaics.ts';
import { digestOfBook, type RuleBook } from '../../core/policy/book/book.ts';
import { custodians, type ListEntry } from '../../core/policy/book/parts.ts';
import { type SelectorField, selectorFields } from '../../core/policy/book/selector.ts';
import type { BookRule } from '../../core/policy/book-registry.ts';
import type { Else } from '../../core/policy/book-rule.ts';
import type { templates } from '../../core/policy/templates/templates.ts';
import { addressGroups, exactAmount, groupDigits, visibleStretches } from './exact.ts';
import type { RuleBookTexts, RuleTexts } from './rule-book-texts.ts';

/** What is needed of a language. */
export interface BookLanguage {
  readonly texts: RuleBookTexts;
  /** Names of the kinds of transactions. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Findings by their codes. */
  readonly findings: Readonly<Record<string, { readonly title: string }>>;
  /** Between an amount and its unit: on a screen no line ends there. A space if absent. */
  readonly gap?: string;
}

/** A group or a list of recipients: those of a book from a template by their names in this language, others by their ids. */
export const namedAs = (id: string, { texts }: BookLanguage): string =>
  Object.entries(texts.named).find(([known]) => known === id)?.[1] ?? id;
export const findingTitle = (code: string, { findings, texts }: BookLanguage): string =>
  filled(texts.quoted, { text: findings[code]?.title ?? code });

export const filled = (template: string, slots: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{([a-z]+)\}/g, (_, slot: string) => slots[slot] ?? '');

/** In groups, as everywhere; a name that stands for an address stays as it is. */
export const addressWords = (value: string): string =>
  /^[A-Z2-7]{39,40}$/.test(value) ? addressGroups(value).join(' ') : value;

/** What somebody wrote, on one line: what is not drawn, or reorders a text, as its code. */
export const writtenWords = (text: string): string =>
  visibleStretches(text)
    .map(({ shown }) => shown)
    .join('')
    .replaceAll('\n', '');

/** One sentence after the other. */
const together = (sentences: readonly string[], { texts }: BookLanguage): string => {
  const said = sentences.filter((one) => one !== '');
  return said.length === 0 ? '' : said.reduce((one, two) => filled(texts.both, { one, two }));
};

const namesOf = (list: readonly string[], names: Readonly<Record<string, string>>, { texts }: BookLanguage): string =>
  list.map((one) => names[one] ?? addressWords(one)).join(texts.comma);

const currencies = new Map<string, string>(
  Object.values(symbolCurrencyIds).map((id) => [id.toString(16).toUpperCase().padStart(16, '0'), 'XYM']),
);
/** The unit of a mosaic whose divisibility is certain: six decimal places. */
export const knownCurrency = (mosaic: string): string | null =>
  currencies.get(mosaic) ?? knownNemMosaic(mosaic)?.unit ?? null;
export const mosaicName = (mosaic: string): string => {
  const unit = knownCurrency(mosaic);
  return unit === null ? mosaic : `${unit} (${mosaic})`;
};

export function amountWords(atomic: string, mosaic: string, { texts, gap = ' ' }: BookLanguage): string {
  const unit = knownCurrency(mosaic);
  if (unit === null) return filled(texts.atomic, { amount: groupDigits(atomic), mosaic });
  return `${exactAmount(atomic, 6)}${gap}${unit}`;
}

const units = [
  ['day', 86_400_000n],
  ['hour', 3_600_000n],
  ['minute', 60_000n],
  ['second', 1000n],
  ['milli', 1n],
] as const;

/** Exact: `2 days 6 hours`. */
export function durationWords(ms: string, { texts }: BookLanguage): string {
  let left = BigInt(ms);
  const parts = units.flatMap(([unit, size]) => {
    const n = left / size;
    left %= size;
    return n === 0n
      ? []
      : [n === 1n ? texts.durationOne[unit] : filled(texts.duration[unit], { n: groupDigits(n.toString()) })];
  });
  return parts.length === 0 ? filled(texts.duration.second, { n: '0' }) : parts.join(' ');
}

/** ISO 8601, UTC: the same in both languages. */
export function instantWords(ms: string): string {
  const date = new Date(Number(ms));
  return Number.isNaN(date.getTime()) ? ms : date.toISOString();
}

export function peopleWords(
  { n, group }: { readonly n: number; readonly group: string },
  language: BookLanguage,
): string {
  const { texts } = language;
  const who = group === custodians ? texts.custodians : namedAs(group, language);
  return filled(texts.people, { n: String(n), group: who });
}

export const timeOfDay = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The value of a field as it is said. Slots are field names in small letters, without "Ms". */
function fieldWords(field: string, value: unknown, rule: BookRule, language: BookLanguage): string {
  const { texts, kinds } = language;
  const mosaic = 'mosaic' in rule ? rule.mosaic : null;
  if (field.endsWith('Ms')) return durationWords(String(value), language);
  if ((field === 'max' || field === 'floor') && mosaic !== null) return amountWords(String(value), mosaic, language);
  if (field === 'mosaic') return mosaicName(String(value));
  if (field === 'by') return texts.by[value as keyof RuleBookTexts['by']];
  if (field === 'from') return texts.severities[value as keyof RuleBookTexts['severities']];
  if (field === 'group') return namedAs(String(value), language);
  if (!Array.isArray(value)) return typeof value === 'number' ? groupDigits(String(value)) : String(value);
  const list = value as readonly string[];
  if (rule.kind === 'mosaic') return list.map(mosaicName).join(texts.comma);
  const names = { ...kinds, ...texts.places, ...(rule.kind === 'scope' ? texts.scopes : {}) };
  if (field === 'classes') return namesOf(list, texts.classes, language);
  if (field === 'keys') return namesOf(list, texts.keys, language);
  if (field === 'types') return namesOf(list, texts.messageTypes, language);
  if (field === 'lists') return list.map((id) => namedAs(id, language)).join(texts.comma);
  if (field === 'codes') return list.map((code) => findingTitle(code, language)).join(texts.comma);
  return namesOf(list, names, language);
}

/** `windowMs` → `window`, `maxAgeMs` → `age`. */
const slotOf = (field: string): string => {
  if (field === 'maxAgeMs') return 'age';
  return (field.endsWith('Ms') ? field.slice(0, -2) : field).toLowerCase();
};

function hourSlots(value: unknown) {
  const { from, to } = value as { readonly from: number; readonly to: number };
  return [['opens', timeOfDay(from)] as const, ['closes', timeOfDay(to)] as const];
}

/** What the rule says, field by field; every field is in `base` or has a sentence of its own. */
function saysWords(rule: BookRule, language: BookLanguage): string {
  const texts: RuleTexts = language.texts.kinds[rule.kind];
  const fields = Object.entries(rule).filter(
    ([field, value]) => !['id', 'kind', 'when', 'else'].includes(field) && value !== undefined && value !== false,
  );
  const slots = Object.fromEntries(
    fields.flatMap(([field, value]) =>
      field === 'hours' ? hourSlots(value) : [[slotOf(field), fieldWords(field, value, rule, language)] as const],
    ),
  );
  const joined = slots.accounts !== undefined && slots.classes !== undefined && texts.accountsclasses !== undefined;
  const sentences = [
    texts.base,
    ...(joined ? [texts.accountsclasses] : []),
    ...fields
      .map(([field]) => slotOf(field))
      .filter((slot) => !(joined && (slot === 'accounts' || slot === 'classes')))
      .map((slot) => texts[slot]),
  ];
  return together(
    sentences.flatMap((sentence) => (sentence === undefined ? [] : [filled(sentence, slots)])),
    language,
  );
}

function whenWords({ when }: BookRule, language: BookLanguage): readonly string[] {
  const { texts, kinds } = language;
  const names: Readonly<Partial<Record<SelectorField, Readonly<Record<string, string>>>>> = {
    ...{ scopes: texts.scopes, networks: texts.places, classes: texts.classes },
    ...{ from: texts.standings, to: texts.standings, kinds, lists: texts.named },
  };
  return selectorFields.flatMap((field) => {
    const list = when?.[field];
    if (list === undefined) return [];
    const shown =
      field === 'mosaics' ? list.map(mosaicName).join(texts.comma) : namesOf(list, names[field] ?? {}, language);
    return [filled(texts.when[field], { list: shown })];
  });
}

/** These are asked for each time; all others where what they say does not hold. */
const isAlwaysAsked = ({ kind }: BookRule): boolean => kind === 'approvals' || kind === 'authorityChange';

function elseWords(rule: BookRule, language: BookLanguage): string {
  const texts = isAlwaysAsked(rule) ? language.texts.asked : language.texts.otherwise;
  const asks: Else = rule.else;
  return typeof asks === 'string' ? texts[asks] : filled(texts.approvals, { who: peopleWords(asks, language) });
}

/** One rule, with its id. */
export function ruleWords(rule: BookRule, language: BookLanguage): string {
  const { texts } = language;
  const says = [...whenWords(rule, language), saysWords(rule, language), elseWords(rule, language)];
  return filled(texts.rule, {
    ...{ id: rule.id, name: texts.kinds[rule.kind].name },
    says: together(says, language),
  });
}

/** A book in parts, for the window and for paper: what it is, and its sections line by line. */
export interface BookSections {
  readonly heading: string;
  readonly facts: readonly string[];
  readonly sections: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly tests: string;
}

/** People look for these first. */
const limits: readonly string[] = [
  ...['amountPerPayment', 'amountPerBatch', 'rollingAmount', 'rollingCount', 'balanceShare', 'fee'],
];
const limitsFirst = (rules: RuleBook['rules']): RuleBook['rules'] => [
  ...limits.flatMap((limit) => rules.filter(({ kind }) => kind === limit)),
  ...rules.filter(({ kind }) => !limits.includes(kind)),
];

/** A book of a vault that is being made: its accounts and the approval keys of its custodians are not there yet. */
export function trialSections(book: RuleBook, language: BookLanguage): BookSections {
  const { texts } = language;
  const { facts, sections, ...rest } = bookSections(
    {
      ...book,
      groups: book.groups.map((group) =>
        group.id === 'approvers'
          ? { ...group, members: group.members.map((member) => ({ ...member, key: '' })) }
          : group,
      ),
      rules: book.rules.map((rule) =>
        rule.kind === 'sourceAccount' && rule.accounts !== undefined
          ? { ...rule, accounts: [texts.ownAccounts] }
          : rule,
      ),
    },
    language,
  );
  return { ...rest, facts: facts.slice(-1), sections: sections.filter(({ name }) => name !== texts.accounts) };
}

export function bookSections(book: RuleBook, language: BookLanguage): BookSections {
  const { texts } = language;
  const { title, serial, prev, change, groups, accounts, lists, rules, tests } = book;
  return {
    heading: filled(texts.heading, { title: writtenWords(title), serial: String(serial) }),
    facts: [
      filled(texts.digest, { digest: digestOfBook(book) }),
      prev === null ? texts.first : filled(texts.before, { digest: prev }),
      changeRuleWords(change, language),
    ],
    sections: [
      { name: texts.groups, lines: groups.map((group) => groupWords(group, language)) },
      { name: texts.accounts, lines: accounts.map((account) => accountWords(account, language)) },
      { name: texts.lists, lines: lists.flatMap((list) => listWords(list, language)) },
      { name: texts.rules, lines: [...limitsFirst(rules).map((rule) => ruleWords(rule, language)), texts.always] },
    ],
    tests: filled(texts.tests, { count: String(tests.length) }),
  };
}

/** The whole book, to be read aloud or printed; lines below a heading are indented. */
export function bookWords(book: RuleBook, language: BookLanguage): readonly string[] {
  const { heading, facts, sections, tests } = bookSections(book, language);
  const below = sections.flatMap(({ name, lines }) => [
    name,
    ...(lines.length === 0 ? [language.texts.none] : lines).map((line) => `  ${line}`),
  ]);
  return [heading, ...facts, ...below, tests];
}

export const changeRuleWords = (change: RuleBook['change'], language: BookLanguage): string =>
  filled(change.waitMs === 0 ? language.texts.changeRuleAtOnce : language.texts.changeRule, {
    ...{ who: peopleWords(change, language), wait: durationWords(String(change.waitMs), language) },
  });

/** A group or a list of a template: its own name says no more than the name in this language. */
const isOfTemplate = (id: string, name: string): boolean =>
  name.toLowerCase().replaceAll(' ', '-') === id && namesOfTemplates.has(id);
const namesOfTemplates: ReadonlySet<string> = new Set(['approvers', 'requesters', 'back-office', 'contacts']);
const titled = ({ id, name }: { readonly id: string; readonly name: string }, language: BookLanguage): string =>
  isOfTemplate(id, name) ? namedAs(id, language) : filled(language.texts.titled, { id, name: writtenWords(name) });

/** As people know it: a group of a template in this language, another one by its own name. */
export const groupName = (group: { readonly id: string; readonly name: string }, language: BookLanguage): string =>
  isOfTemplate(group.id, group.name) ? namedAs(group.id, language) : writtenWords(group.name);

export function groupWords(group: RuleBook['groups'][number], language: BookLanguage): string {
  const { texts } = language;
  const members = group.members.map(({ person, key }) => `${writtenWords(person)} ${key}`.trim()).join(texts.comma);
  return filled(texts.group, { name: titled(group, language), members });
}

export const accountWords = (
  { place, address, classes }: RuleBook['accounts'][number],
  language: BookLanguage,
): string => {
  const { texts } = language;
  return filled(texts.account, {
    ...{
      place: texts.places[place],
      address: addressWords(address),
      classes: namesOf(classes, texts.classes, language),
    },
  });
};

export function entryWords({ place, address, name, sinceMs, message }: ListEntry, { texts }: BookLanguage): string {
  const slots = {
    place: texts.places[place],
    address: addressWords(address),
    name: writtenWords(name),
    since: instantWords(String(sinceMs)),
  };
  const says = message === '' ? '' : `${texts.comma}${filled(texts.entryMessage, { text: writtenWords(message) })}`;
  return `${filled(texts.entry, slots)}${says}`;
}

/** A list, and how many entries it has. */
export const listTitle = (list: RuleBook['lists'][number], count: number, language: BookLanguage): string =>
  filled(language.texts.list, { name: titled(list, language), count: String(count) });

export const listWords = (list: RuleBook['lists'][number], language: BookLanguage): readonly string[] => [
  listTitle(list, list.entries.length, language),
  ...list.entries.map((entry) => `  ${entryWords(entry, language)}`),
];

/** A template: what it is for, and its blanks with the suggested numbers. Amounts are of the currency of each network. */
export function templateWords({ id, blanks }: (typeof templates)[number], { texts }: BookLanguage): readonly string[] {
  const { name, says } = texts.templates[id];
  const lines = blanks.map((blank) => {
    const suggested = String(blank.suggested);
    const value = blank.is === 'amount' ? exactAmount(suggested, 6) : groupDigits(suggested);
    return `  ${texts.blanks[blank.id]}${texts.comma}${value}`;
  });
  return [name, says, ...lines];
}
