import type { Feature } from '../../app/feature.ts';
import { RulesScreen } from './rules-screen.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly rules: typeof texts;
  }
}

export const rules = {
  screens: { rules: { component: RulesScreen } },
  places: { rules: { while: 'open', screen: { name: 'rules' } } },
} satisfies Feature;
