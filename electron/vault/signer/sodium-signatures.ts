/**
 * The second implementation: libsodium. Symbol's scheme is its own Ed25519. NEM's, the same with Keccak-512 in the place of
 * SHA-512 (RFC 8032 §5.1.5-7), is composed of its scalar and point functions and its Keccak permutation. Its SHA3-256 and Keccak-256
 * serve all of the vault.
 */
import { keccak_256 as nobleKeccak, sha3_256 as nobleSha3 } from '@noble/hashes/sha3.js';
import { equalBytes } from '../../../core/base/bytes.ts';
import type { Hashes } from '../../../core/base/sha3.ts';
import type { SignatureImplementation } from './implementation.ts';
import { maxMessage, Sodium } from './sodium.ts';

/** The neutral element. */
const identity = Uint8Array.of(1, ...new Uint8Array(31));

function publicKeyOf(sodium: Sodium, seed: Uint8Array, isNem: boolean): Uint8Array {
  sodium.put('seed', seed);
  if (isNem) {
    expandSeed(sodium);
    mustHold(sodium.timesBase('publicKey', 'scalar'));
  } else {
    sodium.ed25519Keys();
  }
  return sodium.take('publicKey');
}

/** `scalar`, clamped, and the `prefix` that nonces are made from (RFC 8032 §5.1.5). */
function expandSeed(sodium: Sodium): void {
  sodium.keccak512(['seed'], false);
  sodium.copy('scalar', 'wide');
  sodium.copy('prefix', 'wide', 32);
  sodium.clamp('scalar');
}

function nemSign(sodium: Sodium): Uint8Array {
  expandSeed(sodium);
  sodium.keccak512(['prefix'], true);
  sodium.reduce('nonce');
  mustHold(sodium.timesBase('r', 'nonce'));
  sodium.keccak512(['r', 'publicKey'], true);
  sodium.reduce('challenge');
  sodium.widen('scalar');
  sodium.reduce('scalar');
  sodium.multiplyAdd('s', 'challenge', 'scalar', 'nonce');
  return sodium.take('signature');
}

/** S is reduced, and S·B − k·A is R. */
function nemVerifies(sodium: Sodium): boolean {
  sodium.widen('s');
  sodium.reduce('scalar');
  const isReduced = equalBytes(sodium.take('scalar'), sodium.take('s'));
  if (!isReduced || equalBytes(sodium.take('r'), identity)) return false;
  sodium.keccak512(['r', 'publicKey'], true);
  sodium.reduce('challenge');
  if (!sodium.timesBase('point', 's') || !sodium.times('product', 'challenge', 'publicKey')) return false;
  return sodium.minus('point', 'point', 'product') && equalBytes(sodium.take('point'), sodium.take('r'));
}

export const implementationOf = (sodium: Sodium): SignatureImplementation => ({
  publicKey: (chain, seed) => publicKeyOf(sodium, seed, chain === 'nem'),
  sign: (chain, message, seed, publicKey) => {
    sodium.put('seed', seed);
    sodium.put('publicKey', publicKey);
    sodium.putMessage(message);
    return chain === 'nem' ? nemSign(sodium) : sodium.ed25519Sign();
  },
  verify: (chain, message, publicKey, signature) => {
    if (signature.length !== 64 || publicKey.length !== 32) return false;
    sodium.put('publicKey', publicKey);
    sodium.put('signature', signature);
    sodium.putMessage(message);
    return chain === 'nem' ? nemVerifies(sodium) : sodium.ed25519Verifies();
  },
  wipe: sodium.wipe,
});

let loaded: Promise<Sodium> | null = null;

/** Loaded once, in about 20 ms. */
export function sodium(): Promise<Sodium> {
  loaded ??= Sodium.load();
  return loaded;
}

export const sodiumSignatures = async (): Promise<SignatureImplementation> => implementationOf(await sodium());

/** The hashes of core/base/sha3.ts. Input longer than its memory goes to @noble/hashes. */
export async function sodiumHashes(): Promise<Hashes> {
  const lib = await sodium();
  return {
    sha3_256: (bytes) => (bytes.length > maxMessage ? nobleSha3(bytes) : lib.sha3(bytes)),
    keccak_256: (bytes) => (bytes.length > maxMessage ? nobleKeccak(bytes) : lib.keccak256(bytes)),
  };
}

/** A clamped scalar or a hash is zero modulo L only after a fault. */
function mustHold(isPoint: boolean): void {
  if (!isPoint) throw new Error('the identity is no key and no nonce');
}
