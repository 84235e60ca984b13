/**
 * catbuffer symbol/restriction_mosaic/mosaic_address_restriction.cats: mosaic id u64 | key u64 | previous value u64 |
 * new value u64 | target 24.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import type { BodyCodec } from '../body.ts';
import type { MosaicAddressRestrictionContent } from '../content.ts';
import { encodeSymbolRecipient } from '../recipient.ts';

export const mosaicAddressRestriction: BodyCodec<MosaicAddressRestrictionContent> = {
  kind: 'symbol.mosaic-address-restriction',
  type: 0x4251,
  read(body) {
    const ids = { mosaicId: body.u64(), key: body.u64() };
    const values = { previousValue: body.u64(), newValue: body.u64() };
    return body.end({ kind: 'symbol.mosaic-address-restriction', ...ids, ...values, target: body.recipient() });
  },
  write: ({ mosaicId, key, previousValue, newValue, target }, network) =>
    new ByteWriter()
      .u64(mosaicId)
      .u64(key)
      .u64(previousValue)
      .u64(newValue)
      .put(encodeSymbolRecipient(network, target))
      .done(),
};
