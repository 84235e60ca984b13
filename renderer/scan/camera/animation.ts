/**
 * The pictures of an animation (GIF, WebP, APNG), one after the other.
 * Takes: a file. Gives: its frames; null when it is a still picture, or nothing that can be told to move. Never: throws,
 * unpacks a frame that nobody asked for.
 */
import { type PictureKind, pictureKindOf } from '../../../core/intake/picture-kind.ts';

/** Frames of one animation, and pixels of all of them together: a minute or two of reading. */
const maxFrames = 500;
const maxPixelsTogether = 2_000_000_000;

export interface Frames {
  readonly count: number;
  /** From 0. The picture is the caller's to close. */
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

/** How many frames may be read: none when there are too many of them, or of their pixels. */
export const areTooMany = (count: number, { width, height }: { readonly width: number; readonly height: number }) =>
  count > maxFrames || count * width * height > maxPixelsTogether;
export const mostFrames = maxFrames;
