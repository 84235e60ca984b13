import type { Feature } from '../../app/feature.ts';
import { makeEntropyActions } from './actions.ts';
import { CertificateScreen } from './certificate-screen.tsx';
import { CreateEntropy } from './create-entropy.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly entropy: typeof texts;
  }
}

declare module '../../app/actions.ts' {
  interface Actions {
    readonly entropy: ReturnType<typeof makeEntropyActions>;
  }
}

export const entropy = {
  screens: { 'create-entropy': { component: CreateEntropy }, certificate: { component: CertificateScreen } },
  places: {
    'create-entropy': { while: 'locked', screen: { name: 'create-entropy' } },
    certificate: { while: 'open', screen: { name: 'certificate' } },
  },
  actions: makeEntropyActions,
} satisfies Feature;
