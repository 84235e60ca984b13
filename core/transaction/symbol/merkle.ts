/**
 * Transactions hash of an aggregate: a Merkle root over the SHA3-256 of each embedded transaction without padding. On a
 * level with an odd count the last node is paired with itself (symbol-sdk src/symbol/merkle.js).
 */

import { equalBytes } from '../../base/bytes.ts';
import { sha3_256 } from '../../base/sha3.ts';

interface Bytes {
  readonly bytes: Uint8Array;
}

/** From the leaves up; the last level is the root. Empty if there are no leaves. */
function levels(inner: readonly Bytes[]): readonly (readonly Uint8Array[])[] {
  let level = inner.map(({ bytes }) => sha3_256(bytes));
  const all = level.length === 0 ? [] : [level];
  const pair = new Uint8Array(64);
  while (level.length > 1) {
    const below = level;
    level = [];
    for (let i = 0; i < below.length; i += 2) {
      const left = below[i] ?? new Uint8Array(32);
      pair.set(left);
      pair.set(below[i + 1] ?? left, 32);
      level.push(sha3_256(pair));
    }
    all.push(level);
  }
  return all;
}

export interface MerkleTree {
  /** 32 bytes; zero for an empty list. */
  readonly root: Uint8Array;
  readonly repeatsItsTail: boolean;
}

export function merkleTree(inner: readonly Bytes[]): MerkleTree {
  const all = levels(inner);
  return { root: all.at(-1)?.[0] ?? new Uint8Array(32), repeatsItsTail: all.some(endsTwice) };
}

export const transactionsHash = (inner: readonly Bytes[]): Uint8Array => merkleTree(inner).root;

/**
 * Whether a shorter list has the same root. An odd last node is paired with itself, which equals writing that node
 * twice:
 * [a, b, c] and [a, b, c, c] have the same hash, and so do lists that repeat a complete last subtree of 2^k leaves,
 * even if leaves are left over ([a b c d, e] and [a b c d, e e e]). On the level of those subtrees the longer list has
 * an even count of nodes, and its last two are equal; dropping the last one then leaves the root unchanged. Two nodes
 * alone are no such case: a single node would be the root itself, not a pair. For aggregates 1 and 2, nodes accept the
 * longer list under the signature of the shorter one. Version 3 signs the size too; the rule is applied to it as well.
 */
export const repeatsItsTail = (inner: readonly Bytes[]): boolean => merkleTree(inner).repeatsItsTail;

function endsTwice(level: readonly Uint8Array[]): boolean {
  const [before, last] = level.slice(-2);
  const isEven = level.length > 2 && level.length % 2 === 0;
  return isEven && before !== undefined && last !== undefined && equalBytes(before, last);
}
