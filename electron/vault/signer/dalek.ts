/**
 * The first implementation: symbol-sdk's WebAssembly (curve25519-dalek), called without the SDK's key classes: these copy
 * the key into arrays that nobody wipes, and fall back to JavaScript where an environment variable says so.
 */
import {
  __wasm,
  crypto_private_sign,
  crypto_private_verify,
  crypto_sign_keypair,
  HashMode,
} from 'symbol-crypto-wasm-node';
import { isZero } from '../../../core/base/bytes.ts';
import type { Chain } from '../../../core/chain/networks.ts';
import type { SignatureImplementation } from './implementation.ts';
import { restoring } from './wasm-memory.ts';

const modes: Readonly<Record<Chain, number>> = { symbol: HashMode.Sha2_512, nem: HashMode.Keccak };

function publicKey(chain: Chain, seed: Uint8Array): Uint8Array {
  const key = new Uint8Array(32);
  crypto_sign_keypair(modes[chain], seed, key);
  return key;
}

/** Derives the public key anew each time, whatever it is given. */
function sign(chain: Chain, message: Uint8Array, seed: Uint8Array): Uint8Array {
  const signature = new Uint8Array(64);
  crypto_private_sign(modes[chain], seed, message, signature);
  return signature;
}

function verify(chain: Chain, message: Uint8Array, key: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64 || key.length !== 32 || isZero(key)) return false;
  // The module leaves out the highest bit of S (seen in 0.1.1): a signature would have a second form.
  if (((signature[63] ?? 0) & 0x80) !== 0) return false;
  return crypto_private_verify(modes[chain], key, message, signature);
}

/** The first calls let the module's memory grow to its size: they are made before it is remembered. */
function warmUp(): void {
  const longest = new Uint8Array(150_000);
  const seed = new Uint8Array(32);
  for (const chain of ['symbol', 'nem'] as const)
    verify(chain, longest, publicKey(chain, seed), sign(chain, longest, seed));
}

/** The module's complete memory at this moment. */
export const dalekMemory = (): Uint8Array => new Uint8Array(__wasm.memory.buffer);

let made: SignatureImplementation | null = null;

export function dalek(): SignatureImplementation {
  if (made === null) {
    warmUp();
    made = { publicKey, sign, verify, wipe: restoring(dalekMemory) };
  }
  return made;
}
