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
  /** As typed; absent: as suggested. */
  readonly numbers: Readonly<Partial<Record<BlankId, string>>>;
  readonly classes: readonly AccountClass[];
}

export const noPerson: TypedPerson = { person: '', key: '' };
export const freshDraft = (template: TemplateId, title: string): TemplateDraft => ({
  ...{ template, title, numbers: {}, classes: ['own'], requesters: [noPerson], backOffice: [noPerson] },
});

/** One person alone cannot give two approvals. */
export const suggestedFor = (people: number): TemplateId => (people === 1 ? 'one-person' : 'small-treasury');

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

export const typedOf = ({ numbers }: TemplateDraft, { id, is, suggested }: Blank): string =>
  numbers[id] ?? shownNumber(is, String(suggested));

/** 64 hex digits, whatever the case and the blanks between them. */
export function readKey(typed: string): string | null {
  const key = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return /^[0-9A-F]{64}$/.test(key) ? key : null;
}
export function readName(typed: string): string | null {
  const name = typed.normalize('NFC').trim();
  return /^[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u.test(name) ? name : null;
}

/** What cannot be read, by the name of its field; empty if all of it can. */
export function problemsOf(draft: TemplateDraft): ReadonlySet<string> {
  const numbers = blanksOf(draft.template).filter((blank) => !isFine(readNumber(blank.is, typedOf(draft, blank))));
  const people = asksPeople(draft.template) ? peopleAsked : [];
  return new Set([
    ...(readName(draft.title) === null ? ['title'] : []),
    ...numbers.map(({ id }) => id),
    ...(draft.classes.length === 0 ? ['classes'] : []),
    ...people.flatMap((who) => [
      ...(draft[who].length === 0 ? [who] : []),
      ...draft[who].flatMap(({ person, key }, at) => [
        ...(readName(person) === null ? [`${who}-${at}-person`] : []),
        ...(readKey(key) === null ? [`${who}-${at}-key`] : []),
      ]),
    ]),
  ]);
}

const isFine = (read: string | null): boolean => read !== null && BigInt(read) <= BigInt(Number.MAX_SAFE_INTEGER);

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
