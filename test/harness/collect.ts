/** A receiver of an animated code outside the app: takes pictures, gives the text. */
import { PNG } from 'pngjs';
import { openFastDecoder } from '../../core/optics/fast-decoder.ts';
import { fromColours } from '../../core/optics/luma.ts';
import { readSecond } from '../../core/optics/second-decoder.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import type { CollectEvent } from '../../core/qr/transports.ts';

export interface Receiver {
  /** Effect of a PNG on the collection; null if it has no readable code. */
  readonly take: (png: Uint8Array) => CollectEvent | null;
}

/** `only`: with the second decoder alone, like an online tool that has no other. */
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
