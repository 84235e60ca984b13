/** Steps common to all kinds: header, kind, and body to its last byte, in both directions. */
import { ByteReader } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { kindOfType } from '../../chain/transaction-kinds.ts';
import { codecOfContent, isNemInnerContent, isNemInnerKind } from './codecs.ts';
import type { NemContent, NemFields, NemTransaction } from './content.ts';
import { decodeNemHeader, encodeNemTransaction, type NemHeader, nemHeaderBytes } from './header.ts';
import { NemReader } from './nem-reader.ts';

export interface KnownHeader extends NemHeader {
  /** "nem.transfer", … */
  readonly kind: string;
}

/** Header of a kind and version that the chain has. Refuses like decodeNemHeader, and 'unknown-type',
 * 'unknown-version'. */
export function decodeKnownHeader(bytes: Uint8Array): Result<KnownHeader, Reason> {
  const header = decodeNemHeader(bytes);
  if (!header.ok) return header;
  const { type, version } = header.value;
  const known = kindOfType('nem', type);
  if (known === null) return refuse(reason('unknown-type', { type: String(type) }));
  if (!known.versions.includes(version))
    return refuse(reason('unknown-version', { kind: known.kind, version: String(version) }));
  return ok({ ...header.value, kind: known.kind });
}

/**
 * The verifiable form has `64 u32 | signature` where this form has the fee. Checked only for bytes that fail to decode
 * in this form, because a fee could have the same value.
 */
const looksVerifiable = (bytes: Uint8Array): boolean => new ByteReader(bytes.slice(48, 52)).u32() === 64;

/** Decodes the body with `read`, which must use it to its last byte and refuse nothing. */
export function decodeBody<T>(
  read: (reader: NemReader, header: NemHeader) => T,
  header: NemHeader,
  bytes: Uint8Array,
): Result<T, Reason> {
  const reader = new NemReader(new ByteReader(bytes.slice(nemHeaderBytes)), header.network);
  const value = read(reader, header);
  if (reader.left > 0) reader.refuse(reason('trailing-bytes', { count: String(reader.left) }));
  if (reader.refusal === null) return ok(value);
  return refuse(looksVerifiable(bytes) ? reason('signature-present') : reader.refusal);
}

export const transactionOf = (header: NemHeader, content: NemContent, bytes: Uint8Array): NemTransaction => {
  const { version, network, signer, fee, timestamp, deadline } = header;
  return { chain: 'nem', version, network, signer, fee, timestamp, deadline, content, bytes };
};

/** Decodes a transaction that may be inside another. `header` is the header of `bytes`. Refuses 'inner-not-allowed'. */
export function decodePlain(header: KnownHeader, bytes: Uint8Array): Result<NemTransaction, Reason> {
  if (!isNemInnerKind(header.kind)) return refuse(reason('inner-not-allowed', { kind: header.kind }));
  const content = decodeBody(codecOfContent(header.kind).read, header, bytes);
  return content.ok ? ok(transactionOf(header, content.value, bytes)) : content;
}

/** `fields` must have a content that may be inside another transaction; anything else is a bug of the caller. */
export function encodePlain(fields: NemFields): Uint8Array {
  const { content } = fields;
  if (!isNemInnerContent(content)) throw new Error('this content does not stand inside');
  const codec = codecOfContent(content.kind);
  const header = { ...fields, type: codec.type };
  return encodeNemTransaction(header, codec.write(content, header));
}
