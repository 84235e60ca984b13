/**
 * Words as people write recovery words and shares down, paste or type them: in any letter case, with blanks, line ends, commas,
 * dashes or numbers between them, cut to the letters that tell them apart. The one reading for every field and file.
 */
const between = /[\s,;、，・/|\p{Pd}\u200b\u2060]+/u;
/** "7", "7.", "07)", "(7)", "#7:": alone, or stuck to its word ("7.word", "7word"). */
const number = /^[#(]?\d{1,2}[.):]?$/;
const numberBefore = /^[#(]?\d{1,2}(?:[.):]+|(?=\p{L}))/u;
const numbers = /(?<![\p{N}])\d{1,2}(?!\p{N})/gu;
/** "Word 1:", "word #1", "単語1": what a text begins with, as its label before a number. */
const labelBefore = /^\s*(\p{L}[\p{L}\p{M}]*)\s*[#(]?\d/u;

/** NFKD and lower case: a kana with a mark may come composed, a digit wide. */
export const plainWord = (typed: string): string => typed.normalize('NFKD').trim().toLowerCase();

/** Without the label before each number, where there are several numbers and the same one stands before all of them. */
function withoutLabel(plain: string): string {
  const label = labelBefore.exec(plain)?.[1];
  if (label === undefined) return plain;
  const before = new RegExp(`(?<!\\p{L})${label}\\s*(?=[#(]?\\d)`, 'gu');
  const count = plain.match(before)?.length ?? 0;
  // A text that ends with a number has its numbers behind the words.
  const isLabel = count > 1 && count === plain.match(numbers)?.length && !/\d[.):]*$/.test(plain);
  return isLabel ? plain.replace(before, '') : plain;
}

/** In order, without what stands between them. Nothing else is left out: what is no word stays, to be found wrong. */
export const wordsIn = (text: string): readonly string[] =>
  withoutLabel(plainWord(text))
    .split(between)
    .flatMap((token) => {
      if (token === '' || number.test(token)) return [];
      const word = token.replace(numberBefore, '');
      return word === '' ? [] : [word];
    });

/** The one word of a list that can be meant: written whole, or the only one that begins so. Null where it is open. */
export function meantWord(list: readonly string[], typed: string): string | null {
  const start = plainWord(typed);
  if (start === '') return null;
  if (list.includes(start)) return start;
  const found = list.filter((word) => word.startsWith(start));
  return found.length === 1 ? (found[0] ?? null) : null;
}
