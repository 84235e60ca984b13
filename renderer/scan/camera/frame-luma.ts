/** Luma of camera frames and pictures, without a canvas where possible. */
import { fromColours, isTransparent, type Luma, maxPixels } from '../../../core/optics/luma.ts';

/** Formats whose first plane is luma (WebCodecs, VideoPixelFormat). */
const lumaFirst = ['I420', 'I420A', 'I422', 'I444', 'NV12'];

/**
 * Copies the luma of a frame into one reused buffer: each call invalidates the previous result. Null if the format is
 * unknown. The frame stays open.
 */
export function makeFrameLuma(): (frame: VideoFrame) => Promise<Luma | null> {
  let buffer = new Uint8Array(0);
  return async (frame) => {
    const { format, visibleRect } = frame;
    if (format === null || visibleRect === null) return null;
    const { width, height } = visibleRect;
    const size = frame.allocationSize();
    if (width * height > maxPixels) return null;
    if (buffer.length < size) buffer = new Uint8Array(size);
    const first = (await frame.copyTo(buffer))[0];
    if (first === undefined) return null;
    const data = buffer.subarray(first.offset);
    if (lumaFirst.includes(format)) return { data, width, height, stride: first.stride };
    return fromColours(data, { width, height }, { red: format.startsWith('RGB') ? 0 : 2, stride: first.stride });
  };
}

/** A picture scaled so that its longest side is at most `side` (and at most doubled), on `ground`, 0 to 255. */
export function pictureLuma(picture: ImageBitmap, side: number, ground: number): Luma | null {
  const drawn = pixelsOf(picture, side);
  return drawn === null ? null : fromColours(drawn.data, drawn, { ground });
}

/** Small copies are transparent if the picture is. */
const smallSide = 800;
export function pictureIsTransparent(picture: ImageBitmap): boolean {
  const drawn = pixelsOf(picture, smallSide);
  return drawn !== null && isTransparent(drawn.data);
}

function pixelsOf(picture: ImageBitmap, side: number): ImageData | null {
  const scale = Math.min(side / Math.max(picture.width, picture.height), 2);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
