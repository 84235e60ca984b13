/**
 * NEM transfer v1 and v2, non-verifiable form (catbuffer nem/transfer/transfer.cats): 40 u32 | recipient 40 ASCII |
 * amount u64 | message envelope | v2: mosaics. With mosaics attached `amount` is a multiplier, not XEM.
 */
import { ByteReader, ByteWriter } from '../../base/bytes.ts';
import { because, type Reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { nemAddressFromAscii } from '../../chain/address.ts';
import { maxMicroXem, type Network } from '../../chain/networks.ts';
import { maxTransactionBytes } from '../limits.ts';
import type { NemTransfer, NemTransferFields } from '../transaction.ts';
import { encodeNemTransaction, type NemHeader, nemHeaderBytes } from './header.ts';
import { decodeNemMessage, encodeNemMessage } from './message.ts';
import { decodeNemMosaics, encodeNemMosaics } from './mosaics.ts';

const transferType = 257;
const recipientLength = 40;

/** The verifiable form has `64 u32 | signature` where this form has the fee; its recipient stands 68 bytes later. */
function looksVerifiable(bytes: Uint8Array): boolean {
  const at = (offset: number): number => new ByteReader(bytes.slice(offset, offset + 4)).u32();
  return at(48) === 64 && at(nemHeaderBytes + 68) === recipientLength;
}

function decodeRecipient(reader: ByteReader, network: Network): Result<string, Reason> {
  const address = nemAddressFromAscii(reader.take(recipientLength));
  if (!address.ok) return address;
  if (address.value.network !== network) return refuse(because('network-mismatch', { network }));
  return ok(address.value.text);
}

/** `header` is the already decoded header of `bytes`, of type transfer, version 1 or 2. */
export function decodeNemTransfer(header: NemHeader, bytes: Uint8Array): Result<NemTransfer, Reason> {
  if (bytes.length > maxTransactionBytes)
    return refuse(because('too-long', { length: String(bytes.length), limit: String(maxTransactionBytes) }));
  const reader = new ByteReader(bytes.slice(nemHeaderBytes));
  const size = reader.u32();
  if (size !== recipientLength) {
    if (looksVerifiable(bytes)) return refuse(because('signature-present'));
    return refuse(reader.isShort ? because('too-short') : because('inner-size-mismatch', { size: String(size) }));
  }
  if (reader.left < recipientLength + 12) return refuse(because('too-short', { length: String(bytes.length) }));
  const recipient = decodeRecipient(reader, header.network);
  if (!recipient.ok) return recipient;
  const amount = reader.u64();
  if (amount > maxMicroXem) return refuse(because('amount-too-large', { amount: String(amount) }));
  const message = decodeNemMessage(reader);
  if (!message.ok) return message;
  const version = header.version === 2 ? 2 : 1;
  const mosaics = version === 2 ? decodeNemMosaics(reader, amount) : ok([]);
  if (!mosaics.ok) return mosaics;
  if (reader.isShort) return refuse(because('too-short', { length: String(bytes.length) }));
  if (reader.left > 0) return refuse(because('trailing-bytes', { count: String(reader.left) }));
  const { network, signer, fee, timestamp, deadline } = header;
  return ok({
    kind: 'nem.transfer',
    chain: 'nem',
    ...{ version, network, signer, fee, timestamp, deadline, amount },
    recipient: { type: 'address', address: recipient.value },
    amountIs: mosaics.value.length > 0 ? 'multiplier' : 'xem',
    message: message.value,
    mosaics: mosaics.value,
    bytes,
  });
}

/** Non-verifiable bytes of a transfer. Writes what it is given: check by decoding the result. */
export function encodeNemTransfer(fields: NemTransferFields): Uint8Array {
  const { recipient, amount, message, mosaics, version } = fields;
  const body = new ByteWriter()
    .u32(recipientLength)
    .put(Uint8Array.from(recipient.address, (character) => character.charCodeAt(0)))
    .u64(amount)
    .put(encodeNemMessage(message));
  if (version === 2) body.put(encodeNemMosaics(mosaics));
  return encodeNemTransaction({ ...fields, type: transferType }, body.done());
}
