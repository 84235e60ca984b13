/**
 * While the window is in front: what our page puts into the clipboard by itself is taken out again, and on X11 and Wayland
 * whatever gets selected does not stay in the selection (middle click). The one way to the clipboard is the caretaker's
 * `copyReply`, which is asked for, allowed and logged. No Electron here.
 */

export interface ClipboardEyes {
  /** Whether what lies in the clipboard was written by a page of ours. */
  readonly pageWrote: () => Promise<boolean>;
  readonly clear: () => void;
  /** Null where the system has no second clipboard. */
  readonly selection: { readonly hasText: () => Promise<boolean>; readonly clear: () => void } | null;
}

const lookEveryMs = 250;
/** A program that holds the clipboard and does not answer must not hold up main: then it is looked at less often. */
const restTimes = 20;

export function makeClipboardWatch(eyes: ClipboardEyes) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = async () => {
    try {
      if (await eyes.pageWrote()) eyes.clear();
      if (await eyes.selection?.hasText()) eyes.selection?.clear();
    } catch {
      // Nothing is known of it then: the next look, or the lock, empties it.
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
    /** Once more, for what was written just before. */
    behind: () => {
      stop();
      void look();
    },
  };
}
