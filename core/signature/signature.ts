/**
 * core/signature: which bytes a signature covers, and whether it does.
 * Takes: a decoded transaction, a signature. Gives: the bytes to sign, the transaction hash, a verdict.
 * Refuses: everything that is not a decoded transaction (there is no way in for a bare hash or text).
 * Never: holds a key; verifies with the signer's own implementation (this is @noble/curves, not symbol-sdk).
 * Sources: catapult EntityHasher.cpp and symbol-sdk src/facade/SymbolFacade.js; NemProject/nem.core VerifiableEntity.
 */
import { sha3_256 } from '@noble/hashes/sha3.js';
import { fromHex, toHex } from '../base/hex.ts';
import { generationHashSeeds, type Network } from '../chain/networks.ts';
import { hashBeforeSigning } from '../review/digest.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import { schemeOf } from './curves.ts';

/** Symbol: size u32, reserved u32, signature 64, signer 32, reserved u32; what follows is signed (symbol entity.cats). */
export const symbolSignature = { start: 8, end: 72 } as const;
export const symbolSigner = { start: 72, end: 104 } as const;
const symbolSignedFrom = 108;
/** NEM: type u32, version u8, reserved u16, network u8, timestamp u32, key size u32, then the key (nem entity.cats). */
export const nemSigner = { start: 16, end: 48 } as const;

/** Symbol: generation hash seed ‖ bytes from the version on. NEM: the whole non-verifiable form. */
export function bytesToSign(tx: DecodedTransaction): Uint8Array {
  return tx.chain === 'symbol' ? join(seedOf(tx.network), tx.bytes.subarray(symbolSignedFrom)) : tx.bytes.slice();
}

/** 64 upper-case hex. A Symbol hash covers signature and signer too; a NEM hash only what is signed. */
export function transactionHash(tx: DecodedTransaction, publicKey: Uint8Array, signature: Uint8Array): string {
  const known = hashBeforeSigning(tx);
  if (known !== null) return known;
  const signed = join(signature, publicKey, seedOf(tx.network), tx.bytes.subarray(symbolSignedFrom));
  return toHex(sha3_256(signed));
}

export function isSignedBy(tx: DecodedTransaction, publicKey: Uint8Array, signature: Uint8Array): boolean {
  return schemeOf(tx.chain).verify(signature, bytesToSign(tx), publicKey);
}

function seedOf(network: Network): Uint8Array {
  const seed = fromHex(generationHashSeeds[network]);
  if (seed === null) throw new Error('generation hash seed is not hex');
  return seed;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
