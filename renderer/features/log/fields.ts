/** What an entry says, field by field, as values that the screen knows how to draw. */
import type { LogEvent, LogEventKind, LogField } from '../../../core/audit/events.ts';
import { escapeText } from '../../../core/review/escape.ts';
import type { Severity } from '../../../core/review/review-document.ts';

export type FieldValue =
  | { readonly is: 'flag'; readonly on: boolean }
  | { readonly is: 'count'; readonly count: number }
  | { readonly is: 'instant'; readonly ms: string }
  | { readonly is: 'hex'; readonly hex: string }
  /** Inkan's own word, as the field means it. */
  | { readonly is: 'code'; readonly field: string; readonly code: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'none' }
  | { readonly is: 'list'; readonly items: readonly FieldValue[] };

const instants: readonly string[] = ['deadline', 'last', 'now'];
/** What people or the system named: not words of Inkan's, even when they look like some. */
const texts: readonly string[] = ['name', 'app', 'electron', 'platform', 'kept', 'set', 'before', 'after'];
const hex = /^(?:[0-9A-F]{2}){8,}$/;

export function fieldsOf(event: LogEvent): readonly (readonly [LogField, FieldValue])[] {
  const fields = Object.entries(event).filter(([name]) => name !== 'kind');
  return fields.map(([name, value]) => [name as LogField, drawn(name, value)] as const);
}

function drawn(name: string, value: unknown): FieldValue {
  if (value === null) return { is: 'none' };
  if (typeof value === 'boolean') return { is: 'flag', on: value };
  if (typeof value === 'number') return { is: 'count', count: value };
  if (typeof value === 'string') return stringOf(name, value);
  if (Array.isArray(value)) {
    const items = value.map((item) => drawn(name, item));
    return items.length === 0 ? { is: 'none' } : { is: 'list', items };
  }
  // A part of its own: what it says, one after the other.
  return { is: 'list', items: Object.entries(value as object).map(([inner, each]) => drawn(inner, each)) };
}

function stringOf(name: string, value: string): FieldValue {
  if (instants.includes(name)) return { is: 'instant', ms: value };
  if (texts.includes(name)) return { is: 'text', text: escapeText(value).text };
  return hex.test(value) ? { is: 'hex', hex: value } : { is: 'code', field: name, code: escapeText(value).text };
}

/** Who did it: the names, made harmless. */
export function peopleIn(event: LogEvent): readonly string[] {
  const people = [
    ...('custodian' in event && event.custodian !== null ? [event.custodian] : []),
    ...('by' in event ? event.by : []),
    ...('custodians' in event ? event.custodians : []),
  ];
  return people.map(({ name }) => escapeText(name).text);
}

/** What an auditor's eye should rest on. */
const loud: readonly LogEventKind[] = ['alarm', 'guard-overridden', 'log-replaced', 'vault-accepted', 'vault-given-up'];
const raised: readonly LogEventKind[] = [
  ...(['unlock-failed', 'refused', 'clock-back', 'clock-forward', 'log-torn', 'words-shown'] as const),
  ...(['undone', 'left-open'] as const),
];

export function shapeOf(event: LogEvent | null): Severity {
  if (event === null || loud.includes(event.kind)) return 'stop';
  return raised.includes(event.kind) ? 'caution' : 'note';
}
