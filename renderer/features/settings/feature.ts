import type { Feature } from '../../app/feature.ts';
import { SettingsScreen } from './settings-screen.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly settings: typeof texts;
  }
}

export const settings = {
  screens: { settings: { component: SettingsScreen } },
  places: { settings: { while: 'always', screen: { name: 'settings', changed: false } } },
} satisfies Feature;
