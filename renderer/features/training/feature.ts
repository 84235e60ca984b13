import type { Feature } from '../../app/feature.ts';
import { makeTrainingActions } from './actions.ts';
import type { texts } from './texts.en.ts';
import { TrainingBar } from './training-bar.tsx';
import { TrainingList } from './training-list.tsx';
import { TrainingOrder } from './training-order.tsx';
import { TrainingResult } from './training-result.tsx';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly training: typeof texts;
  }
}

declare module '../../app/actions.ts' {
  interface Actions {
    readonly training: ReturnType<typeof makeTrainingActions>;
  }
}

export const training = {
  screens: {
    training: { component: TrainingList },
    'training-order': { component: TrainingOrder },
    'training-result': { component: TrainingResult, keyOf: ({ judged }) => judged.id },
  },
  places: { training: { while: 'open', screen: { name: 'training' } } },
  actions: makeTrainingActions,
  bar: TrainingBar,
} satisfies Feature;
