import type { Feature } from '../../app/feature.ts';
import { RegistryScreen } from './registry.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly registry: typeof texts;
  }
}

export const registry = {
  screens: { books: { component: RegistryScreen } },
  places: { books: { while: 'open', screen: { name: 'books' } } },
} satisfies Feature;
