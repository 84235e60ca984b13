/**
 * Mosaic supply change (catbuffer nem/mosaic; MosaicSupplyChangeTransaction.java): mosaic id | action u32 (1 increase,
 * 2 decrease) | delta u64, in whole units.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import { reason } from '../../../base/reason.ts';
import { maxNemQuantity } from '../../../chain/networks.ts';
import type { NemCodec } from '../codec.ts';
import type { NemMosaicSupplyChangeContent } from '../content.ts';
import { sizedMosaicId } from '../nem-writer.ts';

export const mosaicSupplyChangeCodec: NemCodec<NemMosaicSupplyChangeContent> = {
  type: 16386,
  read: (reader) => {
    const mosaic = reader.mosaicId();
    const action = reader.oneOf('increase', 'decrease');
    const delta = reader.u64();
    if (delta === 0n || delta > maxNemQuantity)
      reader.refuse(reason('value-out-of-range', { value: String(delta), limit: String(maxNemQuantity) }));
    return { kind: 'nem.mosaic-supply-change', mosaic, action, delta };
  },
  write: ({ mosaic, action, delta }) =>
    new ByteWriter()
      .put(sizedMosaicId(mosaic))
      .u32(action === 'increase' ? 1 : 2)
      .u64(delta)
      .done(),
};
