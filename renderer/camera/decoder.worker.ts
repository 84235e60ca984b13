/** Takes: frames or an image file. Gives: texts. Never: a picture back. jsQR runs here, away from the window. */
import { decodeQr } from './decode.ts';
import { middleSquare, readLuma, toRgba, wholeFrame } from './luma.ts';
import type { FromDecoder, ToDecoder } from './messages.ts';

/** Longest sides tried for an image: some codes are only found when small, some only when large. */
const imageSides = [1280, 2400, 720, 400] as const;
/** An unchanged code is reported again only after this time. */
const repeatMs = 700;

const say = (message: FromDecoder): void => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<ToDecoder>) => {
  if (event.data.kind === 'frames') void readFrames(event.data.frames);
  else void readImage(event.data.id, event.data.image);
});

async function readFrames(frames: ReadableStream<VideoFrame>): Promise<void> {
  let last = { text: '', at: 0 };
  let count = 0;
  const reader = frames.getReader();
  try {
    for (;;) {
      const { done, value: frame } = await reader.read();
      if (done) break;
      const text = await readFrame(frame, count++);
      if (text === null) continue;
      if (text === last.text && performance.now() - last.at < repeatMs) continue;
      last = { text, at: performance.now() };
      say({ kind: 'text', text });
    }
  } catch {
    // The camera went away in the middle of a frame.
  }
  say({ kind: 'frames-ended' });
}

/** Whole frame and middle square take turns (the square is 1.8 times as fast); now and then white on black. */
async function readFrame(frame: VideoFrame, count: number): Promise<string | null> {
  try {
    const luma = await readLuma(frame);
    if (luma === null) return null;
    const rect = count % 2 === 0 ? wholeFrame(luma) : middleSquare(luma);
    return decodeQr(toRgba(luma, rect), rect.width, rect.height, count % 8 === 7 ? 'invertFirst' : 'dontInvert');
  } catch {
    return null; // One frame that the decoder stumbles over must not end the scan.
  } finally {
    frame.close();
  }
}

async function readImage(id: number, image: Blob): Promise<void> {
  let text: string | null = null;
  try {
    const bitmap = await createImageBitmap(image);
    for (const side of imageSides) {
      text ??= decodeAt(bitmap, side);
    }
    bitmap.close();
  } catch {
    // Not an image that Chromium can open: the same as an image without a code.
  }
  say({ kind: 'image', id, text });
}

function decodeAt(bitmap: ImageBitmap, side: number): string | null {
  const scale = Math.min(side / Math.max(bitmap.width, bitmap.height), side === imageSides[0] ? 1 : 2);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  // A transparent picture of a code would be black on black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return decodeQr(context.getImageData(0, 0, width, height).data, width, height, 'attemptBoth');
}
