import type { Feature } from '../../app/feature.ts';
import { Review } from './review.tsx';

export const review = {
  screens: { review: { component: Review, keyOf: ({ document }) => document.digest } },
} satisfies Feature;
