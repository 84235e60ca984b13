/** Waiting time after wrong passphrases. The log counts them, so that a restart does not reset it (docs/custody.md). */

/** Doubles with each failure: one second after the first, an hour from the thirteenth on. */
const firstMs = 1000;
const longestMs = 3_600_000;

/**
 * Milliseconds from now. `sinceMs`: how long this program has certainly waited, by a monotonic clock; time before its
 * start does not count.
 */
export function waitAfter(failures: number, sinceMs: number): number {
  if (failures === 0) return 0;
  const whole = Math.min(firstMs * 2 ** Math.min(failures - 1, 30), longestMs);
  return Math.max(0, whole - Math.max(0, sinceMs));
}
