/** No vault without a watcher: when its channel closes, or it falls silent, this process ends. */
import { beatMs } from '../../../core/contract/watch.ts';

/** What Electron's MessagePortMain offers, as far as it is used here. */
export interface WatchedPort {
  on(event: 'message', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}

/**
 * In this process's own beats: one that derives a key for seconds has not missed anything meanwhile. Five seconds: on two busy
 * cores a watcher can be late for more than two. Main locks after one second without a reading; this is for when it cannot.
 */
const silentBeats = 20;
/** A watcher that has not begun yet. */
const startBeats = 40;

export function endUnlessWatched(port: WatchedPort, end: () => void): void {
  let silent = 0;
  let limit = startBeats;
  port.on('message', () => {
    silent = 0;
    limit = silentBeats;
  });
  port.on('close', end);
  port.start();
  setInterval(() => {
    silent += 1;
    if (silent >= limit) end();
  }, beatMs);
}
