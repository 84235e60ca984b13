/**
 * NEM message envelope: size u32, and if not 0: type u32 | length u32 | payload (catbuffer nem/transfer/transfer.cats).
 * An empty payload is refused: NIS reads it as no message, and the signature would not verify.
 * Wallets show a message of type 1 that starts with FE as hex (nem-sdk src/utils/format.js hexMessage).
 */
import { ByteWriter } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { fromUtf8 } from '../../base/utf8.ts';
import { maxMessageBytes } from '../../chain/networks.ts';
import type { Message } from '../common-fields.ts';
import type { NemReader } from './nem-reader.ts';

const plainType = 1;
const encryptedType = 2;
const envelopeOverhead = 8;
const noMessage: Message = { kind: 'none', raw: new Uint8Array(0) };

function classify(type: number, raw: Uint8Array): Message {
  if (type === encryptedType) return { kind: 'encrypted', raw };
  if (raw[0] === 0xfe) return { kind: 'hex', raw };
  const text = fromUtf8(raw);
  return text === null ? { kind: 'undecodable', raw } : { kind: 'plain', raw, text };
}

function checkEnvelope(envelopeSize: number, type: number, size: number): Reason | null {
  if (type !== plainType && type !== encryptedType) return reason('message-type-unknown', { type: String(type) });
  if (envelopeSize !== size + envelopeOverhead)
    return reason('inner-size-mismatch', { envelope: String(envelopeSize), size: String(size) });
  if (size === 0) return reason('message-zero-length');
  return size > maxMessageBytes
    ? reason('message-too-long', { length: String(size), limit: String(maxMessageBytes) })
    : null;
}

/** Reads the envelope at the reader's position. */
export function readNemMessage(reader: NemReader): Message {
  const envelopeSize = reader.u32();
  if (envelopeSize === 0) return noMessage;
  const type = reader.u32();
  const size = reader.u32();
  if (reader.refusal !== null) return noMessage;
  const refusal = checkEnvelope(envelopeSize, type, size);
  if (refusal === null) return classify(type, reader.take(size));
  reader.refuse(refusal);
  return noMessage;
}

export function encodeNemMessage(message: Message): Uint8Array {
  const { kind, raw } = message;
  if (kind === 'none') return new Uint8Array(4);
  const type = kind === 'encrypted' ? encryptedType : plainType;
  return new ByteWriter()
    .u32(raw.length + envelopeOverhead)
    .u32(type)
    .u32(raw.length)
    .put(raw)
    .done();
}
