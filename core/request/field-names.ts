/**
 * How a refusal names the field it is about: by its path in the text, "data.payload" or, in a list, "contacts#3.address"
 * (from 1, as people count). A name comes from outside: it is shown only where it is short and can be no secret, else by its
 * length alone. Values are never shown.
 */
const longestName = 30;
const longestPath = 64;
const plainName = /^[\p{L}_$@][\p{L}\p{N}_$@. -]*$/u;
/** Half a key of hex digits would fit into a name. */
const manyDigits = /^[0-9a-fA-F]{16,}$/;

export function shownName(name: string): string {
  const isPlain = name.length <= longestName && plainName.test(name) && !manyDigits.test(name);
  return isPlain ? name : `(${[...name].length})`;
}

export const pathIn = (parent: string, name: string): string =>
  parent === '' ? shownName(name) : `${parent}.${shownName(name)}`;

/** `index` from 0. */
export const pathOfItem = (parent: string, index: number): string => `${parent}#${index + 1}`;

/** The end of a long path says more than its beginning. */
export const shownPath = (path: string): string =>
  path.length <= longestPath ? path : `…${path.slice(1 - longestPath)}`;

/** A single character, seen and by its number: `“ (U+201C)`. */
export function shownSign(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `${character} (${number})` : number;
}
