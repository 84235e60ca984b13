/**
 * A rule book that is being changed in the window: its title, the numbers of its rules, the entries of its lists.
 * Takes: a book, what was typed. Gives: the text of the next book. Refuses: a number that cannot be read.
 * Never: rounds, or changes what it does not show.
 */

import { digestOfBook, type RuleBook } from '../../../core/policy/book/book.ts';
import { keyOf, type ListEntry } from '../../../core/policy/book/parts.ts';
import { knownCurrency } from '../../i18n/book-words.ts';
import { exactAmount, groupDigits } from '../../i18n/exact.ts';
import { readName, readNumber } from '../../rule-book/template-draft.ts';

export const durationUnits = ['day', 'hour', 'minute', 'second', 'milli'] as const;
export type DurationUnit = (typeof durationUnits)[number];
const unitMs: Readonly<Record<DurationUnit, number>> = {
  ...{ day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000, milli: 1 },
};

export const editedFields = [
  ...['n', 'waitMs', 'max', 'floor', 'perMille', 'windowMs', 'maxAgeMs', 'horizonMs', 'aheadMs'],
  ...['else.n', 'hours.from', 'hours.to'],
] as const;
export type EditedField = (typeof editedFields)[number];

export interface NumberPlace {
  readonly key: string;
  /** Null: of the rule for changes. */
  readonly rule: string | null;
  readonly field: string;
  /** An amount of a known currency; an amount of another mosaic; a duration in its unit; any other number. */
  readonly shape:
    | { readonly is: 'amount'; readonly unit: string }
    | { readonly is: 'atomic' }
    | { readonly is: 'duration'; readonly unit: DurationUnit }
    | { readonly is: 'number' };
  /** As it stands in its field now. */
  readonly shown: string;
}

export interface BookEdit {
  readonly title: string;
  /** By `key`, as typed; absent: unchanged. */
  readonly numbers: Readonly<Record<string, string>>;
  /** By the id of the list. */
  readonly added: Readonly<Record<string, readonly ListEntry[]>>;
  readonly removed: Readonly<Record<string, readonly string[]>>;
}

export const noEdit = ({ title }: RuleBook): BookEdit => ({ title, numbers: {}, added: {}, removed: {} });

/** The numbers that can be changed, in the order of the book. */
export function numbersOf({ change, rules }: RuleBook): readonly NumberPlace[] {
  return [
    ...placesIn(null, { n: change.n, waitMs: change.waitMs }),
    ...rules.flatMap((rule) => placesIn(rule.id, rule as unknown as Fields)),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function placesIn(rule: string | null, fields: Fields): readonly NumberPlace[] {
  const mosaic = typeof fields.mosaic === 'string' ? fields.mosaic : null;
  return Object.entries(fields).flatMap(([name, value]): readonly NumberPlace[] => {
    if (name === 'else' || name === 'hours')
      return Object.entries(typeof value === 'object' ? (value as Fields) : {}).flatMap(([inner, number]) =>
        typeof number === 'number' ? [placeOf(rule, `${name}.${inner}`, number.toString(), mosaic)] : [],
      );
    const isAmount = (name === 'max' || name === 'floor') && typeof value === 'string';
    return isAmount || typeof value === 'number' ? [placeOf(rule, name, String(value), mosaic)] : [];
  });
}

function placeOf(rule: string | null, field: string, value: string, mosaic: string | null): NumberPlace {
  const shape = shapeOf(field, value, mosaic);
  return { key: `${rule ?? ''} ${field}`, rule, field, shape, shown: shownAs(shape, value) };
}

function shapeOf(field: string, value: string, mosaic: string | null): NumberPlace['shape'] {
  if (field.endsWith('Ms')) {
    const unit = durationUnits.find((one) => value !== '0' && BigInt(value) % BigInt(unitMs[one]) === 0n);
    return { is: 'duration', unit: unit ?? 'day' };
  }
  if ((field !== 'max' && field !== 'floor') || mosaic === null) return { is: 'number' };
  const unit = knownCurrency(mosaic);
  return unit === null ? { is: 'atomic' } : { is: 'amount', unit };
}

function shownAs(shape: NumberPlace['shape'], value: string): string {
  if (shape.is === 'amount') return exactAmount(value, 6).replace(/\.?0+$/, '');
  if (shape.is !== 'duration') return groupDigits(value);
  return groupDigits((BigInt(value) / BigInt(unitMs[shape.unit])).toString());
}

/** Decimal text as the book has it; null if it cannot be read. */
function readPlace({ shape }: NumberPlace, typed: string): string | null {
  const read = readNumber(shape.is === 'amount' ? 'amount' : 'count', typed);
  if (read === null || shape.is !== 'duration') return read;
  return (BigInt(read) * BigInt(unitMs[shape.unit])).toString();
}

/** Keys of numbers that cannot be read, and 'title'. */
export const problemsIn = (book: RuleBook, { title, numbers }: BookEdit): ReadonlySet<string> =>
  new Set([
    ...(readName(title) === null ? ['title'] : []),
    ...numbersOf(book)
      .filter((place) => readPlace(place, numbers[place.key] ?? place.shown) === null)
      .map(({ key }) => key),
  ]);

/** The text of the next book; null while something of it cannot be read. What the vault makes of it, the vault says. */
export function nextBook(book: RuleBook, edit: BookEdit): string | null {
  if (problemsIn(book, edit).size > 0) return null;
  const places = new Map(numbersOf(book).map((place) => [place.key, place]));
  const valueAt = (rule: string | null, field: string, old: unknown): unknown => {
    const place = places.get(`${rule ?? ''} ${field}`);
    const typed = place && edit.numbers[place.key];
    const read = place === undefined || typed === undefined ? null : readPlace(place, typed);
    if (read === null) return old;
    return typeof old === 'string' ? read : Number(read);
  };
  const within = (rule: string | null, fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => {
        if ((name !== 'else' && name !== 'hours') || typeof value !== 'object')
          return [name, valueAt(rule, name, value)] as const;
        const inner = Object.entries(value as Fields).map(
          ([field, old]) => [field, valueAt(rule, `${name}.${field}`, old)] as const,
        );
        return [name, Object.fromEntries(inner)] as const;
      }),
    );
  return JSON.stringify({
    ...book,
    ...{ serial: book.serial + 1, prev: digestOfBook(book), title: readName(edit.title) },
    change: within(null, book.change),
    lists: book.lists.map((list) => ({ ...list, entries: entriesAfter(list, edit) })),
    rules: book.rules.map((rule) => within(rule.id, rule as unknown as Fields)),
  });
}

/** Of one list, after the edit. */
export function entriesAfter({ id, entries }: RuleBook['lists'][number], { added, removed }: BookEdit): ListEntry[] {
  const gone = removed[id] ?? [];
  return [...entries.filter((entry) => !gone.includes(keyOf(entry))), ...(added[id] ?? [])];
}
