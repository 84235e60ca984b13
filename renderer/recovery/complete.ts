/** Completes words of a published list while they are typed or pasted. core/base/written-words.ts parses them. */
import { meantWord, plainWord, wordsIn } from '../../core/base/written-words.ts';

/** Number shown at once; each can be chosen with its digit. */
export const mostSuggestions = 6;

/** Words that begin as typed; a completely typed word comes first. */
export function suggestionsFor(list: readonly string[], typed: string): readonly string[] {
  const start = plainWord(typed);
  if (start === '') return [];
  const found = list.filter((word) => word.startsWith(start));
  const exact = found.filter((word) => word === start);
  return [...exact, ...found.filter((word) => word !== start)].slice(0, mostSuggestions);
}

/** The list of the typed word: kana belong to the Japanese one. */
export const isKana = (typed: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(typed);

/** Effect of a pasted text on the fields: null if it is a single word, which the field itself takes. */
export type Pasted = { readonly fill: readonly string[] } | { readonly tooMany: number };

/**
 * The words of a pasted text for the fields from one on, completed if possible. None if there are more words than
 * fields, because nobody would see what was left out.
 */
export function pasted(text: string, fields: number, listOf: (typed: string) => readonly string[]): Pasted | null {
  const words = wordsIn(text);
  if (words.length === 0 || words[0] === plainWord(text)) return null;
  if (words.length > fields) return { tooMany: words.length };
  return { fill: words.map((word) => (meantWord(listOf(word), word) ?? word).normalize('NFC')) };
}
