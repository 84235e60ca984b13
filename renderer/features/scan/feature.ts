import type { Feature } from '../../app/feature.ts';
import { Scan } from './scan.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly scan: typeof texts;
  }
}

export const scan = {
  screens: { scan: { component: Scan } },
  places: { scan: { while: 'open', screen: { name: 'scan' } } },
} satisfies Feature;
