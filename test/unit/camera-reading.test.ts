import { beforeEach, describe, expect, it } from 'vitest';
import type { Scan } from '../../core/optics/scan.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import { makeFrames } from '../../core/qr/frames.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { makeCorroboration, patienceMs, type Verdict } from '../../renderer/scan/camera/corroboration.ts';
import { cameraStartMs, cameraStarts, forgetAfterMs, handled, sees } from '../../renderer/scan/camera/just-handled.ts';
import type { News } from '../../renderer/scan/camera/messages.ts';
import { best } from '../../renderer/scan/camera/picture.ts';
import { makeRateMeter } from '../../renderer/scan/camera/rate.ts';
import { Reading } from '../../renderer/scan/camera/reading.ts';
import { isPart, provesItself, scanKey } from '../../renderer/scan/camera/scan-key.ts';
import { randomHex, seeded } from '../vectors/transport-samples.ts';

const scanOf = (content: string | Uint8Array): Scan =>
  typeof content === 'string'
    ? { bytes: new TextEncoder().encode(content), text: content }
    : { bytes: content, text: null };

const long = 'a request that needs several codes. '.repeat(40).trim();
const parts = splitIntoParts(long, 320).map(scanOf);
const busy = () => null;
const answers = (key: string | null) => () => Promise.resolve(key);
/** Lets the promises of the second decoder settle. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

let news: News[];
let now: number;
let waiting: (() => void)[];
let reading: Reading;
beforeEach(() => {
  news = [];
  now = 1000;
  waiting = [];
  reading = new Reading({
    collector: makeCollector(),
    tell: (one) => news.push(one),
    clock: () => now,
    later: (_ms, then) => waiting.push(then),
  });
});
const texts = () => news.flatMap((one) => (one.kind === 'complete' ? [one.text] : []));
const kinds = () => news.map((one) => one.kind);

describe('a single code before the camera', () => {
  const scan = scanOf('the whole request');

  it('is not believed from one frame alone', async () => {
    reading.fromCamera(scan, busy);
    await settle();
    expect(texts()).toEqual([]);
  });

  it('is believed when two frames give the same', () => {
    reading.fromCamera(scan, busy);
    reading.fromCamera(scan, busy);
    expect(texts()).toEqual(['the whole request']);
  });

  it('is believed when the second decoder reads the same from one frame', async () => {
    reading.fromCamera(scan, answers(scanKey(scan)));
    await settle();
    expect(texts()).toEqual(['the whole request']);
  });

  it('waits for the second decoder, however many frames there are meanwhile', async () => {
    let answer: (key: string | null) => void = () => undefined;
    const asked = () => new Promise<string | null>((resolve) => (answer = resolve));
    for (let i = 0; i < 10; i += 1) reading.fromCamera(scan, asked);
    expect(texts()).toEqual([]);
    answer(null);
    await settle();
    expect(texts()).toEqual(['the whole request']);
  });

  it('is refused when the decoders read different things from one frame', async () => {
    reading.fromCamera(scan, answers(scanKey(scanOf('another request'))));
    await settle();
    reading.fromCamera(scan, busy);
    reading.fromCamera(scan, busy);
    expect(texts()).toEqual([]);
    expect(news.filter((one) => one.kind === 'refused').map((one) => one.reason.code)).toEqual(['decoders-disagree']);
  });

  it('does not wait for ever', () => {
    const never = () => new Promise<string | null>(() => undefined);
    reading.fromCamera(scan, never);
    now += patienceMs;
    reading.fromCamera(scan, never);
    expect(texts()).toEqual(['the whole request']);
  });

  it('is not read again while it stays in view, and is when it comes back', () => {
    for (let i = 0; i < 20; i += 1) {
      reading.fromCamera(scan, busy);
      now += 100;
    }
    expect(texts()).toHaveLength(1);
    expect(news.at(-1)).toEqual({ kind: 'same', same: true });
    now += forgetAfterMs + 1;
    reading.fromCamera(scan, busy);
    reading.fromCamera(scan, busy);
    expect(texts()).toHaveLength(2);
  });

  it('counts again at once when the person wants it', () => {
    reading.fromCamera(scan, busy);
    reading.fromCamera(scan, busy);
    reading.readAgain();
    reading.fromCamera(scan, busy);
    reading.fromCamera(scan, busy);
    expect(texts()).toHaveLength(2);
  });

  it('that is no text is refused, once', () => {
    const junk = scanOf(Uint8Array.of(0xff, 0xfe, 0xfd));
    for (let i = 0; i < 5; i += 1) reading.fromCamera(junk, busy);
    expect(kinds().filter((kind) => kind === 'refused')).toHaveLength(1);
    expect(news.find((one) => one.kind === 'refused')).toMatchObject({ alone: true, whole: null });
  });
});

describe('a request in several codes', () => {
  it('is collected in any order from single frames, since its digest proves it', () => {
    for (const part of [...parts].reverse()) reading.fromCamera(part, busy);
    expect(texts()).toEqual([long]);
  });

  it('tells its progress at most ten times a second, and the last one always', () => {
    for (const part of parts.slice(0, -1)) reading.fromCamera(part, busy);
    const progresses = () => news.flatMap((one) => (one.kind === 'progress' ? [one.progress.have] : []));
    expect(progresses()).toEqual([1]);
    expect(waiting).toHaveLength(1);
    now += 100;
    for (const then of waiting) then();
    expect(progresses()).toEqual([1, parts.length - 1]);
  });

  it('that was dealt with on the screen before is not collected again while it is shown', () => {
    for (const part of parts) reading.fromCamera(part, busy);
    const keys = news.flatMap((one) => (one.kind === 'complete' ? one.handled : []));
    news = [];
    reading.begin(keys);
    now += cameraStartMs;
    for (const part of [...parts, ...parts]) reading.fromCamera(part, busy);
    expect(texts()).toEqual([]);
    expect(kinds()).not.toContain('progress');
    now += forgetAfterMs + 1;
    for (const part of parts) reading.fromCamera(part, busy);
    expect(texts()).toEqual([long]);
  });

  it('in frames measures the time from its first code', () => {
    // Text that compresses little.
    const text = Array.from({ length: 800 }, (_, i) => ((i * 7919) % 1009).toString(36)).join('');
    const frames = makeFrames(text, 200);
    expect(frames.length).toBeGreaterThan(5);
    reading.cameraStarts();
    now += 500;
    for (const frame of frames) {
      reading.fromCamera(scanOf(frame), busy);
      now += 100;
    }
    expect(texts()).toEqual([text]);
    const whole = news.flatMap((one) => (one.kind === 'complete' ? [one.whole] : []))[0];
    expect(whole?.transport).toBe('inkan-frames');
    expect(whole?.sinceFirstFrame).toBe((whole?.sinceFirstCode ?? 0) + 500);
  });

  it('stays when another camera starts, and when a foreign code is seen', () => {
    reading.cameraStarts();
    for (const part of parts.slice(0, 2)) reading.fromCamera(part, busy);
    reading.cameraStarts();
    for (let i = 0; i < 3; i += 1) reading.fromCamera(scanOf('a sticker beside the screen'), busy);
    expect(kinds().filter((kind) => kind === 'stranger')).toHaveLength(1);
    for (const part of parts.slice(2)) reading.fromCamera(part, busy);
    expect(texts()).toEqual([long]);
  });

  it('can be thrown away', () => {
    for (const part of parts.slice(0, -1)) reading.fromCamera(part, busy);
    reading.clear();
    reading.fromCamera(parts.at(-1) ?? scanOf(''), busy);
    expect(kinds()).toContain('cleared');
    expect(texts()).toEqual([]);
  });
});

describe('what is given by hand', () => {
  it('is believed at once, also while it stands before the camera as just dealt with', () => {
    expect(reading.byHand(scanOf('meant'))).toEqual({ is: 'complete' });
    expect(reading.byHand(scanOf('meant'))).toEqual({ is: 'complete' });
    reading.fromCamera(scanOf('meant'), busy);
    expect(texts()).toEqual(['meant', 'meant']);
  });

  it('takes the place of a half collected request', () => {
    reading.fromCamera(parts[0] ?? scanOf(''), busy);
    expect(reading.byHand(scanOf('a picture of another request'))).toEqual({ is: 'complete' });
    reading.fromCamera(parts[1] ?? scanOf(''), busy);
    expect(reading.text('  a pasted request \n')).toEqual({ is: 'complete' });
    expect(texts()).toEqual(['a picture of another request', 'a pasted request']);
  });

  it('adds parts to what the camera collected', () => {
    for (const part of parts.slice(1)) reading.fromCamera(part, busy);
    expect(reading.text(parts[0]?.text ?? '')).toEqual({ is: 'complete' });
    expect(texts()).toEqual([long]);
  });

  it('is refused to the caller, and not as news', () => {
    expect(reading.text('')).toMatchObject({ is: 'refused', reason: { code: 'empty' } });
    expect(kinds()).toEqual([]);
  });

  it('counts most of what several codes of a picture brought', () => {
    expect(best([])).toEqual({ is: 'nothing' });
    expect(best([{ is: 'repeat' }, { is: 'progress' }, { is: 'nothing' }])).toEqual({ is: 'progress' });
    expect(best([{ is: 'progress' }, { is: 'complete' }])).toEqual({ is: 'complete' });
  });
});

describe('a video', () => {
  it('needs two frames, or both decoders, for a code that proves nothing', async () => {
    const scan = scanOf('in a video');
    expect(await reading.fromVideo(scan, answers(null))).toEqual({ is: 'nothing' });
    expect(await reading.fromVideo(scan, answers(null))).toEqual({ is: 'complete' });
    const other = scanOf('in another video');
    expect(await reading.fromVideo(other, answers(scanKey(other)))).toEqual({ is: 'complete' });
    const torn = scanOf('in a torn frame');
    expect(await reading.fromVideo(torn, answers('code:else'))).toMatchObject({ is: 'refused' });
  });

  it('of several requests gives each once, while it is shown, and again when the film comes back to it', async () => {
    const [one, two] = [scanOf('first of a film'), scanOf('second of a film')];
    const frame = async (scan: Scan) => (await reading.fromVideo(scan, answers(scanKey(scan)))).is;
    expect([await frame(one), await frame(one), await frame(one)]).toEqual(['complete', 'repeat', 'repeat']);
    expect([await frame(two), await frame(two)]).toEqual(['complete', 'repeat']);
    for (const part of parts) await reading.fromVideo(part, answers(null));
    expect(await frame(parts[0] ?? scanOf(''))).toBe('repeat');
    expect(texts()).toEqual(['first of a film', 'second of a film', long]);
    now += 3000;
    expect(await frame(one)).toBe('complete');
  });
  it('does not believe after all what two decoders once read differently', async () => {
    const torn = scanOf('in a torn frame');
    for (let i = 0; i < 4; i += 1)
      expect(await reading.fromVideo(torn, answers('code:else'))).toMatchObject({
        is: 'refused',
        reason: { code: 'decoders-disagree' },
      });
    expect(texts()).toEqual([]);
  });
});

describe('two codes in one frame', () => {
  const [link, request] = [scanOf('https://example.com'), scanOf('{"v":3}')];
  it('that are each a whole are both left alone, and it is said', () => {
    for (let i = 0; i < 5; i += 1) expect(reading.fromFrame([link, request], busy)).toBe(false);
    expect(texts()).toEqual([]);
    expect(news.flatMap((one) => (one.kind === 'stranger' ? [one.reason.code] : []))).toEqual(['several-codes']);
  });
  it('of which one was dealt with: the other is read', () => {
    reading.fromFrame([link], busy);
    reading.fromFrame([link], busy);
    expect(texts()).toEqual(['https://example.com']);
    expect(reading.fromFrame([link], busy)).toBe(true);
    expect(kinds().at(-1)).toBe('same');
    reading.fromFrame([link, request], busy);
    reading.fromFrame([link, request], busy);
    expect(texts()).toEqual(['https://example.com', '{"v":3}']);
  });
  it('of which one is a part: the part is collected', () => {
    for (const part of parts) reading.fromFrame([link, part], busy);
    expect(texts()).toEqual([long]);
  });
});

describe('which codes prove themselves', () => {
  it.each([
    ['INKAN:1/1/2/00112233445566778899AABBCCDDEEFF/ABC', true, true],
    ['ur:bytes/1-3/abc', true, true],
    ['UR:BYTES/1-3/ABC', true, true],
    ['B$HT0A00ABC', false, true],
    ['p1of3 abc', false, true],
    ['INKAN', false, false],
    ['{"v":3}', false, false],
    ['', false, false],
  ])('%s', (text, proves, part) => {
    expect(provesItself(scanOf(text))).toBe(proves);
    expect(isPart(scanOf(text))).toBe(part);
  });
  it('frames of this version only', () => {
    expect(provesItself(scanOf(Uint8Array.of(0xfe, 0x49, 0x4b, 1)))).toBe(true);
    expect(provesItself(scanOf(Uint8Array.of(0xfe, 0x49, 0x4b, 2)))).toBe(false);
  });
});

describe('the witnesses', () => {
  it('keep at most 512 codes in mind: the one seen longest ago is forgotten', () => {
    const { see } = makeCorroboration();
    const look = (key: string): Verdict => see(key, 0, busy, () => undefined);
    expect(look('first')).toBe('wait');
    for (let i = 0; i < 512; i += 1) look(`code ${i}`);
    expect(look('first')).toBe('wait');
    expect(look('code 511')).toBe('believed');
  });
});

describe('the code just dealt with', () => {
  it('is not read again while it stays in view, and is when it comes back', () => {
    const before = handled(['code', 'digest'], 0);
    const still = sees(before, 'code', forgetAfterMs - 1);
    expect(still.ignore).toBe(true);
    expect(sees(still.next, 'digest', 2 * forgetAfterMs - 2).ignore).toBe(true);
    expect(sees(before, 'code', forgetAfterMs + 1).ignore).toBe(false);
  });

  it('does not hide another code', () => {
    expect(sees(handled(['code'], 0), 'other', 1).ignore).toBe(false);
    expect(sees(null, 'other', 1).ignore).toBe(false);
  });

  it('waits for a camera that has to start', () => {
    expect(sees(cameraStarts(['code'], 60_000), 'code', 60_000 + cameraStartMs).ignore).toBe(true);
  });
});

describe('the rate', () => {
  const progress = { transport: 'inkan-frames', id: 'A', needed: 100, places: null, useful: 0, repeated: 0 } as const;

  it('is of the last two seconds', () => {
    const meter = makeRateMeter();
    for (let i = 0; i <= 10; i += 1) meter.count(1000, 5 * i, 100 * i);
    expect(meter.rate({ ...progress, have: 50 }, 1000)).toEqual({
      codesPerSecond: 10,
      bytesPerSecond: 10_000,
      secondsLeft: 1,
    });
    expect(meter.rate({ ...progress, have: 50 }, 5000)).toEqual({
      codesPerSecond: 0,
      bytesPerSecond: 0,
      secondsLeft: null,
    });
  });

  it('is not guessed from the first moment', () => {
    const meter = makeRateMeter();
    meter.count(1000, 5, 0);
    meter.count(1000, 10, 50);
    expect(meter.rate({ ...progress, have: 10 }, 50).secondsLeft).toBeNull();
  });
});

describe('what was dealt with', () => {
  it('is known by its own name, not by that of what else was being collected', () => {
    const [other] = makeFrames(randomHex(2000, seeded(5)), 300);
    reading.fromCamera(scanOf(other ?? new Uint8Array(0)), busy);
    const unfinished = news.flatMap((one) => (one.kind === 'progress' ? [one.progress.id] : []))[0];
    for (const part of parts) reading.fromCamera(part, busy);
    expect(texts()).toEqual([long]);
    const keys = news.flatMap((one) => (one.kind === 'complete' ? one.handled : []));
    expect(unfinished).toMatch(/^[0-9A-F]+$/);
    expect(keys).not.toContain(unfinished);
    // Shown again slowly, it is not read again.
    for (const part of [...parts, ...parts]) {
      now += 800;
      reading.fromCamera(part, busy);
    }
    expect(texts()).toEqual([long]);
  });
});
