import { createContext, useContext } from 'react';
import { type Catalog, catalogs } from './catalogs.ts';
import type { Language } from './texts.ts';

/** Language of the screens, set once at the root component. */
export const LanguageContext = createContext<Language>('ja');
export const useLanguage = (): Language => useContext(LanguageContext);
export const useWords = (): Catalog => catalogs[useLanguage()];
