/**
 * Ctrl+L while a dialog of the system has the keyboard: it is none of our pages, so the key is asked for from the system,
 * for as long as the dialog is there. Not possible where the system gives no such keys (Wayland without its portal).
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
    /** The page opens its chooser of files, of which Electron says nothing: until a window is in front again. */
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
