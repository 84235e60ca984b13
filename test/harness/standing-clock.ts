/**
 * While `act` runs, timeouts pass only when they are made to: how long the machine takes for the real work between them does
 * not matter. `pass` lets so many milliseconds go by, after what runs now.
 */
import { vi } from 'vitest';

export async function whileClockStands<T>(act: (pass: (ms: number) => void) => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    return await act((ms) => void vi.advanceTimersByTimeAsync(ms));
  } finally {
    vi.useRealTimers();
  }
}
