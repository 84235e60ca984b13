/**
 * Decodes the frames of an animation (GIF, WebP, APNG) one by one.
 * Takes: a file. Gives: its frames; null for a still picture or an unknown file. Never: throws, decodes a frame that
 * was not requested.
 */
import { type PictureKind, pictureKindOf } from '../../../core/intake/picture-kind.ts';

/** Limits for one animation: frames, and pixels of all of them together (one or two minutes of reading). */
const maxFrames = 500;
const maxPixelsTogether = 2_000_000_000;

export interface Frames {
  readonly count: number;
  /** Index from 0. The caller closes the picture. */
  readonly at: (index: number) => Promise<ImageBitmap>;
  readonly close: () => void;
}

const types: Partial<Record<PictureKind, string>> = { GIF: 'image/gif', WebP: 'image/webp', PNG: 'image/png' };

export async function openFrames(file: Blob): Promise<Frames | null> {
  const kind = pictureKindOf(new Uint8Array(await file.slice(0, 4096).arrayBuffer()));
  const type = kind === null ? undefined : types[kind];
  if (type === undefined) return null;
  try {
    const decoder = new ImageDecoder({ data: await file.arrayBuffer(), type });
    await Promise.all([decoder.tracks.ready, decoder.completed]);
    const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
    if (count < 2) {
      decoder.close();
      return null;
    }
    return { count, at: (index) => frameAt(decoder, index), close: () => decoder.close() };
  } catch {
    return null;
  }
}

async function frameAt(decoder: ImageDecoder, frameIndex: number): Promise<ImageBitmap> {
  const { image } = await decoder.decode({ frameIndex });
  try {
    return await createImageBitmap(image);
  } finally {
    image.close();
  }
}

/** Whether there are too many frames or pixels to read. */
export const areTooMany = (count: number, { width, height }: { readonly width: number; readonly height: number }) =>
  count > maxFrames || count * width * height > maxPixelsTogether;
export const mostFrames = maxFrames;
