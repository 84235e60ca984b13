/**
 * Symbol transfer v1 (catbuffer symbol/transfer/transfer.cats): recipient 24 | message size u16 | mosaic count u8 |
 * 0 u8 | 0 u32 | mosaics (id u64, amount u64), ascending | message. Unsigned; the signer may be left open.
 */
import { ByteReader, ByteWriter, isZero } from '../../base/bytes.ts';
import { because, type Reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { maxMessageBytes, maxSymbolAtomicUnits } from '../../chain/networks.ts';
import { maxTransactionBytes } from '../limits.ts';
import type { SymbolMosaic, SymbolTransfer, SymbolTransferFields } from '../transaction.ts';
import { encodeSymbolTransaction, type SymbolHeader, symbolHeaderBytes } from './header.ts';
import { classifySymbolMessage } from './message.ts';
import { decodeSymbolRecipient, encodeSymbolRecipient } from './recipient.ts';

const transferType = 16724;

/** The first reason against the list, or null: strictly ascending ids, no amount over the supply. */
function againstMosaics(mosaics: readonly SymbolMosaic[]): Reason | null {
  for (const [i, mosaic] of mosaics.entries()) {
    const index = String(i);
    const before = mosaics[i - 1];
    if (before?.id === mosaic.id) return because('mosaic-duplicate', { index });
    if (before !== undefined && before.id > mosaic.id) return because('mosaics-not-sorted', { index });
    if (mosaic.amount > maxSymbolAtomicUnits) return because('amount-too-large', { amount: String(mosaic.amount) });
  }
  return null;
}

/** `header` is the already decoded header of `bytes`, of type transfer. */
export function decodeSymbolTransfer(header: SymbolHeader, bytes: Uint8Array): Result<SymbolTransfer, Reason> {
  if (!isZero(header.signature)) return refuse(because('signature-present'));
  if (bytes.length > maxTransactionBytes)
    return refuse(because('too-long', { length: String(bytes.length), limit: String(maxTransactionBytes) }));
  const reader = new ByteReader(bytes.slice(symbolHeaderBytes));
  const recipientBytes = reader.take(24);
  const messageSize = reader.u16();
  const mosaicCount = reader.u8();
  if (reader.u8() !== 0 || reader.u32() !== 0) return refuse(because('reserved-not-zero', { offset: '155' }));
  const mosaics = Array.from({ length: mosaicCount }, () => ({ id: reader.u64(), amount: reader.u64() }));
  const raw = reader.take(messageSize);
  if (reader.isShort) return refuse(because('too-short', { length: String(bytes.length) }));
  if (reader.left > 0) return refuse(because('trailing-bytes', { count: String(reader.left) }));
  if (messageSize > maxMessageBytes)
    return refuse(because('message-too-long', { length: String(messageSize), limit: String(maxMessageBytes) }));
  const recipient = decodeSymbolRecipient(header.network, recipientBytes);
  if (!recipient.ok) return recipient;
  const against = againstMosaics(mosaics);
  if (against !== null) return refuse(against);
  const { network, fee, deadline } = header;
  const signer = isZero(header.signer) ? null : header.signer;
  const message = classifySymbolMessage(raw);
  const fields = { network, signer, fee, deadline, recipient: recipient.value, mosaics, message };
  return ok({ kind: 'symbol.transfer', chain: 'symbol', version: 1, ...fields, bytes });
}

/** Unsigned bytes (signature zero) of a transfer. Writes what it is given: check by decoding the result. */
export function encodeSymbolTransfer(fields: SymbolTransferFields): Uint8Array {
  const body = new ByteWriter()
    .put(encodeSymbolRecipient(fields.network, fields.recipient))
    .u16(fields.message.raw.length)
    .u8(fields.mosaics.length)
    .u8(0)
    .u32(0);
  for (const { id, amount } of fields.mosaics) body.u64(id).u64(amount);
  const { network, fee, deadline } = fields;
  const signer = fields.signer ?? new Uint8Array(32);
  const header = { signature: new Uint8Array(64), signer, version: 1, network, type: transferType, fee, deadline };
  return encodeSymbolTransaction(header, body.put(fields.message.raw).done());
}
