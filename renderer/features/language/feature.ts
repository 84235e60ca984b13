import type { Feature } from '../../app/feature.ts';
import { LanguageChoice } from './language-choice.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly language: typeof texts;
  }
}

export const language = {
  screens: { language: { component: LanguageChoice } },
} satisfies Feature;
