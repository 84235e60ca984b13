/**
 * Reads a video file of codes (mp4, webm).
 * Takes: the file, and an element to play it in. Gives: its frames to the sink. Refuses: a video that Chromium cannot
 * play, that is too long, or that has no code. Never: queues frames without limit (the video waits for the reader),
 * plays sound. With `several`, plays to its end: one code after another may each be a request.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { type Became, makeSum, type Reading, type Sum } from './payload-sink.ts';

export const maxVideoBytes = 2 ** 31;
export const maxVideoSeconds = 600;
/** Pixels of one frame: 4096 × 4096. */
const maxFramePixels = 2 ** 24;
/** Maximum number of frames on their way to the reader. */
const maxWaiting = 3;
/** A playing video without a new frame for this time has stalled. */
const patienceMs = 15_000;
/** A busy machine skips frames: a second pass at half speed looks for what the first missed. */
const rates = [1, 0.5] as const;

export async function readVideo(file: Blob, video: HTMLVideoElement, reading: Reading): Promise<Became> {
  const url = URL.createObjectURL(file);
  const sum = makeSum();
  try {
    video.muted = true;
    video.src = url;
    await happens(video, 'loadedmetadata', reading.signal);
    const refusal = whyNot(video);
    if (refusal !== null) return refusal;
    for (const rate of rates) {
      const tooLong = await playThrough(video, rate, reading, sum);
      if (tooLong !== null) return tooLong;
      if (isEnough(reading, sum) || sum.taken() === 0) break;
    }
    return sum.became(reason('video-no-qr'));
  } catch {
    return sum.became(reason('video-unplayable'));
  } finally {
    video.pause();
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  }
}

/** Several requests in a row are never enough: the next frame may be another one. */
const isEnough = ({ several = false }: Reading, sum: Sum): boolean => sum.isWhole() && !several;

function whyNot(video: HTMLVideoElement): Reason | null {
  const { videoWidth, videoHeight, duration } = video;
  // A file with sound only, or with a video codec that this Chromium lacks.
  if (videoWidth === 0 || videoHeight === 0) return reason('video-unplayable');
  if (videoWidth * videoHeight > maxFramePixels) return reason('file-too-large');
  // Recordings made by a browser often do not report their length (Infinity).
  return Number.isFinite(duration) && duration > maxVideoSeconds ? reason('file-too-large') : null;
}

/** Plays once, or until the content is complete. */
async function playThrough(video: HTMLVideoElement, rate: number, reading: Reading, sum: Sum): Promise<Reason | null> {
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, reading.signal]);
  const pump = startPump(video, reading, sum, signal);
  try {
    video.currentTime = 0;
    video.playbackRate = rate;
    const ended = happens(video, 'ended', signal, () => pump.idleMs() > patienceMs);
    // Playback may never start; then the timeout on `ended` applies.
    await Promise.race([video.play().then(() => ended), ended, pump.enough]);
    await pump.drained();
    return !isEnough(reading, sum) && video.currentTime > maxVideoSeconds ? reason('file-too-large') : null;
  } finally {
    ending.abort();
  }
}

interface Pump {
  /** The content is complete, or the video is too long. */
  readonly enough: Promise<void>;
  /** All frames that were passed on have been read. */
  readonly drained: () => Promise<unknown>;
  /** Time since the last new frame; 0 while it waits for the reader or the window is hidden. */
  readonly idleMs: () => number;
}

/** Passes each shown frame to the sink, and pauses the video while too many are pending. */
function startPump(video: HTMLVideoElement, reading: Reading, sum: Sum, signal: AbortSignal): Pump {
  const { sink, hear } = reading;
  const waiting = new Set<Promise<unknown>>();
  let last = performance.now();
  let stop = (): void => undefined;
  const enough = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const shown = (_now: number, { mediaTime }: { readonly mediaTime: number }): void => {
    if (signal.aborted) return;
    last = performance.now();
    hear({ is: 'video', position: mediaTime, length: Number.isFinite(video.duration) ? video.duration : null });
    if (mediaTime > maxVideoSeconds) stop();
    else if (!isEnough(reading, sum)) take(new VideoFrame(video, { timestamp: Math.round(mediaTime * 1e6) }));
    video.requestVideoFrameCallback(shown);
  };
  const take = (frame: VideoFrame): void => {
    // A frame that cannot be read must not end the video.
    const read = sink.videoFrame(frame).then(sum.add, () => undefined);
    const done = read.finally(() => {
      waiting.delete(done);
      last = performance.now();
      if (isEnough(reading, sum)) stop();
      if (waiting.size === 0 && video.paused && !video.ended && !signal.aborted)
        void video.play().catch(() => undefined);
    });
    waiting.add(done);
    if (waiting.size > maxWaiting) video.pause();
  };
  video.requestVideoFrameCallback(shown);
  return {
    enough,
    drained: () => Promise.all(waiting),
    idleMs: () => (video.paused || document.hidden ? 0 : performance.now() - last),
  };
}

/** Resolves at the event; rejects on an error of the element, on cancel, and if `stuck` reports it. */
function happens(video: HTMLVideoElement, event: string, signal: AbortSignal, stuck?: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const isStuck = stuck ?? (() => performance.now() - started > patienceMs);
    const settled = new AbortController();
    const watch = setInterval(() => isStuck() && fail(), 500);
    const settle = (how: () => void) => {
      clearInterval(watch);
      settled.abort();
      how();
    };
    const fail = () => settle(() => reject(new Error(event)));
    if (signal.aborted) return fail();
    video.addEventListener(event, () => settle(resolve), { signal: settled.signal });
    video.addEventListener('error', fail, { signal: settled.signal });
    signal.addEventListener('abort', fail, { signal: settled.signal });
  });
}
