/** The second decoder in its own thread. Takes: luma, over a port. Gives: what it reads, or null. Keeps: nothing. */
import { readSecond } from '../../../core/optics/second-decoder.ts';
import type { FromSecond, ToSecond } from './messages.ts';

self.addEventListener('message', ({ ports }: MessageEvent<null>) => {
  const port = ports[0];
  if (port === undefined) return;
  port.onmessage = ({ data: { id, data, width, height, bothInks } }: MessageEvent<ToSecond>) => {
    const scan = readSecond({ data, width, height, stride: width }, bothInks ? 'attemptBoth' : 'dontInvert');
    const answer: FromSecond = { id, scan };
    port.postMessage(answer);
  };
});
