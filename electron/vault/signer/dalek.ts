/**
 * The first implementation: symbol-sdk's WebAssembly (curve25519-dalek), called without the SDK's key classes: these copy
 * the key into arrays that nobody wipes, and fall back to JavaScript where an environment variable says so.
 * Rejects if the package or its WebAssembly is missing or damaged; it is loaded at the first call, not with this file.
 */
import { isZero } from '../../../core/base/bytes.ts';
import type { Chain } from '../../../core/chain/networks.ts';
import type { SignatureImplementation } from './implementation.ts';
import { restoring } from './wasm-memory.ts';

type DalekModule = typeof import('symbol-crypto-wasm-node');

export interface Dalek extends SignatureImplementation {
  /** The module's complete memory at this moment, to inspect what is left in it. */
  readonly memory: () => Uint8Array;
}

/** The package takes the seed with `slice`, which would leave a copy on V8's heap at each call: here it gets a view. */
class LentSeed extends Uint8Array<ArrayBuffer> {
  override slice(start?: number, end?: number): Uint8Array<ArrayBuffer> {
    return this.subarray(start, end);
  }
}

function lent(seed: Uint8Array): LentSeed {
  if (seed.length !== 32) throw new Error('a seed has 32 bytes');
  return new LentSeed(seed.buffer as ArrayBuffer, seed.byteOffset, 32);
}

function implementationOf(module: DalekModule): Dalek {
  const { crypto_private_sign, crypto_private_verify, crypto_sign_keypair, HashMode, __wasm } = module;
  const modes: Readonly<Record<Chain, number>> = { symbol: HashMode.Sha2_512, nem: HashMode.Keccak };
  const memory = () => new Uint8Array(__wasm.memory.buffer);
  const calls = {
    publicKey: (chain: Chain, seed: Uint8Array): Uint8Array => {
      const key = new Uint8Array(32);
      crypto_sign_keypair(modes[chain], lent(seed), key);
      return key;
    },
    /** Derives the public key anew each time, whatever it is given. */
    sign: (chain: Chain, message: Uint8Array, seed: Uint8Array): Uint8Array => {
      const signature = new Uint8Array(64);
      crypto_private_sign(modes[chain], lent(seed), message, signature);
      return signature;
    },
    verify: (chain: Chain, message: Uint8Array, key: Uint8Array, signature: Uint8Array): boolean => {
      if (signature.length !== 64 || key.length !== 32 || isZero(key)) return false;
      // The module leaves out the highest bit of S (seen in 0.1.1): a signature would have a second form.
      if (((signature[63] ?? 0) & 0x80) !== 0) return false;
      return crypto_private_verify(modes[chain], key, message, signature);
    },
  };
  warmUp(calls);
  return { ...calls, memory, wipe: restoring(memory) };
}

/** The first calls let the module's memory grow to its size: they are made before it is remembered. */
function warmUp({
  publicKey,
  sign,
  verify,
}: Pick<SignatureImplementation, 'publicKey' | 'verify'> & UnkeyedSign): void {
  const longest = new Uint8Array(150_000);
  const seed = new Uint8Array(32);
  for (const chain of ['symbol', 'nem'] as const)
    verify(chain, longest, publicKey(chain, seed), sign(chain, longest, seed));
}
interface UnkeyedSign {
  readonly sign: (chain: Chain, message: Uint8Array, seed: Uint8Array) => Uint8Array;
}

let loaded: Promise<Dalek> | null = null;

/** Loaded once. */
export function dalek(): Promise<Dalek> {
  loaded ??= import('symbol-crypto-wasm-node').then(implementationOf);
  return loaded;
}
