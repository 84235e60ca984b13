/**
 * What the two rolling rules share: the signed payments of the window beside those of the batch. A signed payment has no
 * kind, class or standing of its own: selectors other than network, account and mosaic let every signed one count. One whose
 * account the bytes leave open counts for each account.
 */
import type { SignedPayment } from '../../history/history.ts';
import { placeName } from '../book/parts.ts';
import type { Selector } from '../book/selector.ts';
import type { Line } from '../lines.ts';
import { groupBy } from './items-in.ts';
import { type SumBy, type Summed, sumKey } from './limits.ts';
import { recipientOf } from './recipient-of.ts';

export interface Signed {
  readonly place: string;
  readonly source: string;
  readonly to: string;
  readonly mosaic: string;
  readonly atomic: bigint;
}

export const signedOf = (payments: readonly SignedPayment[], when: Selector = {}): readonly Signed[] =>
  payments
    .map(({ chain, network, source, to, mosaic, atomic }) => ({
      ...{ place: placeName(chain, network), source, to, mosaic, atomic: BigInt(atomic) },
    }))
    .filter(
      ({ place, source, mosaic }) =>
        (when.networks?.includes(place) ?? true) &&
        (source === '' || (when.accounts?.includes(source) ?? true)) &&
        (when.mosaics?.includes(mosaic) ?? true),
    );

export const summedOf = (line: Line): Summed => ({
  ...{ place: line.place, source: line.movement.source, to: recipientOf(line) },
});

/** Those that add to the sum of a line. A line whose account is open may be of any account. */
export function signedBeside(by: SumBy, signed: readonly Signed[]): (line: Summed) => readonly Signed[] {
  const before = groupBy(signed, (one) => sumKey(by, one));
  const keyed = (key: string) => before.get(key) ?? [];
  if (by !== 'account') return (line) => keyed(sumKey(by, line));
  return (line) =>
    line.source === ''
      ? signed.filter(({ place }) => place === line.place)
      : [...keyed(sumKey(by, line)), ...keyed(sumKey(by, { ...line, source: '' }))];
}
