/**
 * What follows from a reading: when it means that what is held must go (electron/watch/trigger.ts), main locks and raises an
 * alarm, which stands until a person has acknowledged it, also over a restart. No Electron here.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { isTyped } from '../../../core/base/typed-word.ts';
import { alarmWord, countsAsOnline, type GuardAlarm, type GuardReading } from '../../../core/contract/guard.ts';
import type { VaultStateName } from '../../../core/contract/watch.ts';
import { connectedIn, type During } from '../../watch/trigger.ts';

/** What the log is told (core/audit/events.ts). An alarm is written after the lock, an acknowledgement before it takes effect. */
export type GuardEvent =
  | { readonly kind: 'guard'; readonly guard: GuardReading }
  | { readonly kind: 'alarm'; readonly alarm: 'network'; readonly guard: GuardReading }
  | { readonly kind: 'alarm-acknowledged'; readonly alarm: 'network'; readonly by: [] };

export interface NetworkAlarmParts {
  readonly lock: { readonly holds: () => VaultStateName; readonly lock: (why: 'network') => Promise<void> };
  /** The alarm as it is remembered between two starts. */
  readonly memory: {
    readonly read: () => GuardAlarm | null;
    readonly write: (alarm: GuardAlarm | null) => Result<null, Reason>;
  };
  readonly logEvent: (event: GuardEvent) => Result<unknown, Reason>;
  readonly now: () => number;
}

/** A link that flaps fills no log: of what changes, at most one entry in this time. */
const logEveryMs = 2000;
/** How often an alarm that could not be written down is tried again. */
const writeEveryMs = 2000;

export type NetworkAlarm = ReturnType<typeof makeNetworkAlarm>;

export function makeNetworkAlarm(parts: NetworkAlarmParts) {
  let alarm = parts.memory.read();
  let logged: { readonly shown: string; readonly atMs: number } | null = null;
  let triedMs = 0;

  function raise(reading: GuardReading, during: During): void {
    // The watcher raises at each beat until it hears that nothing is held any more.
    if (alarm !== null && parts.lock.holds() === 'nothing') return;
    const cause = reading.state === 'unknown' ? 'unknown' : 'online';
    alarm ??= { seen: [...connectedIn(reading)], atMs: Math.max(0, parts.now()), during, cause, unwritten: true };
    // First the keys, then the notes.
    void parts.lock.lock('network').finally(() => parts.logEvent({ kind: 'alarm', alarm: 'network', guard: reading }));
    writeDown();
  }

  /** A disk that refuses is tried again, and meanwhile the alarm says so: it would not outlive a restart. */
  function writeDown(): void {
    if (alarm === null || !alarm.unwritten) return;
    triedMs = parts.now();
    const written: GuardAlarm = { ...alarm, unwritten: false };
    if (parts.memory.write(written).ok) alarm = written;
  }

  function logChange(reading: GuardReading): void {
    const atMs = parts.now();
    const shown = [reading.state, ...connectedIn(reading).map(({ kind, name }) => `${kind} ${name}`)].join('\n');
    if (logged !== null && (logged.shown === shown || Math.abs(atMs - logged.atMs) < logEveryMs)) return;
    logged = { shown, atMs };
    parts.logEvent({ kind: 'guard', guard: reading });
  }

  return {
    /** Every reading, and whether what was held must go. */
    told: ({ reading, raised }: { readonly reading: GuardReading; readonly raised: During | null }): void => {
      if (raised !== null) raise(reading, raised);
      logChange(reading);
      if (Math.abs(parts.now() - triedMs) >= writeEveryMs) writeDown();
    },
    alarm: (): GuardAlarm | null => alarm,
    /** What is remembered was not known yet when this was made. */
    recall: (): boolean => {
      alarm ??= parts.memory.read();
      return alarm !== null;
    },
    /** Why no vault process may start. */
    refusesVault: (): Reason | null => (alarm === null ? null : reason('alarm-standing')),
    acknowledge: (typed: string, reading: GuardReading): Result<null, Reason> => {
      if (alarm === null) return ok(null);
      if (countsAsOnline(reading.state)) return refuse(reason('alarm-still-online'));
      if (!isTyped(typed, alarmWord)) return refuse(reason('alarm-word-differs'));
      const told = parts.logEvent({ kind: 'alarm-acknowledged', alarm: 'network', by: [] });
      if (!told.ok) return told;
      // Written in the log, it is acknowledged. Where the settings cannot be written the alarm comes back at the next start.
      parts.memory.write(null);
      alarm = null;
      return ok(null);
    },
  };
}
