/** The measure of the end-to-end test of a scanning window: what counts as holding it up. */
import { describe, expect, it } from 'vitest';
import { heldUp } from '../harness/thread-time.ts';

/** Two samples around a task of 80 ms. */
const around = (ranMs: number, waitedMs: number) => [
  { atMs: 995, ranMs: 100, waitedMs: 200 },
  { atMs: 1085, ranMs: 100 + ranMs, waitedMs: 200 + waitedMs },
];
const task = { startMs: 1000, durationMs: 80 };

describe('a task of 80 ms holds a window up for 50 ms', () => {
  it.each([
    ['if it ran all the time', 80, 0, true],
    ['if it ran for just 50 ms', 50, 30, true],
    ['if it waited for something else than a processor', 5, 0, true],
    ['if only 30 ms of it were the waiting for a processor', 45, 30, true],
    ['not if others had the processor for more than 30 ms', 45, 35, false],
  ])('%s', (_name, ran, waited, is) => {
    expect(heldUp(task, around(ran, waited), 50)).toBe(is);
  });

  it('if there is no sample on each side of it', () => {
    expect(heldUp(task, around(1, 79).slice(0, 1), 50)).toBe(true);
    expect(heldUp(task, around(1, 79).slice(1), 50)).toBe(true);
    expect(heldUp(task, [], 50)).toBe(true);
  });
});
