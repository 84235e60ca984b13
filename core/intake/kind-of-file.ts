/**
 * Detects what a file is by its first bytes; its name and the type reported by the system are not used.
 * Takes: the beginning of a file. Gives: the input it belongs to, or null. Never: throws.
 */

import { pictureKindOf, starts } from './picture-kind.ts';
import { fromUtf16 } from './utf16.ts';

/** Inputs that accept a file, named as in core/contract's `waysIn`; 'file' is a text file. */
export type FileKind = 'image' | 'video' | 'pdf' | 'file';

/** Bytes from the beginning that are enough for the detection. */
export const headLength = 4096;

/** The result may be a kind of picture that the input cannot open; `picture-kind.ts` names it. */
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

/** ISO 32000-2 §7.5.2: the header is the first line. Readers accept it within the first 1024 bytes, after junk. */
function isPdf(head: Uint8Array): boolean {
  const last = Math.min(head.length, 1024);
  for (let at = 0; at < last; at += 1) if (starts(head, '%PDF-', at)) return true;
  return false;
}

/** A text has no control characters except tab, line feed, form feed and return. UTF-8 is checked later. */
function isText(head: Uint8Array): boolean {
  const isPlain = head.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d].includes(byte));
  return head.length > 0 && (isPlain || isUtf16(head));
}

/** The head may end in the middle of a four-byte character. */
const isUtf16 = (head: Uint8Array): boolean =>
  head.length > 2 && (fromUtf16(head) !== null || fromUtf16(head.subarray(0, (head.length & ~1) - 2)) !== null);
