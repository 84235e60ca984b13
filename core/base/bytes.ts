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

/** For integers of 8 bytes: shifting a BigInt makes a new one at each step. */
const eight = new DataView(new ArrayBuffer(8));
const nothing = new Uint8Array(0);

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
    if (size <= 4) return BigInt(this.small(size));
    const [low, high] = [this.small(4), this.small(size - 4)];
    // Exact as a number up to 2^53. Above it, one BigInt is made instead of four.
    if (high < 0x20_0000) return BigInt(high * 0x1_0000_0000 + low);
    eight.setUint32(0, low, true);
    eight.setUint32(4, high, true);
    return eight.getBigUint64(0, true);
  }

  u8(): number {
    return this.small(1);
  }

  u16(): number {
    return this.small(2);
  }

  u32(): number {
    return this.small(4);
  }

  u64(): bigint {
    return this.uint(8);
  }

  /** An unsigned integer of up to 4 bytes as a plain number: BigInt is slow, and most fields are small. */
  small(size: number): number {
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
const long = 32;

/** Buffers of finished writers, all zero, as is what a writer has not written yet. One of its own for each writer would cost more than all that is written. */
const spare: Uint8Array[] = [];
const mostSpare = 8;
const firstLength = 1024;
/** Longer ones are left to the collector. */
const longestSpare = 131_072;

/** What was written is overwritten when it is no longer needed: a writer may hold secrets. */
export class ByteWriter {
  #bytes: Uint8Array = spare.pop() ?? new Uint8Array(firstLength);
  #at = 0;

  put(bytes: Uint8Array): this {
    const { length } = bytes;
    this.#room(length);
    const [to, at] = [this.#bytes, this.#at];
    if (length < long) for (let i = 0; i < length; i += 1) to[at + i] = bytes[i] ?? 0;
    else to.set(bytes, at);
    this.#at += length;
    return this;
  }

  zeros(count: number): this {
    this.#room(count);
    this.#at += count;
    return this;
  }

  /** Writes the low `size` bytes of `value`, at most 8. */
  uint(value: bigint | number, size: number): this {
    const isSmall = typeof value === 'number' && Number.isInteger(value) && size <= 4;
    return isSmall ? this.#small(value, size) : this.#big(BigInt(value), size);
  }

  #big(value: bigint, size: number): this {
    this.#room(size);
    const [to, at] = [this.#bytes, this.#at];
    eight.setBigUint64(0, value, true);
    for (let i = 0; i < size; i += 1) to[at + i] = eight.getUint8(i);
    this.#at += size;
    return this;
  }

  #small(value: number, size: number): this {
    this.#room(size);
    const [to, at] = [this.#bytes, this.#at];
    for (let i = 0; i < size; i += 1) to[at + i] = value >>> (8 * i);
    this.#at += size;
    return this;
  }

  #room(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(2 * this.#bytes.length, this.#at + count));
    longer.set(this.#bytes.subarray(0, this.#at));
    this.#bytes.fill(0);
    this.#bytes = longer;
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

  /** Ends the writer: it is empty afterwards. */
  done(): Uint8Array {
    const written = this.#bytes.slice(0, this.#at);
    this.#bytes.fill(0, 0, this.#at);
    if (spare.length < mostSpare && this.#bytes.length <= longestSpare) spare.push(this.#bytes);
    this.#bytes = nothing;
    this.#at = 0;
    return written;
  }
}
