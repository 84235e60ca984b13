/** Decides when the next code is due. Pure: the time is an argument. */

export interface Pace {
  /** Whether the next code is due at `nowMs`. A late screen never shows two at once and never speeds up. */
  readonly isDue: (nowMs: number, codesPerSecond: number) => boolean;
}

export function makePace(): Pace {
  let shown = Number.NEGATIVE_INFINITY;
  return {
    isDue: (nowMs, codesPerSecond) => {
      const period = 1000 / codesPerSecond;
      // Screens refresh at about 60 Hz: a code that is due within half a frame is due now.
      if (nowMs - shown < period - 8) return false;
      shown = nowMs - shown < 2 * period ? shown + period : nowMs;
      return true;
    },
  };
}
