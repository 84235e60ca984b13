/**
 * Parses words that a person typed: UTF-8 bytes, with blanks, line ends, commas, dashes or numbers between them. Each
 * word becomes a string; the complete phrase does not, because a string cannot be overwritten.
 */
import { meantWord, wordsIn } from '../../../core/base/written-words.ts';
import { blankAt } from '../secrets/blank-bytes.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** NFKD and lower case, in order. Invalid UTF-8 gives words that are on no list. */
export function* typedWords(typed: Uint8Array): Generator<string> {
  let start = 0;
  for (let at = 0; at <= typed.length; at += 1) {
    const width = at === typed.length ? 1 : blankAt(typed, at);
    if (width === 0) continue;
    if (at > start) yield* wordsOf(typed.subarray(start, at));
    start = at + width;
    at += width - 1;
  }
}

function wordsOf(bytes: Uint8Array): readonly string[] {
  try {
    return wordsIn(decoder.decode(bytes));
  } catch {
    return ['\u{fffd}'];
  }
}

/** Completes each word that only one word of the list can mean; leaves others as typed. */
export const completed = (words: readonly string[], list: readonly string[]): readonly string[] =>
  words.map((word) => meantWord(list, word) ?? word);
