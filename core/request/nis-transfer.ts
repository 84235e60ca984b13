/**
 * NIS JSON of transfers (nem-sdk src/model/transactions/transferTransaction.js; NIS API "TransferTransaction"):
 * {amount, recipient, message{type,payload}, mosaics[{mosaicId{namespaceId,name}, quantity}]}.
 */
import { ByteWriter } from '../base/bytes.ts';
import { reason } from '../base/reason.ts';
import { checkNemMosaics, sortedNemMosaics } from '../chain/nem-mosaic.ts';
import { type NisFields, sized } from './nis-fields.ts';
import type { NisKind } from './nis-kinds.ts';
import { isObject } from './strict-json.ts';

const noMessage = new Uint8Array(4);

/** The message envelope. NIS and nem-sdk write "no message" as `{}` or as an empty plain payload. */
function messageOf(fields: NisFields): Uint8Array {
  const value = fields.value('message');
  if (isObject(value) && value.size === 0) return noMessage;
  const message = fields.object('message', ['type', 'payload']);
  const type = message.value('type');
  const payload = message.hex('payload');
  if (type !== 1 && type !== 2) {
    fields.refuse(reason('message-type-unknown'));
    return noMessage;
  }
  if (payload.length === 0 && type === 2) fields.refuse(reason('message-zero-length'));
  return payload.length === 0 ? noMessage : sized(new ByteWriter().u32(type).put(sized(payload)).done());
}

/** In the order of NIS, the only one that the bytes have; wallets list mosaics as they were entered. */
function mosaicsOf(fields: NisFields): Uint8Array {
  const listed = fields.list('mosaics', ['mosaicId', 'quantity']).map((mosaic) => {
    const id = mosaic.object('mosaicId', ['namespaceId', 'name']);
    return { mosaic, namespace: id.string('namespaceId'), name: id.string('name') };
  });
  const sorted = sortedNemMosaics(listed);
  const refusal = checkNemMosaics(sorted);
  if (refusal !== null) fields.refuse(refusal);
  if (sorted.some((one, i) => one !== listed[i])) fields.note('order-set');
  const mosaics = sorted.map(({ mosaic }) => mosaic);
  const writer = new ByteWriter().u32(mosaics.length);
  for (const mosaic of mosaics)
    writer.put(sized(new ByteWriter().put(mosaic.mosaicId('mosaicId')).u64(mosaic.u64('quantity')).done()));
  return writer.done();
}

export const nisTransfer: NisKind = {
  fields: ['amount', 'recipient', 'message'],
  optional: ['mosaics'],
  write: (fields, version) => {
    const body = new ByteWriter().put(fields.address('recipient')).u64(fields.u64('amount')).put(messageOf(fields));
    if (version === 2) return body.put(mosaicsOf(fields)).done();
    if (!fields.isAbsent('mosaics')) fields.refuseValue('mosaics');
    return body.done();
  },
};
