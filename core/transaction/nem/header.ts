/**
 * The 60-byte header of every non-verifiable NEM transaction (catbuffer nem/transaction.cats):
 * type u32 | version u8 | 0 u16 | network u8 | timestamp u32 | 32 u32 | signer 32 | fee u64 | deadline u32.
 */
import { ByteReader, ByteWriter, isZero } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { type Network, networkBytes, networkOfByte } from '../../chain/networks.ts';
import { nemKeyLength } from './nem-writer.ts';

export const nemHeaderBytes = 60;

export interface NemHeader {
  readonly type: number;
  readonly version: number;
  readonly network: Network;
  /** Seconds since the NEM epoch. */
  readonly timestamp: bigint;
  readonly signer: Uint8Array;
  readonly fee: bigint;
  readonly deadline: bigint;
}

/** Refuses 'too-short', 'reserved-not-zero', 'unknown-network', 'inner-size-mismatch', 'signer-invalid'. */
export function decodeNemHeader(bytes: Uint8Array): Result<NemHeader, Reason> {
  const length = String(bytes.length);
  if (bytes.length < nemHeaderBytes) return refuse(reason('too-short', { length, least: String(nemHeaderBytes) }));
  const reader = new ByteReader(bytes);
  const type = reader.u32();
  const version = reader.u8();
  if (reader.u16() !== 0) return refuse(reason('reserved-not-zero', { offset: '5' }));
  const networkByte = reader.u8();
  const network = networkOfByte(networkByte);
  if (network === null) return refuse(reason('unknown-network', { byte: String(networkByte) }));
  const timestamp = reader.uint(4);
  const signerSize = reader.u32();
  if (signerSize !== nemKeyLength)
    return refuse(reason('inner-size-mismatch', { offset: '12', size: String(signerSize) }));
  const signer = reader.take(nemKeyLength);
  // Only Symbol has the convention of an open signer; a NEM composer must name the account.
  if (isZero(signer)) return refuse(reason('signer-invalid'));
  return ok({ type, version, network, timestamp, signer, fee: reader.u64(), deadline: reader.uint(4) });
}

export function encodeNemTransaction(header: NemHeader, body: Uint8Array): Uint8Array {
  return new ByteWriter()
    .u32(header.type)
    .u8(header.version)
    .u16(0)
    .u8(networkBytes[header.network])
    .u32(header.timestamp)
    .u32(nemKeyLength)
    .put(header.signer)
    .u64(header.fee)
    .u32(header.deadline)
    .put(body)
    .done();
}
