/** The purpose of an ownership proof: the requester's challenge in any language, written as ASCII. */
import { isSeenText } from '../registry/names.ts';

export const maxPurposeCharacters = 200;

/** 1 to 200 characters (UTF-16 units), all visible: no controls, no bidi marks, no characters without a glyph. */
export const isPurpose = (text: string): boolean => text.length <= maxPurposeCharacters && isSeenText(text);

/** Printable ASCII except the backslash stays; every other character becomes \u{…}, upper-case hex without leading
 * zeros. */
export const escapePurpose = (text: string): string =>
  Array.from(text, (character) =>
    /^[ -[\]-~]$/.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  ).join('');

/** Reverses escapePurpose; null if the text is not its exact output. */
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
