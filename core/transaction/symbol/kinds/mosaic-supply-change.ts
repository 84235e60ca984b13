/** catbuffer symbol/mosaic/mosaic_supply_change.cats: mosaic id u64 | delta u64 | action u8. */
import { ByteWriter } from '../../../base/bytes.ts';
import { maxSymbolAtomicUnits } from '../../../chain/networks.ts';
import type { BodyCodec } from '../body.ts';
import type { MosaicSupplyChangeContent } from '../content.ts';

const actions = ['decrease', 'increase'] as const;

export const mosaicSupplyChange: BodyCodec<MosaicSupplyChangeContent> = {
  kind: 'symbol.mosaic-supply-change',
  type: 0x424d,
  read(body) {
    const mosaicId = body.u64();
    const delta = body.amount();
    // MosaicSupplyChangeValidator.cpp: a delta of 0 is refused.
    body.within(delta, 1n, maxSymbolAtomicUnits, 'delta');
    const action = body.choice(actions, 'action');
    return body.end({ kind: 'symbol.mosaic-supply-change', mosaicId, delta, action });
  },
  write: ({ mosaicId, delta, action }) => new ByteWriter().u64(mosaicId).u64(delta).u8(actions.indexOf(action)).done(),
};
