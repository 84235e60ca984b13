/**
 * Recovers fragments from sums of fragments by Gaussian elimination over GF(2), with one row for each independent part.
 * Any `count` independent parts suffice, there are at most `count` rows, and a part costs at most that many row
 * additions. (The reference implementations only peel: they need more parts and store an unbounded number.)
 */
export interface Fountain {
  /** Returns false if the sum follows from the rows already present. */
  readonly add: (indexes: readonly number[], data: Uint8Array) => boolean;
  readonly rank: () => number;
  /** All fragments, concatenated; null while the rank is below their number. */
  readonly solve: () => Uint8Array | null;
  readonly retainedBytes: () => number;
}

/** `count` fragments of `size` bytes. Rows are allocated as parts arrive. */
export function makeFountain(count: number, size: number): Fountain {
  const signWords = Math.ceil(count / 32);
  const rowWords = signWords + Math.ceil(size / 4);
  /** Keyed by lowest fragment. A row is a bit for each fragment in the sum, followed by the sum. */
  const rows = new Map<number, Uint32Array>();

  /** Reduces a row by the rows present; returns its lowest fragment, or null if nothing is left. */
  const reduce = (row: Uint32Array): number | null => {
    for (let word = 0; word < signWords; word += 1) {
      for (let bits = row[word] ?? 0; bits !== 0; bits = row[word] ?? 0) {
        const lowest = word * 32 + lowestBit(bits);
        const known = rows.get(lowest);
        if (known === undefined) return lowest;
        addInto(row, known, word);
      }
    }
    return null;
  };

  const rowOf = (indexes: readonly number[], data: Uint8Array): Uint32Array => {
    const row = new Uint32Array(rowWords);
    for (const index of indexes) row[index >> 5] = (row[index >> 5] ?? 0) ^ (1 << (index & 31));
    new Uint8Array(row.buffer).set(data, signWords * 4);
    return row;
  };

  const solve = (): Uint8Array | null => {
    if (rows.size < count) return null;
    const whole = new Uint8Array(count * size);
    for (let fragment = count - 1; fragment >= 0; fragment -= 1) {
      const row = rows.get(fragment);
      if (row === undefined) return null;
      for (const other of fragmentsIn(row, signWords)) {
        const solved = rows.get(other);
        if (other !== fragment && solved !== undefined) addInto(row, solved, signWords);
      }
      row.fill(0, 0, signWords);
      row[fragment >> 5] = 1 << (fragment & 31);
      whole.set(new Uint8Array(row.buffer, signWords * 4, size), fragment * size);
    }
    return whole;
  };

  return {
    add: (indexes, data) => {
      const row = rowOf(indexes, data);
      const lowest = reduce(row);
      if (lowest !== null) rows.set(lowest, row);
      return lowest !== null;
    },
    rank: () => rows.size,
    solve,
    retainedBytes: () => rows.size * rowWords * 4,
  };
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

function addInto(row: Uint32Array, other: Uint32Array, from: number): void {
  for (let i = from; i < row.length; i += 1) row[i] = (row[i] ?? 0) ^ (other[i] ?? 0);
}

function fragmentsIn(row: Uint32Array, signWords: number): readonly number[] {
  const found: number[] = [];
  for (let word = 0; word < signWords; word += 1)
    for (let bits = row[word] ?? 0; bits !== 0; bits &= bits - 1) found.push(word * 32 + lowestBit(bits));
  return found;
}
