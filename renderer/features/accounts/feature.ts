import type { Feature } from '../../app/feature.ts';
import { Accounts } from './accounts.tsx';
import { makeAccountActions } from './actions.ts';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly accounts: typeof texts;
  }
}

declare module '../../app/actions.ts' {
  interface Actions {
    readonly accounts: ReturnType<typeof makeAccountActions>;
  }
}

export const accounts = {
  screens: { accounts: { component: Accounts } },
  places: { accounts: { while: 'open', screen: { name: 'accounts' } } },
  actions: makeAccountActions,
} satisfies Feature;
