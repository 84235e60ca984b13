import type { Feature } from '../../app/feature.ts';
import { Home } from './home.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly home: typeof texts;
  }
}

export const home = {
  screens: { home: { component: Home } },
  places: { home: { while: 'open', screen: { name: 'home' } } },
} satisfies Feature;
