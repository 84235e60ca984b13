/**
 * The reader worker: turns frames, pictures, videos and texts into one complete text, outside the window's thread.
 * Takes: messages of the window (messages.ts). Gives: news and outcomes. Never: sends a picture back.
 */
import { type FastDecoder, openFastDecoder } from '../../../core/optics/fast-decoder.ts';
import { makeCollector } from '../../../core/qr/collector.ts';
import { CameraLoop } from './camera-loop.ts';
import type { FromReader, ReadOutcome, ToReader } from './messages.ts';
import { readPicture } from './picture.ts';
import { Reading } from './reading.ts';
import { makeSecondDecoderClient, type SecondDecoderClient } from './second-decoder-client.ts';
import { VideoReader } from './video-reader.ts';

const say = (message: FromReader): void => self.postMessage(message);
const clock = (): number => performance.now();
const fastComes = openFastDecoder().catch(() => null);

type Begin = Extract<ToReader, { kind: 'begin' }>;
type Work = Exclude<ToReader, Begin>;

class SigningSession {
  readonly #reading = new Reading({
    collector: makeCollector(),
    tell: say,
    clock,
    later: (ms, then) => void setTimeout(then, ms),
  });
  readonly #parts: { readonly fast: FastDecoder; readonly second: SecondDecoderClient; readonly reading: Reading };
  readonly #loop: CameraLoop;
  readonly #videos: VideoReader;

  constructor(fast: FastDecoder, begin: Begin) {
    this.#reading.begin(begin.handled);
    this.#parts = { fast, second: makeSecondDecoderClient(begin.second), reading: this.#reading };
    this.#loop = new CameraLoop({ ...this.#parts, tell: say, clock });
    this.#videos = new VideoReader(this.#parts);
  }

  async work(message: Work): Promise<void> {
    switch (message.kind) {
      case 'camera':
        return this.#loop.run(message.frames);
      case 'picture':
        return this.#answer(message.id, readPicture(this.#parts, message.picture));
      case 'video-frame':
        return this.#answer(message.id, this.#videos.take(message.frame));
      case 'text':
        return this.#answer(
          message.id,
          Promise.resolve().then(() => this.#reading.text(message.text, message.cleaned)),
        );
      case 'clear':
        return this.#reading.clear();
      case 'read-again':
        return this.#reading.readAgain();
    }
  }

  async #answer(id: number, coming: Promise<ReadOutcome>): Promise<void> {
    const outcome = await coming.catch((): ReadOutcome => ({ is: 'nothing' }));
    say({ kind: 'outcome', id, outcome });
  }
}

let readerComes: Promise<SigningSession | null> = Promise.resolve(null);

async function prepare(begin: Begin): Promise<SigningSession | null> {
  const fast = await fastComes;
  if (fast !== null) return new SigningSession(fast, begin);
  say({ kind: 'broken' });
  return null;
}

/** Nothing is read any more: pending requests are answered. */
function turnAway(message: Work): void {
  if (message.kind === 'video-frame') message.frame.close();
  if ('id' in message) say({ kind: 'outcome', id: message.id, outcome: { is: 'nothing' } });
}

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.kind === 'begin') readerComes = prepare(data);
  else void readerComes.then((signing) => (signing === null ? turnAway(data) : signing.work(data)));
});
