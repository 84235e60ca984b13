/**
 * A rule book to begin with, while it is filled in. Takes: what was typed. Gives: what the vault makes a book of.
 * Refuses: a number, a name or a key that cannot be read. Never: rounds.
 */

import type { FilledIn } from '../../core/contract/rule-book.ts';
import type { AccountClass } from '../../core/policy/book/parts.ts';
import type { Blank, BlankId } from '../../core/policy/templates/template.ts';
import { type TemplateId, templates } from '../../core/policy/templates/templates.ts';
import { exactAmount, groupDigits } from '../i18n/exact.ts';

export interface TypedPerson {
  readonly person: string;
  readonly key: string;
}
export const peopleAsked = ['requesters', 'backOffice'] as const;
export type PeopleAsked = (typeof peopleAsked)[number];

export interface TemplateDraft extends Readonly<Record<PeopleAsked, readonly TypedPerson[]>> {
  readonly template: TemplateId;
  readonly title: string;
  /** Of each template as typed; absent: as suggested. */
  readonly numbers: Readonly<Partial<Record<TemplateId, Readonly<Partial<Record<BlankId, string>>>>>>;
  readonly classes: readonly AccountClass[];
}

export const noPerson: TypedPerson = { person: '', key: '' };
export const freshDraft = (template: TemplateId, title: string): TemplateDraft => ({
  ...{ template, title, numbers: {}, classes: ['own'], requesters: [noPerson], backOffice: [noPerson] },
});

/** What was chosen before, as it was typed. */
export const draftOf = ({ template, title, numbers, classes, requesters, backOffice }: FilledIn): TemplateDraft => ({
  ...{ template, title, classes },
  numbers: {
    [template]: Object.fromEntries(
      blanksOf(template).flatMap(({ id, is }) => {
        const value = numbers[id];
        return value === undefined ? [] : [[id, shownNumber(is, String(value))] as const];
      }),
    ),
  },
  requesters: requesters.length === 0 ? [noPerson] : requesters,
  backOffice: backOffice.length === 0 ? [noPerson] : backOffice,
});

/** With a number typed for its template. */
export const withNumber = (draft: TemplateDraft, id: BlankId, typed: string): TemplateDraft => {
  const { template, numbers } = draft;
  return { ...draft, numbers: { ...numbers, [template]: { ...numbers[template], [id]: typed } } };
};

/** A small treasury asks a third person for every new recipient. */
export const suggestedFor = (people: number): TemplateId => (people < 3 ? 'one-person' : 'small-treasury');

/** Its rules ask for requests and payment lists that somebody outside has signed. */
export const asksPeople = (template: TemplateId): boolean => template === 'exchange-cold';

export const blanksOf = (template: TemplateId): readonly Blank[] =>
  templates.find(({ id }) => id === template)?.blanks ?? [];

/** The currencies of both chains have six decimal places. */
const places = 6;
const withoutZeros = (amount: string): string => amount.replace(/\.?0+$/, '');

/** Atomic units, or a number, as it stands in a field. */
export const shownNumber = (is: Blank['is'], value: string): string =>
  is === 'amount' ? withoutZeros(exactAmount(value, places)) : groupDigits(value);

const grouped = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,6}))?$/;

/** Decimal text: atomic units of an amount, else the number itself. Null if it cannot be read exactly. */
export function readNumber(is: Blank['is'], typed: string): string | null {
  const match = grouped.exec(typed.normalize('NFKC').trim());
  if (match === null) return null;
  const [all, fraction = ''] = match;
  const whole = (all.split('.')[0] ?? '').replaceAll(',', '');
  if (is !== 'amount') return fraction === '' ? BigInt(whole).toString() : null;
  return BigInt(whole + fraction.padEnd(places, '0')).toString();
}

export const typedOf = ({ template, numbers }: TemplateDraft, { id, is, suggested }: Blank): string =>
  numbers[template]?.[id] ?? shownNumber(is, String(suggested));

