/**
 * SHA3-256 and Keccak-256, which addresses, transaction hashes and Merkle roots are made of. By @noble/hashes, or by what
 * the process provides in its place: the vault's is native code, four times as fast and other code than the SDK's hashes.
 */
import { keccak_256 as nobleKeccak, sha3_256 as nobleSha3 } from '@noble/hashes/sha3.js';

type Hash = (bytes: Uint8Array) => Uint8Array;

export interface Hashes {
  readonly sha3_256: Hash;
  readonly keccak_256: Hash;
}

const own: Hashes = { sha3_256: nobleSha3, keccak_256: nobleKeccak };
let provided = own;

/**
 * Once, at the start of a process: throws at a second call. They must be the same functions: the vault's self-test has tried
 * them before.
 */
export function provideHashes(hashes: Hashes): void {
  if (provided !== own) throw new Error('the hashes are provided once');
  provided = hashes;
}

/** Only for tests, which start several vaults in one process. */
export function resetHashes(): void {
  provided = own;
}

export const sha3_256: Hash = (bytes) => provided.sha3_256(bytes);
export const keccak_256: Hash = (bytes) => provided.keccak_256(bytes);
