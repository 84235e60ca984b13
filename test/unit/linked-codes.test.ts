/** Codes linked by QR itself (structured append): joined in any order, and never from two contents unnoticed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scan } from '../../core/optics/scan.ts';
import { type Collector, makeCollector } from '../../core/qr/collector.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** As in ISO/IEC 18004 §8: cut anywhere, one parity over all. */
function linkedOf(text: string, total: number): readonly Scan[] {
  const bytes = utf8(text);
  const size = Math.ceil(bytes.length / total);
  const parity = bytes.reduce((sum, byte) => sum ^ byte, 0);
  return Array.from({ length: total }, (_, index) => ({
    bytes: bytes.slice(index * size, (index + 1) * size),
    text: null,
    linked: { index, total, parity },
  }));
}
const feed = (collector: Collector, scans: readonly Scan[]) => scans.map((scan) => collector.take(scan));
const request = '{"v":3,"message":"株式会社 10 000 €"}';

describe('linked codes', () => {
  it('give their text in any order, repeated, cut inside a character', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 0, 1, 2, 3, 4], { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(order, (places) => {
        const scans = linkedOf(request, 5);
        const events = feed(
          makeCollector(),
          places.flatMap((place) => scans[place] ?? []),
        );
        expect(events).toContainEqual(
          expect.objectContaining({ type: 'complete', transport: 'linked', text: request }),
        );
        expect(events.some(({ type }) => type === 'refused' || type === 'stranger')).toBe(false);
      }),
    );
  });

  it('of two wholes are told apart by parity and number, by other data in a place, or by the parity of the whole', () => {
    const [one, two] = [linkedOf(request, 3), linkedOf(request.replace('10', '11'), 3)];
    const [first, second, third] = one;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three');
    expect(feed(makeCollector(), [first, ...two]).map(({ type }) => type)).toContain('stranger');
    const forged = { ...second, bytes: second.bytes.with(0, (second.bytes[0] ?? 0) ^ 1) };
    expect(feed(makeCollector(), [first, second, forged]).at(-1)).toMatchObject({ reason: { code: 'parts-mixed' } });
    expect(feed(makeCollector(), [first, forged, third]).at(-1)).toMatchObject({
      reason: { code: 'parts-digest-mismatch' },
    });
  });

  it.each([
    { index: 3, total: 3, parity: 0 },
    { index: -1, total: 3, parity: 0 },
    { index: 0, total: 0, parity: 0 },
    { index: 0, total: 17, parity: 0 },
    { index: 0, total: 2, parity: 256 },
    { index: 0, total: 2, parity: Number.NaN },
  ])('with an impossible heading are refused: %o', (linked) => {
    expect(makeCollector().take({ bytes: utf8('x'), text: 'x', linked })).toMatchObject({
      reason: { code: 'parts-malformed' },
    });
  });
});
