/** The receiving side of running codes, outside of the app: pictures in, the text out. */
import { PNG } from 'pngjs';
import { openFastDecoder } from '../../core/optics/fast-decoder.ts';
import { fromColours } from '../../core/optics/luma.ts';
import { readSecond } from '../../core/optics/second-decoder.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import type { CollectEvent } from '../../core/qr/transports.ts';

export interface Receiver {
  /** What a PNG did to the collection; null when there is no code to be read in it. */
  readonly take: (png: Uint8Array) => CollectEvent | null;
}

/** `only`: with the second decoder alone, as an online tool that has no other. */
export async function openReceiver(only: 'both' | 'second' = 'both'): Promise<Receiver> {
  const fast = await openFastDecoder();
  const collector = makeCollector();
  return {
    take: (png) => {
      const { data, width, height } = PNG.sync.read(Buffer.from(png));
      const luma = fromColours(data, { width, height });
      const first = only === 'both' ? fast.read(luma, { smaller: true }).scan : null;
      const scan = first ?? readSecond(luma);
      return scan === null ? null : collector.take(scan);
    },
  };
}
