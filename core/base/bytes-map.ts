/**
 * A map with byte strings as keys, compared by content. Takes: bytes (a copy is kept) and a value. Gives: the value.
 * Forgets everything once it holds `limit` entries: it serves to compute once what is asked for many times.
 */
import { equalBytes } from './bytes.ts';

interface Entry<V> {
  readonly key: Uint8Array;
  readonly value: V;
}

export class BytesMap<V> {
  readonly #limit: number;
  /** By the first and the last four bytes. Keys are public keys and addresses, which are hashes: few share them. */
  readonly #buckets = new Map<number, Entry<V>[]>();
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: Uint8Array): V | undefined {
    return this.#buckets.get(bucketOf(key))?.find((entry) => equalBytes(entry.key, key))?.value;
  }

  set(key: Uint8Array, value: V): void {
    if (this.#size >= this.#limit) this.clear();
    const bucket = this.#buckets.get(bucketOf(key));
    const entry = { key: key.slice(), value };
    if (bucket === undefined) this.#buckets.set(bucketOf(key), [entry]);
    else bucket.push(entry);
    this.#size += 1;
  }

  clear(): void {
    this.#buckets.clear();
    this.#size = 0;
  }
}

function bucketOf(key: Uint8Array): number {
  const { length } = key;
  const byte = (at: number): number => key[at] ?? 0;
  const first = byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
  const last = byte(length - 1) | (byte(length - 2) << 8) | (byte(length - 3) << 16) | (byte(length - 4) << 24);
  return (Math.imul(first, 31) + last) | 0;
}
