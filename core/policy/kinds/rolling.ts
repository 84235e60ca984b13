/**
 * What the two rolling rules share: the signed payments of the window beside those of the batch. A signed payment has no
 * kind, class or standing of its own: selectors other than network, account and mosaic let every signed one count.
 */
import type { SignedPayment } from '../../history/history.ts';
import { placeName } from '../book/parts.ts';
import type { Selector } from '../book/selector.ts';

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
        (when.accounts?.includes(source) ?? true) &&
        (when.mosaics?.includes(mosaic) ?? true),
    );
