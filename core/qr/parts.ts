/**
 * Splits one text into several QR codes and joins them again. No tool of this ecosystem has a format for that
 * (symbol-qr-library and NanoWallet write one code only), so this one is Inkan's own:
 * `INKAN:1/<n>/<m>/<digest>/<chunk>`,
 * part n of m; digest = first 32 upper-case hex digits of the SHA-256 of the complete UTF-8 text; chunk = a piece of
 * its base32 without padding. All characters are in the QR alphanumeric set (ISO/IEC 18004 table 5).
 * Takes: a text; a part. Gives: its parts; a part for the collector. Refuses: malformed parts, a text that does not
 * match its digest, more than 512 parts or 256 KiB.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase32, toBase32 } from '../base/base32.ts';
import { toHex } from '../base/hex.ts';
import { maxRequestText } from '../base/limits.ts';
import { type Reason, reason } from '../base/reason.ts';
import { toUtf8 } from '../base/utf8.ts';
import { asciiBytes, asciiText } from './ascii.ts';
import { indexedStream } from './indexed-stream.ts';
import type { Piece } from './stream.ts';

export const maxParts = 512;
/** Limit of the complete text in bytes; also of a single text in characters. */
export const maxWholeBytes = maxRequestText;
const maxChunks = Math.ceil((maxWholeBytes * 8) / 5);
const prefix = 'INKAN:';
const pattern = /^INKAN:1\/([1-9]\d{0,5})\/([1-9]\d{0,5})\/([0-9A-F]{32})\/([A-Z2-7]+)$/;

interface Part {
  readonly n: number;
  readonly total: number;
  readonly id: string;
  readonly chunk: string;
}

const digestOf = (bytes: Uint8Array): string => toHex(sha256(bytes).subarray(0, 16));

/**
 * Splits a text into parts of at most `maxChars` characters, as evenly as possible. Empty if that is impossible: an
 * empty text, a lone surrogate, over 256 KiB, or more than 512 parts.
 */
export function splitIntoParts(text: string, maxChars: number): string[] {
  const bytes = toUtf8(text);
  if (bytes === null || bytes.length === 0 || bytes.length > maxWholeBytes) return [];
  const whole = toBase32(bytes);
  const id = digestOf(bytes);
  for (let total = 1; total <= maxParts; total += 1) {
    const size = Math.ceil(whole.length / total);
    const headLength = `INKAN:1/${total}/${total}/${id}/`.length;
    // Rounding up may leave the last parts empty; then the next total is tried.
    if (headLength + size > maxChars || size * (total - 1) >= whole.length) continue;
    return Array.from(
      { length: total },
      (_, i) => `INKAN:1/${i + 1}/${total}/${id}/${whole.slice(i * size, (i + 1) * size)}`,
    );
  }
  return [];
}

function readPart(text: string): Part | Reason {
  const found = pattern.exec(text);
  if (found === null) return reason('parts-malformed');
  const [n, total] = [Number(found[1]), Number(found[2])];
  if (total > maxParts) return reason('parts-too-many', { total: String(total), limit: String(maxParts) });
  if (n > total) return reason('parts-malformed', { n: String(n), total: String(total) });
  return { n, total, id: found[3] ?? '', chunk: found[4] ?? '' };
}

/** Decodes all chunks; null if the digest does not match. */
function wholeOf(base32: string, id: string): Uint8Array | null {
  const bytes = fromBase32(base32);
  return bytes !== null && digestOf(bytes) === id ? bytes : null;
}

export const isInkanPart = (text: string): boolean => text.startsWith(prefix);

/** Parses a part for the collector. */
export function readInkanPart(text: string): Piece | Reason {
  const part = readPart(text);
  if ('code' in part) return part;
  const { n, total, id, chunk } = part;
  const assemble = (pieces: readonly Uint8Array[]) =>
    wholeOf(pieces.map(asciiText).join(''), id) ?? reason('parts-digest-mismatch');
  const begin = () => indexedStream({ total, limit: maxChunks, hasDigest: true, assemble });
  // The total is part of the key: another total under the same digest is another division of the text.
  const name = id + total.toString(16).toUpperCase().padStart(4, '0');
  return { transport: 'inkan-parts', id: name, at: n - 1, data: asciiBytes(chunk), begin };
}
