/**
 * The fingerprint of a wallet: short and public, to write down and compare after a restore. Four English BIP-39 words
 * and eight hex digits, from the SHA-256 of "inkan-fingerprint-v1" and the public keys of the first accounts (index 0)
 * in this order:
 * Symbol mainnet, Symbol testnet, NEM mainnet, NEM testnet. The words are bits 0 to 43, the digits bytes 6 to 9.
 * It identifies the root only; imported keys are not included.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { joinBytes } from '../../../core/base/bytes.ts';
import { toHex } from '../../../core/base/hex.ts';
import { addressOfPublicKey } from '../../../core/chain/address.ts';
import type { Chain, Network } from '../../../core/chain/networks.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { publicKeyOf } from '../signer/own-keys.ts';
import { deriveKey, pathOf } from './derivation.ts';
import { wordListOf } from './mnemonic.ts';

export interface FirstAccount {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  readonly publicKey: Uint8Array;
}
export interface WalletFace {
  readonly fingerprint: string;
  readonly accounts: readonly FirstAccount[];
}

const places: readonly (readonly [Chain, Network])[] = [
  ['symbol', 'mainnet'],
  ['symbol', 'testnet'],
  ['nem', 'mainnet'],
  ['nem', 'testnet'],
];

/** The public view of a seed: its first accounts and their fingerprint. */
export function faceOf(seed: SecretBytes): WalletFace {
  const accounts = places.map(([chain, network]) => {
    const key = deriveKey(chain, pathOf(chain, network, 0), seed);
    const publicKey = publicKeyOf(chain, key);
    key.wipe();
    return { chain, network, address: addressOfPublicKey(chain, network, publicKey).text, publicKey };
  });
  return { fingerprint: fingerprintOf(accounts.map(({ publicKey }) => publicKey)), accounts };
}

export function fingerprintOf(publicKeys: readonly Uint8Array[]): string {
  const digest = sha256(joinBytes(new TextEncoder().encode('inkan-fingerprint-v1'), ...publicKeys));
  const list = wordListOf('english');
  const bits = digest.subarray(0, 6).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) >> 4n;
  const words = [33n, 22n, 11n, 0n].map((shift) => list[Number((bits >> shift) & 2047n)] ?? '');
  return [...words, toHex(digest.subarray(6, 10))].join(' ');
}
