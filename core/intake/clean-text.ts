/**
 * Removes once, before any parser, what editors, shells and mailers leave around a text: the byte-order mark, UTF-16
 * (written by PowerShell's `>` and Notepad), Windows line ends, blanks and invisible characters at both ends.
 * Takes: a text or its bytes. Gives: the text, and what was removed that a person would not expect.
 * Never: changes anything inside the text, replaces undecodable bytes.
 */
import { fromUtf8 } from '../base/utf8.ts';
import { fromUtf16 } from './utf16.ts';

/**
 * Cleanings that the screen reports. Line ends and ordinary blanks are not reported. Other files produce the last
 * three:
 * bytes read as the hex of a transaction (core/qr), and the background on which a transparent picture was read.
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
/** No-break, wide and zero-width blanks, separators and direction marks: invisible at the ends of a text. */
const invisible =
  /^[\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]$/;

/** For bytes: null if they are neither UTF-8 nor UTF-16. */
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

/** Loops, because the equivalent regular expression takes quadratic time on hostile text. */
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

/** Text of one code that may be one part of several: only the start is trimmed, because blanks at the end may be
 * content. */
export const withoutStart = (text: string): string => text.slice(startOf(text));
