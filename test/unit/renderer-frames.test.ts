import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { collect, emptyCollection, maxParts, maxWholeBytes } from '../../core/qr/parts.ts';
import { framesOf, viewsOf } from '../../renderer/screens/signed/frames.ts';

describe('the codes of a reply', () => {
  it('is one code that every online tool reads, as long as one code can hold it', () => {
    const text = '"'.repeat(2953);
    expect(viewsOf(text)[0]).toBe('qr');
    expect(framesOf(text, 'qr')).toEqual([text]);
    expect(create(text, { errorCorrectionLevel: 'L' }).version).toBe(40);
  });
  it('is several codes only beyond that', () => {
    const text = '"'.repeat(2954);
    expect(viewsOf(text)).toEqual(['parts', 'text']);
    expect(() => create(text, { errorCorrectionLevel: 'L' })).toThrow();
  });
  it('offers no splitting for a short reply', () => expect(viewsOf('x'.repeat(500))).toEqual(['qr', 'text']));
  it('splits into parts that the collector puts together again', () => {
    const text = JSON.stringify({ data: 'AB'.repeat(2000), signature: 'CD'.repeat(64) });
    const parts = framesOf(text, 'parts');
    expect(parts.length).toBeGreaterThan(1);
    const last = parts.reduce((before, part) => collect(before.state, part), collect(emptyCollection, parts[0] ?? ''));
    expect(last.event).toEqual({ type: 'complete', text });
  });
  it('splits the longest text that parts can carry, and shows a longer one as text only', () => {
    const longest = 'A'.repeat(maxWholeBytes);
    expect(viewsOf(longest)).toEqual(['parts', 'text']);
    const parts = framesOf(longest, 'parts');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.length).toBeLessThanOrEqual(maxParts);
    expect(viewsOf(`${longest}A`)).toEqual(['text']);
    expect(framesOf(`${longest}A`, 'parts')).toEqual([]);
  });
});
