import type { Feature } from '../../app/feature.ts';
import { makeCreateActions } from './actions.ts';
import { CreateAccounts } from './create-accounts.tsx';
import { CreateCheck } from './create-check.tsx';
import { CreateCustody } from './create-custody.tsx';
import { CreateEnrol } from './create-enrol.tsx';
import { CreateRules } from './create-rules.tsx';
import { CreateWords } from './create-words.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly create: typeof texts;
  }
}

declare module '../../app/actions.ts' {
  interface Actions {
    readonly create: ReturnType<typeof makeCreateActions>;
  }
}

export const create = {
  screens: {
    'create-custody': { component: CreateCustody },
    'create-enrol': { component: CreateEnrol },
    'create-accounts': { component: CreateAccounts },
    'create-rules': { component: CreateRules },
    'create-words': { component: CreateWords },
    'create-check': { component: CreateCheck },
  },
  places: {
    'create-custody': { while: 'locked', screen: { name: 'create-custody' } },
    'create-rules': { while: 'locked', screen: { name: 'create-rules' } },
    'restore-custody': { while: 'locked', screen: { name: 'create-custody', restoring: true } },
  },
  actions: makeCreateActions,
} satisfies Feature;
