/**
 * What a file is, by its first bytes: neither its name nor the type that the system gives it is believed.
 * Takes: the beginning of a file. Gives: which way in it belongs to, or null for none of them. Never: throws.
 */

/** The ways in that a file can take: names of core/contract's `waysIn`; 'file' is a file of text. */
export type FileKind = 'image' | 'video' | 'pdf' | 'file';

/** So many bytes from the beginning are enough. */
export const headLength = 4096;

export function kindOfFile(head: Uint8Array): FileKind | null {
  if (isImage(head)) return 'image';
  if (isVideo(head)) return 'video';
  if (isPdf(head)) return 'pdf';
  return isText(head) ? 'file' : null;
}

/** PNG (ISO/IEC 15948 §5.2), JPEG (ITU-T T.81, SOI and a marker), GIF, BMP (file and info header), WebP (RFC 9649), AVIF. */
function isImage(head: Uint8Array): boolean {
  return (
    starts(head, '\x89PNG\r\n\x1a\n') ||
    starts(head, '\xff\xd8\xff') ||
    starts(head, 'GIF87a') ||
    starts(head, 'GIF89a') ||
    isBmp(head) ||
    (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) ||
    (starts(head, 'ftyp', 4) && stillBrands.some((brand) => starts(head, brand, 8)))
  );
}

/** "BM" alone could begin a text: the four reserved bytes and a known size of the second header must follow. */
const isBmp = (head: Uint8Array): boolean =>
  starts(head, 'BM') && starts(head, '\0\0\0\0', 6) && [12, 40, 52, 56, 64, 108, 124].includes(head[14] ?? 0);

/** Brands of ISO/IEC 14496-12 files that hold a still picture. */
const stillBrands = ['avif', 'avis', 'heic', 'heix', 'mif1', 'msf1'];

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
  return head.length > 0 && head.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d].includes(byte));
}

/** Whether the characters of `mark` (one byte each) stand at `at`. */
function starts(head: Uint8Array, mark: string, at = 0): boolean {
  for (let i = 0; i < mark.length; i += 1) if (head[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}
