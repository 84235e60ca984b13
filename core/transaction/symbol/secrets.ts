/** Secrets of lock transactions (catapult LockHashAlgorithm.h / LockHashUtils.cpp). */
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { isZero } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { sha3_256 } from '../../base/sha3.ts';
import type { LockHashAlgorithm } from './content.ts';

export const lockHashAlgorithms = ['sha3-256', 'hash-160', 'hash-256'] as const;

/** HASH_160 fills 20 of the 32 bytes. If the rest is not zero, no proof can ever match. */
export const checkSecret = (algorithm: LockHashAlgorithm, secret: Uint8Array): Reason | null =>
  algorithm === 'hash-160' && !isZero(secret.subarray(20)) ? reason('padding-not-zero', { field: 'secret' }) : null;

/** The secret that `proof` opens, 32 bytes: SHA3-256, RIPEMD-160 of SHA-256 padded with zeros, or SHA-256 twice. */
export function secretOf(algorithm: LockHashAlgorithm, proof: Uint8Array): Uint8Array {
  if (algorithm === 'sha3-256') return sha3_256(proof);
  if (algorithm === 'hash-256') return sha256(sha256(proof));
  const secret = new Uint8Array(32);
  secret.set(ripemd160(sha256(proof)));
  return secret;
}
