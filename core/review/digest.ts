/** The name of the bytes of a task that is known before anything is signed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../base/hex.ts';

/** SHA-256, 32 bytes: what fingerprint words are made of. */
export const digestBytes = (bytes: Uint8Array): Uint8Array => sha256(bytes);

/** SHA-256, 64 upper-case hex: what an approval is bound to. */
export const digestOf = (bytes: Uint8Array): string => toHex(digestBytes(bytes));
