/** The collector with any input: which collection stays current, what is foreign, what is refused; with Inkan's own
 * frames. */
import { describe, expect, test } from 'vitest';
import { maxRequestText, maxTransferBytes } from '../../core/base/limits.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import { frameOverhead, makeFrames, prepareTransfer, readFrame } from '../../core/qr/frames.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { feed, randomBytes, randomHex, scanOf, seeded, shuffled } from '../vectors/transport-samples.ts';

const random = seeded(1);
const text = randomHex(20_000, random);
const other = randomHex(20_000, random);
const frames = makeFrames(text, 500);
const otherFrames = makeFrames(other, 500);
const complete = (whole: string, transport = 'inkan-frames') => ({ type: 'complete', text: whole, transport });

describe('frames', () => {
  test('none is longer than asked for, and the source alone suffices', () => {
    for (const frame of frames) expect(frame.length).toBeLessThanOrEqual(500);
    const events = feed(makeCollector(), frames);
    expect(events.at(-1)).toMatchObject(complete(text));
    // 4 symbols of 96 bytes in each.
    const length = prepareTransfer(text)?.length ?? 0;
    expect(events).toHaveLength(Math.ceil(Math.ceil(length / 96) / 4));
    expect(readFrame(frames[0] ?? new Uint8Array(0))).toMatchObject({ length, first: 0 });
  });

  test('a short text is one frame, and compressible text is compressed', () => {
    expect(makeFrames('00'.repeat(100), 500)).toHaveLength(1);
    expect(makeFrames('00'.repeat(50_000), 500)).toHaveLength(1);
    expect(feed(makeCollector(), makeFrames('00'.repeat(50_000), 500))).toMatchObject([complete('00'.repeat(50_000))]);
  });

  test('what cannot be sent gives no frames', () => {
    for (const content of ['', '\ud800', new Uint8Array(maxTransferBytes + 1)])
      expect(prepareTransfer(content)).toBeNull();
    expect(makeFrames(text, frameOverhead + 95)).toEqual([]);
    expect(makeFrames(text, Number.NaN)).toEqual([]);
  });

  test('two million bytes go over, and are no request', () => {
    const bytes = randomBytes(maxTransferBytes - 1, random);
    const sent = prepareTransfer(bytes)?.framesOf(2953) ?? [];
    const last = feed(makeCollector(), sent.slice(100)).at(-1);
    expect(last).toMatchObject({
      type: 'refused',
      reason: { code: 'text-unreadable' },
      whole: { transport: 'inkan-frames' },
    });
  });
});

describe('a code that says it is a frame', () => {
  test('damaged anywhere is refused, and nothing is lost', () => {
    const collector = makeCollector();
    feed(collector, frames.slice(0, 10));
    const before = collector.progress();
    const frame = frames[10] ?? new Uint8Array(0);
    for (let at = 4; at < frame.length; at += 7) {
      const damaged = frame.with(at, (frame[at] ?? 0) ^ 1);
      expect(collector.take(scanOf(damaged))).toMatchObject({ type: 'refused', reason: { code: 'frame-damaged' } });
    }
    for (const length of [4, 5, 18, 22, frame.length - 1])
      expect(collector.take(scanOf(frame.subarray(0, length)))).toMatchObject({ reason: { code: 'frame-damaged' } });
    expect(collector.progress()).toEqual(before);
    expect(feed(collector, frames.slice(10)).at(-1)).toMatchObject(complete(text));
  });

  test('of another version is refused by name', () => {
    const next = (frames[0] ?? new Uint8Array(0)).with(3, 2);
    expect(makeCollector().take(scanOf(next))).toEqual({
      type: 'refused',
      reason: { code: 'frame-version', found: { version: '2' } },
    });
  });
});

