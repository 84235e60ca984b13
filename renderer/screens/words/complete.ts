/** Completing words of a published list while they are typed. Words are compared in NFKD: kana with a mark may come composed. */

/** Shown at once; each can be chosen with its digit. */
export const mostSuggestions = 6;

export const plainWord = (typed: string): string => typed.normalize('NFKD').trim().toLowerCase();

/** Words that begin as typed, a word that is typed whole first. */
export function suggestionsFor(list: readonly string[], typed: string): readonly string[] {
  const start = plainWord(typed);
  if (start === '') return [];
  const found = list.filter((word) => word.startsWith(start));
  const exact = found.filter((word) => word === start);
  return [...exact, ...found.filter((word) => word !== start)].slice(0, mostSuggestions);
}

/** The one word that can be meant: typed whole, or the only one that begins so. Null where it is open. */
export function meantWord(list: readonly string[], typed: string): string | null {
  const start = plainWord(typed);
  if (list.includes(start)) return start;
  const found = suggestionsFor(list, typed);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What was pasted, as words. */
export const wordsIn = (text: string): readonly string[] =>
  plainWord(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/** The list that is typed from: kana belong to the Japanese one. */
export const isKana = (typed: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(typed);
