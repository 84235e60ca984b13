/**
 * Words as a person types them: UTF-8 bytes, with blanks, line ends, commas, dashes or numbers between them. Each word becomes a
 * text of its own; the phrase as a whole does not (a text cannot be overwritten).
 */
import { meantWord, wordsIn } from '../../../core/base/written-words.ts';
import { blankAt } from '../secrets/blank-bytes.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** NFKD and lower case, in order. Bytes that are no UTF-8 give words that are on no list. */
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

/** Each word whole, where one word of the list alone can be meant; else as it was typed. */
export const completed = (words: readonly string[], list: readonly string[]): readonly string[] =>
  words.map((word) => meantWord(list, word) ?? word);
