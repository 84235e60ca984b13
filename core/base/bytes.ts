/**
 * Little-endian reader and writer for byte strings, in the layout of both chains (catbuffer schemas).
 * The reader never throws: past the end it returns zeros and sets `isShort`, which the decoder must check.
 */

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

export function isZero(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] !== 0) return false;
  return true;
}

/** Concatenates byte strings. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #short = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** True once a read went past the end; everything read since then is zeros. */
  get isShort(): boolean {
    return this.#short;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Returns a copy of the next bytes, never a view: the SDK needs aligned input, and callers may keep the result. */
  take(count: number): Uint8Array {
    if (count > this.left) {
      this.#short = true;
      this.#at = this.#bytes.length;
      return new Uint8Array(Math.min(count, 64));
    }
    this.#at += count;
    return this.#bytes.slice(this.#at - count, this.#at);
  }

  /** Reads an unsigned integer of up to 8 bytes. */
  uint(size: number): bigint {
    if (size <= 4) return BigInt(this.#small(size));
    const [low, high] = [this.#small(4), this.#small(size - 4)];
    // Exact as a number up to 2^53: one BigInt is made instead of four.
    return high < 0x20_0000 ? BigInt(high * 0x1_0000_0000 + low) : (BigInt(high) << 32n) | BigInt(low);
  }

  u8(): number {
    return this.#small(1);
  }

  u16(): number {
    return this.#small(2);
  }

  u32(): number {
    return this.#small(4);
  }

  u64(): bigint {
    return this.uint(8);
  }

  /** Reads up to 4 bytes with plain numbers: BigInt is slow, and most fields are small. */
  #small(size: number): number {
    if (size > this.left) {
      this.#short = true;
      this.#at = this.#bytes.length;
      return 0;
    }
    let value = 0;
    for (let i = size - 1; i >= 0; i -= 1) value = value * 256 + (this.#bytes[this.#at + i] ?? 0);
    this.#at += size;
    return value;
  }
}

/** Byte strings from this length on are copied whole. */
const long = 64;

export class ByteWriter {
  /** Numbers: small typed arrays cost more to make than all that is written here. */
  #bytes: number[] = [];
  /** What was written before `#bytes`: long byte strings as they are, and the numbers between them. */
  readonly #pieces: Uint8Array[] = [];

  put(bytes: Uint8Array): this {
    if (bytes.length < long) for (let i = 0; i < bytes.length; i += 1) this.#bytes.push(bytes[i] ?? 0);
    else {
      if (this.#bytes.length > 0) this.#pieces.push(new Uint8Array(this.#bytes));
      this.#bytes = [];
      this.#pieces.push(bytes.slice());
    }
    return this;
  }

  zeros(count: number): this {
    for (let i = 0; i < count; i += 1) this.#bytes.push(0);
    return this;
  }

  /** Writes the low `size` bytes of `value`. */
  uint(value: bigint | number, size: number): this {
    const isSmall = typeof value === 'number' && Number.isInteger(value) && size <= 4;
    return isSmall ? this.#small(value, size) : this.#big(BigInt(value), size);
  }

  /** Four bytes at a time as a plain number: each operation on a BigInt makes a new one. */
  #big(value: bigint, size: number): this {
    for (let at = 0; at < size; at += 4)
      this.#small(Number(BigInt.asUintN(32, value >> BigInt(8 * at))), Math.min(4, size - at));
    return this;
  }

  #small(value: number, size: number): this {
    for (let i = 0; i < size; i += 1) this.#bytes.push((value >>> (8 * i)) & 0xff);
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
    const last = new Uint8Array(this.#bytes);
    return this.#pieces.length === 0 ? last : joinBytes(...this.#pieces, last);
  }
}
