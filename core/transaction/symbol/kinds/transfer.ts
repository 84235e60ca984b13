/**
 * catbuffer symbol/transfer/transfer.cats: recipient 24 | message size u16 | mosaic count u8 | 0 u8 | 0 u32 |
 * mosaics (id u64, amount u64), ascending | message.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import { type Reason, reason } from '../../../base/reason.ts';
import { maxMessageBytes } from '../../../chain/networks.ts';
import type { SymbolMosaic } from '../../common-fields.ts';
import { type BodyCodec, putMosaic } from '../body.ts';
import type { TransferContent } from '../content.ts';
import { classifySymbolMessage } from '../message.ts';
import { encodeSymbolRecipient } from '../recipient.ts';

/** Strictly ascending by id. */
function checkOrder(mosaics: readonly SymbolMosaic[]): Reason | null {
  for (const [i, mosaic] of mosaics.entries()) {
    const index = String(i);
    const before = mosaics[i - 1];
    if (before?.id === mosaic.id) return reason('mosaic-duplicate', { index });
    if (before !== undefined && before.id > mosaic.id) return reason('mosaics-not-sorted', { index });
  }
  return null;
}

export const transfer: BodyCodec<TransferContent> = {
  kind: 'symbol.transfer',
  type: 0x4154,
  read(body) {
    const recipient = body.recipient();
    const messageSize = body.u16();
    const mosaicCount = body.u8();
    body.reserved(1);
    body.reserved(4);
    const mosaics = body.list(mosaicCount, 16, () => body.mosaic());
    body.refusal(checkOrder(mosaics));
    if (messageSize > maxMessageBytes)
      body.refusal(reason('message-too-long', { length: String(messageSize), limit: String(maxMessageBytes) }));
    const message = classifySymbolMessage(body.take(messageSize));
    return body.end({ kind: 'symbol.transfer', recipient, mosaics, message });
  },
  write({ recipient, mosaics, message }, network) {
    const writer = new ByteWriter()
      .put(encodeSymbolRecipient(network, recipient))
      .u16(message.raw.length)
      .u8(mosaics.length)
      .u8(0)
      .u32(0);
    for (const mosaic of mosaics) putMosaic(writer, mosaic);
    return writer.put(message.raw).done();
  },
};
