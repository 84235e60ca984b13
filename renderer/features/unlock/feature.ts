import type { Feature } from '../../app/feature.ts';
import { makeUnlockActions } from './actions.ts';
import { IntegrityHoldScreen } from './integrity-hold.tsx';
import type { texts } from './texts.en.ts';
import { Unlock } from './unlock.tsx';
import { VaultWordsScreen } from './vault-words-screen.tsx';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly unlock: typeof texts;
  }
}

declare module '../../app/actions.ts' {
  interface Actions {
    readonly unlock: ReturnType<typeof makeUnlockActions>;
  }
}

export const unlock = {
  screens: {
    unlock: { component: Unlock },
    held: { component: IntegrityHoldScreen },
    'vault-words': { component: VaultWordsScreen },
  },
  places: { unlock: { while: 'locked', screen: { name: 'unlock' } } },
  actions: makeUnlockActions,
} satisfies Feature;
