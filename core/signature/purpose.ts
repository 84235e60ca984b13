/** The purpose of an ownership proof: the challenge of who asked for it, in any language, written as ASCII. */
import { isSeenText } from '../registry/names.ts';

export const maxPurposeCharacters = 200;

/** 1 to 200 characters (UTF-16 units), each of them seen: no controls, no bidi marks, nothing that draws nothing. */
export const isPurpose = (text: string): boolean => text.length <= maxPurposeCharacters && isSeenText(text);

/** Printable ASCII stays, but for the backslash; every other character as \u{…}, upper-case hex without leading zeros. */
export const escapePurpose = (text: string): string =>
  Array.from(text, (character) =>
    /^[ -[\]-~]$/.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  ).join('');

/** The purpose that is written like this; null when none is. */
export function readPurpose(escaped: string): string | null {
  if (!/^(?:[ -[\]-~]|\\u\{[0-9A-F]{1,6}\})+$/.test(escaped)) return null;
  try {
    const text = escaped.replace(/\\u\{([0-9A-F]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    return isPurpose(text) && escapePurpose(text) === escaped ? text : null;
  } catch {
    return null;
  }
}
