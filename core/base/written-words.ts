/**
 * Parses recovery words and shares as people write, paste or type them: in any letter case, separated by blanks, line
 * ends, commas, dashes or numbers, cut to the letters that identify each word. Every field and file uses this parser.
 */
const between = /[\s,;、，・/|\p{Pd}\u200b\u2060]+/u;
/** "7", "7.", "07)", "(7)", "#7:": alone, or joined to its word ("7.word", "7word"). */
const number = /^[#(]?\d{1,2}[.):]?$/;
const numberBefore = /^[#(]?\d{1,2}(?:[.):]+|(?=\p{L}))/u;
const numbers = /(?<![\p{N}])\d{1,2}(?!\p{N})/gu;
/** A label before a number at the start of a text: "Word 1:", "word #1", "単語1". */
const labelBefore = /^\s*(\p{L}[\p{L}\p{M}]*)\s*[#(]?\d/u;

/** NFKD and lower case: a kana with a mark may come composed, and digits may be full-width. */
export const plainWord = (typed: string): string => typed.normalize('NFKD').trim().toLowerCase();

/** Removes the label before each number, if there are several numbers and the same label stands before all of them. */
function withoutLabel(plain: string): string {
  const label = labelBefore.exec(plain)?.[1];
  if (label === undefined) return plain;
  const before = new RegExp(`(?<!\\p{L})${label}\\s*(?=[#(]?\\d)`, 'gu');
  const count = plain.match(before)?.length ?? 0;
  // If the text ends with a number, the numbers stand behind the words.
  const isLabel = count > 1 && count === plain.match(numbers)?.length && !/\d[.):]*$/.test(plain);
  return isLabel ? plain.replace(before, '') : plain;
}

/** Returns the words in order, without separators. Text that is no word stays, so that the caller reports it. */
export const wordsIn = (text: string): readonly string[] =>
  withoutLabel(plainWord(text))
    .split(between)
    .flatMap((token) => {
      if (token === '' || number.test(token)) return [];
      const word = token.replace(numberBefore, '');
      return word === '' ? [] : [word];
    });

/** Returns the list's word if `typed` is that word or the beginning of exactly one word; null if it is ambiguous. */
export function meantWord(list: readonly string[], typed: string): string | null {
  const start = plainWord(typed);
  if (start === '') return null;
  if (list.includes(start)) return start;
  const found = list.filter((word) => word.startsWith(start));
  return found.length === 1 ? (found[0] ?? null) : null;
}
