/** Bytes that cannot be printed, serialised or posted, and that can be wiped. */
import { inspect } from 'node:util';

const shown = '[secret]';

export class SecretBytes {
  #bytes: Uint8Array | null;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Takes over the bytes and wipes their source. */
  static owning(bytes: Uint8Array): SecretBytes {
    const secret = SecretBytes.copyOf(bytes);
    bytes.fill(0);
    return secret;
  }

  static copyOf(bytes: Uint8Array): SecretBytes {
    return new SecretBytes(outsideTheHeap(bytes));
  }

  /** Lends the bytes for one call. `use` must not keep them. Throws after `wipe` (a bug, not a refusal). */
  lend<T>(use: (bytes: Uint8Array) => T): T {
    if (this.#bytes === null) throw new Error('secret was wiped');
    return use(this.#bytes);
  }

  /** Overwrites the bytes. V8 may have copied them: only the end of the process is certain. */
  wipe(): void {
    this.#bytes?.fill(0);
    this.#bytes = null;
  }

  get isWiped(): boolean {
    return this.#bytes === null;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [inspect.custom](): string {
    return shown;
  }
}

/** V8 stores arrays of up to 64 bytes in its heap and moves them, leaving copies; a separately allocated buffer does
 * not move. */
function outsideTheHeap(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new ArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
