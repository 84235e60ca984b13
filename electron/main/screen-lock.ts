/**
 * Notices a locked screen if the system does not report it. Electron's `lock-screen` event exists on macOS and Windows
 * only; on Linux powerMonitor.getSystemIdleState must be polled. Tested with Electron 33 on X11: it follows the X
 * screen saver (also one that only blanks the screen) and takes less than a millisecond. The effect of a desktop's own
 * locker is unknown. No Electron here.
 */

/** Result of powerMonitor.getSystemIdleState. */
export type IdleState = 'active' | 'idle' | 'locked' | 'unknown';

/** Speed is not critical: the person who locks the screen is present. */
export const askEveryMs = 1000;

/** Calls `locked` once each time the screen gets locked. A failing query counts as 'unknown'. */
export function makeScreenWatch(ask: () => IdleState, locked: () => void, everyMs = askEveryMs) {
  let last: IdleState = 'unknown';
  let ticking: ReturnType<typeof setInterval> | null = null;
  const look = (): void => {
    const before = last;
    last = answered(ask);
    if (last === 'locked' && before !== 'locked') locked();
  };
  return {
    /** A screen that is already locked is not reported. */
    start: (): void => {
      last = answered(ask);
      ticking ??= setInterval(look, everyMs);
    },
    stop: (): void => {
      if (ticking !== null) clearInterval(ticking);
      ticking = null;
    },
  };
}

function answered(ask: () => IdleState): IdleState {
  try {
    return ask();
  } catch {
    return 'unknown';
  }
}
