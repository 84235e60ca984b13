/**
 * Whatever happens to the codes on their way, the collector returns the sent text or none: any order, repetition and
 * loss, flipped bits, mixed senders, hostile headings. Never a throw, never another payload, never more memory than the
 * limit.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../core/intake/clean-text.ts';
import { makeBbqr } from '../../core/qr/bbqr.ts';
import { type Collector, makeCollector } from '../../core/qr/collector.ts';
import { makeFrames } from '../../core/qr/frames.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { makeUr } from '../../core/qr/ur.ts';
import { feed, randomHex, scanOf, seeded, shuffled } from '../vectors/transport-samples.ts';

type Code = Uint8Array | string;
const utf8 = (text: string) => new TextEncoder().encode(text);

interface Way {
  readonly name: string;
  /** Whether any sufficient number of codes will do, or each one is needed. */
  readonly isFountain: boolean;
  /** Whether codes of two contents can be distinguished. */
  readonly hasDigest: boolean;
  readonly codes: (text: string) => readonly Code[];
}

const ways: readonly Way[] = [
  { name: 'inkan-frames', isFountain: true, hasDigest: true, codes: (text) => makeFrames(text, 330) },
  {
    name: 'ur',
    isFountain: true,
    hasDigest: true,
    codes: (text) => {
      const ur = makeUr(utf8(text), 90);
      return Array.from({ length: (ur?.count ?? 0) * 4 }, (_, i) => ur?.part(i + 1) ?? '');
    },
  },
  { name: 'bbqr', isFountain: false, hasDigest: false, codes: (text) => makeBbqr(utf8(text), 120) },
  { name: 'inkan-parts', isFountain: false, hasDigest: true, codes: (text) => splitIntoParts(text, 140) },
  {
    name: 'numbered',
    isFountain: false,
    hasDigest: false,
    codes: (text) => (text.match(/[\s\S]{1,60}/gu) ?? []).map((piece, i, all) => `p${i + 1}of${all.length} ${piece}`),
  },
];

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }).filter((text) => cleanText(text).text === text),
  fc.integer().map((seed) => randomHex(2000, seeded(seed))),
);
const seeds = fc.integer();
const bits = (code: Code): Uint8Array => (typeof code === 'string' ? utf8(code) : code);

test.each(ways)('$name: any order, any repetition', ({ codes, name }) => {
  fc.assert(
    fc.property(texts, seeds, (text, seed) => {
      const random = seeded(seed);
      const sent = codes(text);
      fc.pre(sent.length > 0);
      const repeated = [...sent, ...sent].filter(() => random() < 0.7);
      const events = feed(makeCollector(), [...shuffled([...repeated, ...repeated], random), ...sent]);
      expect(events.at(-1)).toMatchObject({ type: 'complete', transport: name, text, received: events.length });
      expect(events.some(({ type }) => type === 'refused' || type === 'stranger')).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test.each(ways.filter(({ isFountain }) => isFountain))('$name: any loss, as long as enough arrives', ({ codes }) => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 50 }), (seed, loss) => {
      const random = seeded(seed);
      const text = randomHex(3000, random);
      const arrived = codes(text).filter(() => random() * 100 >= loss);
      expect(feed(makeCollector(), arrived).at(-1)).toMatchObject({ type: 'complete', text });
    }),
    { numRuns: 40 },
  );
});

const withDigest = ways.filter(({ hasDigest }) => hasDigest);

test.each(withDigest)('$name: flipped bits: the text, or none', ({ codes }) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = seeded(seed);
      const text = randomHex(1000, random);
      const collector = makeCollector();
      const sent = codes(text).slice(0, 40).map(bits);
      const damaged = sent.map((code) => {
        const at = Math.floor(random() * code.length);
        return random() < 0.5 ? code.with(at, (code[at] ?? 0) ^ (1 << Math.floor(random() * 8))) : code;
      });
      // An accepted damaged part is detected when all parts are there; then the collection starts again.
      const events = [...damaged, ...sent, ...sent, ...sent].map((bytes) => collector.take(scanOf(bytes)));
      // A damaged heading may turn a code into another, single text: then it is that text, and not part of this
      // content.
      const wholes = events
        .filter((event) => event.type === 'complete')
        .filter(({ transport }) => transport !== 'single');
      expect(wholes.length).toBeGreaterThan(0);
      for (const whole of wholes) expect(whole.text).toBe(text);
    }),
    { numRuns: 30 },
  );
});

