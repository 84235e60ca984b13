/**
 * Reacts to readings. If secrets must be removed (electron/watch/trigger.ts), main locks and raises an alarm, which
 * stays active until a person acknowledges it, also across restarts. No Electron here.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { isTyped } from '../../../core/base/typed-word.ts';
import { alarmWord, countsAsOnline, type GuardAlarm, type GuardReading } from '../../../core/contract/guard.ts';
import type { VaultStateName } from '../../../core/contract/watch.ts';
import { connectedIn, type During } from '../../watch/trigger.ts';

/** Log events (core/audit/events.ts). An alarm is logged after the lock, an acknowledgement before it takes effect. */
export type GuardEvent =
  | { readonly kind: 'guard'; readonly guard: GuardReading }
  | { readonly kind: 'alarm'; readonly alarm: 'network'; readonly guard: GuardReading }
  | { readonly kind: 'alarm-acknowledged'; readonly alarm: 'network'; readonly by: [] };

export interface NetworkAlarmParts {
  readonly lock: { readonly holds: () => VaultStateName; readonly lock: (why: 'network') => Promise<void> };
  /** Storage of the alarm between two starts. */
  readonly memory: {
    readonly read: () => GuardAlarm | null;
    readonly write: (alarm: GuardAlarm | null) => Result<null, Reason>;
  };
  readonly logEvent: (event: GuardEvent) => Result<unknown, Reason>;
  readonly now: () => number;
}

/** A flapping link must not fill the log: at most one entry about changes in this time. */
const logEveryMs = 2000;
/** Interval for retrying to store an alarm that could not be written. */
const writeEveryMs = 2000;

export type NetworkAlarm = ReturnType<typeof makeNetworkAlarm>;

export function makeNetworkAlarm(parts: NetworkAlarmParts) {
  let alarm = parts.memory.read();
  let logged: { readonly shown: string; readonly atMs: number } | null = null;
  let triedMs = 0;

  function raise(reading: GuardReading, during: During): void {
    // The watcher raises at each beat until it learns that there are no secrets left.
    if (alarm !== null && parts.lock.holds() === 'nothing') return;
    const cause = reading.state === 'unknown' ? 'unknown' : 'online';
    alarm ??= { seen: [...connectedIn(reading)], atMs: Math.max(0, parts.now()), during, cause, unwritten: true };
    // First remove the keys, then write.
    void parts.lock.lock('network').finally(() => parts.logEvent({ kind: 'alarm', alarm: 'network', guard: reading }));
    writeDown();
  }

  /** A failing disk is retried; meanwhile the alarm states that it would not survive a restart. */
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
    /** Receives every reading, and whether secrets had to be removed. */
    told: ({ reading, raised }: { readonly reading: GuardReading; readonly raised: During | null }): void => {
      if (raised !== null) raise(reading, raised);
      logChange(reading);
      if (Math.abs(parts.now() - triedMs) >= writeEveryMs) writeDown();
    },
    alarm: (): GuardAlarm | null => alarm,
    /** The stored alarm was not known yet when this object was created. */
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
      // The log entry acknowledges it. If the settings cannot be written, the alarm returns at the next start.
      parts.memory.write(null);
      alarm = null;
      return ok(null);
    },
  };
}
