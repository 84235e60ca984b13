/** How long to wait after wrong passphrases. The log counts them, so that a restart does not forget (docs/custody.md). */

/** Doubles with each failure: one second after the first, an hour from the thirteenth on. */
const firstMs = 1000;
const longestMs = 3_600_000;

/** `lastMs` and `nowMs` are wall-clock: a clock that was set back means waiting in full. Milliseconds from now. */
export function waitAfter(failures: number, lastMs: number, nowMs: number): number {
  if (failures === 0) return 0;
  const whole = Math.min(firstMs * 2 ** Math.min(failures - 1, 30), longestMs);
  const since = nowMs - lastMs;
  return since < 0 ? whole : Math.max(0, whole - since);
}
