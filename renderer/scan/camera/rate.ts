/** Speed of a collection over the last two seconds. Pure: times are arguments, in milliseconds. */
import type { Progress } from '../../../core/qr/transports.ts';
import type { Rate } from './messages.ts';

interface Step {
  readonly at: number;
  readonly bytes: number;
  readonly have: number;
}

const spanMs = 2000;
/** Before this time a rate would be a guess. */
const leastMs = 300;

export interface RateMeter {
  /** Counts one useful code: its bytes, and the total so far. */
  readonly count: (bytes: number, have: number, now: number) => void;
  readonly rate: (progress: Progress, now: number) => Rate;
  readonly clear: () => void;
}

export function makeRateMeter(): RateMeter {
  let steps: Step[] = [];
  return {
    count: (bytes, have, now) => {
      steps = [...steps.filter((step) => now - step.at <= spanMs), { at: now, bytes, have }];
    },
    rate: (progress, now) => {
      const recent = steps.filter((step) => now - step.at <= spanMs);
      const first = recent[0];
      const span = first === undefined ? 0 : now - first.at;
      if (first === undefined || span < leastMs) return { codesPerSecond: 0, bytesPerSecond: 0, secondsLeft: null };
      const perSecond = (amount: number) => (amount * 1000) / span;
      const gained = perSecond(progress.have - first.have);
      return {
        // The first code only starts the clock.
        codesPerSecond: perSecond(recent.length - 1),
        bytesPerSecond: perSecond(recent.slice(1).reduce((sum, step) => sum + step.bytes, 0)),
        secondsLeft: gained > 0 ? (progress.needed - progress.have) / gained : null,
      };
    },
    clear: () => {
      steps = [];
    },
  };
}
