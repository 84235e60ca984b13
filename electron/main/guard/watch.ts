/** Takes readings in a steady rhythm, and whenever it is asked; tells of each one. */
import type { GuardReading } from '../../../core/contract/guard.ts';

/** A link is seen after a quarter of a second at the latest; the readings take about half a per cent of one core. */
export const readEveryMs = 250;

export type Watch = ReturnType<typeof makeWatch>;

/** `told` gets every reading, and the one before it (null for the first). */
export function makeWatch(
  take: () => GuardReading,
  told: (now: GuardReading, before: GuardReading | null) => void,
  everyMs = readEveryMs,
) {
  let last: GuardReading | null = null;
  let ticking: ReturnType<typeof setInterval> | null = null;
  const look = (): GuardReading => {
    const before = last;
    last = take();
    told(last, before);
    return last;
  };
  return {
    start: (): void => {
      if (ticking !== null) return;
      look();
      ticking = setInterval(look, everyMs);
    },
    stop: (): void => {
      if (ticking !== null) clearInterval(ticking);
      ticking = null;
    },
    /** A fresh reading, now. */
    look,
    /** The newest reading there is. */
    last: (): GuardReading => last ?? look(),
  };
}
