/** The digest of a task's bytes: an identifier that is known before anything is signed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../base/hex.ts';

/** SHA-256, 32 bytes: source of the fingerprint words. */
export const digestBytes = (bytes: Uint8Array): Uint8Array => sha256(bytes);

/** SHA-256, 64 upper-case hex digits: an approval is bound to it. */
export const digestOf = (bytes: Uint8Array): string => toHex(digestBytes(bytes));
