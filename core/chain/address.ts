/**
 * Addresses of both chains.
 * Takes: public keys, address bytes, address texts. Gives: the canonical text of an address, its bytes, its network.
 * Refuses: other networks, wrong checksums, texts that are not the exact encoding of their bytes.
 * Never: corrects a text (lower case, hyphens, left-over bits). Reasons hold numbers only.
 * Source: symbol-sdk src/symbol/Network.js and src/nem/Network.js; NEM technical reference §3.1.
 */
import { ripemd160 } from '@noble/hashes/legacy.js';
import { fromBase32, toBase32 } from '../base/base32.ts';
import { equalBytes } from '../base/bytes.ts';
import { BytesMap } from '../base/bytes-map.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { keccak_256, sha3_256 } from '../base/sha3.ts';
import { type Chain, type Network, networkBytes, networkOfByte, networks } from './networks.ts';

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

/** More than an assessment meets. */
const maxKnown = 10_000;
const knownOf = () => ({ mainnet: new BytesMap<Address>(maxKnown), testnet: new BytesMap<Address>(maxKnown) });
/** Addresses by public key. All of it is public. */
const byKey = { symbol: knownOf(), nem: knownOf() };
/** Addresses by their bytes, the checksum verified. */
const byBytes = { symbol: new BytesMap<Address>(maxKnown), nem: new BytesMap<Address>(maxKnown) };
/** Addresses by their text, which was decoded and encoded again. */
const byText = { symbol: new Map<string, Address>(), nem: new Map<string, Address>() };

/**
 * Forgets the addresses computed so far. An assessment begins with this: it computes each address once, and the one at
 * signing computes it again, so that a fault in the first does not reach the second.
 */
export function forgetAddresses(): void {
  for (const chain of ['symbol', 'nem'] as const) {
    for (const network of networks) byKey[chain][network].clear();
    byBytes[chain].clear();
    byText[chain].clear();
  }
}

/** Derives the address of a 32-byte public key. */
export function addressOfPublicKey(chain: Chain, network: Network, publicKey: Uint8Array): Address {
  const known = byKey[chain][network];
  const found = known.get(publicKey);
  if (found !== undefined) return found;
  const address = computedAddress(chain, network, publicKey);
  known.set(publicKey, address);
  return address;
}

function computedAddress(chain: Chain, network: Network, publicKey: Uint8Array): Address {
  const body = new Uint8Array(bodyLength);
  body[0] = networkBytes[network];
  body.set(ripemd160(layouts[chain].hash(publicKey)), 1);
  const bytes = checksummed(chain, body);
  return { chain, network, text: toBase32(bytes), bytes };
}

/** Refuses 'bad-address' (length), 'unknown-network', 'bad-address-checksum'. */
export function addressFromBytes(chain: Chain, bytes: Uint8Array): Result<Address, Reason> {
  const known = byBytes[chain].get(bytes);
  if (known !== undefined) return ok(known);
  const length = bodyLength + layouts[chain].checksumBytes;
  if (bytes.length !== length) return refuse(reason('bad-address', { length: String(bytes.length) }));
  const network = networkOfByte(bytes[0] ?? 0);
  if (network === null) return refuse(reason('unknown-network', { byte: String(bytes[0]) }));
  if (!equalBytes(bytes, checksummed(chain, bytes.slice(0, bodyLength)))) return refuse(reason('bad-address-checksum'));
  const address = { chain, network, text: toBase32(bytes), bytes: bytes.slice() };
  byBytes[chain].set(bytes, address);
  return ok(address);
}

/** Refuses 'bad-address' for every text that is not exactly the encoding of its bytes. */
export function addressFromText(chain: Chain, text: string): Result<Address, Reason> {
  const known = byText[chain].get(text);
  if (known !== undefined) return ok(known);
  if (text.length !== layouts[chain].textLength) return refuse(reason('bad-address', { length: String(text.length) }));
  const bytes = fromBase32(text);
  if (bytes === null || toBase32(bytes) !== text) return refuse(reason('bad-address'));
  const address = addressFromBytes(chain, bytes);
  if (address.ok && byText[chain].size < maxKnown) byText[chain].set(text, address.value);
  return address;
}

/** NEM writes an address into a transaction as 40 ASCII characters. */
export function nemAddressFromAscii(ascii: Uint8Array): Result<Address, Reason> {
  return addressFromText('nem', String.fromCharCode(...ascii.subarray(0, 64)));
}
