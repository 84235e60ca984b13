/**
 * Codes linked by QR itself (ISO/IEC 18004 §8, structured append; "連結QR"): up to 16, each with its place, the number of
 * them, and one byte of parity over the whole. Read only.
 * One byte is no digest: other data for a place that is taken ends the collection, and what protects the person is the
 * strict reading of the text that comes out and the review of it.
 * Takes: a scan with that heading. Gives: a piece. Refuses: a place that is not one of its number.
 */
import { joinBytes } from '../base/bytes.ts';
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import type { Linked } from '../optics/scan.ts';
import { indexedStream } from './indexed-stream.ts';
import type { Piece } from './stream.ts';

const maxCodes = 16;
/** A code holds at most 2,953 bytes (ISO/IEC 18004 table 7). */
const maxBytes = maxCodes * 2953;

export function readLinked({ index, total, parity }: Linked, bytes: Uint8Array): Piece | Reason {
  const isPlace = (value: number, from: number) => Number.isInteger(value) && value >= from && value < from + maxCodes;
  const isByte = Number.isInteger(parity) && parity >= 0 && parity < 256;
  if (!isPlace(index, 0) || !isPlace(total, 1) || index >= total || !isByte) return reason('parts-malformed');
  const assemble = (pieces: readonly Uint8Array[]) => {
    const whole = joinBytes(...pieces);
    return whole.reduce((sum, byte) => sum ^ byte, 0) === parity ? whole : reason('parts-digest-mismatch');
  };
  const begin = () => indexedStream({ total, limit: maxBytes, hasDigest: false, assemble });
  return { transport: 'linked', id: toHex(Uint8Array.of(parity, total)), at: index, data: bytes, begin };
}
