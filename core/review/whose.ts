/** Whose an address is, by what the vault knows. An alias and a place that is no account are nobody's here. */
import type { Value } from './review-document.ts';

/** An account of this vault. */
export const isOwn = (value: Value | null): boolean => value?.type === 'address' && value.owner !== null;

/** Neither of this vault nor in its registry. */
export const isStranger = (value: Value | null): boolean =>
  value?.type === 'address' && value.owner === null && value.known === null;
