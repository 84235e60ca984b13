/**
 * The deadline lies at most so far ahead of the time that counts; the last signature, or the agreement to the newest book, is at
 * most so long ago; the clock of this machine shows working hours (minutes of the day, UTC).
 */
import * as v from 'valibot';
import { ms, wholeNumber } from '../book/parts.ts';
import { defineBookRule, type Fired, firedIn, firedWhole } from '../book-rule.ts';
import { itemsIn } from './items-in.ts';

const minuteMs = 60_000n;
const dayMinutes = 1440n;

export const timeBounds = defineBookRule({
  kind: 'timeBounds',
  asks: 'lines',
  fields: {
    horizonMs: v.optional(ms),
    aheadMs: v.optional(ms),
    /** From the first minute on, up to and without the second. */
    hours: v.optional(v.strictObject({ from: wholeNumber(0, 1439), to: wholeNumber(1, 1440) })),
  },
  check: ({ horizonMs, aheadMs, hours }) => {
    const isAny = horizonMs !== undefined || aheadMs !== undefined || hours !== undefined;
    return isAny && (hours === undefined || hours.from < hours.to);
  },
  directions: { horizonMs: 'lower', aheadMs: 'lower', hours: 'fixed' },
  evaluate: ({ horizonMs, aheadMs, hours }, lines, context) => {
    const fired: Fired[] = [];
    if (horizonMs !== undefined) {
      const latest = context.time() + BigInt(horizonMs);
      const far = itemsIn(lines).filter(({ deadlineMs }) => deadlineMs > latest);
      fired.push(...far.map(({ item, deadlineMs }) => firedIn(item, 'deadline-far', { atMs: deadlineMs.toString() })));
    }
    if (aheadMs !== undefined) {
      const ahead = context.time() - context.steadyMs();
      if (ahead > BigInt(aheadMs)) fired.push(firedWhole('time-ahead', { byMs: ahead.toString() }));
    }
    if (hours !== undefined) {
      const now = context.need('nowMs');
      const minute = (now / minuteMs) % dayMinutes;
      const isWithin = minute >= BigInt(hours.from) && minute < BigInt(hours.to);
      if (!isWithin) fired.push(firedWhole('outside-hours', { atMs: now.toString() }));
    }
    return fired;
  },
});
