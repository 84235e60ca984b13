import type { Feature } from '../../app/feature.ts';
import { makeLogActions } from './actions.ts';
import { LogScreen } from './log-screen.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly log: typeof texts;
  }
}

declare module '../../app/actions.ts' {
  interface Actions {
    readonly log: ReturnType<typeof makeLogActions>;
  }
}

export const log = {
  screens: { log: { component: LogScreen } },
  places: { log: { while: 'always', screen: { name: 'log' } } },
  actions: makeLogActions,
} satisfies Feature;
