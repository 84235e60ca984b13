import type { Feature } from '../../app/feature.ts';
import { Restore } from './restore.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly restore: typeof texts;
  }
}

export const restore = {
  screens: { restore: { component: Restore } },
  places: { restore: { while: 'locked', screen: { name: 'restore' } } },
} satisfies Feature;
