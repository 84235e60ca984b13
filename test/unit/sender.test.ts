/** The sender without a window: what is shown, in which steps, and that the codes give the text again. */
import fc from 'fast-check';
import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { makeCollector } from '../../core/qr/collector.ts';
import { codeOf, quiet, stillCode, versionFor } from '../../renderer/show/code.ts';
import { countOf, makeSet } from '../../renderer/show/code-set.ts';
import { pathOf, pixelsOf, whiteLevel } from '../../renderer/show/draw.ts';
import { makeFeed } from '../../renderer/show/feed.ts';
import { fitCode } from '../../renderer/show/fit.ts';
import { makeSender } from '../../renderer/show/make-sender.ts';
import type { FromSender } from '../../renderer/show/messages.ts';
import { makePace } from '../../renderer/show/pace.ts';
import { layoutPicture, picturePixels } from '../../renderer/show/picture.ts';
import {
  adjust,
  atFirst,
  canAdjust,
  capacityOf,
  easier,
  rates,
  scales,
  transports,
  versions,
} from '../../renderer/show/steps.ts';
import { type Stream, setSize, streamsOf } from '../../renderer/show/streams.ts';
import { viewsOf } from '../../renderer/show/views.ts';
import { type Line, lineTo, type Port } from '../../renderer/show/worker-client.ts';

const scanOf = (content: string | Uint8Array) => ({
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  text: typeof content === 'string' ? content : null,
});
const contentsOf = (stream: Stream | null, from = 0, to = stream?.round ?? 0) =>
  Array.from({ length: to - from }, (_, i) => stream?.contentAt(from + i) ?? '');
/** A reply that compresses little: most of it is a signed payload. */
function replyOf(length: number, seed = 1): string {
  let state = seed;
  const digits = Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return '0123456789ABCDEF'[state >>> 28];
  });
  return JSON.stringify({ data: digits.join('') });
}

describe('the view of a text', () => {
  const still = (length: number) => viewsOf('"'.repeat(length))[0];

  it('is one code as long as any camera reads it', () => {
    expect(viewsOf('"'.repeat(100))).toEqual(['qr', 'text']);
    expect(viewsOf('"'.repeat(1273))).toEqual(['qr', 'running', 'text']);
    expect(still(1274)).toBe('running');
  });
  it('has the one code for tools that read nothing else, as long as one code can hold it', () => {
    expect(viewsOf('"'.repeat(2953))).toEqual(['running', 'qr', 'text']);
    expect(create('"'.repeat(2953), { errorCorrectionLevel: 'L' }).version).toBe(40);
    expect(viewsOf('"'.repeat(2954))).toEqual(['running', 'text']);
    // Three bytes each.
    expect(viewsOf('印'.repeat(985))).toEqual(['running', 'text']);
  });
  it('is only text beyond what codes carry', () => expect(viewsOf('"'.repeat(2 ** 21 + 1))).toEqual(['text']));
});

describe('the steps', () => {
  it('of density hold what they say, and not a byte more', () => {
    for (const version of versions) {
      const { bytes, characters } = capacityOf(version);
      expect(versionFor(new Uint8Array(bytes)), `${version}`).toBe(version);
      expect(versionFor('A'.repeat(characters)), `${version}`).toBe(version);
      if (version === 40) continue;
      expect(versionFor(new Uint8Array(bytes + 1)), `${version}`).toBeGreaterThan(version);
      expect(versionFor('A'.repeat(characters + 1)), `${version}`).toBeGreaterThan(version);
    }
  });
  it('end at both ends', () => {
    for (const [what, scale] of Object.entries(scales) as [keyof typeof scales, readonly number[]][]) {
      const least = adjust(atFirst, what, -99);
      expect(least[what]).toBe(scale[0]);
      expect(canAdjust(least, what, -1)).toBe(false);
      expect(canAdjust(least, what, 1)).toBe(true);
      expect(adjust(atFirst, what, 99)[what]).toBe(scale.at(-1));
      for (const by of [-1, 1]) expect(scale).toContain(adjust(atFirst, what, by)[what]);
    }
  });
  it('are both taken by one key, and taken back by the other', () => {
    const slow = easier(atFirst, -1);
    expect([slow.rate, slow.version]).toEqual([8, 18]);
    expect(easier(slow, 1)).toEqual(atFirst);
    expect(rates[0]).toBe(easier(atFirst, -99).rate);
  });
});

