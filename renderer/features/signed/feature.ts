import type { Feature } from '../../app/feature.ts';
import { SignedScreen } from './signed-screen.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly signed: typeof texts;
  }
}

export const signed = {
  screens: { signed: { component: SignedScreen } },
} satisfies Feature;
