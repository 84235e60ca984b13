/**
 * The window's handle of the reader. Everything on the scan screen is read through one reader, so that a restarted
 * camera, a picture and a pasted part add to the same collection.
 * Takes: frames, pictures, texts. Gives: news, and the result of each item. Never: decodes here.
 */
import type { Cleaned } from '../../../core/intake/clean-text.ts';
import { startWorker } from '../../kit/trusted-worker.ts';
import type { CompleteContent, FromReader, News, ReadOutcome, ToReader } from './messages.ts';
import readerUrl from './reader.worker.ts?worker&url';
import secondUrl from './second.worker.ts?worker&url';

export interface Reader {
  /** A camera's frames; a new stream replaces the previous one. `ended`: it stopped by itself. */
  readonly camera: (frames: ReadableStream<VideoFrame>, ended: () => void) => void;
  /** Every code in a picture. */
  readonly picture: (picture: Blob) => Promise<ReadOutcome>;
  /** The code in one frame of a video; the frame is transferred. Resolves when the next one may come. */
  readonly videoFrame: (frame: VideoFrame) => Promise<ReadOutcome>;
  /** A text, or several parts, one per line. `cleaned`: cleanings already applied. */
  readonly text: (text: string, cleaned?: readonly Cleaned[]) => Promise<ReadOutcome>;
  /** Empties the collection. */
  readonly clear: () => void;
  /** Allows the code that was just handled to be read again. */
  readonly readAgain: () => void;
  /** Ends the reader. Pending reads give 'nothing'. */
  readonly close: () => void;
}

/** `handled`: keys of what was handled last, so that it is not read again while it stays in view. */
export function openReader(handled: readonly string[], hear: (news: News) => void): Reader {
  const [reader, second] = [startWorker(readerUrl), startWorker(secondUrl)];
  const between = new MessageChannel();
  second.postMessage(null, [between.port1]);
  const waiting = new Map<number, (outcome: ReadOutcome) => void>();
  let open = true;
  let cameraEnded = (): void => undefined;
  let lastId = 0;

  const tell = (message: ToReader, transfer: Transferable[] = []): void => {
    if (open) reader.postMessage(message, transfer);
  };
  const ask = (make: (id: number) => ToReader, transfer: Transferable[] = []): Promise<ReadOutcome> => {
    if (!open) return Promise.resolve({ is: 'nothing' });
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      tell(make(id), transfer);
    });
  };
  const cancel = (): void => {
    for (const resolve of waiting.values()) resolve({ is: 'nothing' });
    waiting.clear();
  };

  reader.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
    if (!open) return;
    if (data.kind === 'outcome') {
      waiting.get(data.id)?.(data.outcome);
      waiting.delete(data.id);
      return;
    }
    if (data.kind === 'broken') cancel();
    if (data.kind === 'camera-ended') cameraEnded();
    if (data.kind === 'complete' || data.kind === 'refused') mark(data.whole);
    hear(data);
  });
  reader.addEventListener('error', () => {
    cancel();
    if (open) hear({ kind: 'broken' });
  });
  tell({ kind: 'begin', second: between.port2, handled }, [between.port2]);

  return {
    camera: (frames, ended) => {
      cameraEnded = ended;
      tell({ kind: 'camera', frames }, [frames]);
    },
    picture: (picture) => ask((id) => ({ kind: 'picture', id, picture })),
    videoFrame: (frame) => ask((id) => ({ kind: 'video-frame', id, frame }), [frame]),
    text: (text, cleaned = []) => ask((id) => ({ kind: 'text', id, text, cleaned })),
    clear: () => tell({ kind: 'clear' }),
    readAgain: () => tell({ kind: 'read-again' }),
    close: () => {
      open = false;
      reader.terminate();
      second.terminate();
      cancel();
    },
  };
}

/** For measurements from outside: figures only, no content. */
function mark(whole: CompleteContent | null): void {
  if (whole === null) return;
  const { digest, received, transport, sinceFirstCode, sinceFirstFrame } = whole;
  const detail = { digest, received, transport, ms: sinceFirstCode, sinceFirstFrame };
  performance.mark('inkan:collected', { detail });
}
