import type { Feature } from '../../app/feature.ts';
import { Start } from './start.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly start: typeof texts;
  }
}

export const start = {
  screens: { start: { component: Start } },
  places: { start: { while: 'locked', screen: { name: 'start' } } },
} satisfies Feature;
