import type { Feature } from '../../app/feature.ts';
import { makeCustodianActions } from './actions.ts';
import { Custodians } from './custodians.tsx';
import { CustodiansChange } from './custodians-change.tsx';
import { CustodiansDone } from './custodians-done.tsx';
import { CustodiansEnrol } from './custodians-enrol.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly custodians: typeof texts;
  }
}

declare module '../../app/actions.ts' {
  interface Actions {
    readonly custodians: ReturnType<typeof makeCustodianActions>;
  }
}

export const custodians = {
  screens: {
    custodians: { component: Custodians },
    'custodians-change': { component: CustodiansChange },
    'custodians-enrol': { component: CustodiansEnrol },
    'custodians-done': { component: CustodiansDone },
  },
  places: {
    custodians: { while: 'open', screen: { name: 'custodians' } },
    'custodians-change': { while: 'open', screen: { name: 'custodians-change' } },
  },
  actions: makeCustodianActions,
} satisfies Feature;
