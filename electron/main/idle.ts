/** Counts minutes without input on two clocks: the monotonic one stops in a suspended machine, the other can be set. */

export interface IdleClock {
  readonly wall: () => number;
  readonly steady: () => number;
}
export interface IdleTimer {
  readonly start: (minutes: number) => void;
  readonly stillHere: () => void;
  readonly stop: () => void;
}

const tickMs = 1000;
const realClock: IdleClock = { wall: () => Date.now(), steady: () => performance.now() };

/** Calls `expired` once when either clock shows that the time is over. Minutes are clamped to 1 to 60. */
export function makeIdleTimer(expired: () => void, clock: IdleClock = realClock): IdleTimer {
  let ticking: ReturnType<typeof setInterval> | null = null;
  let limitMs = 0;
  let since = { wall: 0, steady: 0 };
  const stillHere = () => {
    since = { wall: clock.wall(), steady: clock.steady() };
  };
  const stop = () => {
    if (ticking !== null) clearInterval(ticking);
    ticking = null;
  };
  const look = () => {
    if (clock.wall() - since.wall < limitMs && clock.steady() - since.steady < limitMs) return;
    stop();
    expired();
  };
  return {
    start: (minutes) => {
      limitMs = Math.max(1, Math.min(60, minutes)) * 60_000;
      stillHere();
      stop();
      ticking = setInterval(look, tickMs);
    },
    stillHere,
    stop,
  };
}
