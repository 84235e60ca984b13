/** xoshiro256** (Blackman and Vigna) seeded with a SHA-256, as in BCR-2020-005 and its reference implementations. */
import { sha256 } from '@noble/hashes/sha2.js';

const rotated = (value: bigint, by: bigint): bigint => BigInt.asUintN(64, (value << by) | (value >> (64n - by)));
const low64 = (value: bigint): bigint => BigInt.asUintN(64, value);

/** Draws numbers from 0 (included) to 1 (excluded). */
export function makeXoshiro(seed: Uint8Array): () => number {
  const digest = sha256(seed);
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  let [a, b, c, d] = [view.getBigUint64(0), view.getBigUint64(8), view.getBigUint64(16), view.getBigUint64(24)];
  return () => {
    const result = low64(rotated(low64(b * 5n), 7n) * 9n);
    const shifted = low64(b << 17n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 45n);
    return Number(result) / 2 ** 64;
  };
}
