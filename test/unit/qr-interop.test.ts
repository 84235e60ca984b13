/** BC-UR and BBQr as read and written by other programs: @ngraveio/bc-ur and bbqr. */
import { UR, URDecoder, UREncoder } from '@ngraveio/bc-ur';
import { joinQRs, splitQRs } from 'bbqr';
import { describe, expect, test } from 'vitest';
import { makeBbqr } from '../../core/qr/bbqr.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import { makeFragmentChoice } from '../../core/qr/fragment-choice.ts';
import { makeUr } from '../../core/qr/ur.ts';
import { feed, randomHex, scanOf, seeded, shuffled } from '../vectors/transport-samples.ts';

const random = seeded(7);
const texts = ['A', '{"data":"出金 😀"}', randomHex(600, random), randomHex(5000, random), '00'.repeat(3000)];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const theirUr = (text: string, size: number) => new UREncoder(UR.fromBuffer(Buffer.from(text)), size, 0, 1);
const take = (count: number, next: (i: number) => string) => Array.from({ length: count }, (_, i) => next(i));

describe('BC-UR', () => {
  test.each(texts)('theirs is read, in order, in either case: %#', (text) => {
    for (const change of [(part: string) => part, (part: string) => part.toUpperCase()]) {
      const encoder = theirUr(text, 150);
      const parts = encoder.encodeWhole().map(change);
      expect(feed(makeCollector(), parts).at(-1)).toMatchObject({ type: 'complete', transport: 'ur', text });
    }
  });

  test('theirs is read from sums of fragments only, with losses, in any order', () => {
    for (const text of texts.slice(2)) {
      const encoder = theirUr(text, 100);
      encoder.encodeWhole();
      const parts = take(encoder.fragmentsLength * 4, () => encoder.nextPart());
      const collector = makeCollector();
      const events = feed(collector, shuffled(parts, random));
      expect(events.at(-1)).toMatchObject({ type: 'complete', text });
      // Independent sums suffice: slightly more than there are fragments.
      expect(events.length).toBeLessThanOrEqual(encoder.fragmentsLength * 1.3 + 10);
    }
  });

  test.each(texts)('ours is read by them: %#', (text) => {
    const own = makeUr(bytesOf(text), 150);
    const decoder = new URDecoder();
    for (let i = 1; !decoder.isComplete() && i < 200; i += 1) decoder.receivePart(own?.part(i) ?? '');
    expect(decoder.isSuccess()).toBe(true);
    expect(decoder.resultUR().decodeCBOR().toString()).toBe(text);
  });

  test.each(texts.slice(2))('sums of ours are read by them: %#', (text) => {
    const own = makeUr(bytesOf(text), 150);
    const decoder = new URDecoder();
    const start = own?.count ?? 0;
    for (let i = start + 1; !decoder.isComplete() && i < start * 10; i += 1) decoder.receivePart(own?.part(i) ?? '');
    expect(decoder.resultUR().decodeCBOR().toString()).toBe(text);
  });

  test('part for part, ours is theirs', () => {
    for (const [text, size] of [
      [texts[2] ?? '', 100],
      [texts[3] ?? '', 37],
      [texts[3] ?? '', 1000],
      [texts[1] ?? '', 9],
    ] as const) {
      const theirs = theirUr(text, size);
      const own = makeUr(bytesOf(text), size);
      expect(own?.count).toBe(theirs.fragmentsLength);
      for (let i = 1; i <= 120; i += 1) expect(own?.part(i)).toBe(theirs.nextPart().toUpperCase());
    }
  });

  test('the first parts are the fragments themselves', () => {
    const choose = makeFragmentChoice(11, 0);
    expect(Array.from({ length: 11 }, (_, i) => choose(i + 1))).toEqual(Array.from({ length: 11 }, (_, i) => [i]));
  });

  test.each([
    ['ur:crypto-psbt/taaddwoeadgdstaslplabghydrpfmkbggufgludprfgmaotpiecffltnlpqdenos', 'ur-type'],
    ['UR:CRYPTO-SEED/1-3/AEAE', 'ur-type'],
    ['ur:bytes', 'parts-malformed'],
    ['ur:bytes/', 'parts-malformed'],
    ['ur:bytes/aeae', 'parts-malformed'],
    ['ur:bytes/0-3/aeaeaeae', 'parts-malformed'],
    ['ur:bytes/1-3/aeaeaeaeaeae', 'parts-malformed'],
    ['ur:bytes/1of3/abc/def', 'ur-version'],
    ['UR:BYTES/TYJKE8DTZ8PSN9XYDHA4XPZQ0', 'ur-version'],
    ['bytes/1-3/lpadaxcfaoaeaeaeae', 'ur-prefix-missing'],
  ])('%s: %s', (text, code) => {
    expect(makeCollector().take(scanOf(text))).toMatchObject({ type: 'refused', reason: { code } });
  });
});

