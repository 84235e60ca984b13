/** The `name=value` pairs of a URI, as both URI schemes of Symbol write them. */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { shownName } from './field-names.ts';

/** Without decoding: neither scheme escapes its values. A trailing `&` says nothing. Refuses a pair without `=` or said twice. */
export function parametersOf(query: string): Result<ReadonlyMap<string, string>, Reason> {
  const parameters = new Map<string, string>();
  for (const pair of query.replace(/&$/, '').split('&')) {
    const equals = pair.indexOf('=');
    // Without an equals sign it is no name, and could be anything.
    if (equals < 1) return refuse(reason('json-bad-value', { field: 'parameters' }));
    const name = pair.slice(0, equals);
    if (parameters.has(name)) return refuse(reason('json-bad-value', { field: shownName(name) }));
    parameters.set(name, pair.slice(equals + 1));
  }
  return ok(parameters);
}

/** The first name that is none of these. */
export function checkParameters(parameters: ReadonlyMap<string, string>, known: readonly string[]): Reason | null {
  for (const name of parameters.keys())
    if (!known.includes(name)) return reason('json-unknown-field', { field: shownName(name) });
  return null;
}

/** Scheme and host of a URI are the same in either letter case (RFC 3986 §6.2.2.1); what follows is not. */
export const beginsAs = (text: string, start: string): boolean => text.slice(0, start.length).toLowerCase() === start;

/** What stands behind this beginning; null for a text that begins otherwise. */
export const queryAfter = (start: string, text: string): string | null =>
  beginsAs(text, start) ? text.slice(start.length) : null;
