/**
 * Raw DEFLATE (RFC 1951) with a ceiling, by pako (zlib in JavaScript). Takes: bytes. Gives: bytes.
 * Refuses: damaged input, anything after the last block, an output over the limit (a "zip bomb" is stopped when it passes
 * the limit: at most one small step more is ever unpacked). Never: throws.
 */
import { deflateRaw, Inflate, Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY } from 'pako';
import { joinBytes } from '../base/bytes.ts';

/** Input bytes unpacked in one step. DEFLATE gives at most 1,032 bytes for one, so a step gives about 1 MiB. */
const stepBytes = 1024;
const widestWindow = 15;
/** The window of BBQr's readers: 1 KiB. */
export const narrowWindow = 10;

/**
 * The shorter of two ways: with repetitions, and with codes for the letters alone. Hex digits hardly repeat: alone they take 4 bits
 * each, where looking for repetitions spends up to a sixth more.
 */
export function deflate(bytes: Uint8Array, windowBits: number = widestWindow): Uint8Array {
  const [repeating, literal] = ([Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY] as const).map((strategy) =>
    deflateRaw(bytes, { level: 9, windowBits, strategy }),
  ) as [Uint8Array, Uint8Array];
  return repeating.length < literal.length ? repeating : literal;
}

export type Inflated = { readonly bytes: Uint8Array } | 'damaged' | 'too-long';

/** At most `limit` bytes come out; all of `bytes` must have been needed. */
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
    // The last byte must be what ends the stream: before it nothing may, or something lies behind the last block.
    if (stream.ended || last < 0) return 'damaged';
    push(last, bytes.length);
  } catch {
    return 'damaged';
  }
  if (length > limit) return 'too-long';
  return stream.ended && stream.err === 0 ? { bytes: joinBytes(...pieces) } : 'damaged';
}
