/**
 * Processes the frames of a running camera: the fast decoder reads each, the second gets those that the first cannot
 * read.
 * Takes: a stream of frames; a new stream replaces it. Gives: scans to the reading, views and advice to the window.
 */
import type { Corners, FastDecoder, Sighting } from '../../../core/optics/fast-decoder.ts';
import { halved, type Luma, middleSquare, part, type Rect } from '../../../core/optics/luma.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import { transportOf } from '../../../core/qr/read-scan.ts';
import { adviceOf, viewsKept } from './advice.ts';
import { makeFrameLuma } from './frame-luma.ts';
import type { News } from './messages.ts';
import type { Reading } from './reading.ts';
import { scanKey } from './scan-key.ts';
import type { SecondDecoderClient } from './second-decoder-client.ts';
import { makeViews, type View } from './view.ts';

const viewMs = 200;
/** The second decoder keeps one core busy: it gets frames with a visible code at once, others occasionally. */
const secondMs = { seen: 100, unseen: 600 } as const;
/** Wider frames are halved for it: it is slow, and the modules are large enough then. */
const secondWidth = 1280;
/** Duration of a frame at 30 frames per second: if decoding is slower, every other frame is read in its middle only. */
const slowMs = 28;

/** Number of codes searched in one frame, and how often, while the visible ones are known. */
const mostCodes = 4;
const sameMs = 300;

export interface LoopParts {
  readonly fast: FastDecoder;
  readonly second: SecondDecoderClient;
  readonly reading: Reading;
  readonly tell: (news: News) => void;
  readonly clock: () => number;
}

export class CameraLoop {
  readonly #parts: LoopParts;
  #current: ReadableStreamDefaultReader<VideoFrame> | null = null;

  constructor(parts: LoopParts) {
    this.#parts = parts;
  }

  /** Runs until the stream ends or is replaced. */
  async run(frames: ReadableStream<VideoFrame>): Promise<void> {
    const [before, reader] = [this.#current, frames.getReader()];
    this.#current = reader;
    await before?.cancel().catch(() => undefined);
    const watch = new Watch(this.#parts);
    try {
      for (;;) {
        const { done, value: frame } = await reader.read();
        if (done) break;
        await watch.take(frame);
      }
    } catch {
      // The camera disappeared during a frame.
    } finally {
      void reader.cancel().catch(() => undefined);
    }
    if (this.#current === reader) this.#parts.tell({ kind: 'camera-ended' });
  }
}

/** State kept between frames of one camera. */
class Watch {
  readonly #parts: LoopParts;
  readonly #lumaOf = makeFrameLuma();
  readonly #viewOf = makeViews();
  #views: readonly View[] = [];
  #count = 0;
  #misses = 0;
  #averageMs = 0;
  #viewAt = Number.NEGATIVE_INFINITY;
  #secondAt = Number.NEGATIVE_INFINITY;
  /** Time at which every code in the picture had been handled before. */
  #sameAt = Number.NEGATIVE_INFINITY;
  /** Since the last view: one frame that was read is enough. */
  #readSince = false;

  constructor(parts: LoopParts) {
    this.#parts = parts;
  }

  async take(frame: VideoFrame): Promise<void> {
    let luma: Luma | null = null;
    try {
      luma = await this.#lumaOf(frame);
    } catch {
      // A frame that cannot be copied must not end the scan.
    } finally {
      frame.close();
    }
    if (luma === null) return;
    if (this.#count === 0) this.#parts.reading.cameraStarts();
    try {
      this.#look(luma);
    } catch {
      // Nor a frame that crashes the decoder.
    }
    this.#count += 1;
  }

  #look(luma: Luma): void {
    const startAt = this.#parts.clock();
    const toView = startAt - this.#viewAt >= viewMs;
    const whole = toView || this.#averageMs < slowMs || this.#count % 2 === 0;
    const area = whole ? luma : part(luma, middleSquare(luma));
    const sighting = this.#parts.fast.read(area, this.#effort(toView));
    this.#averageMs += (this.#parts.clock() - startAt - this.#averageMs) / 8;
    if (sighting.scan !== null) {
      this.#misses = 0;
      this.#readSince = true;
      this.#give(area, sighting.scan, sighting.found, startAt);
    } else {
      this.#misses += 1;
      this.#offerToSecond(luma, sighting);
    }
    if (toView) this.#say(luma, sighting);
  }

  /**
   * The decoder stops at the first code. A complete code may hide the intended one, so the picture is searched for
   * others, unless the code was handled before and was the only one a moment ago.
   */
  #give(area: Luma, scan: Scan, found: Corners | null, now: number): void {
    const { fast, reading } = this.#parts;
    const ask = () => this.#crossCheck(area, found);
    if (transportOf(scan) !== 'single') reading.fromCamera(scan, ask);
    else if (now - this.#sameAt >= sameMs) {
      const all = new Map([scan, ...fast.readAll(area, mostCodes)].map((one) => [scanKey(one), one]));
      this.#sameAt = reading.fromFrame([...all.values()], ask) ? now : Number.NEGATIVE_INFINITY;
    }
  }

  /** Each missed frame increases the effort slightly. */
  #effort(toView: boolean) {
    const tired = this.#misses >= 4;
    // A frame without a result takes twice the time, so every other frame is sharpened: a code in a sequence is visible
    // for two.
    const sharper = this.#count % 2 === 1 && this.#averageMs < slowMs;
    return {
      sharper,
      smaller: tired && this.#count % 3 === 1,
      inverted: tired && this.#count % 8 === 5,
      explain: toView && this.#misses > 0,
    };
  }

  #crossCheck(luma: Luma, found: Corners | null): Promise<string | null> | null {
    const { second } = this.#parts;
    if (second.busy() || found === null) return null;
    return second.ask(part(luma, aroundCode(found, luma)), true).then((scan) => scan && scanKey(scan));
  }

  #offerToSecond(luma: Luma, sighting: Sighting): void {
    const { second, reading, clock } = this.#parts;
    const wait = sighting.found === null ? secondMs.unseen : secondMs.seen;
    if (second.busy() || clock() - this.#secondAt < wait) return;
    // The middle is read 1.8 times as fast: full frame and middle alternate.
    const area = this.#count % 2 === 0 ? luma : part(luma, middleSquare(luma));
    void second.ask(area.width > secondWidth ? halved(area) : area).then((scan) => {
      this.#secondAt = clock();
      if (scan === null) return;
      this.#readSince = true;
      reading.fromCamera(scan, () => null);
    });
  }

  #say(luma: Luma, { found, modulePixels }: Sighting): void {
    this.#viewAt = this.#parts.clock();
    const code = this.#readSince ? 'read' : found === null ? 'none' : 'seen';
    this.#readSince = false;
    const view = this.#viewOf(luma, { code, corners: found, modulePixels });
    this.#views = [...this.#views, view].slice(-viewsKept);
    this.#parts.tell({ kind: 'view', view, advice: adviceOf(this.#views) });
  }
}

/** The upright bounding box of a code with its quiet zone, inside the picture. */
function aroundCode(corners: Corners, { width, height }: Luma): Rect {
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  const margin = 8 + 0.2 * Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin));
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin));
  return {
    left,
    top,
    width: Math.min(width, Math.ceil(Math.max(...xs) + margin)) - left,
    height: Math.min(height, Math.ceil(Math.max(...ys) + margin)) - top,
  };
}
