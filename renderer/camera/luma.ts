/** The brightness of a camera frame, and the grey RGBA that jsQR asks for. */

export interface Luma {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Bytes from one line to the next. */
  readonly stride: number;
}

/** Formats whose first plane is luma (WebCodecs, VideoPixelFormat). */
const lumaFirst = ['I420', 'I420A', 'I422', 'I444', 'NV12'];

/** Copies the luma of a frame. Frames in RGB are weighed (ITU-R BT.601). Null when the format is unknown. */
export async function readLuma(frame: VideoFrame): Promise<Luma | null> {
  const { format, visibleRect } = frame;
  if (format === null || visibleRect === null) return null;
  const { width, height } = visibleRect;
  const buffer = new Uint8Array(frame.allocationSize());
  const first = (await frame.copyTo(buffer))[0];
  if (first === undefined) return null;
  const data = buffer.subarray(first.offset);
  if (lumaFirst.includes(format)) return { data, width, height, stride: first.stride };
  const red = format.startsWith('RGB') ? 0 : 2;
  const grey = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0, from = y * first.stride; x < width; x += 1, from += 4, to += 1) {
      grey[to] = (77 * at(data, from + red) + 150 * at(data, from + 1) + 29 * at(data, from + 2 - red)) >> 8;
    }
  }
  return { data: grey, width, height, stride: width };
}

const at = (data: Uint8Array, index: number): number => data[index] ?? 0;

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The middle square of a frame: where people hold a code. */
export function middleSquare(luma: Luma): Rect {
  const side = Math.min(luma.width, luma.height);
  return { left: (luma.width - side) >> 1, top: (luma.height - side) >> 1, width: side, height: side };
}

export const wholeFrame = (luma: Luma): Rect => ({ left: 0, top: 0, width: luma.width, height: luma.height });

/** Luma of a rectangle as opaque grey RGBA. */
export function toRgba(luma: Luma, rect: Rect): Uint8ClampedArray {
  const pixels = new Uint32Array(rect.width * rect.height);
  for (let y = 0, to = 0; y < rect.height; y += 1) {
    let from = (rect.top + y) * luma.stride + rect.left;
    for (let x = 0; x < rect.width; x += 1, from += 1, to += 1) {
      pixels[to] = (at(luma.data, from) * 0x010101) | 0xff000000;
    }
  }
  return new Uint8ClampedArray(pixels.buffer);
}
