/**
 * Computes Symbol ids from names, so that Inkan can check them instead of trusting them.
 * Takes: names, parents, owners, nonces. Gives: ids. Refuses: nothing; a separate check tells whether a text is a valid
 * name.
 * Source: catapult IdGenerator.h, NameChecker.cpp; symbol-sdk src/symbol/idGenerator.js.
 */

import { ByteReader, ByteWriter } from '../base/bytes.ts';
import { sha3_256 } from '../base/sha3.ts';

/** NamespaceConstants.h NAMESPACE_FLAG: set in every namespace id and in no mosaic id. */
const namespaceFlag = 1n << 63n;

const firstEight = (digest: Uint8Array): bigint => new ByteReader(digest).u64();

/** At most 64 ASCII characters (catapult maxNameSize). This is one part of a full name, so it has no dots. */
export const isNamespaceName = (name: string): boolean => /^[a-z0-9][a-z0-9_-]{0,63}$/.test(name);

/** `name`: ASCII; `parentId`: 0 for a root. */
export function namespaceIdOf(name: string, parentId: bigint): bigint {
  const ascii = Uint8Array.from(name, (character) => character.charCodeAt(0));
  return firstEight(sha3_256(new ByteWriter().u64(parentId).put(ascii).done())) | namespaceFlag;
}

/** `ownerAddress`: 24 bytes; `nonce`: u32. */
export function mosaicIdOf(ownerAddress: Uint8Array, nonce: number): bigint {
  return firstEight(sha3_256(new ByteWriter().u32(nonce).put(ownerAddress).done())) & ~namespaceFlag;
}

const symbol = namespaceIdOf('symbol', 0n);

/** Namespaces of the network itself. The names of all other ids cannot be known offline. */
export const knownNamespaces: ReadonlyMap<bigint, string> = new Map([
  [symbol, 'symbol'],
  [namespaceIdOf('xym', symbol), 'symbol.xym'],
]);
