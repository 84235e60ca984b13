/** The line from the reader to the second decoder, which works in a thread of its own: one picture after the other. */
import { type Luma, packed } from '../../../core/optics/luma.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import type { FromSecond, ToSecond } from './messages.ts';

export interface SecondLine {
  readonly busy: () => boolean;
  /** What it reads; null when nothing, or when it does not answer in time. The picture is copied. */
  readonly ask: (luma: Luma, bothInks?: boolean) => Promise<Scan | null>;
}

/** For a picture of several megapixels it needs seconds. */
const patienceMs = 20_000;

export function makeSecondLine(port: MessagePort): SecondLine {
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
