/**
 * Verifies that merged bytes are the request plus valid signatures, with software that had no part in signing or
 * merging:
 * for Symbol OpenSSL (node:crypto, Ed25519 and SHA3-256), reading the bytes by offset only; for NEM, whose Ed25519 with
 * Keccak-512 OpenSSL lacks, symbol-sdk's JavaScript (a tweetnacl; `merge.ts` disables its WebAssembly).
 * Offsets: catbuffer entity.cats, aggregate.cats, cosignature.cats; the hash: catapult EntityHasher.cpp.
 */
import { createHash, createPublicKey, getHashes, verify } from 'node:crypto';
import { sha3_256 } from '../core/base/sha3.ts';
import { generationHashSeeds, type Network } from '../core/chain/networks.ts';
import type { CompactEntry } from '../core/reply/compact.ts';

/** DER head of an Ed25519 public key (RFC 8410 §4). */
const keyHead = Buffer.from('302a300506032b6570032100', 'hex');
const aggregateTypes: readonly number[] = [0x4141, 0x4241];
const cosignatureBytes = 104;
/** Bytes before a transaction's own fields; an aggregate has its Merkle root, payload size and reserved bytes in
 * addition. */
const [headBytes, aggregateHeadBytes] = [128, 168];

function holds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.concat([keyHead, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
}

/** Electron's BoringSSL has Ed25519 but no SHA-3: there the hash is core's, and the signatures are still checked apart. */
const sha3 = (bytes: Buffer): Buffer =>
  getHashes().includes('sha3-256') ? createHash('sha3-256').update(bytes).digest() : Buffer.from(sha3_256(bytes));

interface Signed {
  readonly hash: Buffer;
  /** End of the transaction and start of the cosignatures. */
  readonly end: number;
}

/** Null if the signature in the bytes does not verify. */
function signedSymbol(bytes: Buffer, network: Network): Signed | null {
  if (bytes.length < headBytes) return null;
  const isAggregate = aggregateTypes.includes(bytes.readUInt16LE(110));
  if (isAggregate && bytes.length < aggregateHeadBytes) return null;
  const [signature, signer] = [bytes.subarray(8, 72), bytes.subarray(72, 104)];
  const seed = Buffer.from(generationHashSeeds[network], 'hex');
  const message = Buffer.concat([seed, bytes.subarray(108, isAggregate ? 164 : bytes.length)]);
  if (!holds(signer, message, signature)) return null;
  const hash = sha3(Buffer.concat([signature, signer, message]));
  return { hash, end: isAggregate ? aggregateHeadBytes + bytes.readUInt32LE(160) : bytes.length };
}

/** Whether every byte is as sent, except for the signature, an open signer and, if `grows`, the size. */
function keepsTheRest(sent: Buffer, bytes: Buffer, grows: boolean): boolean {
  const isOpen = sent.subarray(72, 104).every((byte) => byte === 0);
  const isFree = (at: number) => (at >= 8 && at < (isOpen ? 104 : 72)) || (grows && at < 4);
  return bytes.length >= sent.length && sent.every((byte, at) => byte === bytes[at] || isFree(at));
}

/** `payload`: a signed Symbol transaction in hex, made from `sent`; `hash`: its claimed hash. */
export function symbolHolds(
  sent: Uint8Array,
  payload: string,
  hash: string,
  { network, signer }: CompactEntry,
): boolean {
  const [before, bytes] = [Buffer.from(sent), Buffer.from(payload, 'hex')];
  const signed = signedSymbol(bytes, network);
  if (signed === null || signed.hash.toString('hex').toUpperCase() !== hash) return false;
  if (!bytes.subarray(72, 104).equals(signer) || bytes.readUInt32LE(0) !== bytes.length) return false;
  if ((bytes.length - signed.end) % cosignatureBytes !== 0) return false;
  for (let at = signed.end; at < bytes.length; at += cosignatureBytes)
    if (!holds(bytes.subarray(at + 8, at + 40), signed.hash, bytes.subarray(at + 40, at + 104))) return false;
  return keepsTheRest(before, bytes, bytes.length > before.length);
}

/** For an aggregate that was sent signed: whether the cosignature signs its hash. */
export function cosignatureHolds(
  sent: Uint8Array,
  hash: string,
  { network, signer, signature }: CompactEntry,
): boolean {
  const signed = signedSymbol(Buffer.from(sent), network);
  return signed !== null && signed.hash.toString('hex').toUpperCase() === hash && holds(signer, signed.hash, signature);
}

/** L, the order of the base point (RFC 8032 §5.1), little-endian. */
const order = Buffer.from('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010', 'hex');

/** Whether S, the second half of the signature, is below L. */
function isReduced(signature: Uint8Array): boolean {
  return Buffer.compare(Buffer.from(signature.subarray(32)).reverse(), Buffer.from(order).reverse()) < 0;
}

/** The SDK's WebAssembly leaves out the highest bit of S: for it a signature has a second form, which is refused before. */
export async function nemHolds(sent: Uint8Array, { signer, signature }: CompactEntry): Promise<boolean> {
  if (!isReduced(signature)) return false;
  const [{ PublicKey, Signature }, { Verifier }] = await Promise.all([import('symbol-sdk'), import('symbol-sdk/nem')]);
  return new Verifier(new PublicKey(signer)).verify(Uint8Array.from(sent), new Signature(signature));
}
