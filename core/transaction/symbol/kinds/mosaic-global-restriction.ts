/**
 * catbuffer symbol/restriction_mosaic/mosaic_global_restriction.cats: mosaic id u64 | reference mosaic id u64 | key u64 |
 * previous value u64 | new value u64 | previous type u8 | new type u8 (MosaicRestrictionType).
 */
import { ByteWriter } from '../../../base/bytes.ts';
import type { BodyCodec } from '../body.ts';
import type { MosaicGlobalRestrictionContent } from '../content.ts';

const types = ['none', 'eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;

export const mosaicGlobalRestriction: BodyCodec<MosaicGlobalRestrictionContent> = {
  kind: 'symbol.mosaic-global-restriction',
  type: 0x4151,
  read(body) {
    const ids = { mosaicId: body.u64(), referenceMosaicId: body.u64(), key: body.u64() };
    const values = { previousValue: body.u64(), newValue: body.u64() };
    const previousType = body.choice(types, 'previous-type');
    const newType = body.choice(types, 'new-type');
    return body.end({ kind: 'symbol.mosaic-global-restriction', ...ids, ...values, previousType, newType });
  },
  write: (content) =>
    new ByteWriter()
      .u64(content.mosaicId)
      .u64(content.referenceMosaicId)
      .u64(content.key)
      .u64(content.previousValue)
      .u64(content.newValue)
      .u8(types.indexOf(content.previousType))
      .u8(types.indexOf(content.newType))
      .done(),
};
