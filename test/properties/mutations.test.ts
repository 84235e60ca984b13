/**
 * For any input: a value is returned, never an exception, and nothing larger than the input. More than 100,000 cases in
 * `npm run soak`, a tenth of them in `npm test`.
 */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { decodeTransaction, encodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { hangs, seed, times } from '../sample.ts';
import { samples, textOf } from './ways.ts';

/** A small seeded generator (xorshift32), so that a failure can be repeated. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
const [transactions, strings, changedTexts] = [times(6000, 60_000), times(2000, 20_000), times(2000, 20_000)];

const chains: readonly Chain[] = ['symbol', 'nem'];
const signedModes = ['no', 'yes', 'either'] as const;

function decodeAll(bytes: Uint8Array, inner: Uint8Array | null): number {
  let decoded = 0;
  for (const chain of chains)
    for (const signed of signedModes) {
      const read = decodeTransaction({ chain, network: null, bytes, inner, signed });
      if (!read.ok) continue;
      decoded += 1;
      expect(toHex(encodeTransaction(read.value))).toBe(toHex(bytes));
    }
  return decoded;
}

function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length);
  switch (random(6)) {
    case 0: // a random byte
      return bytes.with(at, random(256));
    case 1: // cut
      return bytes.slice(0, at);
    case 2: // a byte more
      return Uint8Array.of(...bytes.subarray(0, at), random(256), ...bytes.subarray(at));
    case 3: // a byte less
      return Uint8Array.of(...bytes.subarray(0, at), ...bytes.subarray(at + 1));
    case 4: {
      // a huge or small u32 where a size may stand
      const changed = bytes.slice();
      const value = [0, 1, 0x7fffffff, 0xffffffff, bytes.length, bytes.length + 8][random(6)] ?? 0;
      new DataView(changed.buffer).setUint32(Math.min(at & ~3, Math.max(0, bytes.length - 4)), value, true);
      return changed;
    }
    default: {
      // a run copied over another
      const changed = bytes.slice();
      changed.copyWithin(random(bytes.length), at, at + random(64));
      return changed;
    }
  }
}

describe('decoders', () => {
  it(
    'never throw on mutated transactions of every kind, and what decodes encodes to the same bytes',
    () => {
      const random = generator(seed);
      let decoded = 0;
      for (let i = 0; i < transactions; i += 1) {
        const sample = samples[random(samples.length)];
        if (sample === undefined) throw new Error('no sample');
        let bytes = sample.bytes;
        for (let turn = 0; turn <= random(3) && bytes.length > 4; turn += 1) bytes = mutate(bytes, random);
        if (decodeAll(bytes, sample.inner) > 0) decoded += 1;
      }
      // Some changes (an amount, a key) leave a valid transaction; without any, the mutations would be too wild to test
      // anything.
      expect(decoded).toBeGreaterThan(transactions / 60);
    },
    hangs,
  );

  it(
    'never throw on random byte strings',
    () => {
      const random = generator(seed + 1);
      for (let i = 0; i < strings; i += 1)
        decodeAll(
          Uint8Array.from({ length: random(400) }, () => random(256)),
          null,
        );
    },
    hangs,
  );
});

describe('the reader of texts', () => {
  it(
    'never throws on mutated texts',
    () => {
      const random = generator(seed + 2);
      const texts = samples.map(textOf);
      const odd = [
        '{',
        '}',
        '"',
        '\\',
        '\u0000',
        '\ud800',
        '[',
        ':',
        ',',
        '9e999',
        '-',
        'INKAN:',
        'alice://sign?',
        '__proto__',
      ];
      let read = 0;
      for (let i = 0; i < changedTexts; i += 1) {
        const text = texts[random(texts.length)] ?? '';
        const at = random(text.length);
        const changed = text.slice(0, at) + (odd[random(odd.length)] ?? '') + text.slice(at + random(8));
        if (readRequest(changed).ok) read += 1;
      }
      expect(read).toBeLessThan(changedTexts);
    },
    hangs,
  );

  it('takes no more memory than the text is long: counts that lie are refused before anything is allocated', () => {
    // 0xFF wherever a count can be, at the largest accepted size: an allocation by count would take gigabytes.
    for (const sample of samples) {
      const bytes = new Uint8Array(120_000).fill(0xff);
      bytes.set(sample.bytes.subarray(0, sample.chain === 'symbol' ? 128 : 60));
      new DataView(bytes.buffer).setUint32(0, sample.chain === 'symbol' ? bytes.length : 0, true);
      if (sample.chain === 'nem') bytes.set(sample.bytes.subarray(0, 4));
      const before = process.memoryUsage().arrayBuffers;
      const read = decodeTransaction({
        chain: sample.chain,
        network: null,
        bytes,
        inner: sample.inner,
        signed: 'either',
      });
      expect(read.ok).toBe(false);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000);
    }
  });
});
