import type { Feature } from '../../app/feature.ts';
import { Refused } from './refused.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly refused: typeof texts;
  }
}

export const refused = {
  screens: { refused: { component: Refused } },
} satisfies Feature;
