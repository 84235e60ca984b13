/** The `name=value` pairs of a URI, as both URI schemes of Symbol write them. */
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { shownName } from './field-names.ts';

/** Without decoding: neither scheme escapes its values. A trailing `&` says nothing. Refuses a pair without `=` or said twice. */
export function parametersOf(query: string): Result<ReadonlyMap<string, string>, Reason> {
  const parameters = new Map<string, string>();
  for (const pair of query.replace(/&$/, '').split('&')) {
    const equals = pair.indexOf('=');
    // Without an equals sign it is no name, and could be anything.
    if (equals < 1) return refuse(because('json-bad-value', { field: 'parameters' }));
    const name = pair.slice(0, equals);
    if (parameters.has(name)) return refuse(because('json-bad-value', { field: shownName(name) }));
    parameters.set(name, pair.slice(equals + 1));
  }
  return ok(parameters);
}

/** The first name that is none of these. */
export function againstParameters(parameters: ReadonlyMap<string, string>, known: readonly string[]): Reason | null {
  for (const name of parameters.keys())
    if (!known.includes(name)) return because('json-unknown-field', { field: shownName(name) });
  return null;
}

/** The scheme and what follows up to `?` in any letter case (RFC 3986 §3.1; QR codes hold capitals in less space). */
export function queryAfter(prefix: string, text: string): string | null {
  return text.slice(0, prefix.length).toLowerCase() === prefix ? text.slice(prefix.length) : null;
}
