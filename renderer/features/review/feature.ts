import type { Feature } from '../../app/feature.ts';
import { Review } from './review.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly review: typeof texts;
  }
}

export const review = {
  screens: { review: { component: Review, keyOf: ({ document }) => document.digest } },
} satisfies Feature;
