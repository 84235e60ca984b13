/**
 * Turns scans into one complete text: decides which codes count, and what is reported. The worker around it only moves
 * pictures.
 * Takes: scans of the camera and of given items. Gives: news. Never: throws, accepts an unproven code at once.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { type Cleaned, withoutStart } from '../../../core/intake/clean-text.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import type { Collector } from '../../../core/qr/collector.ts';
import type { CollectEvent, Progress } from '../../../core/qr/transports.ts';
import { type AskSecond, makeCorroboration, type Verdict } from './corroboration.ts';
import { cameraStarts, handled, type JustHandled, sees } from './just-handled.ts';
import type { CompleteContent, News, ReadOutcome } from './messages.ts';
import { makeRateMeter } from './rate.ts';
import { isPart, provesItself, scanKey } from './scan-key.ts';

/** Minimum interval between news of one kind. */
const newsMs = 100;
const strangerMs = 1000;
/** A code that a film has not shown for this time is another showing of it. */
const filmedMs = 2000;

export interface ReadingParts {
  readonly collector: Collector;
  readonly tell: (news: News) => void;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  /** Calls back after that many milliseconds. */
  readonly later: (ms: number, then: () => void) => void;
}

type Source = 'camera' | 'video' | 'hand';

const notNow = (): null => null;

export class Reading {
  readonly #parts: ReadingParts;
  readonly #corroboration = makeCorroboration();
  readonly #meter = makeRateMeter();
  #just: JustHandled | null = null;
  #firstFrameAt: number | null = null;
  /** Of the current collection. */
  #firstCodeAt: number | null = null;
  #streamId: string | null = null;
  /** What the window was told last, and when. */
  #progressAt = Number.NEGATIVE_INFINITY;
  #strangerAt = Number.NEGATIVE_INFINITY;
  #progressWaits = false;
  #same = false;
  /** When the film last showed what was completed from it. */
  readonly #filmed = new Map<string, number>();

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  begin(keys: readonly string[]): void {
    this.#just = keys.length === 0 ? null : cameraStarts(keys, this.#now());
  }

  /** A camera (new or restarted) delivers its first frame. */
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
    // The second decoder does not support linked codes: two frames must suffice.
    judge(this.#corroboration.see(key, this.#now(), scan.linked === undefined ? ask : notNow, judge));
  }

  /**
   * Takes all codes in one frame of the camera. Parts are always taken. Complete codes handled before are ignored; if
   * more than one is left, that is reported and none is taken. Returns whether the frame has nothing new.
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

  /** A frame of a video file: `ask` may take its time, because the next frame waits. */
  async fromVideo(scan: Scan, ask: () => Promise<string | null>): Promise<ReadOutcome> {
    const key = scanKey(scan);
    if (this.#isFilmed(key)) return { is: 'repeat' };
    if (provesItself(scan)) return this.#given(scan, 'video');
    const seen = this.#corroboration.see(key, this.#now(), notNow, () => undefined);
    const hears = seen === 'wait' && scan.linked === undefined;
    const verdict = hears ? this.#corroboration.hear(key, await ask(), this.#now()) : seen;
    if (verdict === 'wait') return { is: 'nothing' };
    return verdict === 'believed' ? this.#given(scan, 'video') : { is: 'refused', reason: reason('decoders-disagree') };
  }

  byHand(scan: Scan): ReadOutcome {
    return this.#given(scan, 'hand');
  }

  #given(scan: Scan, source: Source): ReadOutcome {
    const event = this.#meant(() => this.#parts.collector.take(scan), provesItself(scan));
    return this.#act(event, scanKey(scan), scan.bytes.length, source);
  }

  /** `cleaned`: cleanings already applied. */
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

  /** Whether the film still shows what it was completed from; each frame that does prolongs it. */
  #isFilmed(key: string): boolean {
    const at = this.#filmed.get(key);
    if (at === undefined || this.#now() - at > filmedMs) return false;
    this.#filmed.set(key, this.#now());
    return true;
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

  /** An item that the person gave is intended: it may replace an incomplete collection. */
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
    if (source === 'video' && this.#isFilmed(progress.id)) {
      this.#parts.collector.clear();
      return { is: 'repeat' };
    }
    this.#saySame(false);
    this.#firstCodeAt ??= this.#now();
    this.#streamId = progress.id;
    this.#meter.count(bytes, progress.have, this.#now());
    this.#progressComes();
    return { is: 'progress' };
  }

  /** At most ten times a second, and always for the last one. */
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
    if (source === 'video' && this.#isFilmed(digest)) return { is: 'repeat' };
    const keys = [key, digest, ...(event.id === null ? [] : [event.id])];
    if (source === 'video') for (const one of keys) this.#filmed.set(one, this.#now());
    this.#just = handled(keys, this.#now());
    this.#parts.tell({ kind: 'tick' });
    this.#parts.tell({ kind: 'complete', text, cleaned, whole, handled: keys });
    return { is: 'complete' };
  }

  #wholeOf({
    transport,
    digest,
    received,
  }: Omit<CompleteContent, 'sinceFirstCode' | 'sinceFirstFrame'>): CompleteContent {
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
    // The collector has dropped content that proved broken as a whole.
    if (alone && stream !== null) this.#parts.tell({ kind: 'cleared' });
    if (alone) this.#startOver();
    if (source === 'camera') {
      // A broken stream is not read again while it is still shown, because it would be refused again.
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
