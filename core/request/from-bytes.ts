/** The step every format ends with: hex digits to the unsigned bytes of one chain. */
import { fromHex } from '../base/hex.ts';
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { SignRequest } from './sign-request.ts';

/** A hash, a key or a seed: signing 32 chosen bytes would sign any cosignature. */
const bareHashBytes = 32;

/** Refuses 'hex-malformed', 'empty' and 'arbitrary-bytes' (32 bytes). */
export function bytesOfHex(hex: string): Result<Uint8Array, Reason> {
  if (hex === '') return refuse(because('empty'));
  const bytes = fromHex(hex);
  if (bytes === null) return refuse(because('hex-malformed', { length: String(hex.length) }));
  if (bytes.length === bareHashBytes) return refuse(because('arbitrary-bytes', { bytes: String(bareHashBytes) }));
  return ok(bytes);
}

export function requestOfHex(hex: string, rest: Omit<SignRequest, 'bytes'>): Result<SignRequest, Reason> {
  const bytes = bytesOfHex(hex);
  return bytes.ok ? ok({ ...rest, bytes: bytes.value }) : bytes;
}
