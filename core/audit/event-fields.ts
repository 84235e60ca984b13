/**
 * Takes: an event of the log. Gives: its fields in order, each value with the type that its schema declares (events.ts): what
 * is a hash, an instant, a code of Inkan's own or a text from outside is never guessed from the value. Texts are escaped.
 */
import type * as v from 'valibot';
import { escapeText } from '../review/escape.ts';
import { fieldTypeOf, type LogEvent, type LogField, logEvent } from './events.ts';

export type FieldValue =
  | { readonly is: 'flag'; readonly on: boolean }
  | { readonly is: 'count'; readonly count: number }
  | { readonly is: 'instant'; readonly ms: string }
  | { readonly is: 'hex'; readonly hex: string }
  /** One of Inkan's own codes, as the field means it. */
  | { readonly is: 'code'; readonly field: string; readonly code: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'none' }
  | { readonly is: 'list'; readonly items: readonly FieldValue[] };

export function fieldsOf(event: LogEvent): readonly (readonly [LogField, FieldValue])[] {
  const schema = logEvent.options.find(({ entries }) => entries.kind.literal === event.kind);
  const entries: Entries = schema?.entries ?? {};
  return Object.entries(event)
    .filter(([name]) => name !== 'kind')
    .map(([name, value]) => [name as LogField, typed(name, entries[name], value)] as const);
}

type Entries = Readonly<Record<string, v.GenericSchema | undefined>>;

function typed(name: string, schema: object | undefined, value: unknown): FieldValue {
  if (value === null) return { is: 'none' };
  if (typeof value === 'boolean') return { is: 'flag', on: value };
  if (typeof value === 'number') return { is: 'count', count: value };
  const inner = unwrapped(schema);
  if (typeof value === 'string') return stringOf(name, inner, value);
  if (Array.isArray(value)) {
    const item = part(inner, 'item');
    const items = value.map((each) => typed(name, item, each));
    return items.length === 0 ? { is: 'none' } : { is: 'list', items };
  }
  const entries = (part(inner, 'entries') ?? {}) as Entries;
  return { is: 'list', items: Object.entries(value as object).map(([key, each]) => typed(key, entries[key], each)) };
}

function stringOf(name: string, schema: object | undefined, value: string): FieldValue {
  switch (fieldTypeOf(schema)) {
    case 'instant':
      return { is: 'instant', ms: value };
    case 'hex':
      return { is: 'hex', hex: value };
    case 'code':
      return { is: 'code', field: name, code: escapeText(value).text };
    default:
      return { is: 'text', text: escapeText(value).text };
  }
}

/** What is optional or may be null, without that. */
function unwrapped(schema: object | undefined): object | undefined {
  const inside = part(schema, 'wrapped');
  return inside === undefined ? schema : unwrapped(inside);
}

function part(schema: object | undefined, name: 'wrapped' | 'item' | 'entries'): object | undefined {
  const found: unknown = schema === undefined ? undefined : (schema as Record<string, unknown>)[name];
  return typeof found === 'object' && found !== null ? found : undefined;
}
