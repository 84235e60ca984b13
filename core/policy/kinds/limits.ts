/**
 * What the three limits of amounts share: the lines of one mosaic, and those that move something that the bytes do not
 * state. Such a line cannot be decided; a book may let it ask for what the rule asks for instead.
 */
import * as v from 'valibot';
import { atomicText, mosaicText } from '../book/parts.ts';
import type { Fired } from '../book-rule.ts';
import { firedAt } from '../book-rule.ts';
import { Undecided } from '../context.ts';
import { isValue, type Line } from '../lines.ts';

export const limitFields = { mosaic: mosaicText, max: atomicText, unstated: v.optional(v.boolean()) } as const;
export const limitDirections = { mosaic: 'fixed', max: 'lower', unstated: 'no' } as const;

interface Limit {
  readonly mosaic: string;
  readonly unstated?: boolean | undefined;
}

const isLimited = (line: Line, { mosaic }: Limit): boolean =>
  isValue(line) && (line.movement.mosaic === mosaic || line.movement.mosaic === null);

/** A line that moves something unstated is covered only by a rule that says so. */
export const limitCovers = {
  what: 'value',
  line: (line: Line, limit: Limit): boolean =>
    isLimited(line, limit) && (line.movement.atomic !== null || limit.unstated === true),
} as const;

/** The lines to add up, and those where the amount is not stated. */
export function limitedOf(
  lines: readonly Line[],
  limit: Limit,
): { readonly stated: readonly (Line & { readonly atomic: bigint })[]; readonly fired: readonly Fired[] } {
  const limited = lines.filter((line) => isLimited(line, limit));
  const stated = limited.flatMap((line) => {
    const { atomic } = line.movement;
    return atomic === null ? [] : [{ ...line, atomic }];
  });
  const unstated = limited.filter(({ movement }) => movement.atomic === null);
  if (unstated.length > 0 && limit.unstated !== true) throw new Undecided('fact-missing', 'amount');
  return { stated, fired: unstated.map((line) => firedAt(line, 'not-stated', { account: line.movement.source })) };
}

/** By which sums are kept: one per account that acts, per recipient, or one for all. */
export const sumKeys = ['account', 'all', 'recipient'] as const;
export const byField = v.picklist(sumKeys);

export type SumBy = (typeof sumKeys)[number];
export interface Summed {
  readonly place: string;
  readonly source: string;
  readonly to: string;
}

export function sumKey(by: SumBy, { place, source, to }: Summed): string {
  if (by === 'all') return place;
  return `${place} ${by === 'account' ? source : to}`;
}