describe('a code', () => {
  it('has the version it was given, in byte and in alphanumeric mode', () => {
    expect(codeOf('A1:/', 10).size).toBe(57);
    expect(codeOf(new Uint8Array(271), 10).size).toBe(57);
    expect(() => codeOf(new Uint8Array(272), 10)).toThrow();
  });
  it('is drawn black on white, with whole modules and four white ones all round', () => {
    const code = stillCode('INKAN');
    const side = (code.size + 2 * quiet) * 3;
    const rgba = pixelsOf(code, 3, whiteLevel(60));
    expect(rgba.length).toBe(side * side * 4);
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        const [column, row] = [Math.floor(x / 3) - quiet, Math.floor(y / 3) - quiet];
        const inside = column >= 0 && row >= 0 && column < code.size && row < code.size;
        const dark = inside && code.modules[row * code.size + column] === 1;
        const [red, green, blue, opaque] = rgba.subarray((y * side + x) * 4, (y * side + x) * 4 + 4);
        if (red !== (dark ? 0 : 153) || green !== red || blue !== red || opaque !== 255)
          expect.fail(`pixel ${x}, ${y}`);
      }
    }
  });
  it('has the same dark modules as a path', () => {
    const code = stillCode('https://symbol.fyi');
    const runs = [...pathOf(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)];
    const drawn = new Uint8Array(code.size * code.size);
    for (const [, x, y, length] of runs)
      drawn.fill(
        1,
        (Number(y) - quiet) * code.size + Number(x) - quiet,
        (Number(y) - quiet) * code.size + Number(x) - quiet + Number(length),
      );
    expect(drawn).toEqual(code.modules);
  });
  it('fits its room in whole device pixels, and is never nothing', () => {
    expect(fitCode(105, 360, 1, 100)).toEqual({ pixels: 3, side: 339 });
    expect(fitCode(105, 360, 2, 100)).toEqual({ pixels: 6, side: 678 });
    expect(fitCode(105, 360, 1, 50)).toEqual({ pixels: 1, side: 113 });
    expect(fitCode(177, 10, 1, 40)).toEqual({ pixels: 1, side: 185 });
  });
});

describe('a stream', () => {
  const text = replyOf(20_000);

  it.each(transports)('by %s gives the text again from one pass, at every density', (transport) => {
    const of = streamsOf(text);
    for (const version of versions) {
      const stream = of(transport, version);
      if (stream === null) {
        // 128 parts of the coarsest codes are too few.
        expect([transport, version]).toEqual(['parts', 10]);
        continue;
      }
      const collector = makeCollector();
      const events = contentsOf(stream, 0, stream.minimum).map((content) => collector.take(scanOf(content)));
      expect(events.at(-1), `${version}`).toMatchObject({ type: 'complete', text });
      expect(
        events.slice(0, -1).every(({ type }) => type === 'progress'),
        `${version}`,
      ).toBe(true);
      expect(stream.version).toBeLessThanOrEqual(version);
    }
  });
  it.each(['inkan', 'ur'] as const)('by %s goes on with repair codes: those alone give the text', (transport) => {
    const stream = streamsOf(text)(transport, 22);
    if (stream === null) return expect.fail('no stream');
    expect(stream.round).toBeGreaterThanOrEqual(2 * stream.minimum);
    const collector = makeCollector();
    const repair = contentsOf(stream, stream.minimum).map((content) => collector.take(scanOf(content)));
    const whole = repair.findIndex(({ type }) => type === 'complete');
    expect(repair[whole]).toMatchObject({ text });
    // UR's sums repeat each other more often.
    expect(whole).toBeLessThanOrEqual(stream.minimum + (transport === 'ur' ? 15 : 1));
  });
  it('uses a smaller code where the text is short, and one code where one suffices', () => {
    const short = streamsOf(replyOf(400))('inkan', 40);
    expect(short?.round).toBe(1);
    expect(short?.version).toBeLessThan(15);
  });
  it('is none for what a transport cannot carry', () => {
    expect(streamsOf('\ud800')('inkan', 22)).toBeNull();
    expect(streamsOf(replyOf(200_000))('parts', 10)).toBeNull();
    for (const transport of transports) expect(streamsOf('')(transport, 22)).toBeNull();
  });
  it('of UR fits its version to the last part of its round', () => {
    for (const length of [300, 20_000]) {
      for (const version of versions) {
        const stream = streamsOf(replyOf(length))('ur', version);
        if (stream === null) continue;
        expect(stream.version).toBeLessThanOrEqual(version);
        for (const index of [0, stream.minimum - 1, stream.round - 1])
          expect(codeOf(stream.contentAt(index), stream.version).size).toBe(17 + 4 * stream.version);
      }
    }
  });
  it('as a set has a fifth to spare, where spare codes are of use', () => {
    const facts = { bytes: 1, version: 22 };
    expect(setSize({ ...facts, minimum: 1, round: 1 })).toBe(1);
    expect(setSize({ ...facts, minimum: 3, round: 12 })).toBe(5);
    expect(setSize({ ...facts, minimum: 100, round: 300 })).toBe(120);
    expect(setSize({ ...facts, minimum: 10, round: 10 })).toBe(10);
  });
});

