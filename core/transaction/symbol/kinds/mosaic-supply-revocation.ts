/** catbuffer symbol/mosaic/mosaic_supply_revocation.cats: source 24 | mosaic (id u64, amount u64). */
import { ByteWriter } from '../../../base/bytes.ts';
import { type BodyCodec, putMosaic } from '../body.ts';
import type { MosaicSupplyRevocationContent } from '../content.ts';
import { encodeSymbolRecipient } from '../recipient.ts';

export const mosaicSupplyRevocation: BodyCodec<MosaicSupplyRevocationContent> = {
  kind: 'symbol.mosaic-supply-revocation',
  type: 0x434d,
  read(body) {
    const source = body.recipient();
    return body.end({ kind: 'symbol.mosaic-supply-revocation', source, mosaic: body.mosaic() });
  },
  write: ({ source, mosaic }, network) =>
    putMosaic(new ByteWriter().put(encodeSymbolRecipient(network, source)), mosaic).done(),
};
