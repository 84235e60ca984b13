/**
 * While the window is in front, clears what our page puts into the clipboard by itself and, on X11 and Wayland,
 * whatever is selected (middle click). The only allowed way to the clipboard is the host's `copyReply`, which is
 * explicit, permitted by a setting and logged. No Electron here.
 */

export interface ClipboardEyes {
  /** Whether one of our pages wrote the clipboard. */
  readonly pageWrote: () => Promise<boolean>;
  readonly clear: () => void;
  /** Null if the system has no second clipboard. */
  readonly selection: { readonly hasText: () => Promise<boolean>; readonly clear: () => void } | null;
}

const lookEveryMs = 250;
/** A program that owns the clipboard and does not answer must not block main: it is then checked less often. */
const restTimes = 20;

export function makeClipboardWatch(eyes: ClipboardEyes) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = async () => {
    try {
      if (await eyes.pageWrote()) eyes.clear();
      if (await eyes.selection?.hasText()) eyes.selection?.clear();
    } catch {
      // The state is then unknown; the next check, or the lock, clears it.
    }
  };
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const start = () => {
    stop();
    const again = async () => {
      const began = performance.now();
      const mine = timer;
      await look();
      if (timer === mine) timer = setTimeout(again, Math.max(lookEveryMs, restTimes * (performance.now() - began)));
    };
    timer = setTimeout(again, 0);
  };
  return {
    inFront: start,
    /** Checks once more for text written just before. */
    behind: () => {
      stop();
      void look();
    },
  };
}
