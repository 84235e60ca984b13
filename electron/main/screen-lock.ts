/**
 * Notices a locked screen where the system does not tell. Electron's `lock-screen` event exists on macOS and Windows only; on
 * Linux powerMonitor.getSystemIdleState has to be asked. Tried with Electron 33 on X11: it follows the X screen saver (also one that
 * only blanks the screen) and takes less than a millisecond. What a desktop's own locker makes of it is not known. No Electron here.
 */

/** What powerMonitor.getSystemIdleState answers. */
export type IdleState = 'active' | 'idle' | 'locked' | 'unknown';

/** Locking is no race here: whoever locks the screen stands before it. */
export const askEveryMs = 1000;

/** Calls `locked` once for each time that the screen is locked. A question that fails is taken for 'unknown'. */
export function makeScreenWatch(ask: () => IdleState, locked: () => void, everyMs = askEveryMs) {
  let last: IdleState = 'unknown';
  let ticking: ReturnType<typeof setInterval> | null = null;
  const look = (): void => {
    const before = last;
    last = answered(ask);
    if (last === 'locked' && before !== 'locked') locked();
  };
  return {
    /** A screen that is locked already is no news. */
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
