/** Bytes that cannot be printed, serialised or posted, and that can be overwritten. */
import { inspect } from 'node:util';

const shown = '[secret]';

export class SecretBytes {
  #bytes: Uint8Array | null;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Takes the array over: the caller must not keep it. */
  static owning(bytes: Uint8Array): SecretBytes {
    return new SecretBytes(bytes);
  }

  static copyOf(bytes: Uint8Array): SecretBytes {
    return new SecretBytes(Uint8Array.from(bytes));
  }

  /** Lends the bytes for the time of one call. `use` must not keep them. Throws after `wipe` (a bug, not a refusal). */
  lend<T>(use: (bytes: Uint8Array) => T): T {
    if (this.#bytes === null) throw new Error('secret was wiped');
    return use(this.#bytes);
  }

  /** Overwrites the bytes. V8 may have copied them: only the end of the process is sure (facts/electron.md §5). */
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
