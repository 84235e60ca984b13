/**
 * A rule book that is being changed in the window: its title, the numbers of its rules, the entries of its lists.
 * Takes: a book, what was typed. Gives: the text of the next book. Refuses: a number that cannot be read.
 * Never: rounds, or changes what it does not show.
 */

import { digestOfBook, type RuleBook } from '../../../core/policy/book/book.ts';
import { keyOf, type ListEntry, mostAtomic } from '../../../core/policy/book/parts.ts';
import { knownCurrency, timeOfDay } from '../../i18n/book-words.ts';
import { exactAmount, groupDigits } from '../../i18n/exact.ts';
import {
  type FieldProblem,
  type FieldProblems,
  numberProblem,
  readName,
  readNumber,
  type Span,
} from '../../rule-book/template-draft.ts';

export const durationUnits = ['day', 'hour', 'minute', 'second', 'milli'] as const;
export type DurationUnit = (typeof durationUnits)[number];
const unitMs: Readonly<Record<DurationUnit, number>> = {
  ...{ day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000, milli: 1 },
};

export const editedFields = [
  ...['n', 'waitMs', 'max', 'floor', 'perMille', 'windowMs', 'maxAgeMs', 'horizonMs', 'aheadMs'],
  ...['else.n', 'hours.from', 'hours.to'],
] as const;

export interface NumberPlace {
  readonly key: string;
  /** Null: of the rule for changes. */
  readonly rule: string | null;
  readonly field: string;
  /** An amount of a known currency; an amount of another mosaic; a duration in its unit; a time of the day; any other number. */
  readonly shape:
    | { readonly is: 'amount'; readonly unit: string }
    | { readonly is: 'atomic' }
    | { readonly is: 'duration'; readonly unit: DurationUnit }
    | { readonly is: 'time' }
    | { readonly is: 'number' };
  /** What the field takes, in atomic units, milliseconds, minutes or as it is. */
  readonly span: Span;
  /** As it stands in its field now. */
  readonly shown: string;
}

export interface BookEdit {
  readonly title: string;
  /** By `key`, as typed; absent: unchanged. */
  readonly numbers: Readonly<Record<string, string>>;
  /** By `key`: of durations whose unit was chosen. */
  readonly units: Readonly<Record<string, DurationUnit>>;
  /** By the id of the list. They get their date when the next book is made. */
  readonly added: Readonly<Record<string, readonly ListEntry[]>>;
  readonly removed: Readonly<Record<string, readonly string[]>>;
}

export const noEdit = ({ title }: RuleBook): BookEdit => ({ title, numbers: {}, units: {}, added: {}, removed: {} });

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
  const kind = String(fields.kind);
  const place = (field: string, value: string): NumberPlace => {
    const shape = shapeOf(field, value, mosaic);
    const span = spanOf(field, kind, shape);
    return { key: `${rule ?? ''} ${field}`, rule, field, shape, span, shown: shownAs(shape, value) };
  };
  return Object.entries(fields).flatMap(([name, value]): readonly NumberPlace[] => {
    if (name === 'else' || name === 'hours')
      return Object.entries(typeof value === 'object' ? (value as Fields) : {}).flatMap(([inner, number]) =>
        typeof number === 'number' ? [place(`${name}.${inner}`, number.toString())] : [],
      );
    const isAmount = (name === 'max' || name === 'floor') && typeof value === 'string';
    return isAmount || typeof value === 'number' ? [place(name, String(value))] : [];
  });
}

/** As core/policy/kinds has it. */
function spanOf(field: string, kind: string, shape: NumberPlace['shape']): Span {
  if (shape.is === 'amount' || shape.is === 'atomic') return { least: 0n, most: mostAtomic };
  if (shape.is === 'duration') return { least: 0n, most: BigInt(Number.MAX_SAFE_INTEGER) };
  if (field === 'hours.from') return { least: 0n, most: 1439n };
  if (field === 'hours.to') return { least: 1n, most: 1440n };
  if (field === 'perMille') return { least: 0n, most: 1000n };
  if (field === 'n' || field === 'else.n') return { least: 1n, most: 32n };
  if (kind === 'innerKind') return { least: 1n, most: 100n };
  return { least: 0n, most: kind === 'sessionRefusals' ? 1000n : 1_000_000n };
}

function shapeOf(field: string, value: string, mosaic: string | null): NumberPlace['shape'] {
  if (field.endsWith('Ms')) {
    const unit = durationUnits.find((one) => value !== '0' && BigInt(value) % BigInt(unitMs[one]) === 0n);
    return { is: 'duration', unit: unit ?? 'day' };
  }
  if (field.startsWith('hours.')) return { is: 'time' };
  if ((field !== 'max' && field !== 'floor') || mosaic === null) return { is: 'number' };
  const unit = knownCurrency(mosaic);
  return unit === null ? { is: 'atomic' } : { is: 'amount', unit };
}

