/**
 * Names a field in a refusal by its path in the text: "data.payload", or in a list "contacts#3.address" (counted from
 * 1). The name comes from outside, so it is shown only if it is short and cannot be a secret; otherwise only its length
 * is shown. Values are never shown.
 */
const longestName = 30;
const longestPath = 64;
const plainName = /^[\p{L}_$@][\p{L}\p{N}_$@. -]*$/u;
/** Half of a key in hex would fit into a name. */
const manyDigits = /^[0-9a-fA-F]{16,}$/;

export function shownName(name: string): string {
  const isPlain = name.length <= longestName && plainName.test(name) && !manyDigits.test(name);
  return isPlain ? name : `(${[...name].length})`;
}

export const pathIn = (parent: string, name: string): string =>
  parent === '' ? shownName(name) : `${parent}.${shownName(name)}`;

/** `index` counts from 0. */
export const pathOfItem = (parent: string, index: number): string => `${parent}#${index + 1}`;

/** Long paths are shortened at the beginning, because the end is more specific. */
export const shownPath = (path: string): string =>
  path.length <= longestPath ? path : `…${path.slice(1 - longestPath)}`;

/** One character, shown with its code point: `“ (U+201C)`. */
export function shownSign(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `${character} (${number})` : number;
}
