/**
 * Addresses of both chains.
 * Takes: public keys, address bytes, address texts. Gives: the canonical text of an address, its bytes, its network.
 * Refuses: other networks, wrong checksums, texts that are not the exact encoding of their bytes.
 * Never: corrects a text (lower case, hyphens, left-over bits). Reasons hold numbers only.
 * Source: symbol-sdk src/symbol/Network.js and src/nem/Network.js; NEM technical reference §3.1.
 */
import { ripemd160 } from '@noble/hashes/legacy.js';
import { keccak_256, sha3_256 } from '@noble/hashes/sha3.js';
import { fromBase32, toBase32 } from '../base/base32.ts';
import { equalBytes } from '../base/bytes.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Chain, type Network, networkBytes, networkOfByte } from './networks.ts';

export interface Address {
  readonly chain: Chain;
  readonly network: Network;
  /** Symbol: 39 characters; NEM: 40 characters. Upper-case base32. */
  readonly text: string;
  /** Symbol: 24 bytes; NEM: 25 bytes (on the wire NEM writes the 40 characters of `text`). */
  readonly bytes: Uint8Array;
}

const layouts = {
  symbol: { hash: sha3_256, checksumBytes: 3, textLength: 39 },
  nem: { hash: keccak_256, checksumBytes: 4, textLength: 40 },
} as const;

const bodyLength = 21;

function checksummed(chain: Chain, body: Uint8Array): Uint8Array {
  const { hash, checksumBytes } = layouts[chain];
  const bytes = new Uint8Array(bodyLength + checksumBytes);
  bytes.set(body);
  bytes.set(hash(body).subarray(0, checksumBytes), bodyLength);
  return bytes;
}

/** Derives the address of a 32-byte public key. */
export function addressOfPublicKey(chain: Chain, network: Network, publicKey: Uint8Array): Address {
  const body = new Uint8Array(bodyLength);
  body[0] = networkBytes[network];
  body.set(ripemd160(layouts[chain].hash(publicKey)), 1);
  const bytes = checksummed(chain, body);
  return { chain, network, text: toBase32(bytes), bytes };
}

/** Refuses 'bad-address' (length), 'unknown-network', 'bad-address-checksum'. */
export function addressFromBytes(chain: Chain, bytes: Uint8Array): Result<Address, Reason> {
  const length = bodyLength + layouts[chain].checksumBytes;
  if (bytes.length !== length) return refuse(reason('bad-address', { length: String(bytes.length) }));
  const network = networkOfByte(bytes[0] ?? 0);
  if (network === null) return refuse(reason('unknown-network', { byte: String(bytes[0]) }));
  if (!equalBytes(bytes, checksummed(chain, bytes.slice(0, bodyLength)))) return refuse(reason('bad-address-checksum'));
  return ok({ chain, network, text: toBase32(bytes), bytes: bytes.slice() });
}

/** Refuses 'bad-address' for every text that is not exactly the encoding of its bytes. */
export function addressFromText(chain: Chain, text: string): Result<Address, Reason> {
  if (text.length !== layouts[chain].textLength) return refuse(reason('bad-address', { length: String(text.length) }));
  const bytes = fromBase32(text);
  if (bytes === null || toBase32(bytes) !== text) return refuse(reason('bad-address'));
  return addressFromBytes(chain, bytes);
}

/** NEM writes an address into a transaction as 40 ASCII characters. */
export function nemAddressFromAscii(ascii: Uint8Array): Result<Address, Reason> {
  return addressFromText('nem', String.fromCharCode(...ascii.subarray(0, 64)));
}
