/**
 * The two signature schemes: Ed25519 with SHA-512 (Symbol, RFC 8032) and the same curve with Keccak-512 (NEM;
 * NemProject/nem.core Ed25519DsaSigner). Keys are 32-byte seeds, public keys 32 bytes, signatures 64 bytes.
 * Implemented with @noble/curves, independent of symbol-sdk's WebAssembly.
 */
import { eddsa } from '@noble/curves/abstract/edwards.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { keccak_512 } from '@noble/hashes/sha3.js';
import type { Chain } from '../chain/networks.ts';

export interface SignatureScheme {
  readonly publicKey: (seed: Uint8Array) => Uint8Array;
  readonly sign: (message: Uint8Array, seed: Uint8Array) => Uint8Array;
  readonly verify: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;
}

/** RFC 8032 §5.1.5 step 2. NEM clamps in the same way; noble leaves it to the caller of `eddsa`. */
function clamp(scalar: Uint8Array): Uint8Array<ArrayBuffer> {
  const clamped = Uint8Array.from(scalar);
  clamped[0] = (clamped[0] ?? 0) & 0xf8;
  clamped[31] = ((clamped[31] ?? 0) & 0x7f) | 0x40;
  return clamped;
}

const keccakEd25519 = eddsa(ed25519.Point, keccak_512, { adjustScalarBytes: clamp, zip215: false });

/** `zip215: false` is strict: signatures with non-canonical points or small-order public keys do not verify. */
function strictly(curve: typeof ed25519): SignatureScheme {
  return {
    publicKey: (seed) => curve.getPublicKey(seed),
    sign: (message, seed) => curve.sign(message, seed),
    verify: (signature, message, publicKey) => {
      if (signature.length !== 64 || publicKey.length !== 32) return false;
      return curve.verify(signature, message, publicKey, { zip215: false });
    },
  };
}

const symbolScheme = strictly(ed25519);
const nemScheme = strictly(keccakEd25519);

export function schemeOf(chain: Chain): SignatureScheme {
  return chain === 'symbol' ? symbolScheme : nemScheme;
}
