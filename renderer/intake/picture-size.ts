/**
 * How many pixels a picture says it has, before anybody makes room for them.
 * Takes: the beginning of a PNG, JPEG, GIF, BMP or WebP file. Gives: width and height in pixels, or null when they do not
 * stand there. Never: throws, or reads past the bytes given.
 */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Four bytes for each: 400 MB when opened. The largest sensors of phones are above; their everyday pictures far below. */
export const maxPicturePixels = 100_000_000;

export function pictureSize(head: Uint8Array): PictureSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 30) return null;
  switch (head[0]) {
    case 0x89: // PNG: IHDR is the first chunk (ISO/IEC 15948 §11.2.2)
      return { width: view.getUint32(16), height: view.getUint32(20) };
    case 0x47: // GIF: the logical screen
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case 0x42: // BMP: the old header has 16 bits, all later ones 32; a negative height means top-down
      return view.getUint32(14, true) === 12
        ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
        : { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    case 0x52:
      return webpSize(view);
    case 0xff:
      return jpegSize(view);
    default:
      return null;
  }
}

/** RFC 9649 §2: VP8X gives the canvas; a simple file gives the size of its one frame. */
function webpSize(view: DataView): PictureSize | null {
  const kind = String.fromCharCode(view.getUint8(12), view.getUint8(13), view.getUint8(14), view.getUint8(15));
  if (kind === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** ITU-T T.81 §B.2.2: the first frame header. Before it come segments that say their length. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // SOF0 to SOF15; C4, C8 and CC are something else.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
