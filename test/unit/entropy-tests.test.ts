/** Health and bias tests: their cut-offs against published figures, fair sources that pass, bad ones that do not. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assess } from '../../core/entropy/assess.ts';
import { tooFew, tooLongRun, tooMany } from '../../core/entropy/chance.ts';
import { testCoins } from '../../core/entropy/coins.ts';
import { proportionCutoff, repetitionCutoff, testDevice } from '../../core/entropy/device-health.ts';
import { alpha, frequencyCutoff, testDice } from '../../core/entropy/dice.ts';
import { creditOf, frameBytes, healthBytes } from '../../core/entropy/sources.ts';
import type { TestResult } from '../../core/entropy/tests.ts';
import { camera, coins, dice, keys, makeRandom } from '../harness/entropy-samples.ts';

const failedOf = (tests: readonly TestResult[]) => tests.filter(({ passed }) => !passed).map(({ test }) => test);
const ascii = (text: string) => new TextEncoder().encode(text);
const codeOf = (kind: Parameters<typeof assess>[0], data: Uint8Array) => {
  const assessed = assess(kind, data);
  return assessed.ok ? 'ok' : `${assessed.reason.code} ${assessed.reason.found.test ?? ''}`.trim();
};

describe('cut-offs', () => {
  it('are those of SP 800-90B §4.4', () => {
    // jitterentropy-library src/jitterentropy-health.c: 325 for one bit per sample, window 512, alpha 2^-30.
    expect(tooMany(512, 0.5, 2 ** -30)).toBe(325);
    // R qbinom(1 - 2^-30, 512, 1/256) + 1
    expect(proportionCutoff).toBe(16);
    expect(repetitionCutoff).toBe(5);
  });
  it('of the binomial agree with its exact rational tail', () => {
    for (const [n, k] of [
      [50, 25],
      [12, 3],
    ] as const) {
      let ways = 0n;
      let choose = 1n;
      const tails: bigint[] = [];
      for (let i = 0n; i <= BigInt(n); i += 1n) {
        ways += choose * 5n ** (BigInt(n) - i);
        tails.push(ways);
        choose = (choose * (BigInt(n) - i)) / (i + 1n);
      }
      const whole = 6n ** BigInt(n);
      const above = Number((whole - (tails[k - 1] ?? 0n)) * 10n ** 18n) / Number(whole) / 1e18;
      expect(tooMany(n, 1 / 6, above * (1 + 1e-9))).toBe(k);
      expect(tooMany(n, 1 / 6, above * (1 - 1e-9))).toBe(k + 1);
      const below = Number(((tails[k] ?? 0n) * 10n ** 18n) / whole) / 1e18;
      expect(tooFew(n, 1 / 6, below * (1 + 1e-9))).toBeGreaterThanOrEqual(k);
    }
  });
  it('refuse less than one fair set of rolls in 50,000: the sum of what each test may refuse', () => {
    for (const n of [50, 99]) {
      const chi = exactTail(n, frequencyCutoff);
      const run = n * 6 ** -(tooLongRun(n, 1 / 6, alpha) - 1);
      // pairs, pattern and doubles are cut at alpha by construction
      expect(chi + run + 3 * alpha).toBeLessThan(1 / 50_000);
      expect(chi).toBeGreaterThan(1e-6);
    }
  });
});

/** P(chi-square of n fair rolls > cut), exactly: all distributions of n rolls over six faces. */
function exactTail(n: number, cut: number): number {
  const logs = [0];
  for (let i = 1; i <= n; i += 1) logs.push((logs[i - 1] ?? 0) + Math.log(i));
  let ways = new Map<number, number>([[0, 1]]);
  for (let face = 0; face < 6; face += 1) {
    const next = new Map<number, number>();
    for (const [key, weight] of ways) {
      const [used, squares] = [Math.floor(key / 1e5), key % 1e5];
      for (let k = face === 5 ? n - used : 0; k <= n - used; k += 1) {
        const to = (used + k) * 1e5 + squares + k * k;
        next.set(to, (next.get(to) ?? 0) + weight * Math.exp(-(logs[k] ?? 0)));
      }
    }
    ways = next;
  }
  const scale = Math.exp((logs[n] ?? 0) - n * Math.log(6));
  let tail = 0;
  for (const [key, weight] of ways) if (((key % 1e5) * 6) / n - n > cut) tail += weight * scale;
  return tail;
}

