/**
 * From scans to one whole text: which codes count, and what is said of them. The worker around it only moves pictures.
 * Takes: scans of the camera and of what was given by hand. Gives: news. Never: throws, believes an unproven code at once.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { type Cleaned, withoutStart } from '../../../core/intake/clean-text.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import type { Collector } from '../../../core/qr/collector.ts';
import type { CollectEvent, Progress } from '../../../core/qr/transports.ts';
import { type AskSecond, makeCorroboration, type Verdict } from './corroboration.ts';
import { cameraStarts, handled, type JustHandled, sees } from './just-handled.ts';
import type { News, ReadOutcome, ReviewDraft } from './messages.ts';
import { makeRateMeter } from './rate.ts';
import { isPart, provesItself, scanKey } from './scan-key.ts';

/** News of one kind come no more often than this. */
const newsMs = 100;
const strangerMs = 1000;

export interface ReadingParts {
  readonly collector: Collector;
  readonly tell: (news: News) => void;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  /** Calls back after so many milliseconds. */
  readonly later: (ms: number, then: () => void) => void;
}

type Source = 'camera' | 'hand';

const notNow = (): null => null;

export class Reading {
  readonly #parts: ReadingParts;
  readonly #corroboration = makeCorroboration();
  readonly #meter = makeRateMeter();
  #just: JustHandled | null = null;
  #firstFrameAt: number | null = null;
  /** Of the collection in the making. */
  #firstCodeAt: number | null = null;
  #streamId: string | null = null;
  /** What the window was told, and when. */
  #progressAt = Number.NEGATIVE_INFINITY;
  #strangerAt = Number.NEGATIVE_INFINITY;
  #progressWaits = false;
  #same = false;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  begin(keys: readonly string[]): void {
    this.#just = keys.length === 0 ? null : cameraStarts(keys, this.#now());
  }

  /** The camera (another one, or the same again) gives its first frame. */
  cameraStarts(): void {
    this.#firstFrameAt = this.#now();
    if (this.#just !== null) this.#just = cameraStarts(this.#just.keys, this.#now());
  }

  fromCamera(scan: Scan, ask: AskSecond): void {
    const key = scanKey(scan);
    if (this.#isHandled(key)) {
      this.#saySame(true);
      return;
    }
    if (provesItself(scan)) {
      this.#take(scan, key, 'camera');
      return;
    }
    const judge = (verdict: Verdict): void => {
      if (verdict === 'wait' || this.#isHandled(key)) return;
      if (verdict === 'believed') this.#take(scan, key, 'camera');
      else this.#refused({ reason: reason('decoders-disagree') }, key, 'camera');
    };
    // The second decoder knows no linked codes: two frames must do.
    judge(this.#corroboration.see(key, this.#now(), scan.linked === undefined ? ask : notNow, judge));
  }

  /**
   * All codes that one frame of the camera shows. Parts are what somebody is showing. Of codes that are each a whole, what
   * was dealt with before is left out; where more than one is left, it is said, and none is taken. Gives whether nothing
   * in it is new.
   */
  fromFrame(scans: readonly Scan[], ask: AskSecond): boolean {
    const parts = scans.filter(isPart);
    for (const part of parts) this.fromCamera(part, notNow);
    if (parts.length > 0) return false;
    const [first, ...others] = scans.filter((scan) => !this.#isHandled(scanKey(scan)));
    this.#saySame(first === undefined);
    if (first !== undefined && others.length === 0) this.fromCamera(first, scans[0] === first ? ask : notNow);
    if (others.length > 0) this.#stranger(reason('several-codes', { count: String(1 + others.length) }), 'camera');
    return first === undefined;
  }

  /** A frame of a video file: `ask` may take its time, since the next frame waits. */
  async fromVideo(scan: Scan, ask: () => Promise<string | null>): Promise<ReadOutcome> {
    const key = scanKey(scan);
    if (provesItself(scan)) return this.byHand(scan);
    const seen = this.#corroboration.see(key, this.#now(), notNow, () => undefined);
    const hears = seen === 'wait' && scan.linked === undefined;
    const verdict = hears ? this.#corroboration.hear(key, await ask(), this.#now()) : seen;
    if (verdict === 'wait') return { is: 'nothing' };
    return verdict === 'believed' ? this.byHand(scan) : { is: 'refused', reason: reason('decoders-disagree') };
  }

  byHand(scan: Scan): ReadOutcome {
    const event = this.#meant(() => this.#parts.collector.take(scan), provesItself(scan));
    return this.#act(event, scanKey(scan), scan.bytes.length, 'hand');
  }

  /** `cleaned`: what was done to read it. */
  text(text: string, cleaned: readonly Cleaned[] = []): ReadOutcome {
    const start = Uint8Array.from(withoutStart(text).slice(0, 8), (letter) => letter.charCodeAt(0));
    const isPart = provesItself({ bytes: start, text: null });
    const event = this.#meant(() => this.#parts.collector.takeText(text, cleaned), isPart);
    return this.#act(event, 'text', text.length, 'hand');
  }

  clear(): void {
    this.#parts.collector.clear();
    this.#startOver();
    this.#parts.tell({ kind: 'cleared' });
  }

  readAgain(): void {
    this.#just = null;
    this.#saySame(false);
  }

  #now(): number {
    return this.#parts.clock();
  }

  #isHandled(key: string): boolean {
    const seen = sees(this.#just, key, this.#now());
    this.#just = seen.next;
    return seen.ignore;
  }

  #saySame(same: boolean): void {
    if (this.#same !== same) this.#parts.tell({ kind: 'same', same });
    this.#same = same;
  }

  #startOver(): void {
    this.#meter.clear();
    this.#firstCodeAt = null;
    this.#streamId = null;
    this.#progressWaits = false;
  }

  /** What is given by hand is meant: it may take the place of a half collected request. */
  #meant(take: () => CollectEvent, isPart: boolean): CollectEvent {
    const event = take();
    if (event.type !== 'stranger' || isPart) return event;
    this.clear();
    return take();
  }

  #take(scan: Scan, key: string, source: Source): ReadOutcome {
    return this.#act(this.#parts.collector.take(scan), key, scan.bytes.length, source);
  }

  #act(event: CollectEvent, key: string, bytes: number, source: Source): ReadOutcome {
    switch (event.type) {
      case 'progress':
        return this.#progressed(event.progress, bytes, source);
      case 'complete':
        return this.#completed(event, key, source);
      case 'repeat':
        return { is: 'repeat' };
      case 'stranger':
        return this.#stranger(event.reason, source);
      case 'refused':
        return this.#refused(event, key, source);
    }
  }

  #progressed(progress: Progress, bytes: number, source: Source): ReadOutcome {
    if (source === 'camera' && this.#isHandled(progress.id)) {
      this.#parts.collector.clear();
      this.#saySame(true);
      return { is: 'repeat' };
    }
    this.#saySame(false);
    this.#firstCodeAt ??= this.#now();
    this.#streamId = progress.id;
    this.#meter.count(bytes, progress.have, this.#now());
    this.#progressComes();
    return { is: 'progress' };
  }

  /** At most ten times a second, and the last one always. */
  #progressComes(): void {
    const wait = this.#progressAt + newsMs - this.#now();
    if (wait <= 0) {
      this.#parts.tell({ kind: 'tick' });
      this.#sayProgress();
    } else if (!this.#progressWaits) {
      this.#progressWaits = true;
      this.#parts.later(wait, () => {
        if (this.#progressWaits) this.#sayProgress();
      });
    }
  }

  #sayProgress(): void {
    const progress = this.#parts.collector.progress();
    this.#progressAt = this.#now();
    this.#progressWaits = false;
    if (progress === null) return;
    this.#parts.tell({ kind: 'progress', progress, rate: this.#meter.rate(progress, this.#now()) });
  }

  #completed(event: CollectEvent & { type: 'complete' }, key: string, source: Source): ReadOutcome {
    const { text, digest, cleaned } = event;
    const whole = this.#wholeOf(event);
    this.#startOver();
    if (source === 'camera' && this.#isHandled(digest)) {
      this.#saySame(true);
      return { is: 'repeat' };
    }
    const keys = [key, digest, ...(event.id === null ? [] : [event.id])];
    this.#just = handled(keys, this.#now());
    this.#parts.tell({ kind: 'tick' });
    this.#parts.tell({ kind: 'complete', text, cleaned, whole, handled: keys });
    return { is: 'complete' };
  }

  #wholeOf({ transport, digest, received }: Omit<ReviewDraft, 'sinceFirstCode' | 'sinceFirstFrame'>): ReviewDraft {
    const now = this.#now();
    const sinceFirstCode = now - (this.#firstCodeAt ?? now);
    const sinceFirstFrame = this.#firstFrameAt === null ? null : now - this.#firstFrameAt;
    return { transport, digest, received, sinceFirstCode, sinceFirstFrame };
  }

  #refused(
    { reason, whole }: Omit<CollectEvent & { type: 'refused' }, 'type'>,
    key: string,
    source: Source,
  ): ReadOutcome {
    const [stream, found] = [whole?.id ?? this.#streamId, whole === undefined ? null : this.#wholeOf(whole)];
    const alone = this.#parts.collector.progress() === null;
    // What turned out to be broken as a whole is gone from the collector.
    if (alone && stream !== null) this.#parts.tell({ kind: 'cleared' });
    if (alone) this.#startOver();
    if (source === 'camera') {
      // A broken stream is not read again either while it is still shown: it would only be refused again.
      const keys = alone && stream !== null ? [key, stream] : [key];
      if (alone) this.#just = handled(keys, this.#now());
      this.#parts.tell({ kind: 'refused', reason, whole: found, alone, handled: keys });
    }
    return { is: 'refused', reason };
  }

  #stranger(reason: Reason, source: Source): ReadOutcome {
    if (source === 'camera' && this.#now() - this.#strangerAt >= strangerMs) {
      this.#strangerAt = this.#now();
      this.#parts.tell({ kind: 'stranger', reason });
    }
    return { is: 'refused', reason };
  }
}
