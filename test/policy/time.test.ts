/** The time that counts: what a request, the mark and the clock can do to it. */
import { describe, expect, it } from 'vitest';
import { countedTime, ownTimeOf } from '../../core/policy/time.ts';
import { day, itemsOf, noon, type Pay, pastOf } from './facts.ts';

const at = (ms: number): Pay => ({ chain: 'nem', timestampMs: BigInt(noon + ms) });
const timeOf = (pays: readonly Pay[], nowMs: number, markMs = noon) =>
  Number(
    countedTime({
      items: itemsOf(pays),
      past: pastOf([], { markMs: BigInt(markMs) }),
      nowMs: BigInt(nowMs),
    }),
  ) - noon;

describe('the time that counts', () => {
  it.each<[string, readonly Pay[], number, number, number]>([
    ['is that of the request', [at(day)], noon + 2 * day, noon, day],
    ['never goes back', [at(-day)], noon, noon, 0],
    ['is held back by the clock', [at(30 * day)], noon + day, noon, day],
    ['is not moved on by the clock', [at(day)], noon + 30 * day, noon, day],
    ['does not go back with the clock', [at(day)], noon - 9 * day, noon, 0],
    ['of several requests is the earliest', [at(5 * day), at(day), at(9 * day)], noon + 9 * day, noon, day],
    ['without requests is the mark', [], noon + day, noon, 0],
  ])('%s', (_, pays, nowMs, markMs, expected) => expect(timeOf(pays, nowMs, markMs)).toBe(expected));
  it('is not known without a clock', () => {
    expect(countedTime({ items: itemsOf([at(0)]), past: pastOf(), nowMs: undefined })).toBeNull();
  });
  it('is not known without a mark', () => {
    expect(countedTime({ items: itemsOf([at(0)]), past: undefined, nowMs: BigInt(noon) })).toBeNull();
  });
  it('of a Symbol request is its deadline less what the network allows', () => {
    const [plain, bonded] = itemsOf([
      { deadlineMs: BigInt(noon) },
      { deadlineMs: BigInt(noon), outer: 'symbol.aggregate-bonded' },
    ]);
    expect(plain && Number(ownTimeOf(plain)) - noon).toBe(-6 * 3_600_000);
    expect(bonded && Number(ownTimeOf(bonded)) - noon).toBe(-48 * 3_600_000);
  });
});
