/** The clock for log entries, and detection of changes to it. */
import type { LogEventOf } from '../../core/audit/events.ts';

/** If the clock is this far behind the last entry, it was set back or lost its battery. */
const backMs = 1000;
/** While the program runs, the clock and the elapsed time differ by less than this. */
const forwardMs = 60_000;

export interface LogClock {
  /** The event to log before an entry of now if the clock was set. `lastMs`: time of the last entry. */
  readonly moved: (atMs: number, lastMs: number | null) => LogEventOf<'clock-back' | 'clock-forward'> | null;
  /** Records that an entry was written at that time. */
  readonly note: (atMs: number) => void;
  /** The machine goes to sleep: the monotonic clock may stop too, so the two cannot be compared. */
  readonly sleep: () => void;
  readonly wake: () => void;
}

/** `elapsed`: milliseconds of a monotonic clock. */
export function makeLogClock(elapsed: () => number): LogClock {
  let last: { readonly atMs: number; readonly elapsedMs: number } | null = null;
  let isAsleep = false;
  return {
    moved: (atMs, lastMs) => {
      const now = String(Math.max(0, atMs));
      if (lastMs !== null && atMs < lastMs - backMs) return { kind: 'clock-back', last: String(lastMs), now };
      if (last === null || isAsleep) return null;
      const ahead = atMs - last.atMs - (elapsed() - last.elapsedMs);
      return ahead > forwardMs ? { kind: 'clock-forward', last: String(Math.max(0, last.atMs)), now } : null;
    },
    note: (atMs) => {
      last = { atMs, elapsedMs: elapsed() };
    },
    sleep: () => {
      isAsleep = true;
      last = null;
    },
    wake: () => {
      isAsleep = false;
      last = null;
    },
  };
}
