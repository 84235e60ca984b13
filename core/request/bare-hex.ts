/**
 * Bare hex of an unsigned transaction. Symbol bytes 4..7 are reserved and zero (after the u32 size); in NEM's
 * non-verifiable form the same place holds version and network, which are never zero: that tells the chains apart.
 */
import { ByteReader } from '../base/bytes.ts';
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { bytesOfHex } from './from-bytes.ts';
import type { SignRequest } from './sign-request.ts';

export function readBareHex(text: string): Result<SignRequest, Reason> {
  const bytes = bytesOfHex(text);
  if (!bytes.ok) return bytes;
  const length = String(bytes.value.length);
  if (bytes.value.length < 8) return refuse(because('too-short', { length }));
  const isSymbol = new ByteReader(bytes.value.slice(4, 8)).u32() === 0;
  const told = isSymbol
    ? ({ chain: 'symbol', format: 'symbol-hex' } as const)
    : ({ chain: 'nem', format: 'nem-hex' } as const);
  return ok({ what: 'transaction', ...told, network: null, bytes: bytes.value, notes: [] });
}
