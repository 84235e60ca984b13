/** The language of the screens and the texts in all languages, set once at the top of the window. */
import { createContext, useContext } from 'react';
import type { Language } from '../../core/base/languages.ts';
import type { Catalog } from './catalog.ts';

export interface Speech {
  readonly language: Language;
  readonly catalogs: Readonly<Record<Language, Catalog>>;
}
export const SpeechContext = createContext<Speech | null>(null);

function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('texts outside of the app');
  return speech;
}

export const useLanguage = (): Language => useSpeech().language;
/** For what is said in several languages at once. */
export const useCatalogs = (): Speech['catalogs'] => useSpeech().catalogs;
export function useWords(): Catalog {
  const { language, catalogs } = useSpeech();
  return catalogs[language];
}