function shownAs(shape: NumberPlace['shape'], value: string): string {
  if (shape.is === 'amount') return exactAmount(value, 6).replace(/\.?0+$/, '');
  if (shape.is === 'time') return timeOfDay(Number(value));
  if (shape.is !== 'duration') return groupDigits(value);
  return groupDigits((BigInt(value) / BigInt(unitMs[shape.unit])).toString());
}

/** The least and the most that a field takes, as they would stand in it. */
export function spanWords(place: NumberPlace, unit: DurationUnit): readonly [least: string, most: string] {
  const shape = place.shape.is === 'duration' ? { ...place.shape, unit } : place.shape;
  return [shownAs(shape, String(place.span.least)), shownAs(shape, String(place.span.most))];
}

/** As it was chosen, or as the number of the book is exact. */
export function unitOf({ key, shape }: NumberPlace, { units }: BookEdit): DurationUnit {
  return units[key] ?? (shape.is === 'duration' ? shape.unit : 'day');
}

/** Decimal text as the book has it; null if it cannot be read. */
function readPlace(place: NumberPlace, edit: BookEdit): string | null {
  const { key, shape, shown } = place;
  const typed = edit.numbers[key] ?? shown;
  if (shape.is === 'time') return readTime(typed);
  const read = readNumber(shape.is === 'amount' ? 'amount' : 'count', typed);
  if (read === null || shape.is !== 'duration') return read;
  return (BigInt(read) * BigInt(unitMs[unitOf(place, edit)])).toString();
}

/** The minute of the day, of HH:MM; 24:00 is its end. */
function readTime(typed: string): string | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(typed.normalize('NFKC').trim());
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return minutes > 59 || hours * 60 + minutes > 1440 ? null : String(hours * 60 + minutes);
}

/** By the keys of numbers that the vault would not take, and 'title'. */
export function problemsIn(book: RuleBook, edit: BookEdit): FieldProblems {
  const places = numbersOf(book);
  const readAt = new Map(places.map((place) => [place.key, readPlace(place, edit)]));
  const problemAt = ({ key, rule, field, span }: NumberPlace): FieldProblem | null => {
    const read = readAt.get(key) ?? null;
    const from = field === 'hours.to' ? readAt.get(`${rule ?? ''} hours.from`) : null;
    const isBefore = read !== null && typeof from === 'string' && Number(read) <= Number(from);
    return isBefore ? 'outside' : numberProblem(read, span);
  };
  return new Map<string, FieldProblem>([
    ...(readName(edit.title) === null ? [['title', 'unread'] as const] : []),
    ...places.flatMap((place) => {
      const problem = problemAt(place);
      return problem === null ? [] : [[place.key, problem] as const];
    }),
  ]);
}

/**
 * The text of the next book; null while something of it cannot be read. What the vault makes of it, the vault says. `sinceMs`: the
 * date of entries that are added.
 */
export function nextBook(book: RuleBook, edit: BookEdit, sinceMs: number): string | null {
  if (problemsIn(book, edit).size > 0) return null;
  const places = new Map(numbersOf(book).map((place) => [place.key, place]));
  const valueAt = (rule: string | null, field: string, old: unknown): unknown => {
    const place = places.get(`${rule ?? ''} ${field}`);
    const isEdited = place !== undefined && (place.key in edit.numbers || place.key in edit.units);
    const read = isEdited ? readPlace(place, edit) : null;
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
    lists: book.lists.map((list) => ({ ...list, entries: entriesAfter(list, edit, sinceMs) })),
    rules: book.rules.map((rule) => within(rule.id, rule as unknown as Fields)),
  });
}

/** Of one list, after the edit. `sinceMs`: of entries that are added. */
export function entriesAfter(
  { id, entries }: RuleBook['lists'][number],
  { added, removed }: BookEdit,
  sinceMs: number,
): ListEntry[] {
  const gone = removed[id] ?? [];
  const dated = (added[id] ?? []).map((entry) => ({ ...entry, sinceMs }));
  return [...entries.filter((entry) => !gone.includes(keyOf(entry))), ...dated];
}

/** Whether anything was typed or chosen. */
export const isEdited = (book: RuleBook, { title, ...rest }: BookEdit): boolean =>
  title !== book.title || Object.values(rest).some((part) => Object.keys(part).length > 0);
