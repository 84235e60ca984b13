import type { Feature } from '../../app/feature.ts';
import { EntriesImported } from './entries-imported.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly entriesImported: typeof texts;
  }
}

export const entriesImported = {
  screens: { kept: { component: EntriesImported } },
} satisfies Feature;
