/** A mosaic of NEM is shown by its name on the chain: a caution where that could be taken for a currency (`nern:xem`). */
import { nemCurrencyName } from '../../chain/known-mosaics.ts';
import { fullNemName, type NemMosaicName } from '../../chain/nem-mosaic.ts';
import type { Warning } from '../review-document.ts';
import { isLikeCurrency, textValue, warn } from '../values.ts';

export function mosaicNameWarnings(mosaic: NemMosaicName): readonly Warning[] {
  const name = fullNemName(mosaic);
  // Part by part: `box:emma` is no currency.
  const isLike = name !== nemCurrencyName && name.split(/[.:]/).some(isLikeCurrency);
  return isLike ? [warn('mosaic-like-currency', 'caution', { mosaic: textValue(name) })] : [];
}
