/** Seeded randomness, scans and streams of codes for the tests and benchmarks of core/qr. */

import type { Scan } from '../../core/optics/scan.ts';
import type { Collector } from '../../core/qr/collector.ts';
import type { CollectEvent } from '../../core/qr/transports.ts';

/** mulberry32: numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomBytes(length: number, random: () => number): Uint8Array {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

/** A text that hardly compresses: hex of random bytes. `length` in characters, even. */
export const randomHex = (length: number, random: () => number): string =>
  Buffer.from(randomBytes(length / 2, random))
    .toString('hex')
    .toUpperCase();

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T);
}

/** A code in byte mode as a decoder returns it. */
export const scanOf = (content: Uint8Array | string): Scan =>
  typeof content === 'string'
    ? { bytes: new TextEncoder().encode(content), text: content }
    : { bytes: content, text: null };

/** Feeds codes until one completes the content; returns all events until then. */
export function feed(collector: Collector, codes: Iterable<Uint8Array | string>): CollectEvent[] {
  const events: CollectEvent[] = [];
  for (const code of codes) {
    const event = collector.take(scanOf(code));
    events.push(event);
    if (event.type === 'complete' || (event.type === 'refused' && event.whole !== undefined)) break;
  }
  return events;
}
