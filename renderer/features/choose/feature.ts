import type { Feature } from '../../app/feature.ts';
import { Choose } from './choose.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly choose: typeof texts;
  }
}

export const choose = {
  screens: { choose: { component: Choose, keyOf: ({ question }) => question } },
} satisfies Feature;
