/** The air-gap guard put together: readings four times a second, and what follows from them. */
import type { Reason } from '../../../core/base/reason.ts';
import type { Result } from '../../../core/base/result.ts';
import type { GuardAlarm, GuardReading } from '../../../core/contract/guard.ts';
import { changePreferences, readPreferences } from '../preferences.ts';
import { makeSentry, type SentryParts } from './sentry.ts';
import { partsOfThisMachine, takeReading } from './take-reading.ts';
import { makeWatch } from './watch.ts';

export interface GuardParts {
  /** Where main remembers a standing alarm. */
  readonly folder: string;
  readonly lock: SentryParts['lock'];
  /** Electron's net.isOnline. */
  readonly systemOnline: () => boolean;
  readonly log: { readonly append: SentryParts['logEvent'] };
}

export type Guard = ReturnType<typeof makeGuard>;

export function makeGuard({ folder, lock, systemOnline, log }: GuardParts) {
  const memory: SentryParts['memory'] = {
    read: () => readPreferences(folder).alarm,
    write: (alarm) => changePreferences(folder, { alarm }),
  };
  const sentry = makeSentry({ lock, memory, logEvent: log.append, now: () => Date.now() });
  const machine = partsOfThisMachine(systemOnline);
  const watch = makeWatch(() => takeReading(machine), sentry.told);
  return {
    start: watch.start,
    stop: watch.stop,
    /** A fresh reading; whatever follows from it has happened when this returns. */
    look: (): GuardReading => watch.look(),
    /** For the window. */
    facts: (): { guard: GuardReading; alarm: GuardAlarm | null } => ({ guard: watch.last(), alarm: sentry.alarm() }),
    refusesKeyRoom: sentry.refusesKeyRoom,
    acknowledge: (typed: string): Result<null, Reason> => sentry.acknowledge(typed, watch.look()),
  };
}
