/**
 * The content of a passphrase field: UTF-16 code units in an array that can be wiped. No string of the complete secret
 * ever exists, because a string (and an input element's value) stays in the page's memory until the window is closed.
 */
import { nfkd } from './nfkd.ts';

export const mostUnits = 512;

export class TypedSecret {
  readonly #units = new Uint16Array(new ArrayBuffer(mostUnits * 2));
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Replaces the units from `start` to `end` by `text`, as far as there is room. Returns where the text ends. */
  replace(start: number, end: number, text: string): number {
    const [from, to] = [clamp(start, this.#length), clamp(end, this.#length)];
    const room = mostUnits - (this.#length - (to - from));
    const added = Math.min(text.length, room);
    this.#units.copyWithin(from + added, to, this.#length);
    for (let i = 0; i < added; i += 1) this.#units[from + i] = text.charCodeAt(i);
    const length = this.#length - (to - from) + added;
    if (length < this.#length) this.#units.fill(0, length, this.#length);
    this.#length = length;
    return from + added;
  }

  /** Start of the character before this position. */
  before(at: number): number {
    return at >= 2 && isPair(this.#units[at - 2], this.#units[at - 1]) ? at - 2 : Math.max(0, at - 1);
  }

  /** End of the character at this position. */
  after(at: number): number {
    return isPair(this.#units[at], this.#units[at + 1]) ? at + 2 : Math.min(this.#length, at + 1);
  }

  equals(other: TypedSecret): boolean {
    let different = this.#length ^ other.#length;
    for (let i = 0; i < mostUnits; i += 1) different |= (this.#units[i] ?? 0) ^ (other.#units[i] ?? 0);
    return different === 0;
  }

  /** Number of characters in the form that is sent. */
  characters(): number {
    const points = this.#normalised();
    const { length } = points;
    points.fill(0);
    return length;
  }

  /** UTF-8 of the NFKD form, as the contract requires. The caller wipes it. */
  bytes(): Uint8Array {
    return utf8(this.#normalised());
  }

  /** UTF-8 exactly as typed: other wallets do not normalise their passwords. The caller wipes it. */
  bytesAsTyped(): Uint8Array {
    return utf8(this.#codePoints());
  }

  /** Each character by itself, in order: a string of the whole would stay in memory. */
  eachCharacter(use: (character: string) => void): void {
    const points = this.#codePoints();
    for (const point of points) use(String.fromCodePoint(point));
    points.fill(0);
  }

  /** Whether there are characters that a plain Latin keyboard does not give. */
  get isBeyondAscii(): boolean {
    return this.#units.subarray(0, this.#length).some((unit) => unit < 0x20 || unit > 0x7e);
  }

  wipe(): void {
    this.#units.fill(0);
    this.#length = 0;
  }

  #normalised(): Uint32Array {
    const points = this.#codePoints();
    const normalised = nfkd(points);
    points.fill(0);
    return normalised;
  }

  #codePoints(): Uint32Array {
    const points = new Uint32Array(new ArrayBuffer(this.#length * 4));
    let count = 0;
    for (let at = 0; at < this.#length; at = this.after(at)) {
      const [high = 0, low = 0] = [this.#units[at], this.#units[at + 1]];
      points[count++] = isPair(high, low) ? 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00) : high;
    }
    return points.subarray(0, count);
  }
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));
const isPair = (high = 0, low = 0): boolean => high >> 10 === 0x36 && low >> 10 === 0x37;

/** Leading bits of a character of one to four bytes. */
const leads = [0, 0xc0, 0xe0, 0xf0];

/** Wipes the code points. A lone surrogate becomes U+FFFD, as in TextEncoder. */
function utf8(points: Uint32Array): Uint8Array {
  const out = new Uint8Array(new ArrayBuffer(points.length * 4));
  let at = 0;
  for (const point of points) {
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    out[at++] = (leads[more] ?? 0) | (code >> (6 * more));
    for (let i = more - 1; i >= 0; i -= 1) out[at++] = 0x80 | ((code >> (6 * i)) & 0x3f);
  }
  points.fill(0);
  const exact = new Uint8Array(new ArrayBuffer(at));
  exact.set(out.subarray(0, at));
  out.fill(0);
  return exact;
}
