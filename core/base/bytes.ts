/**
 * Little-endian reading and writing of byte strings, as both chains lay them out (catbuffer schemas).
 * The reader never throws: past the end it gives zeros and remembers `isShort`, which the decoder must ask.
 */

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

export const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #short = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** True once more was asked for than there is; everything read since is zeros. */
  get isShort(): boolean {
    return this.#short;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** A fresh copy of the next bytes (never a view: the SDK needs aligned input and callers may keep it). */
  take(count: number): Uint8Array {
    if (count > this.left) {
      this.#short = true;
      this.#at = this.#bytes.length;
      return new Uint8Array(Math.min(count, 64));
    }
    this.#at += count;
    return this.#bytes.slice(this.#at - count, this.#at);
  }

  /** An unsigned integer of up to 8 bytes. */
  uint(size: number): bigint {
    return this.take(size).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
  }

  u8(): number {
    return Number(this.uint(1));
  }

  u16(): number {
    return Number(this.uint(2));
  }

  u32(): number {
    return Number(this.uint(4));
  }

  u64(): bigint {
    return this.uint(8);
  }
}

export class ByteWriter {
  readonly #bytes: number[] = [];

  put(bytes: Uint8Array): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  /** The low `size` bytes of `value`. */
  uint(value: bigint | number, size: number): this {
    let rest = BigInt.asUintN(size * 8, BigInt(value));
    for (let i = 0; i < size; i += 1) {
      this.#bytes.push(Number(rest & 0xffn));
      rest >>= 8n;
    }
    return this;
  }

  u8(value: number): this {
    return this.uint(value, 1);
  }

  u16(value: number): this {
    return this.uint(value, 2);
  }

  u32(value: bigint | number): this {
    return this.uint(value, 4);
  }

  u64(value: bigint): this {
    return this.uint(value, 8);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
