/**
 * Key encryption of NEM and Symbol wallets: AES-256-CBC with PKCS#7 padding, the key from twenty to a few thousand
 * rounds of a hash. None has an integrity check: the padding detects a wrong password 255 times of 256, otherwise the
 * content has to.
 * Sources: nem-sdk src/crypto/cryptoHelpers.js (derivePassSha, toMobileKey), symbol-qr-library
 * src/services/EncryptionService.ts.
 */
import { cbc } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';

const aesKeyBytes = 32;
export const ivBytes = 16;
const pbkdf2Rounds = 2000;

/**
 * nem-sdk calls it SHA3, but it is Keccak-256 with the pre-standard padding (crypto-js). The first round takes the
 * password's UTF-8 bytes, each other one the previous hash.
 */
export function keccakRounds(password: Uint8Array, rounds: number): Uint8Array {
  let key = keccak_256(password);
  for (let done = 1; done < rounds; done += 1) {
    const next = keccak_256(key);
    key.fill(0);
    key = next;
  }
  return key;
}

/**
 * No format names the hash of PBKDF2: crypto-js used SHA-1 up to 4.1.1 (all shipped wallets) and SHA-256 since 4.2.0.
 */
export const pbkdf2Hashes = { 'sha-1': sha1, 'sha-256': sha256 } as const;

export const pbkdf2Key = (hash: keyof typeof pbkdf2Hashes, password: Uint8Array, salt: Uint8Array): Uint8Array =>
  pbkdf2(pbkdf2Hashes[hash], password, salt, { c: pbkdf2Rounds, dkLen: aesKeyBytes });

/** The decrypted bytes; null if the padding is invalid, as it usually is with a wrong key. Wipes the key. */
export function openCbc(key: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Uint8Array | null {
  try {
    return cbc(key, iv).decrypt(ciphertext);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}
