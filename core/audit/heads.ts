/** The head after every entry, 32 bytes each: a log of 100,000 entries takes 3.2 MB. */
import { emptyHead } from './chain.ts';

export class Heads {
  #bytes = new Uint8Array(32 * 256);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  push(head: Uint8Array): void {
    const at = 32 * this.#count;
    if (at === this.#bytes.length) {
      const larger = new Uint8Array(2 * at);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(head, at);
    this.#count += 1;
  }

  /** Head after the entry with that sequence; for 0 the head before all entries; null beyond the last. */
  after(sequence: number): Uint8Array | null {
    if (sequence === 0) return emptyHead;
    if (!Number.isSafeInteger(sequence) || sequence < 0 || sequence > this.#count) return null;
    return this.#bytes.slice(32 * (sequence - 1), 32 * sequence);
  }
}
