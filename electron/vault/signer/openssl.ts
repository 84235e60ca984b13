/**
 * Node's own Ed25519 (OpenSSL; BoringSSL in Electron): a third opinion on Symbol's signatures, the only one that is not run
 * by V8's WebAssembly. It verifies and never signs: a private KeyObject cannot be wiped (docs/adr/0027).
 * Its answer must never decide alone: it accepts public keys of small order, for which anybody can make a signature. What it
 * says yes to here was verified by another implementation before (signing-keys.ts, core/task).
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { joinBytes } from '../../../core/base/bytes.ts';

/** SubjectPublicKeyInfo of Ed25519 (RFC 8410 §4), up to the key. */
const spkiHead = Uint8Array.from([0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]);

export type PublicKeyObject = KeyObject;

/** `publicKey`: 32 bytes. */
export function opensslKey(publicKey: Uint8Array): PublicKeyObject {
  const key = Buffer.from(joinBytes(spkiHead, publicKey));
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

export const opensslVerifies = (message: Uint8Array, key: PublicKeyObject, signature: Uint8Array): boolean =>
  verify(null, message, key, signature);