describe('the device', () => {
  const random = makeRandom('device');
  const good = () => random.bytes(healthBytes);
  it('passes with good bytes', () => {
    for (let i = 0; i < 200; i += 1) expect(failedOf(testDevice(good()))).toEqual([]);
  });
  it.each<[string, (i: number, byte: number) => number, string]>([
    ['stuck at zero', () => 0, 'longest-run'],
    ['stuck at one value', () => 0xa5, 'longest-run'],
    ['a counter', (i) => i & 255, 'frequency'],
    ['text characters only', (_, byte) => 32 + (byte % 95), 'frequency'],
    ['seven bits of eight', (_, byte) => byte & 0x7f, 'frequency'],
    ['one bit rarely set', (_, byte) => (byte % 7 === 0 ? byte : byte & 0xfe), 'frequency'],
  ])('fails: %s', (_, change, test) => {
    expect(failedOf(testDevice(good().map((byte, i) => change(i, byte))))).toContain(test);
  });
  it('fails when five bytes in a row are the same, and not with four', () => {
    const bytes = good();
    bytes.set([9, 1, 1, 1, 1, 9], 100);
    expect(failedOf(testDevice(bytes))).toEqual([]);
    bytes.set([9, 1, 1, 1, 1, 1, 9], 100);
    expect(failedOf(testDevice(bytes))).toEqual(['longest-run']);
  });
  it('fails when a window is full of its first byte', () => {
    const bytes = good();
    for (let i = 512; i < 1024; i += 20) bytes[i] = bytes[512] ?? 0;
    expect(failedOf(testDevice(bytes))).toContain('proportion');
  });
  it('takes no other number of bytes', () => {
    expect(() => testDevice(new Uint8Array(healthBytes - 1))).toThrow();
  });
});

describe('dice', () => {
  it('that are fair are refused less than once in ten thousand', () => {
    const random = makeRandom('fair dice');
    let refused = 0;
    for (let i = 0; i < 40_000; i += 1) if (failedOf(testDice(dice(random, 50))).length > 0) refused += 1;
    expect(refused).toBeLessThan(4);
  });
  it.each<[string, string, string]>([
    ['the same again and again', '6'.repeat(50), 'frequency'],
    ['counted up', '123456'.repeat(9), 'pattern'],
    ['the same dozen again', '316254416235'.repeat(5), 'pattern'],
    ['two faces', '25522522552252255225'.repeat(3), 'frequency'],
    ['a run in the middle', `${'3142561352641'.repeat(2)}4444444444444${'5236146253164'.repeat(2)}`, 'longest-run'],
  ])('that were not rolled are refused: %s', (_, rolls, test) => {
    expect(failedOf(testDice(ascii(rolls)))).toContain(test);
  });
  it('loaded to half sixes are nearly always refused from 99 rolls on', () => {
    const random = makeRandom('loaded dice');
    const loaded = () => dice(random, 99).map((face) => (random.below(10) < 4 ? 0x36 : face));
    let refused = 0;
    for (let i = 0; i < 300; i += 1) if (failedOf(testDice(loaded())).length > 0) refused += 1;
    expect(refused).toBeGreaterThan(290);
  });
  it('without a double in a hundred rolls were invented', () => {
    const random = makeRandom('invented');
    const rolls = dice(random, 1);
    const invented = [...rolls];
    while (invented.length < 150) {
      const next = 0x31 + random.below(6);
      if (next !== invented.at(-1)) invented.push(next);
    }
    expect(failedOf(testDice(Uint8Array.from(invented)))).toEqual(['doubles']);
  });
  it('too few, too many, or not dice', () => {
    const random = makeRandom('shapes');
    expect(codeOf('dice', dice(random, 49))).toBe('entropy-too-little');
    expect(codeOf('dice', dice(random, 50))).toBe('ok');
    expect(codeOf('dice', dice(random, 1025))).toBe('entropy-malformed');
    expect(codeOf('dice', new Uint8Array(50).fill(0x37))).toBe('entropy-malformed');
    expect(codeOf('dice', new Uint8Array(50).fill(1))).toBe('entropy-malformed');
  });
});

