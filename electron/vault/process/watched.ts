/** Ends this process if the watcher's channel closes or falls silent, so that no vault runs without a watcher. */
import { beatMs } from '../../../core/contract/watch.ts';

/** The used part of Electron's MessagePortMain. */
export interface WatchedPort {
  on(event: 'message', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}

/**
 * Counted in this process's own beats: deriving a key for seconds causes no timeout. Five seconds, because on two busy
 * cores a watcher can be late by more than two. Main locks after one second without a reading; this is for the case
 * that it cannot.
 */
const silentBeats = 20;
/** Time for a watcher that has not started yet. */
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
