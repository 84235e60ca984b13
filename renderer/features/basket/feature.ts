import type { Feature } from '../../app/feature.ts';
import { makeBasketActions } from './actions.ts';
import { BatchReview } from './batch-review.tsx';
import { ListDiffers } from './list-differs.tsx';
import { PaymentListScreen } from './payment-list-screen.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly basket: typeof texts;
  }
}

declare module '../../app/actions.ts' {
  interface Actions {
    readonly basket: ReturnType<typeof makeBasketActions>;
  }
}

export const basket = {
  screens: {
    batch: { component: BatchReview, keyOf: ({ batch }) => batch },
    'payment-list': { component: PaymentListScreen },
    'list-differs': { component: ListDiffers },
  },
  actions: makeBasketActions,
} satisfies Feature;
