import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../core/intake/clean-text.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import { maxParts, maxWholeBytes, splitIntoParts } from '../../core/qr/parts.ts';

const text = '{"data":"出金 withdrawal 😀"}'.repeat(40);

/** Scans as the camera delivers them. */
function feed(parts: readonly string[], collector = makeCollector()) {
  const events = parts.map((part) => collector.take({ bytes: new TextEncoder().encode(part), text: part }));
  return { collector, events, last: events.at(-1) };
}

describe('splitting', () => {
  test('every part fits and uses the QR alphanumeric set', () => {
    for (const max of [80, 200, 500, 4296]) {
      const parts = splitIntoParts(text, max);
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(max);
        expect(part).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
      }
    }
  });

  test('what cannot be split gives no parts', () => {
    expect(splitIntoParts('', 500)).toEqual([]);
    expect(splitIntoParts('\ud800', 500)).toEqual([]);
    expect(splitIntoParts('a'.repeat(maxWholeBytes + 1), 4296)).toEqual([]);
    expect(splitIntoParts('a'.repeat(maxWholeBytes), 100)).toEqual([]);
    expect(splitIntoParts('a', 10)).toEqual([]);
    const most = splitIntoParts('a'.repeat(maxWholeBytes), 1000).length;
    expect(most).toBeGreaterThan(400);
    expect(most).toBeLessThanOrEqual(maxParts);
  });
});

describe('collecting', () => {
  test('any text, any order, any repetition', () => {
    const cases = fc.record({
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      max: fc.integer({ min: 70, max: 400 }),
      seed: fc.array(fc.nat(), { minLength: 10, maxLength: 40 }),
    });
    fc.assert(
      fc.property(cases, ({ text, max, seed }) => {
        const parts = splitIntoParts(text, max);
        // Invisible blanks are removed at the ends; without any, no letter changes.
        const { text: clean, cleaned } = cleanText(text);
        const expected = cleaned.length === 0 ? text : clean;
        fc.pre(parts.length > 0 && expected !== '');
        const repeats = seed.map((n) => parts[n % parts.length] ?? '');
        const order = [...repeats, ...parts.toReversed()];
        const { events } = feed(order);
        // Repeats after completion start a new collection, and never end in anything else.
        const wholes = events.filter((event) => event.type === 'complete');
        expect(wholes.length).toBeGreaterThan(0);
        for (const whole of wholes) expect(whole).toMatchObject({ text: expected, transport: 'inkan-parts' });
        expect(events.some((event) => event.type === 'refused')).toBe(false);
      }),
    );
  });

  test('progress is shown and repeats change nothing', () => {
    const parts = splitIntoParts(text, 300);
    const { collector, events } = feed([parts[2] ?? '', parts[2] ?? '', parts[0] ?? '']);
    expect(events.map((event) => event.type)).toEqual(['progress', 'repeat', 'progress']);
    const progress = collector.progress();
    expect(progress?.places?.slice(0, 4)).toEqual([true, false, true, false]);
    expect(progress).toMatchObject({ have: 2, needed: parts.length, useful: 2, repeated: 1 });
    expect(progress?.id).toMatch(/^[0-9A-F]{36}$/);
  });

  test('a foreign part, a changed total, another chunk and a single text take nothing away', () => {
    const parts = splitIntoParts(text, 300);
    const { collector } = feed(parts.slice(0, 2));
    const first = parts[0] ?? '';
    const foreign = splitIntoParts(`${text}!`, 300)[0] ?? '';
    const retotalled = first.replace(`/${parts.length}/`, `/${parts.length + 1}/`);
    const rechunked = first.slice(0, -1) + (first.endsWith('A') ? 'B' : 'A');
    for (const other of [foreign, retotalled, rechunked, '{"data":"00"}']) {
      const { last } = feed([other], collector);
      expect(last).toMatchObject({ reason: { code: 'parts-mixed' } });
      expect(collector.progress()).toMatchObject({ have: 2, needed: parts.length });
    }
    expect(feed(parts.slice(2), collector).last).toMatchObject({ type: 'complete', text });
  });

  test('a wrong digest restarts the collection', () => {
    const parts = splitIntoParts(text, 300).map((part) => part.replace(/\/[0-9A-F]{32}\//, `/${'0'.repeat(32)}/`));
    const { collector, last } = feed(parts);
    expect(last).toMatchObject({ type: 'refused', reason: { code: 'parts-digest-mismatch' } });
    expect(collector.progress()).toBeNull();
  });

  const id = '0'.repeat(32);
  test.each([
    [`INKAN:1/1/513/${id}/AA`, 'parts-too-many'],
    [`INKAN:1/3/2/${id}/AA`, 'parts-malformed'],
    [`INKAN:1/0/2/${id}/AA`, 'parts-malformed'],
    [`INKAN:1/01/2/${id}/AA`, 'parts-malformed'],
    [`INKAN:2/1/2/${id}/AA`, 'parts-malformed'],
    [`INKAN:1/1/2/${id.slice(1)}/AA`, 'parts-malformed'],
    [`INKAN:1/1/2/${id}/`, 'parts-malformed'],
    [`INKAN:1/1/2/${id}/aa`, 'parts-malformed'],
    ['INKAN:', 'parts-malformed'],
  ])('%s: %s', (part, code) => {
    const { collector, last } = feed([part]);
    expect(last).toMatchObject({ type: 'refused', reason: { code } });
    expect(collector.progress()).toBeNull();
  });

  test('memory is bounded', () => {
    const parts = Array.from({ length: 512 }, (_, i) => `INKAN:1/${i + 1}/512/${id}/${'A'.repeat(4000)}`);
    const { collector, events } = feed(parts);
    expect(events.some((event) => event.type === 'refused' && event.reason.code === 'text-too-long')).toBe(true);
    expect(collector.retainedBytes()).toBeLessThanOrEqual(419_431);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => void feed(texts.map((t, i) => (i % 2 ? `INKAN:1/${t}` : t)))),
    );
  });
});