describe('senders mixed up', () => {
  test('the first stays in front, the others are strangers, and whichever is whole first is the result', () => {
    const collector = makeCollector();
    feed(collector, frames.slice(0, 3));
    const { id } = collector.progress() ?? { id: '' };
    for (const [i, frame] of otherFrames.entries()) {
      const event = collector.take(scanOf(frame));
      if (event.type === 'complete') break;
      expect(event).toMatchObject({ type: 'stranger', reason: { code: 'parts-mixed' } });
      // Occasionally one of the first, which therefore stays current.
      expect(collector.take(scanOf(frames[3 + (i % 2)] ?? ''))).toMatchObject({
        type: expect.stringMatching('progress|repeat'),
      });
      expect(collector.progress()?.id).toBe(id);
    }
    expect(collector.progress()).toBeNull();
  });

  test('another one that alone is seen for a while comes to the front', () => {
    const collector = makeCollector();
    feed(collector, frames.slice(0, 3));
    const { id } = collector.progress() ?? { id: '' };
    const events = [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5].map(
      (i) => collector.take(scanOf(otherFrames[i] ?? '')).type,
    );
    expect(events.slice(0, -1).every((type) => type === 'stranger')).toBe(true);
    expect(events.at(-1)).toBe('repeat');
    expect(collector.progress()?.id).not.toBe(id);
    // The first one is kept beside it.
    expect(feed(collector, frames.slice(3)).at(-1)).toMatchObject({ ...complete(text), received: expect.any(Number) });
  });

  test('at most three are kept, whatever comes', () => {
    const collector = makeCollector();
    feed(collector, frames.slice(0, 5));
    const kept = collector.retainedBytes();
    for (let i = 0; i < 300; i += 1) {
      const [frame] = makeFrames(`${text}${i}`, 500);
      collector.take(scanOf(frame ?? ''));
      expect(collector.retainedBytes()).toBeLessThanOrEqual(kept + 2 * 400);
    }
    expect(collector.progress()?.have).toBe(20);
  });

  test('a sender that lies about its length or its id is another one, or is found out', () => {
    const collector = makeCollector();
    const lie = prepareTransfer(other)?.framesOf(500).slice(0, 3) ?? [];
    feed(collector, frames.slice(0, 3));
    expect(feed(collector, lie).every(({ type }) => type === 'stranger')).toBe(true);
    expect(feed(collector, frames.slice(3)).at(-1)).toMatchObject(complete(text));
  });
});

describe('a single code', () => {
  test('is complete at once when nothing is being collected', () => {
    const digest = '8A5EDAB282632443219E051E4ADE2D1D5BBC671C781051BF1437897CBDFEA0F1';
    const event = { type: 'complete', text: '/', cleaned: [], transport: 'single', id: null, digest, received: 1 };
    expect(makeCollector().take(scanOf('/'))).toEqual(event);
  });
  test('in the middle of a collection is foreign, until nothing else is seen for a while', () => {
    const collector = makeCollector();
    feed(collector, frames.slice(0, 3));
    for (let i = 0; i < 23; i += 1) expect(collector.take(scanOf('A1B2'))).toMatchObject({ type: 'stranger' });
    collector.take(scanOf(frames[3] ?? ''));
    for (let i = 0; i < 23; i += 1) expect(collector.take(scanOf('A1B2'))).toMatchObject({ type: 'stranger' });
    expect(collector.take(scanOf('A1B2'))).toMatchObject(complete('A1B2', 'single'));
    expect(collector.progress()).toBeNull();
  });
  test('empty, too long or without a reading is refused', () => {
    const collector = makeCollector();
    expect(collector.take(scanOf(''))).toMatchObject({ type: 'refused', reason: { code: 'empty' } });
    expect(collector.take(scanOf('a'.repeat(maxRequestText + 1)))).toMatchObject({ reason: { code: 'text-too-long' } });
    expect(collector.take({ bytes: Uint8Array.of(0xff), text: null })).toMatchObject({
      reason: { code: 'text-unreadable' },
    });
    expect(collector.take({ bytes: Uint8Array.of(0xff), text: '\ud800' })).toMatchObject({
      reason: { code: 'text-unreadable' },
    });
    expect(collector.take({ bytes: Uint8Array.of(0x83, 0x41), text: 'ア' })).toMatchObject(complete('ア', 'single'));
  });
});

describe('one code that says it is all of several', () => {
  const stickers = [
    new TextEncoder().encode('p1of1 a sticker'),
    new TextEncoder().encode(splitIntoParts('a sticker', 500)[0] ?? ''),
    makeFrames('a sticker', 500)[0] ?? new Uint8Array(0),
  ];
  test.each(stickers)('is complete alone, and takes nothing from what is being collected: %#', (sticker) => {
    expect(makeCollector().take(scanOf(sticker))).toMatchObject({ type: 'complete', text: 'a sticker' });
    const collector = makeCollector();
    feed(collector, frames.slice(0, 5));
    const before = collector.progress();
    for (let i = 0; i < 10; i += 1) expect(collector.take(scanOf(sticker))).toMatchObject({ type: 'stranger' });
    expect(collector.progress()).toEqual(before);
    expect(feed(collector, frames.slice(5)).some((event) => event.type === 'complete' && event.text === text)).toBe(
      true,
    );
  });
  test.each(stickers)('is taken when nothing else is seen for a while: %#', (sticker) => {
    const collector = makeCollector();
    feed(collector, frames.slice(0, 5));
    const events = Array.from({ length: 30 }, () => collector.take(scanOf(sticker)).type);
    expect(events.slice(0, 20)).toEqual(Array(20).fill('stranger'));
    expect(events).toContain('complete');
  });
});

