/**
 * Raw DEFLATE (RFC 1951) with a ceiling. Takes: bytes. Gives: bytes.
 * Refuses: damaged input, anything after the last block, an output over the limit (a "zip bomb" is stopped when it passes
 * the limit: at most one small step more is ever unpacked). Never: throws.
 */
import { deflateSync, Inflate, inflateSync } from 'fflate';
import { joinBytes } from '../base/bytes.ts';
import { deflateLiterals } from './huffman.ts';

/** Input bytes unpacked in one step. DEFLATE gives at most 1,032 bytes for one, so a step gives about 1 MiB. */
const stepBytes = 1024;

/** The shorter of two ways: with repetitions, and without. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const [repeating, literal] = [deflateSync(bytes, { level: 9 }), deflateLiterals(bytes)];
  return repeating.length < literal.length ? repeating : literal;
}

export type Inflated = { readonly bytes: Uint8Array } | 'damaged' | 'too-long';

/** At most `limit` bytes come out; all of `bytes` must have been needed. */
export function inflate(bytes: Uint8Array, limit: number): Inflated {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    for (let at = 0; at < bytes.length && length <= limit; at += stepBytes)
      stream.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
  } catch {
    return 'damaged';
  }
  if (length > limit) return 'too-long';
  return endsExactly(bytes, length) ? { bytes: joinBytes(...pieces) } : 'damaged';
}

/** Without its last byte it must break off: else that byte, and who knows what before it, lies behind the last block. */
function endsExactly(bytes: Uint8Array, length: number): boolean {
  if (bytes.length < 2) return false;
  try {
    inflateSync(bytes.subarray(0, -1), { out: new Uint8Array(length) });
    return false;
  } catch {
    return true;
  }
}
