/**
 * Keys and clicks that the system sent to the window, for what a page must not do by itself. Takes Electron's
 * input-events, which no page can make. Gives each of them once, for a few seconds. No Electron here.
 */
import { isPresence, type SystemInput } from './keyboard-shortcuts.ts';

/** As long as a page's own activation lasts (HTML, transient activation: at most some seconds). */
const lastsMs = 5000;

/** Of `isPresence`, what somebody does on purpose. */
const onPurpose = ['rawKeyDown', 'keyDown', 'mouseDown', 'touchStart', 'pointerDown'];

export function makeGesture(steadyMs: () => number = () => performance.now()) {
  let at: number | null = null;
  return {
    heard: (input: SystemInput): void => {
      if (isPresence(input) && onPurpose.includes(input.type)) at = steadyMs();
    },
    /** Whether there was one that nothing was done with yet. */
    spend: (): boolean => {
      const isThere = at !== null && steadyMs() - at < lastsMs;
      at = null;
      return isThere;
    },
  };
}
