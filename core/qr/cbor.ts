/**
 * The part of CBOR (RFC 8949) that UR `bytes` needs: unsigned integers up to 32 bits, byte strings, the head of an
 * array. Deterministic both ways (§4.2.1): every head in its shortest form, nothing after the end. Never throws.
 */
import { joinBytes } from '../base/bytes.ts';

const unsigned = 0;
const byteString = 2;
const array = 4;

function head(major: number, value: number): Uint8Array {
  const first = major << 5;
  if (value < 24) return Uint8Array.of(first | value);
  if (value < 0x100) return Uint8Array.of(first | 24, value);
  if (value < 0x10000) return Uint8Array.of(first | 25, value >> 8, value & 255);
  return Uint8Array.of(first | 26, value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

export const cborBytes = (bytes: Uint8Array): Uint8Array => joinBytes(head(byteString, bytes.length), bytes);

/** Encodes an array of unsigned integers that ends with a byte string. */
export const cborPart = (numbers: readonly number[], bytes: Uint8Array): Uint8Array =>
  joinBytes(head(array, numbers.length + 1), ...numbers.map((value) => head(unsigned, value)), cborBytes(bytes));

interface Head {
  readonly value: number;
  readonly next: number;
}

function readHead(bytes: Uint8Array, at: number, major: number): Head | null {
  const first = bytes[at];
  if (first === undefined || first >> 5 !== major) return null;
  const short = first & 31;
  if (short < 24) return { value: short, next: at + 1 };
  if (short > 26) return null;
  const size = 2 ** (short - 24);
  const next = at + 1 + size;
  if (next > bytes.length) return null;
  const value = bytes.subarray(at + 1, next).reduce((sum, byte) => sum * 256 + byte, 0);
  const isShortest = value >= (size === 1 ? 24 : 256 ** (size / 2));
  return isShortest ? { value, next } : null;
}

/** Returns the byte string if it fills `bytes` from `at` to the end; else null. */
export function fromCborBytes(bytes: Uint8Array, at = 0): Uint8Array | null {
  const found = readHead(bytes, at, byteString);
  return found !== null && found.value === bytes.length - found.next ? bytes.slice(found.next) : null;
}

export interface CborPart {
  readonly numbers: readonly number[];
  readonly bytes: Uint8Array;
}

/** Decodes an array of `count` unsigned integers and a byte string; else null. */
export function fromCborPart(bytes: Uint8Array, count: number): CborPart | null {
  const start = readHead(bytes, 0, array);
  if (start === null || start.value !== count + 1) return null;
  const numbers: number[] = [];
  let at = start.next;
  for (let i = 0; i < count; i += 1) {
    const found = readHead(bytes, at, unsigned);
    if (found === null) return null;
    numbers.push(found.value);
    at = found.next;
  }
  const rest = fromCborBytes(bytes, at);
  return rest === null ? null : { numbers, bytes: rest };
}
