/**
 * Ids that follow from what they name, so that they can be recomputed instead of believed.
 * Takes: names, parents, owners, nonces. Gives: ids. Refuses: nothing; a text that is no name is said not to be one.
 * Source: catapult IdGenerator.h, NameChecker.cpp; symbol-sdk src/symbol/idGenerator.js.
 */

import { ByteReader, ByteWriter } from '../base/bytes.ts';
import { sha3_256 } from '../base/sha3.ts';

/** NamespaceConstants.h NAMESPACE_FLAG: set in every namespace id, in no mosaic id. */
const namespaceFlag = 1n << 63n;

const firstEight = (digest: Uint8Array): bigint => new ByteReader(digest).u64();

/** At most 64 ASCII characters (catapult maxNameSize); a part of a full name, so no dots. */
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

/** The namespaces of the network itself. What any other id is called cannot be known offline. */
export const knownNamespaces: ReadonlyMap<bigint, string> = new Map([
  [symbol, 'symbol'],
  [namespaceIdOf('xym', symbol), 'symbol.xym'],
]);
