/** The clock that entries are dated by, and what the log is told when somebody set it. */
import type { LogEventOf } from '../../core/audit/events.ts';

/** A clock that is further back than this behind the last entry was set back, or lost its battery. */
const backMs = 1000;
/** While the program runs, the clock and the time that has surely passed differ by less. */
const forwardMs = 60_000;

export interface LogClock {
  /** What the log must say before an entry of now: the clock was set. `lastMs`: of the last entry. */
  readonly moved: (atMs: number, lastMs: number | null) => LogEventOf<'clock-back' | 'clock-forward'> | null;
  /** An entry was written at that time. */
  readonly note: (atMs: number) => void;
  /** The machine goes to sleep: a clock that nobody can set may stop with it, so the two cannot be compared. */
  readonly sleep: () => void;
  readonly wake: () => void;
}

/** `elapsed`: milliseconds by a clock that nobody can set. */
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
