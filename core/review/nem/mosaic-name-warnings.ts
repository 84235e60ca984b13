/** Warns of a NEM mosaic whose name on the chain resembles a currency (`nern:xem`). */
import { nemCurrencyName } from '../../chain/known-mosaics.ts';
import { fullNemName, type NemMosaicName } from '../../chain/nem-mosaic.ts';
import type { Warning } from '../review-document.ts';
import { isLikeCurrency, textValue, warn } from '../values.ts';

export function mosaicNameWarnings(mosaic: NemMosaicName): readonly Warning[] {
  const name = fullNemName(mosaic);
  // Compared part by part: `box:emma` does not resemble a currency.
  const isLike = name !== nemCurrencyName && name.split(/[.:]/).some(isLikeCurrency);
  return isLike ? [warn('mosaic-like-currency', 'caution', { mosaic: textValue(name) })] : [];
}
