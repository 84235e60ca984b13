/** Parses the `name=value` pairs of the two URI schemes of Symbol. */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { shownName } from './field-names.ts';

/** No decoding: neither scheme escapes its values. A trailing `&` is ignored. Refuses a pair without `=` and a
 * repeated name. */
export function parametersOf(query: string): Result<ReadonlyMap<string, string>, Reason> {
  const parameters = new Map<string, string>();
  for (const pair of query.replace(/&$/, '').split('&')) {
    const equals = pair.indexOf('=');
    // Text without an equals sign is not a name and could be anything.
    if (equals < 1) return refuse(reason('json-bad-value', { field: 'parameters' }));
    const name = pair.slice(0, equals);
    if (parameters.has(name)) return refuse(reason('json-bad-value', { field: shownName(name) }));
    parameters.set(name, pair.slice(equals + 1));
  }
  return ok(parameters);
}

/** Refuses the first unknown name. */
export function checkParameters(parameters: ReadonlyMap<string, string>, known: readonly string[]): Reason | null {
  for (const name of parameters.keys())
    if (!known.includes(name)) return reason('json-unknown-field', { field: shownName(name) });
  return null;
}

/** Scheme and host of a URI ignore letter case (RFC 3986 §6.2.2.1); the rest does not. */
export const beginsAs = (text: string, start: string): boolean => text.slice(0, start.length).toLowerCase() === start;

/** The text after this beginning; null if the text begins differently. */
export const queryAfter = (start: string, text: string): string | null =>
  beginsAs(text, start) ? text.slice(start.length) : null;
