/** The `name=value` pairs of a URI, as both URI schemes of Symbol write them. */

/** Scheme and host of a URI are the same in either letter case (RFC 3986 §6.2.2.1); what follows is not. */
export const beginsAs = (text: string, start: string): boolean => text.slice(0, start.length).toLowerCase() === start;

/** Without decoding (neither scheme escapes its values); null when a name is repeated or a pair has no `=`. */
export function parametersOf(query: string): ReadonlyMap<string, string> | null {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 1 || parameters.has(pair.slice(0, equals))) return null;
    parameters.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  return parameters;
}
