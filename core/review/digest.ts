/** The two names of a transaction's bytes that are known before it is signed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { toHex } from '../base/hex.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';

/** SHA-256, 32 bytes: what fingerprint words are made of. */
export const digestBytes = (bytes: Uint8Array): Uint8Array => sha256(bytes);

/** SHA-256, 64 upper-case hex: what an approval is bound to. */
export const digestOf = (bytes: Uint8Array): string => toHex(digestBytes(bytes));

/** NEM hashes what is signed, so its hash is known before; Symbol's covers the signature (EntityHasher.cpp). */
export const hashBeforeSigning = (tx: DecodedTransaction): string | null =>
  tx.chain === 'nem' ? toHex(keccak_256(tx.bytes)) : null;
