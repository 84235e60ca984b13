/** The mosaics of a NIS entity: [{mosaicId: {namespaceId, name}, quantity}]. */
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { NemMosaicName } from '../chain/nem-mosaic.ts';
import { numberIn, textIn } from './nis-fields.ts';
import { againstKeys, isObject, type Json } from './strict-json.ts';

export interface NisMosaic extends NemMosaicName {
  readonly quantity: number;
}

function readMosaic(item: Json): Result<NisMosaic, Reason> {
  if (!isObject(item)) return refuse(because('json-bad-value', { field: 'mosaics' }));
  const against = againstKeys(item, ['mosaicId', 'quantity']);
  if (against !== null) return refuse(against);
  const id = item.get('mosaicId');
  if (!isObject(id)) return refuse(because('json-bad-value', { field: 'mosaicId' }));
  const againstId = againstKeys(id, ['namespaceId', 'name']);
  if (againstId !== null) return refuse(againstId);
  const quantity = numberIn(item, 'quantity');
  return quantity.ok
    ? ok({ namespace: textIn(id, 'namespaceId'), name: textIn(id, 'name'), quantity: quantity.value })
    : quantity;
}

export function readNisMosaics(list: Json | undefined): Result<NisMosaic[], Reason> {
  if (!Array.isArray(list)) return refuse(because('json-bad-value', { field: 'mosaics' }));
  const mosaics: NisMosaic[] = [];
  for (const item of list as readonly Json[]) {
    const mosaic = readMosaic(item);
    if (!mosaic.ok) return mosaic;
    mosaics.push(mosaic.value);
  }
  return ok(mosaics);
}
