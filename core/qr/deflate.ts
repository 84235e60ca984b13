/**
 * Raw DEFLATE (RFC 1951) with an output limit, by pako (zlib in JavaScript). Takes: bytes. Gives: bytes.
 * Refuses: damaged input, data after the last block, output over the limit (a "zip bomb" is stopped at the limit; at
 * most one small step more is unpacked). Never: throws.
 */
import { deflateRaw, Inflate, Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY } from 'pako';
import { joinBytes } from '../base/bytes.ts';

/** Input bytes per step. DEFLATE expands at most 1,032-fold, so a step yields about 1 MiB at most. */
const stepBytes = 1024;
const widestWindow = 15;
/** Window that readers of BBQr support: 1 KiB. */
export const narrowWindow = 10;

/**
 * Returns the shorter of two encodings: with back-references, and Huffman codes only. Hex digits hardly repeat: Huffman
 * codes need 4 bits per digit, and back-references cost up to a sixth more.
 */
export function deflate(bytes: Uint8Array, windowBits: number = widestWindow): Uint8Array {
  const [repeating, literal] = ([Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY] as const).map((strategy) =>
    deflateRaw(bytes, { level: 9, windowBits, strategy }),
  ) as [Uint8Array, Uint8Array];
  return repeating.length < literal.length ? repeating : literal;
}

export type Inflated = { readonly bytes: Uint8Array } | 'damaged' | 'too-long';

/** Returns at most `limit` bytes; the stream must use all of `bytes`. */
export function inflate(bytes: Uint8Array, limit: number): Inflated {
  const stream = new Inflate({ raw: true });
  const pieces: Uint8Array[] = [];
  let length = 0;
  stream.onData = (piece) => {
    pieces.push(piece);
    length += piece.length;
  };
  const push = (from: number, to: number): void => {
    if (to > from) stream.push(bytes.subarray(from, to), false);
  };
  const last = bytes.length - 1;
  try {
    for (let at = 0; at < last && length <= limit && !stream.ended; at += stepBytes)
      push(at, Math.min(at + stepBytes, last));
    if (length > limit) return 'too-long';
    // The stream must end with the last byte: an earlier end means that data follows the last block.
    if (stream.ended || last < 0) return 'damaged';
    push(last, bytes.length);
  } catch {
    return 'damaged';
  }
  if (length > limit) return 'too-long';
  return stream.ended && stream.err === 0 ? { bytes: joinBytes(...pieces) } : 'damaged';
}
