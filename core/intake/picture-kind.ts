/**
 * Detects the picture format of a file by its first bytes.
 * Takes: the beginning of a file. Gives: the common name of the format, or null. Never: throws.
 */
import { type Reason, reason } from '../base/reason.ts';

export type PictureKind =
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'BMP'
  | 'WebP'
  | 'SVG'
  | 'TIFF'
  | 'ICO'
  | 'JPEG 2000'
  | 'JPEG XL'
  | 'AVIF'
  | 'HEIC'
  | 'PNM'
  | 'PSD';

type Test = (head: Uint8Array) => boolean;
const begins =
  (...marks: readonly string[]): Test =>
  (head) =>
    marks.some((mark) => starts(head, mark));
/** ISO/IEC 14496-12: a file of these brands holds still pictures. */
const hasBrand =
  (...brands: readonly string[]): Test =>
  (head) =>
    starts(head, 'ftyp', 4) && brands.some((brand) => starts(head, brand, 8));

/** PNG (ISO/IEC 15948 §5.2), JPEG (ITU-T T.81, SOI and a marker), WebP (RFC 9649), TIFF 6.0 §2, JPEG 2000 (ISO/IEC 15444-1). */
const kinds: readonly (readonly [PictureKind, Test])[] = [
  ['PNG', begins('\x89PNG\r\n\x1a\n')],
  ['JPEG', begins('\xff\xd8\xff')],
  ['GIF', begins('GIF87a', 'GIF89a')],
  ['BMP', isBmp],
  ['WebP', (head) => starts(head, 'RIFF') && starts(head, 'WEBP', 8)],
  ['TIFF', begins('II*\0', 'MM\0*', 'II+\0', 'MM\0+')],
  ['ICO', (head) => begins('\0\0\x01\0', '\0\0\x02\0')(head) && (head[4] ?? 0) > 0 && head[5] === 0],
  ['JPEG 2000', begins('\0\0\0\x0cjP  \r\n\x87\n', '\xff\x4f\xff\x51')],
  ['JPEG XL', begins('\xff\x0a', '\0\0\0\x0cJXL \r\n\x87\n')],
  ['AVIF', hasBrand('avif', 'avis')],
  ['HEIC', hasBrand('heic', 'heix', 'heim', 'heis', 'mif1', 'msf1')],
  ['PNM', isPnm],
  ['PSD', begins('8BPS\0')],
  ['SVG', isSvg],
];

export const pictureKindOf = (head: Uint8Array): PictureKind | null =>
  kinds.find(([, test]) => test(head))?.[0] ?? null;

/** The refusal for a format that the input cannot open. */
export const unopened = (kind: PictureKind, opened: readonly PictureKind[]): Reason =>
  reason('picture-kind', { kind, reads: opened.join(', ') });

/** "BM" alone could begin a text, so the four reserved bytes and a known size of the second header must follow. */
function isBmp(head: Uint8Array): boolean {
  return starts(head, 'BM') && starts(head, '\0\0\0\0', 6) && [12, 40, 52, 56, 64, 108, 124].includes(head[14] ?? 0);
}

/** P1 to P6, then sizes in digits. A text could begin like this, but no request does. */
function isPnm(head: Uint8Array): boolean {
  return /^P[1-6]\s+(?:#[^\n]*\n\s*)?\d{1,9}\s+\d{1,9}\s/.test(latin(head.subarray(0, 256)));
}

/** XML 1.0: a declaration, comments and a document type may come before the element. */
function isSvg(head: Uint8Array): boolean {
  const text = latin(head.subarray(0, 2048)).replace(/^\xef\xbb\xbf/, '');
  if (!/^\s*</.test(text)) return false;
  return /<svg[\s>]/i.test(text) && !/<html[\s>]/i.test(text);
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Whether the characters of `mark` (one byte each) stand at `at`. */
export function starts(head: Uint8Array, mark: string, at = 0): boolean {
  for (let i = 0; i < mark.length; i += 1) if (head[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}