describe('coins', () => {
  it('that are fair pass', () => {
    const random = makeRandom('fair coins');
    let refused = 0;
    for (let i = 0; i < 10_000; i += 1) if (codeOf('coins', coins(random, 128)) !== 'ok') refused += 1;
    expect(refused).toBeLessThan(2);
  });
  it.each<[string, string, string]>([
    ['one side', '1'.repeat(128), 'heads'],
    ['in turns', '01'.repeat(64), 'changes'],
    ['two by two', '0011'.repeat(32), 'pattern'],
    ['half and half', `${'01'.repeat(20)}${'0'.repeat(44)}${'1'.repeat(44)}`, 'longest-run'],
  ])('that were not thrown are refused: %s', (_, flips, test) => {
    expect(flips.length).toBe(128);
    expect(failedOf(testCoins(ascii(flips)))).toContain(test);
    expect(codeOf('coins', ascii(flips))).toMatch(/^entropy-biased /);
  });
  it('with three heads to one tail are refused', () => {
    const random = makeRandom('bent coin');
    const bent = () => coins(random, 256).map((flip) => (random.below(2) === 0 ? 0x31 : flip));
    expect(codeOf('coins', bent())).toBe('entropy-biased heads');
  });
});

describe('keys', () => {
  it('of a person pass', () => expect(codeOf('keys', keys(makeRandom('person'), 65))).toBe('ok'));
  it('held down, or pressed by a machine, are refused', () => {
    const machine = new Uint32Array(100).fill(33_000);
    expect(codeOf('keys', new Uint8Array(machine.buffer))).toBe('entropy-biased different');
    const random = makeRandom('held');
    const held = Uint32Array.from({ length: 400 }, () => 33_000 + 100 * random.below(8));
    expect(codeOf('keys', new Uint8Array(held.buffer))).toBe('entropy-biased different');
    const half = Uint32Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 8000 : 10_000 + 100 * i));
    expect(codeOf('keys', new Uint8Array(half.buffer))).toBe('entropy-biased commonest');
    const burst = Uint32Array.from({ length: 100 }, (_, i) => (i > 50 && i < 57 ? 8000 : 10_000 + 100 * i));
    expect(codeOf('keys', new Uint8Array(burst.buffer))).toBe('entropy-biased longest-run');
  });
  it('are whole intervals', () => expect(codeOf('keys', new Uint8Array(401))).toBe('entropy-malformed'));
});

describe('camera frames', () => {
  it('of a sensor pass', () => expect(codeOf('camera', camera(makeRandom('sensor'), 32))).toBe('ok'));
  it('of a covered lens, a still picture or a loop are refused', () => {
    const random = makeRandom('lens');
    const covered = new Uint8Array(32 * frameBytes).map(() => 16 + random.below(3));
    expect(codeOf('camera', covered)).toBe('entropy-biased levels');
    const still = camera(random, 1);
    const video = new Uint8Array(32 * frameBytes).map((_, i) => still[i % frameBytes] ?? 0);
    expect(codeOf('camera', video)).toBe('entropy-biased changed');
    const twelve = camera(random, 12);
    const loop = new Uint8Array(36 * frameBytes).map((_, i) => twelve[i % twelve.length] ?? 0);
    expect(codeOf('camera', loop)).toBe('entropy-biased same-frames');
  });
});

describe('what is said', () => {
  it('credits far less than a fair source has', () => {
    expect([creditOf('dice', 50), creditOf('dice', 99), creditOf('coins', 128), creditOf('keys', 64)]).toEqual([
      100, 198, 87, 64,
    ]);
    expect([creditOf('camera', 32), creditOf('dice', 1024)]).toEqual([64, 256]);
  });
  it('of a refusal holds counts, and nothing of the data', () => {
    const rolls = ascii('123456'.repeat(9));
    const assessed = assess('dice', rolls);
    expect(assessed).toMatchObject({ ok: false, reason: { found: { test: 'pairs', figure: '9', most: '8' } } });
    expect(JSON.stringify(assessed)).not.toMatch(/123456|3132/);
  });
  it('depends on the seed of the samples only', () => {
    const digest = (data: Uint8Array) => createHash('sha256').update(data).digest('hex').slice(0, 16);
    expect(digest(dice(makeRandom('fixed'), 99))).toBe(digest(dice(makeRandom('fixed'), 99)));
    expect(digest(dice(makeRandom('fixed'), 99))).not.toBe(digest(dice(makeRandom('other'), 99)));
  });
});
