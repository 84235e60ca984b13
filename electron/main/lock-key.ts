/**
 * Ctrl+L while a system dialog has the keyboard: none of our pages gets the key then, so it is registered with the
 * system while the dialog is open. Impossible if the system has no such shortcuts (Wayland without its portal).
 */
import { globalShortcut } from 'electron';

const key = 'CommandOrControl+L';

export type LockKey = ReturnType<typeof makeLockKey>;

export function makeLockKey(lock: () => void) {
  let dialogs = 0;
  let choosing = false;
  const settle = () => {
    const isWanted = dialogs > 0 || choosing;
    if (isWanted === globalShortcut.isRegistered(key)) return;
    if (isWanted) globalShortcut.register(key, lock);
    else globalShortcut.unregister(key);
  };
  return {
    /** While main's own dialog is open. */
    during: async <T>(dialog: () => Promise<T>): Promise<T> => {
      dialogs += 1;
      settle();
      try {
        return await dialog();
      } finally {
        dialogs -= 1;
        settle();
      }
    },
    /** The page opened its file chooser, which Electron does not report: until a window has the focus again. */
    choosing: () => {
      choosing = true;
      settle();
    },
    inFront: () => {
      choosing = false;
      settle();
    },
  };
}
