/**
 * One implementation of the two signature schemes (core/signature/curves.ts), as the signer uses it.
 * Keys are 32-byte Ed25519 seeds (NEM: not the reversed form that wallets show), public keys 32 bytes, signatures 64.
 */
import type { Chain } from '../../../core/chain/networks.ts';

export interface SignatureImplementation {
  readonly publicKey: (chain: Chain, seed: Uint8Array) => Uint8Array;
  /**
   * `publicKey` must be the seed's own: two signatures of one message under different public keys reveal the key. Only
   * signing-keys.ts calls this, with a public key that both implementations derived.
   */
  readonly sign: (chain: Chain, message: Uint8Array, seed: Uint8Array, publicKey: Uint8Array) => Uint8Array;
  /** Strict: a scalar S that is not reduced, and a public key of small order, do not verify. */
  readonly verify: (chain: Chain, message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array) => boolean;
  /** Overwrites what the calls before left in the implementation's own memory. */
  readonly wipe: () => void;
}

/** Two that share no code. */
export interface Signers {
  readonly first: SignatureImplementation;
  readonly second: SignatureImplementation;
}