describe('the size of the codes', () => {
  test('may change while they run', () => {
    const transfer = prepareTransfer(text);
    const collector = makeCollector();
    const some = [1273, 300, 2953, 150, 858].flatMap((size, i) => transfer?.framesOf(size).slice(i, i + 2) ?? []);
    expect(feed(collector, some).every(({ type }) => type === 'progress' || type === 'repeat')).toBe(true);
    const before = collector.progress()?.have ?? 0;
    const rest = shuffled(transfer?.framesOf(300) ?? [], random);
    const events = feed(collector, rest);
    expect(events.at(-1)).toMatchObject(complete(text));
    expect(events.length).toBeLessThan(rest.length - Math.floor(before / 2));
  });
});

describe('wholes that are no request', () => {
  const sent = (content: Uint8Array | string) => feed(makeCollector(), makeFrames(content, 1273)).at(-1);
  test.each<[string, Uint8Array | string]>([
    ['text-unreadable', randomBytes(3000, random)],
    ['text-too-long', 'a'.repeat(maxRequestText + 1)],
  ])('%s', (code, content) => {
    expect(sent(content)).toMatchObject({ type: 'refused', reason: { code }, whole: { transport: 'inkan-frames' } });
  });
  test('the longest that are', () => {
    for (const longest of ['a', '取'].map((letter) => letter.repeat(maxRequestText)))
      expect(sent(longest)).toMatchObject(complete(longest));
  });
});

describe('a text given by hand', () => {
  const parts = splitIntoParts(text.slice(0, 2000), 300);
  test('is meant, also in the middle of a collection', () => {
    const collector = makeCollector();
    feed(collector, frames.slice(0, 3));
    expect(collector.takeText(' {"data":\n"00"}\n')).toMatchObject(complete('{"data":\n"00"}', 'single'));
  });
  test('holds one piece a line, of one whole', () => {
    const collector = makeCollector();
    expect(collector.takeText(parts.slice(2).join('\r\n'))).toMatchObject({ type: 'progress' });
    expect(collector.progress()?.places?.slice(0, 3)).toEqual([false, false, true]);
    expect(collector.takeText(`\n${parts.join('\n')}\n\n`)).toMatchObject(complete(text.slice(0, 2000), 'inkan-parts'));
    const mixed = splitIntoParts(other.slice(0, 2000), 300);
    for (const more of ['hello', mixed[0] ?? '', (parts[0] ?? '').replace(/.$/, 'Q')])
      expect(collector.takeText([...parts, more].join('\n'))).toMatchObject({
        type: 'refused',
        reason: { code: 'parts-mixed' },
      });
  });
  test('is bounded', () => {
    const collector = makeCollector();
    expect(collector.takeText('')).toMatchObject({ reason: { code: 'empty' } });
    expect(collector.takeText('a\n'.repeat(4_000_000))).toMatchObject({ reason: { code: 'text-too-long' } });
    expect(collector.takeText('a\n'.repeat(1_000_000))).toMatchObject({ reason: { code: 'text-too-long' } });
  });
});

describe('n of m without a digest', () => {
  test('is read in any order', () => {
    const codes = ['p3of3 C', 'p1of3 A', 'p1of3 A', 'p2of3 B'];
    expect(feed(makeCollector(), codes)).toMatchObject([
      { type: 'progress', progress: { transport: 'numbered', have: 1, needed: 3, places: [false, false, true] } },
      { type: 'progress' },
      { type: 'repeat' },
      { ...complete('ABC', 'numbered'), received: 4 },
    ]);
  });
  test('ends when a piece says something else: nobody can tell which one belongs to the rest', () => {
    const collector = makeCollector();
    const events = feed(collector, ['p1of2 A', 'p1of2 B', 'p2of2 C']);
    expect(events[1]).toMatchObject({ type: 'refused', reason: { code: 'parts-mixed' } });
    expect(events[2]).toMatchObject({ type: 'progress', progress: { have: 1 } });
  });
  test.each([
    ['p0of2 A', 'parts-malformed'],
    ['p3of2 A', 'parts-malformed'],
    ['p1of2 ', 'parts-malformed'],
    ['p1of257 A', 'parts-too-many'],
    ['p1of999999999 A', 'parts-too-many'],
  ])('%s: %s', (code, reason) => {
    expect(makeCollector().take(scanOf(code))).toMatchObject({ type: 'refused', reason: { code: reason } });
  });
});
