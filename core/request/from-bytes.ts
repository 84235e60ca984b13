/** The step every format ends with: hex digits to the bytes of one chain. */
import { fromHex } from '../base/hex.ts';
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { CosignRequest, SignRequest } from './sign-request.ts';

/** A hash, a key or a seed: signing 32 chosen bytes would sign any cosignature. */
const bareHashBytes = 32;

/** Refuses 'hex-malformed', 'empty', 'arbitrary-bytes' (32 bytes), 'carries-private-key' (nem-sdk: 00 and 32 bytes). */
export function bytesOfHex(hex: string): Result<Uint8Array, Reason> {
  if (hex === '') return refuse(because('empty'));
  const bytes = fromHex(hex);
  if (bytes === null) return refuse(because('hex-malformed', { length: String(hex.length) }));
  if (bytes.length === bareHashBytes) return refuse(because('arbitrary-bytes', { bytes: String(bareHashBytes) }));
  if (bytes.length === bareHashBytes + 1 && bytes[0] === 0) return refuse(because('carries-private-key'));
  return ok(bytes);
}

export function requestOfHex(hex: string, rest: Omit<SignRequest, 'what' | 'bytes'>): Result<SignRequest, Reason> {
  const bytes = bytesOfHex(hex);
  return bytes.ok ? ok({ what: 'transaction', ...rest, bytes: bytes.value }) : bytes;
}

/** `inner`: hex of what a NEM cosignature stands for, or null. */
export function cosignOfHex(
  hex: string,
  inner: string | null,
  rest: Omit<CosignRequest, 'what' | 'bytes' | 'inner'>,
): Result<CosignRequest, Reason> {
  const bytes = bytesOfHex(hex);
  if (!bytes.ok) return bytes;
  const innerBytes = inner === null ? ok(null) : bytesOfHex(inner);
  if (!innerBytes.ok) return innerBytes;
  return ok({ what: 'cosign', ...rest, bytes: bytes.value, inner: innerBytes.value });
}
