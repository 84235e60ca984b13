/** Calls of the log screen to main. The answers stay with the screen. */
import type { Asking } from '../../app/asking.ts';

export function makeLogActions({ host }: Asking) {
  return {
    /** `from`: newest entry of the page; 0: the newest of all. */
    page: (from: number, count: number) => host.readLog({ from, count }),
    verify: () => host.verifyLog({}),
  };
}
