/**
 * Derives keys from the seed: SLIP-10 for ed25519, hardened at every level (SLIP-0010; symbol-sdk src/Bip32.js).
 * The root HMAC key separates the chains: Symbol and NEM testnets share coin type 1 but have different keys.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { type Chain, coinTypes, type Network } from '../../../core/chain/networks.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';

const rootKeys: Readonly<Record<Chain, string>> = { symbol: 'ed25519 seed', nem: 'ed25519-keccak seed' };
const hardened = 0x80000000;

/** m/44'/coin'/index'/0'/0' without the marks: every level is hardened. */
export function pathOf(chain: Chain, network: Network, index: number): readonly number[] {
  // symbol-sdk wraps silently at 2^31, so another account would sign.
  if (!Number.isInteger(index) || index < 0 || index >= hardened) throw new Error('account index out of range');
  return [44, coinTypes[chain][network], index, 0, 0];
}

/**
 * The 32-byte Ed25519 seed of the account. For NEM, these are the node's bytes unchanged: wallets show the private key
 * byte-reversed and NEM reverses it again before hashing, so the two reversals cancel (symbol-sdk src/nem/KeyPair.js).
 */
export function deriveKey(chain: Chain, path: readonly number[], seed: SecretBytes): SecretBytes {
  let node = seed.lend((bytes) => hmac(sha512, ascii(rootKeys[chain]), bytes));
  for (const level of path) {
    const child = hmac(sha512, node.subarray(32), childData(node, level));
    node.fill(0);
    node = child;
  }
  const key = SecretBytes.copyOf(node.subarray(0, 32));
  node.fill(0);
  return key;
}

function childData(node: Uint8Array, level: number): Uint8Array {
  const data = new Uint8Array(37);
  data.set(node.subarray(0, 32), 1);
  new DataView(data.buffer).setUint32(33, (level + hardened) >>> 0);
  return data;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
