/** The clock of this room, which tests replace. */
export interface Timer {
  /** Unix milliseconds. */
  readonly nowMs: () => bigint;
  /** Calls `run` once after `ms`; what it gives cancels that. */
  readonly later: (ms: number, run: () => void) => () => void;
}

export const laterByClock: Timer['later'] = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
