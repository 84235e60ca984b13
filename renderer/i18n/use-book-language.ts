/** The words of rule books in the language of the window. */
import { useMemo } from 'react';
import type { BookLanguage } from './book-words.ts';
import { useWords } from './use-words.ts';

export function useBookLanguage(): BookLanguage {
  const { ruleBook, kinds, warnings } = useWords();
  return useMemo(() => ({ texts: ruleBook, kinds, findings: warnings, gap: '\u00a0' }), [ruleBook, kinds, warnings]);
}
