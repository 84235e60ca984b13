import type { Feature } from '../../app/feature.ts';
import { Pending } from './pending.tsx';

export const pending = {
  screens: { pending: { component: Pending, keyOf: ({ pending }) => pending.round } },
} satisfies Feature;
