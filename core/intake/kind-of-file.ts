/**
 * What a file is, by its first bytes: neither its name nor the type that the system gives it is believed.
 * Takes: the beginning of a file. Gives: which way in it belongs to, or null for none of them. Never: throws.
 */

import { pictureKindOf, starts } from './picture-kind.ts';
import { fromUtf16 } from './utf16.ts';

/** The ways in that a file can take: names of core/contract's `waysIn`; 'file' is a file of text. */
export type FileKind = 'image' | 'video' | 'pdf' | 'file';

/** So many bytes from the beginning are enough. */
export const headLength = 4096;

/** A picture may be of a kind that the door does not open: `picture-kind.ts` names it. */
export function kindOfFile(head: Uint8Array): FileKind | null {
  if (pictureKindOf(head) !== null) return 'image';
  if (isVideo(head)) return 'video';
  if (isPdf(head)) return 'pdf';
  return isText(head) ? 'file' : null;
}

/** MP4 and QuickTime (ISO/IEC 14496-12, `ftyp` first), WebM and Matroska (RFC 8794, EBML header), Ogg, AVI. */
function isVideo(head: Uint8Array): boolean {
  return (
    starts(head, 'ftyp', 4) ||
    starts(head, '\x1a\x45\xdf\xa3') ||
    starts(head, 'OggS') ||
    (starts(head, 'RIFF') && starts(head, 'AVI ', 8))
  );
}

/** ISO 32000-2 §7.5.2: the header is the first line; readers take it within the first 1024 bytes, after junk. */
function isPdf(head: Uint8Array): boolean {
  const last = Math.min(head.length, 1024);
  for (let at = 0; at < last; at += 1) if (starts(head, '%PDF-', at)) return true;
  return false;
}

/** No text holds control characters other than tab, line feed, form feed and return. Whether it is UTF-8 is seen later. */
function isText(head: Uint8Array): boolean {
  const isPlain = head.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d].includes(byte));
  return head.length > 0 && (isPlain || isUtf16(head));
}

/** The beginning of a file may end in the middle of a character of four bytes. */
const isUtf16 = (head: Uint8Array): boolean =>
  head.length > 2 && (fromUtf16(head) !== null || fromUtf16(head.subarray(0, (head.length & ~1) - 2)) !== null);
