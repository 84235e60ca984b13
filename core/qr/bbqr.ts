/**
 * BBQr (bbqr.org): `B$` · encoding (H hex, 2 base32, Z base32 of raw DEFLATE with a window of 1 KiB) · file type ·
 * number of
 * parts · index from 0 (two base-36 digits each) · data.
 * The format has no id and no digest. Different data for a part that is already present therefore ends the collection;
 * the protection is the strict parsing of the resulting text and its review.
 * Takes: a text, in either letter case; content. Gives: a part; parts. Refuses: types other than text, JSON and bytes;
 * more than 2 MiB.
 */
import { fromBase32, toBase32 } from '../base/base32.ts';
import { joinBytes } from '../base/bytes.ts';
import { fromHex, toHex } from '../base/hex.ts';
import { maxTransferBytes } from '../base/limits.ts';
import { type Reason, reason } from '../base/reason.ts';
import { asciiBytes, asciiText } from './ascii.ts';
import { deflate, inflate, narrowWindow } from './deflate.ts';
import { indexedStream } from './indexed-stream.ts';
import type { Piece } from './stream.ts';

const start = /^B\$[A-Z0-9]/i;
const pattern = /^(B\$([H2Z])([A-Z])([0-9A-Z]{2}))([0-9A-Z]{2})([0-9A-Z]+)$/;
const headLength = 8;
/** Unicode text, JSON, binary. */
const types = 'UJB';
const maxParts = 1295;
/** Limit over all parts together: hex needs two characters per byte. */
const maxCharacters = 2 * maxTransferBytes;

export const isBbqr = (text: string): boolean => start.test(text);

const malformed = reason('parts-malformed');

export function readBbqr(text: string): Piece | Reason {
  const [, shared, encoding, type = '', parts = '', place = '', data = ''] = pattern.exec(text.toUpperCase()) ?? [];
  if (shared === undefined) return malformed;
  if (!types.includes(type)) return reason('bbqr-type');
  const [total, at] = [Number.parseInt(parts, 36), Number.parseInt(place, 36)];
  if (at >= total) return malformed;
  const assemble = (pieces: readonly Uint8Array[]) => wholeOf(encoding ?? '', pieces.map(asciiText));
  const begin = () => indexedStream({ total, limit: maxCharacters, hasDigest: false, assemble });
  const id = toHex(asciiBytes(shared));
  return { transport: 'bbqr', id, at, data: asciiBytes(data), mayBeBytes: type === 'B', begin };
}

/** Each part is decoded on its own, as the format requires. */
function wholeOf(encoding: string, pieces: readonly string[]): Uint8Array | Reason {
  const decoded = pieces.map((piece) => (encoding === 'H' ? fromHex(piece) : fromBase32(piece)));
  const bytes = decoded.filter((piece) => piece !== null);
  if (bytes.length < decoded.length) return malformed;
  const whole = joinBytes(...bytes);
  if (encoding !== 'Z') return whole;
  const content = inflate(whole, maxTransferBytes);
  if (content === 'too-long') return reason('text-too-long', { limit: String(maxTransferBytes) });
  return content === 'damaged' ? malformed : content.bytes;
}

/**
 * Splits a text (type U) into parts of at most `maxChars` characters. Empty if there is nothing to send, or if the text
 * is too long or needs more than 1,295 parts.
 */
export function makeBbqr(content: Uint8Array, maxChars: number): readonly string[] {
  // Eight base32 characters are five bytes. Each part is decoded on its own, so it must end on this boundary.
  const size = Math.floor((maxChars - headLength) / 8) * 8;
  if (content.length === 0 || content.length > maxTransferBytes || !(size >= 8)) return [];
  const small = deflate(content, narrowWindow);
  const isSmaller = small.length < content.length;
  const data = toBase32(isSmaller ? small : content);
  const total = Math.ceil(data.length / size);
  if (total > maxParts) return [];
  const head = `B$${isSmaller ? 'Z' : '2'}U${base36(total)}`;
  return Array.from({ length: total }, (_, i) => head + base36(i) + data.slice(i * size, (i + 1) * size));
}

const base36 = (value: number): string => value.toString(36).toUpperCase().padStart(2, '0');
