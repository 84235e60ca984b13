import type { Feature } from '../../app/feature.ts';
import { Sign } from './sign.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly sign: typeof texts;
  }
}

export const sign = {
  screens: { sign: { component: Sign, keyOf: ({ batch }) => batch } },
} satisfies Feature;
