/**
 * The 128-byte header of every Symbol transaction (catbuffer symbol/transaction.cats):
 * size u32 | 0 u32 | signature 64 | signer 32 | 0 u32 | version u8 | network u8 | type u16 | fee u64 | deadline u64.
 */
import { ByteReader, ByteWriter } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { type Network, networkBytes, networkOfByte } from '../../chain/networks.ts';

export const symbolHeaderBytes = 128;

export interface SymbolHeader {
  readonly signature: Uint8Array;
  readonly signer: Uint8Array;
  readonly version: number;
  readonly network: Network;
  readonly type: number;
  readonly fee: bigint;
  readonly deadline: bigint;
}

/** Refuses 'too-short', 'size-mismatch', 'trailing-bytes', 'reserved-not-zero', 'unknown-network'. */
export function decodeSymbolHeader(bytes: Uint8Array): Result<SymbolHeader, Reason> {
  const length = String(bytes.length);
  if (bytes.length < symbolHeaderBytes)
    return refuse(reason('too-short', { length, least: String(symbolHeaderBytes) }));
  const reader = new ByteReader(bytes);
  const size = reader.u32();
  if (size > bytes.length) return refuse(reason('size-mismatch', { size: String(size), length }));
  if (size < bytes.length) return refuse(reason('trailing-bytes', { count: String(bytes.length - size) }));
  if (reader.u32() !== 0) return refuse(reason('reserved-not-zero', { offset: '4' }));
  const signature = reader.take(64);
  const signer = reader.take(32);
  if (reader.u32() !== 0) return refuse(reason('reserved-not-zero', { offset: '104' }));
  const version = reader.u8();
  const networkByte = reader.u8();
  const network = networkOfByte(networkByte);
  if (network === null) return refuse(reason('unknown-network', { byte: String(networkByte) }));
  return ok({ signature, signer, version, network, type: reader.u16(), fee: reader.u64(), deadline: reader.u64() });
}

/** The complete transaction: header, then `body`. */
export function encodeSymbolTransaction(header: SymbolHeader, body: Uint8Array): Uint8Array {
  return new ByteWriter()
    .u32(symbolHeaderBytes + body.length)
    .u32(0)
    .put(header.signature)
    .put(header.signer)
    .u32(0)
    .u8(header.version)
    .u8(networkBytes[header.network])
    .u16(header.type)
    .u64(header.fee)
    .u64(header.deadline)
    .put(body)
    .done();
}
