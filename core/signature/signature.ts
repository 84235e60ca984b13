/**
 * core/signature: which bytes a signature covers, and whether it verifies.
 * Takes: a decoded transaction, a signature. Gives: the bytes to sign, the transaction hash, the result of
 * verification.
 * Refuses: everything that is not a decoded transaction; a bare hash or text cannot become a message to sign.
 * Never: holds a key; verifies with the signer's own implementation (this is @noble/curves, not symbol-sdk).
 * Sources: catapult EntityHasher.cpp and symbol-sdk src/facade/SymbolFacade.js; NemProject/nem.core VerifiableEntity.
 */

import { joinBytes } from '../base/bytes.ts';
import { fromHex, toHex } from '../base/hex.ts';
import { keccak_256, sha3_256 } from '../base/sha3.ts';
import { generationHashSeeds, type Network } from '../chain/networks.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { DecodedTransaction, SymbolTransaction } from '../transaction/transaction.ts';
import { nobleVerify, type Verify } from './reply-verifier.ts';

/** Symbol: size u32, reserved u32, signature 64, signer 32, reserved u32; the rest is signed (symbol entity.cats). */
const symbolSignedFrom = 108;
/**
 * For an aggregate, only the header, the transactions hash and payload_size are signed. That hash covers the embedded
 * transactions; cosignatures are added later (symbol-sdk SymbolFacade.js AGGREGATE_HASHED_SIZE; version 3).
 */
const aggregateSignedTo = 164;

/** Bytes that the signer signs. Symbol: seed ‖ bytes from the version on. NEM: the non-verifiable form. */
export function messageToSign(tx: DecodedTransaction): Uint8Array {
  return tx.chain === 'symbol' ? joinBytes(seedOf(tx.network), signedSlice(tx)) : tx.bytes.slice();
}

/** Bytes that a cosigner signs: the 32-byte hash, computed here from an aggregate that has its initiator's
 * signature. */
export function messageToCosign(aggregate: SymbolTransaction): Uint8Array {
  return hashOfSigned(aggregate);
}

/** A NEM hash covers only what is signed, so it is known before signing. Symbol's covers the signature
 * (EntityHasher.cpp): null. */
export const hashBeforeSigning = (tx: DecodedTransaction): string | null =>
  tx.chain === 'nem' ? toHex(nemHash(tx)) : null;

/** 32 bytes: Keccak-256 of the non-verifiable form. A cosignature names its inner transaction by this hash. */
export const nemHash = (tx: NemTransaction): Uint8Array => keccak_256(tx.bytes);

/** 64 upper-case hex digits. A Symbol hash covers signature and signer too; a NEM hash only what is signed. */
export function transactionHash(tx: DecodedTransaction, publicKey: Uint8Array, signature: Uint8Array): string {
  return toHex(tx.chain === 'nem' ? nemHash(tx) : symbolHash(tx, publicKey, signature));
}

/** 32 bytes: hash of a signed aggregate. Attached cosignatures do not change it. */
export function hashOfSigned(aggregate: SymbolTransaction): Uint8Array {
  const { signer, signature, content } = aggregate;
  if (signer === null || signature === null || !('inner' in content)) throw new Error('not a signed aggregate');
  return symbolHash(aggregate, signer, signature);
}

/** `verify`: @noble/curves unless the caller names another. */
export function isSignedBy(
  tx: DecodedTransaction,
  publicKey: Uint8Array,
  signature: Uint8Array,
  verify: Verify = nobleVerify,
): boolean {
  return verify(tx.chain, messageToSign(tx), publicKey, signature);
}

/** Verifies a cosignature of the aggregate with this 32-byte hash. Strict: small-order keys fail. */
export function cosignatureHolds(
  hash: Uint8Array,
  signer: Uint8Array,
  signature: Uint8Array,
  verify: Verify = nobleVerify,
): boolean {
  return hash.length === 32 && verify('symbol', hash, signer, signature);
}

function signedSlice(tx: SymbolTransaction): Uint8Array {
  return tx.bytes.subarray(symbolSignedFrom, 'inner' in tx.content ? aggregateSignedTo : tx.bytes.length);
}

function symbolHash(tx: SymbolTransaction, publicKey: Uint8Array, signature: Uint8Array): Uint8Array {
  return sha3_256(joinBytes(signature, publicKey, seedOf(tx.network), signedSlice(tx)));
}

function seedOf(network: Network): Uint8Array {
  const seed = fromHex(generationHashSeeds[network]);
  if (seed === null) throw new Error('generation hash seed is not hex');
  return seed;
}
