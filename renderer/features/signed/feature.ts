import type { Feature } from '../../app/feature.ts';
import { SignedScreen } from './signed-screen.tsx';
import { Since } from './since.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly signed: typeof texts;
  }
}

export const signed = {
  screens: { signed: { component: SignedScreen, keyOf: ({ signed: { hash } }) => hash }, since: { component: Since } },
  places: { since: { while: 'open', screen: { name: 'since', now: 0 } } },
} satisfies Feature;
