/** Samples single pixels of camera frames for their noise: far apart, and never averaged, which would remove the
 * noise. */
import type { Luma } from '../../../core/optics/luma.ts';
import { bestCamera } from './cameras.ts';
import { makeFrameLuma } from './frame-luma.ts';
import { type CameraProblem, listCameras, openCamera } from './open-camera.ts';

export interface Sampling {
  /** Samples per row and per column of a frame. */
  readonly side: number;
  readonly frames: number;
  /** Milliseconds between two sampled frames. */
  readonly everyMs: number;
  /** Name of the camera used last time. */
  readonly rememberedLabel: string;
}

/** `side` x `side` single pixels from the middle of a picture, as far apart as possible; null if it is too small. */
export function sampled(luma: Luma, side: number): Uint8Array | null {
  const step = Math.floor(Math.min(luma.width, luma.height) / side);
  if (step < 1) return null;
  const [left, top] = [(luma.width - step * side) >> 1, (luma.height - step * side) >> 1];
  const samples = new Uint8Array(side * side);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      samples[y * side + x] = luma.data[(top + y * step) * luma.stride + left + x * step] ?? 0;
    }
  }
  return samples;
}

/**
 * Samples frames of the best camera until there are enough. `shown` gets the stream for a preview; `taken` gets each
 * frame's samples and must wipe them. Stops with the signal. Returns the problem that ended it early, or null.
 */
export async function sampleCamera(
  { side, frames, everyMs, rememberedLabel }: Sampling,
  signal: AbortSignal,
  shown: (stream: MediaStream) => void,
  taken: (samples: Uint8Array, count: number) => void,
): Promise<CameraProblem | null> {
  const known = await listCameras().catch(() => []);
  const stream = await openCamera(bestCamera(known, rememberedLabel)?.deviceId || null);
  if (typeof stream === 'string') return stream;
  const [track] = stream.getVideoTracks();
  const stop = () => {
    for (const each of stream.getTracks()) each.stop();
  };
  if (signal.aborted || track === undefined) {
    stop();
    return track === undefined ? 'failed' : null;
  }
  signal.addEventListener('abort', stop);
  shown(stream);
  const reader = new MediaStreamTrackProcessor({ track: track as MediaStreamVideoTrack }).readable.getReader();
  const lumaOf = makeFrameLuma();
  let [count, lastMs] = [0, -everyMs];
  try {
    while (count < frames && !signal.aborted) {
      const { value: frame, done } = await reader.read();
      if (done || frame === undefined) return signal.aborted ? null : 'gone';
      const nowMs = performance.now();
      const luma = nowMs - lastMs < everyMs ? null : await lumaOf(frame);
      const samples = luma === null ? null : sampled(luma, side);
      frame.close();
      if (samples === null) continue;
      lastMs = nowMs;
      count += 1;
      taken(samples, count);
    }
    return null;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
