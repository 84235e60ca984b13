import type { Feature } from '../../app/feature.ts';
import { Loading } from './loading.tsx';

export const loading = {
  screens: { loading: { component: Loading } },
} satisfies Feature;
