/**
 * Luma of a picture, one byte per pixel: the input of both decoders.
 * Takes: planes as cameras and files deliver them. Gives: parts of them, or the grey RGBA that jsQR requires.
 * Refuses: more pixels than a decoder should get, sizes that do not match their data. Never: throws.
 */

export interface Luma {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Bytes from one line to the next. */
  readonly stride: number;
}

/** Photos of phones have 12 to 50 megapixels; anything larger is not a picture of a code. */
export const maxPixels = 50_000_000;

/** Whether every pixel lies inside the data and the number of pixels is within the limit. */
export function isSound({ data, width, height, stride }: Luma): boolean {
  return (
    Number.isSafeInteger(width) &&
    Number.isSafeInteger(height) &&
    Number.isSafeInteger(stride) &&
    width > 0 &&
    height > 0 &&
    stride >= width &&
    width * height <= maxPixels &&
    (height - 1) * stride + width <= data.length
  );
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The middle square of a picture, where people hold a code. */
export function middleSquare(luma: Luma): Rect {
  const side = Math.min(luma.width, luma.height);
  return { left: (luma.width - side) >> 1, top: (luma.height - side) >> 1, width: side, height: side };
}

/** A rectangle of a picture, as a view. It must lie inside the picture. */
export function part(luma: Luma, { left, top, width, height }: Rect): Luma {
  return { data: luma.data.subarray(top * luma.stride + left), width, height, stride: luma.stride };
}

const at = (data: Uint8Array, index: number): number => data[index] ?? 0;

/** Copies the pixels without gaps between the lines. */
export function packed({ data, width, height, stride }: Luma): Luma & { readonly data: Uint8Array<ArrayBuffer> } {
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) grey.set(data.subarray(y * stride, y * stride + width), y * width);
  return { data: grey, width, height, stride: width };
}

/** Halves width and height: each pixel is the mean of four. */
export function halved({ data, width, height, stride }: Luma): Luma {
  const [across, down] = [width >> 1, height >> 1];
  const grey = new Uint8Array(across * down);
  for (let y = 0, to = 0; y < down; y += 1) {
    let from = 2 * y * stride;
    for (let x = 0; x < across; x += 1, from += 2, to += 1) {
      grey[to] = (at(data, from) + at(data, from + 1) + at(data, from + stride) + at(data, from + stride + 1) + 2) >> 2;
    }
  }
  return { data: grey, width: across, height: down, stride: across };
}

/**
 * Converts four-byte pixels to luma with the weights of ITU-R BT.601. `red`: 0 for RGBA and RGBX, 2 for BGRA and BGRX.
 * `stride`: bytes per line. `ground`: background brightness behind transparent pixels, 0 to 255; without it the fourth
 * byte is ignored.
 */
export function fromColours(
  pixels: Uint8Array | Uint8ClampedArray,
  { width, height }: { readonly width: number; readonly height: number },
  {
    red = 0,
    stride = width * 4,
    ground,
  }: { readonly red?: 0 | 2; readonly stride?: number; readonly ground?: number } = {},
): Luma {
  const grey = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0, from = y * stride; x < width; x += 1, from += 4, to += 1) {
      const own =
        (77 * (pixels[from + red] ?? 0) + 150 * (pixels[from + 1] ?? 0) + 29 * (pixels[from + 2 - red] ?? 0)) >> 8;
      const alpha = ground === undefined ? 255 : (pixels[from + 3] ?? 255);
      grey[to] = alpha === 255 ? own : (own * alpha + (ground ?? 0) * (255 - alpha)) / 255;
    }
  }
  return { data: grey, width, height, stride: width };
}

/** Whether any of these RGBA pixels is transparent. */
export function isTransparent(pixels: Uint8Array | Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return true;
  return false;
}

/**
 * Backgrounds for transparent pictures: first white, because codes are black, then black, for codes drawn in white.
 * Opaque pictures are read as they are.
 */
export const grounds = [
  { luma: 255, cleaned: ['laid-on-white'] },
  { luma: 0, cleaned: ['laid-on-black'] },
] as const;

/** Opaque grey RGBA. */
export function toRgba(luma: Luma): Uint8ClampedArray {
  const pixels = new Uint32Array(luma.width * luma.height);
  for (let y = 0, to = 0; y < luma.height; y += 1) {
    let from = y * luma.stride;
    for (let x = 0; x < luma.width; x += 1, from += 1, to += 1) {
      pixels[to] = (at(luma.data, from) * 0x010101) | 0xff000000;
    }
  }
  return new Uint8ClampedArray(pixels.buffer);
}