/** A client of a worker in this thread. Answers wait until `let` is called, or come at once. */
function lineHere(held = false) {
  const answer = makeSender();
  const pending: (() => void)[] = [];
  const listeners: ((event: { data: FromSender }) => void)[] = [];
  let broken: () => void = () => undefined;
  const port: Port = {
    postMessage: (message) => {
      const reply = () => {
        const data = answer(message);
        for (const listener of listeners) listener({ data });
      };
      if (held) pending.push(reply);
      else queueMicrotask(reply);
    },
    addEventListener: (name: string, listen: unknown) => {
      if (name === 'message') listeners.push(listen as (event: { data: FromSender }) => void);
      else broken = listen as () => void;
    },
    terminate: () => undefined,
  };
  const settle = async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      pending.splice(0).forEach((reply) => void reply());
      await Promise.resolve();
    }
  };
  return { line: lineTo(port), settle, breakIt: () => broken() };
}

describe('the feed', () => {
  const text = replyOf(20_000);
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('shows the codes of the stream in turn, and the first again after the last', async () => {
    const feed = makeFeed(lineHere().line, text);
    const facts = await feed.show('inkan', 22);
    const stream = streamsOf(text)('inkan', 22);
    expect(facts).toMatchObject({ round: stream?.round, minimum: stream?.minimum });
    for (let turn = 0; turn < (facts?.round ?? 0) + 3; turn += 1) {
      await settled();
      const index = turn % (facts?.round ?? 1);
      expect(feed.now()?.index).toBe(index);
      expect(feed.now()?.code).toEqual(codeOf(stream?.contentAt(index) ?? '', facts?.version ?? 0));
      expect(feed.move()).toBe(true);
    }
  });

  it('steps to codes that were never made, and to those that are long gone', async () => {
    const feed = makeFeed(lineHere().line, text);
    await feed.show('inkan', 10);
    const facts = await feed.show('inkan', 15);
    const round = facts?.round ?? 1;
    for (const [by, to] of [
      [-1, round - 1],
      [-3, round - 4],
      [5, 1],
      [100, 101],
      [-100, 1],
    ] as const) {
      await feed.step(by);
      expect(feed.now()?.index).toBe(to % round);
    }
  });

  it('never waits: the old codes run on until the first of the new size is there', async () => {
    const { line, settle } = lineHere(true);
    const feed = makeFeed(line, text);
    const first = feed.show('inkan', 22);
    await settle();
    await first;
    for (let turn = 0; turn < 9; turn += 1) {
      feed.move();
      await settle();
    }
    const before = feed.now();
    expect(before?.code.size).toBe(105);
    const second = feed.show('inkan', 10);
    expect(feed.now()).toEqual(before);
    expect(feed.move()).toBe(true);
    await settle();
    const facts = await second;
    // Two symbols of 96 bytes leave so much of version 10 empty that version 9 suffices.
    expect(feed.now()?.code.size).toBe(53);
    // It continues at the same fraction of a round.
    expect((feed.now()?.index ?? 0) / (facts?.round ?? 1)).toBeCloseTo(10 / 72, 1);
  });

  it('lets the last wish win when many come quickly', async () => {
    const { line, settle } = lineHere(true);
    const feed = makeFeed(line, text);
    const shown = versions.map((version) => feed.show('inkan', version));
    await settle();
    await Promise.all(shown);
    expect(feed.now()?.code.size).toBe(177);
  });

  it('shows nothing, not the last thing, when the text cannot go that way', async () => {
    const long = replyOf(200_000);
    const feed = makeFeed(lineHere().line, long);
    await feed.show('inkan', 10);
    expect(feed.now()).not.toBeNull();
    expect(await feed.show('parts', 10)).toBeNull();
    expect(feed.now()).toBeNull();
    expect(feed.move()).toBe(false);
  });

  it('survives a worker that breaks, and its own end', async () => {
    const { line, breakIt } = lineHere();
    const feed = makeFeed(line, text);
    await feed.show('inkan', 22);
    breakIt();
    expect(await feed.show('inkan', 25)).toBeNull();
    feed.close();
    expect(feed.now()).toBeNull();
  });

  it('asks a worker that is gone no more: the window must stay alive', async () => {
    const { line, breakIt } = lineHere();
    let asked = 0;
    const counted: Line = {
      ...line,
      codes: (...question) => {
        asked += 1;
        return line.codes(...question);
      },
    };
    const feed = makeFeed(counted, text);
    await feed.show('inkan', 10);
    breakIt();
    const before = asked;
    for (let i = 0; i < 40; i += 1) feed.move();
    for (let turn = 0; turn < 500; turn += 1) await Promise.resolve();
    expect(asked - before).toBeLessThanOrEqual(40);
    feed.close();
  });

  it('is not confused by any order of wishes: what is shown belongs to the text', async () => {
    const of = streamsOf(text);
    const wish = fc.oneof(
      fc.record({ transport: fc.constantFrom(...transports), version: fc.constantFrom(...versions) }),
      fc.integer({ min: -20, max: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 12 }), async (wishes) => {
        const feed = makeFeed(lineHere().line, text);
        let last = {
          transport: 'inkan' as (typeof transports)[number],
          version: versions[0] as (typeof versions)[number],
        };
        await feed.show(last.transport, last.version);
        for (const one of wishes) {
          if (typeof one === 'number') await feed.step(one);
          else {
            last = one;
            await feed.show(one.transport, one.version);
          }
          await settled();
          const stream = of(last.transport, last.version);
          const now = feed.now();
          if (stream === null) expect(now).toBeNull();
          else expect(now?.code).toEqual(codeOf(stream.contentAt(now?.index ?? 0), stream.version));
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('the pace', () => {
  /** At which of 600 screen refreshes (60 per second) a code is shown. */
  const shown = (rate: number) => {
    const pace = makePace();
    return Array.from({ length: 600 }, (_, frame) => pace.isDue((frame * 1000) / 60, rate)).filter(Boolean).length;
  };
  it.each(rates)('is %s codes a second', (rate) => expect(Math.abs(shown(rate) - 10 * rate)).toBeLessThanOrEqual(1));
  it('does not hurry after a long halt', () => {
    const pace = makePace();
    expect(pace.isDue(0, 10)).toBe(true);
    expect(pace.isDue(5000, 10)).toBe(true);
    expect(pace.isDue(5016, 10)).toBe(false);
    expect(pace.isDue(5100, 10)).toBe(true);
  });
});

describe('a set of codes', () => {
  const settings = { transport: 'inkan', version: 22 } as const;
  const going = () => false;

  it('gives the text, also without one in six of them', async () => {
    const text = replyOf(30_000);
    const codes = await makeSet(lineHere().line, text, 'running', settings, 400, going);
    const stream = streamsOf(text)('inkan', 22);
    expect(codes?.length).toBe(countOf('running', stream));
    const lost = contentsOf(stream, 0, codes?.length).filter((_, index) => index % 6 !== 3);
    const collector = makeCollector();
    expect(lost.map((content) => collector.take(scanOf(content))).some(({ type }) => type === 'complete')).toBe(true);
    expect(codes?.[7]).toEqual(codeOf(stream?.contentAt(7) ?? '', 22));
  });
  it('is one code where one code is shown', async () => {
    const never = {
      open: () => expect.fail('asked'),
      codes: () => expect.fail('asked'),
      close: () => undefined,
    } as Line;
    expect(await makeSet(never, 'short', 'qr', settings, 1, going)).toEqual([stillCode('short')]);
    expect(countOf('qr', 'making')).toBe(1);
    expect(countOf('running', 'making')).toBeNull();
    expect(countOf('text', null)).toBeNull();
  });
  it('is none when it would be too many, or when it is stopped', async () => {
    const text = replyOf(30_000);
    expect(await makeSet(lineHere().line, text, 'running', settings, 5, going)).toBeNull();
    expect(await makeSet(lineHere().line, text, 'running', settings, 400, () => true)).toBeNull();
  });
});

describe('a picture', () => {
  it('keeps frame and words out of the quiet zone, in sizes that a film can have', () => {
    for (const size of [21, 57, 105, 177]) {
      for (const practice of [true, false]) {
        const pixels = picturePixels(size);
        const { width, height, left, top, side, frame, strip } = layoutPicture(size, pixels, practice);
        expect(pixels).toBeGreaterThanOrEqual(4);
        expect(side).toBe((size + 8) * pixels);
        expect(left).toBeGreaterThanOrEqual(frame);
        expect(top).toBeGreaterThanOrEqual(frame + strip);
        expect(width - left - side).toBeGreaterThanOrEqual(frame);
        expect(height - top - side).toBeGreaterThanOrEqual(frame + strip);
        expect([width % 2, height % 2]).toEqual([0, 0]);
      }
    }
  });
});
