/**
 * Typed rolls or flips in one buffer, for one commitment: a machine that draws its share after it knows the rolls could
 * choose it to fit. Takes symbols of one character; gives a copy of them once. Never: keeps symbols for another
 * commitment.
 */
export class SymbolBuffer {
  readonly #bytes: Uint8Array;
  #count = 0;
  #commitment: string | null = null;

  constructor(most: number) {
    this.#bytes = new Uint8Array(most);
  }

  get count(): number {
    return this.#count;
  }

  /** Another commitment than before wipes what was typed. Null is not known: nothing can be typed before the first. */
  bindTo(commitment: string | null): void {
    if (commitment === null || commitment === this.#commitment) return;
    this.wipe();
    this.#commitment = commitment;
  }

  push(symbol: string): void {
    if (this.#commitment === null || this.#count >= this.#bytes.length) return;
    this.#bytes[this.#count] = symbol.charCodeAt(0);
    this.#count += 1;
  }

  undo(): void {
    if (this.#count === 0) return;
    this.#count -= 1;
    this.#bytes[this.#count] = 0;
  }

  /** The newest ones, in order. */
  last(most: number): readonly string[] {
    const from = Math.max(0, this.#count - most);
    return Array.from(this.#bytes.subarray(from, this.#count), (code) => String.fromCharCode(code));
  }

  /** A copy of what was typed; the buffer is wiped. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#count);
    this.wipe();
    return taken;
  }

  wipe(): void {
    this.#bytes.fill(0);
    this.#count = 0;
  }
}
