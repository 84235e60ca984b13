/**
 * Structured append, the linking built into QR (ISO/IEC 18004 §8; "連結QR"): up to 16 codes, each with its position,
 * their number, and one byte of parity over the content. Read only.
 * One byte is no digest. Different data for a filled position therefore ends the collection; the protection is the
 * strict parsing of the resulting text and its review.
 * Takes: a scan with that header. Gives: a part. Refuses: a position outside the number of codes.
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
