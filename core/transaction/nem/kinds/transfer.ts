/**
 * Transfer v1 and v2 (catbuffer nem/transfer/transfer.cats; TransferTransaction.java): 40 u32 | recipient 40 ASCII |
 * amount u64 | message envelope | v2: mosaics. With mosaics, `amount` is a multiplier and not XEM.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import type { NemCodec } from '../codec.ts';
import type { NemTransferContent } from '../content.ts';
import { encodeNemMessage, readNemMessage } from '../message.ts';
import { encodeNemMosaics, readNemMosaics } from '../mosaics.ts';
import { sizedText } from '../nem-writer.ts';

export const transferCodec: NemCodec<NemTransferContent> = {
  type: 257,
  read: (reader, { version }) => {
    const address = reader.address();
    const amount = reader.microXem();
    const message = readNemMessage(reader);
    const mosaics = version === 2 ? readNemMosaics(reader, amount) : [];
    return {
      kind: 'nem.transfer',
      recipient: { type: 'address', address },
      amount,
      amountIs: mosaics.length > 0 ? 'multiplier' : 'xem',
      message,
      mosaics,
    };
  },
  write: ({ recipient, amount, message, mosaics }, { version }) => {
    const writer = new ByteWriter().put(sizedText(recipient.address)).u64(amount).put(encodeNemMessage(message));
    return version === 2 ? writer.put(encodeNemMosaics(mosaics)).done() : writer.done();
  },
};