/** The numbers that a field takes. Amounts in atomic units. */
export interface Span {
  readonly least: bigint;
  readonly most: bigint;
}
/** More than there is of either currency, and exact in the numbers of a template. */
const mostAmount = 9_000_000_000_000_000n;
/** One more than those who approve has to be a number of people too. */
const spans: Readonly<Record<Blank['is'], Span>> = {
  amount: { least: 0n, most: mostAmount },
  days: { least: 0n, most: 3650n },
  count: { least: 0n, most: 1_000_000n },
};
export const spanOf = ({ id, is }: Blank): Span => (id === 'approvers' ? { least: 1n, most: 31n } : spans[is]);

/** What is wrong about a field: it cannot be read, is outside of its span, or is there twice. */
export type FieldProblem = 'unread' | 'outside' | 'twice';
/** By the name of the field. */
export type FieldProblems = ReadonlyMap<string, FieldProblem>;
export const noProblems: FieldProblems = new Map();

/** Null if the number is one that the field takes. */
export function numberProblem(read: string | null, { least, most }: Span): FieldProblem | null {
  if (read === null) return 'unread';
  return BigInt(read) < least || BigInt(read) > most ? 'outside' : null;
}

/** 64 hex digits, whatever the case and the blanks between them. */
export function readKey(typed: string): string | null {
  const key = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return /^[0-9A-F]{64}$/.test(key) ? key : null;
}
export function readName(typed: string): string | null {
  const name = typed.normalize('NFC').trim();
  return /^[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u.test(name) ? name : null;
}

/** What the vault would not take, by the name of its field; empty if all of it is fine. */
export function problemsOf(draft: TemplateDraft): FieldProblems {
  const { template, title, classes } = draft;
  const keys = asksPeople(template) ? peopleAsked.flatMap((who) => draft[who].map(({ key }) => readKey(key))) : [];
  const isTwice = (key: string): boolean => keys.filter((one) => one === key).length > 1;
  const keyProblem = (typed: string): FieldProblem | null => {
    const key = readKey(typed);
    if (key === null) return 'unread';
    return isTwice(key) ? 'twice' : null;
  };
  const unread = (isFine: boolean): FieldProblem | null => (isFine ? null : 'unread');
  const all: readonly (readonly [string, FieldProblem | null])[] = [
    ...blanksOf(template).map(
      (blank) => [blank.id, numberProblem(readNumber(blank.is, typedOf(draft, blank)), spanOf(blank))] as const,
    ),
    ['title', unread(readName(title) !== null)],
    ['classes', unread(classes.length > 0)],
    ...(asksPeople(template) ? peopleAsked : []).flatMap((who) => [
      [who, unread(draft[who].length > 0)] as const,
      ...draft[who].flatMap(({ person, key }, at) => [
        [`${who}-${at}-person`, unread(readName(person) !== null)] as const,
        [`${who}-${at}-key`, keyProblem(key)] as const,
      ]),
    ]),
  ];
  return new Map(all.flatMap(([name, problem]) => (problem === null ? [] : [[name, problem] as const])));
}

/** Null while something of it cannot be read. */
export function filledIn(draft: TemplateDraft): FilledIn | null {
  if (problemsOf(draft).size > 0) return null;
  const { template, title, classes } = draft;
  const people = (who: PeopleAsked): TypedPerson[] =>
    asksPeople(template)
      ? draft[who].map(({ person, key }) => ({ person: readName(person) ?? '', key: readKey(key) ?? '' }))
      : [];
  return {
    ...{ template, title: readName(title) ?? '' },
    numbers: Object.fromEntries(
      blanksOf(template).map((blank) => [blank.id, Number(readNumber(blank.is, typedOf(draft, blank)))]),
    ),
    classes: classes.toSorted(),
    ...{ requesters: people('requesters'), backOffice: people('backOffice') },
  };
}
