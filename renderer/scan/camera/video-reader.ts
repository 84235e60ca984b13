/** Reads the frames of a video file one by one. Takes: frames, which it closes. Gives: the result of each. */
import type { FastDecoder } from '../../../core/optics/fast-decoder.ts';
import { halved, type Luma } from '../../../core/optics/luma.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import { checkSeveral } from '../../../core/qr/one-content.ts';
import { transportOf } from '../../../core/qr/read-scan.ts';
import { makeFrameLuma } from './frame-luma.ts';
import type { ReadOutcome } from './messages.ts';
import type { Reading } from './reading.ts';
import { scanKey } from './scan-key.ts';
import type { SecondDecoderClient } from './second-decoder-client.ts';

/** After this many unread frames in a row the slow decoder gets one. */
const secondAfter = 15;
const secondWidth = 1280;
const mostCodes = 4;

export interface VideoParts {
  readonly fast: FastDecoder;
  readonly second: SecondDecoderClient;
  readonly reading: Reading;
}

export class VideoReader {
  readonly #parts: VideoParts;
  readonly #lumaOf = makeFrameLuma();
  #misses = 0;

  constructor(parts: VideoParts) {
    this.#parts = parts;
  }

  async take(frame: VideoFrame): Promise<ReadOutcome> {
    let luma: Luma | null = null;
    try {
      luma = await this.#lumaOf(frame);
    } finally {
      frame.close();
    }
    const scan = luma === null ? null : await this.#read(luma);
    if (luma === null || scan === null) return { is: 'nothing' };
    const several =
      transportOf(scan) === 'single' ? checkSeveral([scan, ...this.#parts.fast.readAll(luma, mostCodes)]) : null;
    if (several !== null) return { is: 'refused', reason: several };
    const small = luma.width > secondWidth ? halved(luma) : luma;
    return this.#parts.reading.fromVideo(scan, async () => {
      const other = await this.#parts.second.ask(small, true);
      return other && scanKey(other);
    });
  }

  async #read(luma: Luma): Promise<Scan | null> {
    const tired = this.#misses >= 3;
    const { scan } = this.#parts.fast.read(luma, { smaller: tired, inverted: tired && this.#misses % 2 === 1 });
    this.#misses = scan === null ? this.#misses + 1 : 0;
    if (scan !== null || this.#misses % secondAfter !== 0) return scan;
    return this.#parts.second.ask(luma.width > secondWidth ? halved(luma) : luma, true);
  }
}
