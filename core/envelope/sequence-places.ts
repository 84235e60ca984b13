/** Places of an envelope in the order of its key, as codes. */

/**
 * 'next': the only one that may be signed. 'repeated': the last one again, or an older number. 'number-reused': another
 * content under the last number. 'gap': a number was left out. 'foreign-previous': the next number, after another
 * envelope than the last one.
 */
export const sequencePlaces = ['next', 'repeated', 'number-reused', 'gap', 'foreign-previous'] as const;
export type SequencePlace = (typeof sequencePlaces)[number];
