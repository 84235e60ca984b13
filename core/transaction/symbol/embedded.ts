/**
 * A transaction inside an aggregate (catbuffer symbol/transaction.cats EmbeddedTransaction):
 * size u32 | 0 u32 | signer 32 | 0 u32 | version u8 | network u8 | type u16 | body. No signature, fee or deadline.
 */
import { ByteReader, isZero } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { type Network, networkBytes } from '../../chain/networks.ts';
import { kindOfType } from '../../chain/transaction-kinds.ts';
import { BodyReader } from './body.ts';
import { bodyVersion, codecOfType } from './codecs.ts';
import type { SymbolEmbedded } from './content.ts';

export const embeddedHeaderBytes = 48;

/** Returns the first reason against type and version, or null. */
function checkEmbedded(type: number, version: number): Reason | null {
  const known = kindOfType('symbol', type);
  if (known === null) return reason('unknown-type', { chain: 'symbol', type: String(type) });
  if (codecOfType(type) === null) return reason('inner-not-allowed', { kind: known.kind });
  if (version !== bodyVersion) return reason('unknown-version', { kind: known.kind, version: String(version) });
  return null;
}

/** `bytes`: exactly one embedded transaction without its padding; `offset`: its position, for the facts of a reason. */
export function decodeEmbedded(network: Network, bytes: Uint8Array, offset: number): Result<SymbolEmbedded, Reason> {
  const reader = new ByteReader(bytes);
  const size = reader.u32();
  const first = reader.u32();
  const signer = reader.take(32);
  const second = reader.u32();
  const [version, networkByte, type] = [reader.u8(), reader.u8(), reader.u16()];
  if (reader.isShort) return refuse(reason('too-short', { length: String(bytes.length) }));
  if (size !== bytes.length)
    return refuse(reason('inner-size-mismatch', { size: String(size), length: String(bytes.length) }));
  if (first !== 0) return refuse(reason('reserved-not-zero', { offset: String(offset + 4) }));
  if (second !== 0) return refuse(reason('reserved-not-zero', { offset: String(offset + 40) }));
  if (networkByte !== networkBytes[network])
    return refuse(reason('network-mismatch', { byte: String(networkByte), network }));
  const refusal = checkEmbedded(type, version);
  const codec = codecOfType(type);
  if (refusal !== null || codec === null) return refuse(refusal ?? reason('inner-not-allowed'));
  if (isZero(signer)) return refuse(reason('signer-invalid'));
  const context = { network, signer, offset: offset + embeddedHeaderBytes };
  const content = codec.read(new BodyReader(bytes.subarray(embeddedHeaderBytes), context));
  return content.ok ? ok({ signer, version: bodyVersion, content: content.value, bytes }) : content;
}
