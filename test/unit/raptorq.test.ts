import { describe, expect, test } from 'vitest';
import { collectSymbols, encodeSymbols } from '../../core/qr/raptorq.ts';

const data = Uint8Array.from({ length: 5000 }, (_, i) => (i * 131) % 251);

describe('RaptorQ', () => {
  test('any symbols, as many as the data has, or hardly more, give the data', () => {
    const symbols = encodeSymbols(data, 96, 200);
    const decoder = collectSymbols(data.length, 96);
    let got: Uint8Array | null = null;
    let used = 0;
    for (const { id, symbol } of symbols.toReversed().filter((_, i) => i % 2 === 0)) {
      used += 1;
      got = decoder?.add(id, symbol) ?? null;
      if (got !== null) break;
    }
    expect(got).toEqual(data);
    expect(used).toBeLessThanOrEqual(Math.ceil(data.length / 96) + 3);
    decoder?.free();
  });

  test('sizes that do not fit are refused before the package sees them', () => {
    for (const [length, size] of [
      [0, 96],
      [-1, 96],
      [1.5, 96],
      [100, 0],
      [100, 100],
      [100, 56],
      [56_404 * 64, 64],
      [2 ** 40, 96],
    ] as const)
      expect(collectSymbols(length, size)).toBeNull();
    expect(encodeSymbols(new Uint8Array(0), 96, 1)).toEqual([]);
    const decoder = collectSymbols(100, 96);
    expect(decoder?.add(0, new Uint8Array(95))).toBeNull();
    expect(decoder?.add(-1, new Uint8Array(96))).toBeNull();
    expect(decoder?.add(0x1000000, new Uint8Array(96))).toBeNull();
    decoder?.free();
  });
});
