/**
 * Determines how many pixels a picture needs before memory is allocated.
 * Takes: the complete file: PNG, JPEG, GIF, BMP or WebP. Gives: width and height in pixels, of the largest picture that
 * a decoder could read from it. Refuses (null): a missing, repeated or inconsistent size, because a decoder could use
 * another one than the one read here. Never: throws, reads past the bytes.
 */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Four bytes each: 400 MB when opened. The largest phone sensors have more; everyday pictures far less. */
export const maxPicturePixels = 100_000_000;

export function pictureSize(file: Uint8Array): PictureSize | null {
  if (file.length < 30) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    const size = readers[view.getUint8(0)]?.(view) ?? null;
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    return null; // The file ends within the size information.
  }
}

const readers: Readonly<Record<number, (view: DataView) => PictureSize | null>> = {
  137: pngSize,
  71: gifSize,
  66: bmpSize,
  82: webpSize,
  255: jpegSize,
};

const textAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
const isWithin = (inner: PictureSize, outer: PictureSize): boolean =>
  inner.width <= outer.width && inner.height <= outer.height;
const isSame = (one: PictureSize, other: PictureSize): boolean => isWithin(one, other) && isWithin(other, one);

/** ISO/IEC 15948 §5.6: IHDR is the first chunk and occurs once. Frames of an animation (fcTL) lie within it. */
function pngSize(view: DataView): PictureSize | null {
  const sizeAt = (at: number) => ({ width: view.getUint32(at), height: view.getUint32(at + 4) });
  const frame = sizeAt(16);
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const kind = textAt(view, at + 4);
    if ((kind === 'IHDR') !== (at === 8)) return null;
    if (kind === 'fcTL') {
      const { width, height } = sizeAt(at + 12);
      const end = { width: width + view.getUint32(at + 20), height: height + view.getUint32(at + 24) };
      if (!isWithin(end, frame)) return null;
    }
    if (kind === 'IEND') break;
  }
  return frame;
}

/** GIF89a §18, 20: decoders enlarge the screen if a picture extends beyond it, so the largest extent of all counts. */
function gifSize(view: DataView): PictureSize | null {
  const tableLength = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let width = view.getUint16(6, true);
  let height = view.getUint16(8, true);
  let pictures = 0;
  let at = 13 + tableLength(view.getUint8(10));
  while (at < view.byteLength) {
    const kind = view.getUint8(at);
    if (kind === 0x3b) break;
    if (kind === 0x2c) {
      if (at + 10 > view.byteLength) break;
      width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
      height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      pictures += 1;
      at += 11 + tableLength(view.getUint8(at + 9));
    } else if (kind === 0x21) at += 2;
    else return null;
    while (at < view.byteLength && view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at += 1;
  }
  return pictures === 0 ? null : { width, height };
}

/** The old header has 16 bits, all later ones 32; a negative height means top-down. */
function bmpSize(view: DataView): PictureSize | null {
  const header = view.getUint32(14, true);
  if (header === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  // JPEG and PNG inside a bitmap (BI_JPEG, BI_PNG) have their own size.
  if (header >= 40 && [4, 5].includes(view.getUint32(30, true))) return null;
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** RFC 9649 §2: a simple file is its one frame; VP8X gives the canvas, which contains its picture or frames. */
function webpSize(view: DataView): PictureSize | null {
  if (textAt(view, 8) !== 'WEBP') return null;
  const first = textAt(view, 12);
  if (first !== 'VP8X') return webpPicture(view, 12);
  const canvas = { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  for (let at = 30; at + 8 <= view.byteLength; at += 8 + even(view.getUint32(at + 4, true))) {
    const kind = textAt(view, at);
    if (kind === 'VP8X') return null;
    const picture = webpPicture(view, at);
    if (picture !== null && !isSame(picture, canvas)) return null;
    if (kind === 'ANMF' && !isWithin(webpFrame(view, at) ?? nowhere, canvas)) return null;
  }
  return canvas;
}
const nowhere = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
const even = (length: number): number => length + (length & 1);

/** Where the frame of an animation ends; null if its picture has another size. */
function webpFrame(view: DataView, at: number): PictureSize | null {
  const frame = { width: 1 + uint24(view, at + 14), height: 1 + uint24(view, at + 17) };
  const end = at + 8 + view.getUint32(at + 4, true);
  for (
    let part = at + 24;
    part + 8 <= Math.min(end, view.byteLength);
    part += 8 + even(view.getUint32(part + 4, true))
  ) {
    const picture = webpPicture(view, part);
    if (picture !== null && !isSame(picture, frame)) return null;
  }
  return { width: 2 * uint24(view, at + 8) + frame.width, height: 2 * uint24(view, at + 11) + frame.height };
}

/** The size in the chunk at this position, if it is a picture. */
function webpPicture(view: DataView, at: number): PictureSize | null {
  const kind = textAt(view, at);
  if (kind === 'VP8 ')
    return { width: view.getUint16(at + 14, true) & 0x3fff, height: view.getUint16(at + 16, true) & 0x3fff };
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(at + 9, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** ITU-T T.81 §B.1.1.3: TEM and RST have no length. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** SOF0 to SOF15; C4, C8 and CC have other meanings. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** ITU-T T.81 §B.2: one frame header before the end of the image, whatever its scans. DNL would set the height
 * later. */
function jpegSize(view: DataView): PictureSize | null {
  let size: PictureSize | null = null;
  let at = 2;
  while (at + 2 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) break;
    if (marker === 0xff) at += 1;
    else if (standsAlone(marker)) at += 2;
    else {
      if (marker === 0 || marker === 0xd8 || marker === 0xdc) return null;
      if (isFrame(marker)) {
        if (size !== null || at + 9 > view.byteLength) return null;
        size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
      }
      if (at + 4 > view.byteLength) break;
      const length = view.getUint16(at + 2);
      if (length < 2) return null;
      at += 2 + length;
      if (marker === 0xda) at = afterScan(view, at);
    }
  }
  return size;
}

/** The next marker after the entropy-coded bytes, in which FF is followed by 00 or by a restart. */
function afterScan(view: DataView, from: number): number {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && !standsAlone(next)) return at;
  }
  return view.byteLength;
}
