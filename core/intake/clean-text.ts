/**
 * What editors, shells and mailers leave around a text, taken off once, before any door: the byte-order mark, UTF-16
 * (PowerShell's `>` and Notepad write it), Windows' line ends, blanks and invisible characters at the ends.
 * Takes: a text, or the bytes of one. Gives: the text, and what was taken off that a person would not expect. Never:
 * changes anything inside the text, replaces what cannot be read.
 */
import { fromUtf8 } from '../base/utf8.ts';
import { fromUtf16 } from './utf16.ts';

/**
 * What is said. Line ends and ordinary blanks are not worth a word. The last three are not of this file: bytes taken as the
 * hex of a transaction (core/qr), and what a transparent picture was laid on to be read.
 */
export const cleanings = [
  'byte-order-mark',
  'utf-16',
  'invisible-ends',
  'bytes-as-hex',
  'laid-on-white',
  'laid-on-black',
] as const;
export type Cleaned = (typeof cleanings)[number];

export interface CleanText {
  readonly text: string;
  readonly cleaned: readonly Cleaned[];
}

const byteOrderMark = '\ufeff';
const blanks = ' \t\n\v\f\r';
/** No-break, wide and zero-width blanks, separators and marks of direction: nobody sees them at the ends of a text. */
const invisible =
  /^[\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]$/;

/** Of bytes: null when they are no text, neither in UTF-8 nor in UTF-16. */
export function cleanText(given: string): CleanText;
export function cleanText(given: string | Uint8Array): CleanText | null;
export function cleanText(given: string | Uint8Array): CleanText | null {
  if (typeof given === 'string') return cleanedText(given);
  const utf16 = fromUtf16(given);
  if (utf16 !== null) {
    const { text, cleaned } = cleanedText(utf16);
    return { text, cleaned: ['utf-16', ...cleaned.filter((one) => one !== 'byte-order-mark')] };
  }
  const text = fromUtf8(given);
  return text === null ? null : cleanedText(text);
}

function cleanedText(whole: string): CleanText {
  const hasMark = whole.startsWith(byteOrderMark);
  const { text, isOdd } = withoutEnds(hasMark ? whole.slice(1) : whole);
  return {
    text: text.replace(/\r\n?/g, '\n'),
    cleaned: [...(hasMark ? (['byte-order-mark'] as const) : []), ...(isOdd ? (['invisible-ends'] as const) : [])],
  };
}

/** Loops: the regular expression for it takes quadratic time on hostile text. */
function withoutEnds(whole: string): { readonly text: string; readonly isOdd: boolean } {
  const from = startOf(whole);
  let to = whole.length;
  while (to > from && isBlank(whole.charAt(to - 1))) to -= 1;
  const ends = [...whole.slice(0, from), ...whole.slice(to)];
  return { text: whole.slice(from, to), isOdd: ends.some((character) => !blanks.includes(character)) };
}

function startOf(whole: string): number {
  let from = 0;
  while (from < whole.length && isBlank(whole.charAt(from))) from += 1;
  return from;
}

const isBlank = (character: string): boolean => blanks.includes(character) || invisible.test(character);

/** The text of one code that may be a piece of something: nothing in front of it, and its end, which may be content. */
export const withoutStart = (text: string): string => text.slice(startOf(text));
