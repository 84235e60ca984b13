/** The reader's connection to the second decoder, which runs in its own thread: one picture after the other. */
import { type Luma, packed } from '../../../core/optics/luma.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import type { FromSecond, ToSecond } from './messages.ts';

export interface SecondDecoderClient {
  readonly busy: () => boolean;
  /** What it reads; null if nothing, or if it does not answer in time. The picture is copied. */
  readonly ask: (luma: Luma, bothInks?: boolean) => Promise<Scan | null>;
}

/** A picture of several megapixels takes seconds. */
const patienceMs = 20_000;

export function makeSecondDecoderClient(port: MessagePort): SecondDecoderClient {
  const waiting = new Map<number, (scan: Scan | null) => void>();
  let lastId = 0;
  const answer = ({ id, scan }: FromSecond): void => {
    waiting.get(id)?.(scan);
    waiting.delete(id);
  };
  port.onmessage = ({ data }: MessageEvent<FromSecond>) => answer(data);
  return {
    busy: () => waiting.size > 0,
    ask: (luma, bothInks = false) => {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        const { data, width, height } = packed(luma);
        const message: ToSecond = { id, data, width, height, bothInks };
        port.postMessage(message, [data.buffer]);
        setTimeout(() => answer({ id, scan: null }), patienceMs);
      });
    },
  };
}
