/** What the log screen asks of main. The answers stay with the screen. */
import type { Asking } from '../../app/asking.ts';

export function makeLogActions({ host }: Asking) {
  return {
    /** `from`: the newest entry of the page; 0: the newest there is. */
    page: (from: number, count: number) => host.readLog({ from, count }),
    verify: () => host.verifyLog({}),
  };
}
