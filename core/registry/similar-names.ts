/**
 * Names that are hard to tell apart at a glance: they differ by one letter in a long word, or in kana of nearly the
 * same shape. Not similar: names that differ in a digit, in an ideograph (each is a word), in a short word or in a
 * single letter, such as "Treasury 1" and "Treasury 2", 東京電力 and 東北電力, "Account A" and "Account B".
 */
import { readingsOf } from './read-alike.ts';

/** Shortest words in which one changed letter is easily missed. Kana words have fewer letters for the same width. */
const fewest = { letters: 6, kana: 5 } as const;

/**
 * Kana that differ by a slant or by a ring instead of two strokes, in words of any length. Two such names may both
 * exist (パリ and バリ), so they are similar; read-alike.ts does not treat them as one name.
 */
const drawnSimilarly: Readonly<Record<string, string>> = { ソ: 'ン', シ: 'ツ', '\u309a': '\u3099' };
const similarForm = (letter: string): string =>
  Array.from(letter.normalize('NFD'), (part) => drawnSimilarly[part] ?? part).join('');

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKC')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu}(?!\p{Ll}))/gu, ' ')
    .match(
      /[\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Han}+|\p{Nd}+|(?:(?!\p{Script=Hiragana}|\p{Script=Katakana}|ー|\p{Script=Han})[\p{L}\p{M}])+/gu,
    ) ?? [];

interface Letter {
  readonly letter: string;
  /** Letters of nearly the same shape are folded here. */
  readonly nearly: string;
  /** Number of letters of the word if one change in it is easily missed; else 0. */
  readonly hidden: number;
}
/** A name prepared for many comparisons. */
export interface SpelledName {
  readonly name: string;
  readonly readings: readonly string[];
  readonly letters: readonly Letter[];
}

export const spelled = (name: string): SpelledName => ({
  name,
  readings: readingsOf(name),
  letters: wordsOf(name).flatMap((word) => {
    const letters = Array.from(readingsOf(word).at(-1) ?? '');
    const least = leastOf(word);
    const hidden = least !== null && letters.length >= least ? letters.length : 0;
    return letters.map((letter) => ({ letter, nearly: similarForm(letter), hidden }));
  }),
});

function leastOf(word: string): number | null {
  if (/[\p{Script=Han}\p{Nd}]/u.test(word)) return null;
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? fewest.kana : fewest.letters;
}

/** One letter more, fewer, different, or two exchanged, in a long word of letters or kana; or kana of nearly the
 * same shape. Names that read alike are not similar. */
export function areSimilar(one: SpelledName, other: SpelledName): boolean {
  if (one.readings.some((reading) => other.readings.includes(reading))) return false;
  return isOneEdit(one.letters, other.letters);
}

function isOneEdit(a: readonly Letter[], b: readonly Letter[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const same = (x: Letter | undefined, y: Letter | undefined) => x?.nearly === y?.nearly;
  let first = 0;
  while (first < a.length && first < b.length && same(a[first], b[first])) first += 1;
  let last = 0;
  while (last < a.length - first && last < b.length - first && same(a.at(-1 - last), b.at(-1 - last))) last += 1;
  const [inA, inB] = [a.slice(first, a.length - last), b.slice(first, b.length - last)];
  const [one, two] = [inA.length, inB.length];
  const isExchange = one === 2 && two === 2 && same(inA[0], inB[1]) && same(inA[1], inB[0]);
  if (one + two === 0) return a.some(({ letter }, at) => letter !== b[at]?.letter);
  if (Math.max(one, two) > 1 && !isExchange) return false;
  // If a letter is missing, the word that it is missing from counts.
  const least = one === two ? 0 : 1;
  return [...inA, ...inB].every(({ hidden }) => hidden > 0 && hidden - least >= fewest.kana);
}