test.each(withDigest)('$name: two and three senders at once: each text whole, or not at all', ({ codes }) => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 2, max: 3 }), (seed, count) => {
      const random = seeded(seed);
      const sent = Array.from({ length: count }, () => randomHex(800, random));
      const turns = sent.map((text) => codes(text).slice(0, 20));
      const collector = makeCollector();
      const events = shuffled([...turns, ...turns].flat(), random).map((code) => collector.take(scanOf(code)));
      const wholes = events.filter((event) => event.type === 'complete');
      expect(wholes.length).toBeGreaterThan(0);
      for (const { text } of wholes) expect(sent).toContain(text);
    }),
    { numRuns: 30 },
  );
});

describe('hostile codes', () => {
  const id = '0'.repeat(32);
  const number = fc.oneof(
    fc.integer({ min: 0, max: 300 }),
    fc.constantFrom(4096, 4097, 65_536, 999_999_999, 4_294_967_295),
  );
  const letters = fc.string({ unit: fc.constantFrom(...'ae2ABZ7x/$ '), maxLength: 40 });
  const heading = fc.tuple(number, number, letters).map(([a, b, rest]) => [a, b, rest] as const);
  const hostile = fc.oneof(
    heading.map(([a, b, rest]) => `p${a}of${b} ${rest}`),
    heading.map(([a, b, rest]) => `INKAN:1/${a}/${b}/${id}/${rest}`),
    heading.map(([a, b, rest]) => `ur:bytes/${a}-${b}/${rest}`),
    heading.map(([a, b, rest]) =>
      `B$ZU${(a % 1296).toString(36).padStart(2, '0')}${b.toString(36)}${rest}`.toUpperCase(),
    ),
    fc.string({ maxLength: 60 }),
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.of(0xfe, 0x49, 0x4b, 1, ...bytes)),
  );

  test('never throw, whatever they are, by camera and by hand', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 30 }), (codes) => {
        const [collector, byHand] = [makeCollector(), makeCollector()];
        for (const code of codes) {
          collector.take(scanOf(code));
          collector.progress();
        }
        byHand.takeText(codes.filter((code) => typeof code === 'string').join('\n'));
      }),
      { numRuns: 500 },
    );
  });

  const total = 100_000;
  const flood = (make: (i: number) => Code): Collector => {
    const collector = makeCollector();
    for (let i = 0; i < total; i += 1) collector.take(scanOf(make(i)));
    return collector;
  };
  test.each<[string, (i: number) => string, number]>([
    ['numbered, each of another total', (i) => `p1of${(i % 256) + 1} A${i}`, 3 * 10],
    ['one total, other data', (i) => `p${(i % 15) + 1}of16 ${i}`, 16 * 6],
    [
      'text parts, each of another digest',
      (i) => `INKAN:1/1/512/${i.toString(16).toUpperCase().padStart(32, '0')}/AA`,
      3 * 2,
    ],
    ['text parts, changing totals', (i) => `INKAN:1/1/${(i % 511) + 2}/${id}/AA`, 3 * 2],
    [
      'BBQr of any heading',
      (i) => `B$${'H2Z'.charAt(i % 3)}U${((i % 1000) + 2).toString(36).toUpperCase().padStart(2, '0')}00AA`,
      3 * 2,
    ],
  ])('tiny pieces by the hundred thousand keep no more than three wholes: %s', (_, make, bound) => {
    expect(flood(make).retainedBytes()).toBeLessThanOrEqual(bound);
  });

  test('a header that promises two million bytes costs what was received', () => {
    const before = process.memoryUsage().arrayBuffers;
    const collectors = Array.from({ length: 200 }, () => makeCollector());
    const [frame] = makeFrames(
      new Uint8Array(700_000).map((_, i) => (i * i) >> 3),
      300,
    );
    const [part] = [makeUr(new Uint8Array(2_000_000), 500)?.part(4100) ?? ''];
    for (const collector of collectors) {
      expect(collector.take(scanOf(frame ?? ''))).toMatchObject({ type: 'progress' });
      expect(collector.take(scanOf(part))).toMatchObject({ type: 'stranger' });
      expect(collector.retainedBytes()).toBeLessThan(2000);
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });
});
