/** Exports an animated code as a video file: one video frame per code, at the rate of the screen. */
import type { Code } from './code.ts';
import { type Caption, drawPicture } from './picture.ts';

/** VP8 first: it is faster, and every player supports it. */
const kinds = ['video/webm;codecs=vp8', 'video/webm;codecs=vp9', 'video/webm'] as const;
/** About 60 kB per frame at 10 per second: sharp edges need them. */
const bitsPerSecond = 3_200_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Records in real time. Null if it was stopped or this system cannot record. `told` gets the number of finished
 * codes. */
export async function videoOf(
  codes: readonly Code[],
  codesPerSecond: number,
  caption: Omit<Caption, 'number' | 'total'>,
  told: (done: number, total: number) => void,
  isStopped: () => boolean,
): Promise<Uint8Array | null> {
  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
  if (mimeType === undefined) return null;
  const canvas = document.createElement('canvas');
  const draw = (turn: number) => {
    const code = codes[turn % codes.length];
    const number = (turn % codes.length) + 1;
    if (code !== undefined) drawPicture(canvas, code, { ...caption, number, total: codes.length });
  };
  draw(0);
  // Zero frames per second: a frame is captured only on request.
  const stream = canvas.captureStream(0);
  const track = stream.getVideoTracks()[0] as CanvasCaptureMediaStreamTrack;
  const recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: bitsPerSecond });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start(1000);
  const total = 2 * codes.length;
  for (let turn = 0; turn < total && !isStopped(); turn += 1) {
    draw(turn);
    track.requestFrame();
    told(turn + 1, total);
    await pause(1000 / codesPerSecond);
  }
  // Requests the last frame again, because a video ends with its last frame.
  track.requestFrame();
  await pause(1000 / codesPerSecond);
  recorder.stop();
  await ended;
  track.stop();
  return isStopped() ? null : new Uint8Array(await new Blob(pieces).arrayBuffer());
}
