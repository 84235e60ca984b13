import type { Feature } from '../../app/feature.ts';
import { Backup } from './backup.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly backup: typeof texts;
  }
}

export const backup = {
  screens: { backup: { component: Backup } },
  places: { backup: { while: 'open', screen: { name: 'backup' } } },
} satisfies Feature;