describe('BBQr', () => {
  const encodings = ['H', '2', 'Z'] as const;
  test.each(texts.flatMap((text) => encodings.map((encoding) => [text, encoding] as const)))(
    'theirs is read: %#',
    (text, encoding) => {
      for (const fileType of ['U', 'J', 'B']) {
        const { parts } = splitQRs(bytesOf(text), fileType, { encoding, minVersion: 5, maxVersion: 12 });
        const events = feed(makeCollector(), shuffled(parts, random));
        expect(events.at(-1)).toMatchObject({ type: 'complete', transport: 'bbqr', text });
        expect(events).toHaveLength(parts.length);
      }
    },
  );

  test.each(texts)('ours is read by them: %#', (text) => {
    const parts = makeBbqr(bytesOf(text), 200);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(200);
    const { raw, fileType } = joinQRs(shuffled(parts, random));
    expect([textOf(raw), fileType]).toEqual([text, 'U']);
    expect(feed(makeCollector(), parts).at(-1)).toMatchObject({ type: 'complete', text });
  });

  test('a long text stays within their window', () => {
    const text = 'The quick brown fox, number '.repeat(2000);
    const parts = makeBbqr(bytesOf(text), 1853);
    expect(parts[0]?.slice(2, 3)).toBe('Z');
    expect(textOf(joinQRs([...parts]).raw)).toBe(text);
  });

  test.each([
    ['B$HP0100FF', 'bbqr-type'],
    ['B$2X0200AA', 'bbqr-type'],
    ['B$HU0000FF', 'parts-malformed'],
    ['B$HU0202FF', 'parts-malformed'],
    ['B$QU0100FF', 'parts-malformed'],
    ['B$HU0100', 'parts-malformed'],
    ['B$HU0100F', 'parts-malformed'],
    ['B$2U0100A', 'parts-malformed'],
    ['B$ZU0100AAAA', 'parts-malformed'],
  ])('%s: %s', (text, code) => {
    expect(makeCollector().take(scanOf(text))).toMatchObject({ type: 'refused', reason: { code } });
  });

  test('two senders with one heading that contradict each other are never joined', () => {
    const [own, theirs] = ['A', 'B'].map(
      (letter) => splitQRs(bytesOf(letter.repeat(300)), 'U', { encoding: 'H', minVersion: 5, maxVersion: 8 }).parts,
    );
    const mixed = (own ?? []).flatMap((part, i) => [part, theirs?.[i] ?? '']);
    const events = feed(makeCollector(), mixed);
    expect(events.some(({ type }) => type === 'complete')).toBe(false);
    expect(events).toContainEqual({ type: 'refused', reason: { code: 'parts-mixed', found: {} } });
  });

  test('what cannot be sent gives no parts', () => {
    expect(makeBbqr(new Uint8Array(0), 500)).toEqual([]);
    expect(makeBbqr(bytesOf(texts[3] ?? ''), 10)).toEqual([]);
    expect(makeBbqr(bytesOf(randomHex(40_000, random)), 16)).toEqual([]);
    expect(makeUr(new Uint8Array(0), 100)).toBeNull();
    expect(makeUr(bytesOf(randomHex(50_000, random)), 10)).toBeNull();
    expect(makeUr(bytesOf('abc'), Number.NaN)).toBeNull();
  });
});
