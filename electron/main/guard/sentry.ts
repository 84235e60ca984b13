/**
 * What follows from a reading: with a real vault open (or one being made, opened or restored: nobody can tell from outside)
 * an appearing network locks at once and raises an alarm, which stands until a person has acknowledged it, also over a
 * restart. Practice stays allowed. No Electron here.
 */
import { because, type Reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { isTyped } from '../../../core/base/typed-word.ts';
import { alarmWord, type GuardAlarm, type GuardReading } from '../../../core/contract/guard.ts';

/** What the log is told (core/audit/events.ts). An alarm is written after the lock, an acknowledgement before it takes effect. */
export type GuardEvent =
  | { readonly kind: 'guard'; readonly guard: GuardReading }
  | { readonly kind: 'alarm'; readonly alarm: 'network'; readonly guard: GuardReading }
  | { readonly kind: 'alarm-acknowledged'; readonly alarm: 'network'; readonly by: [] };

/** What the lock holds: 'overridden' is a real vault that enough custodians opened in spite of a network. */
export type Held = 'nothing' | 'unopened' | 'practice' | 'real' | 'overridden';

export interface SentryParts {
  readonly lock: { readonly holds: () => Held; readonly lock: (why: 'network') => Promise<void> };
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

const online = ({ seen }: GuardReading): string[] =>
  seen.filter(({ state }) => state === 'online').map(({ kind, name }) => `${kind} ${name}`);

export type Sentry = ReturnType<typeof makeSentry>;

export function makeSentry(parts: SentryParts) {
  let alarm = parts.memory.read();
  let logged: { readonly shown: string; readonly atMs: number } | null = null;
  /** What was connected when custodians opened the vault in spite of it; that and nothing else is accepted. */
  let accepted: ReadonlySet<string> | null = null;
  let triedMs = 0;

  function raise(reading: GuardReading, during: GuardAlarm['during']): void {
    const seen = reading.seen.filter(({ state }) => state === 'online');
    alarm ??= { seen, atMs: Math.max(0, parts.now()), during, unwritten: true };
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

  /** The connection that the custodians knew of; not another, and not one that comes again after it was gone. */
  function isAccepted(reading: GuardReading, before: GuardReading | null): boolean {
    if (accepted === null) accepted = new Set(online(reading));
    else if (before !== null && before.state !== 'online') return false;
    return online(reading).every((device) => accepted?.has(device));
  }

  function logChange(reading: GuardReading): void {
    const atMs = parts.now();
    const shown = [reading.state, ...online(reading)].join('\n');
    if (logged !== null && (logged.shown === shown || Math.abs(atMs - logged.atMs) < logEveryMs)) return;
    logged = { shown, atMs };
    parts.logEvent({ kind: 'guard', guard: reading });
  }

  return {
    /** Every reading, and the one before it. */
    told: (reading: GuardReading, before: GuardReading | null): void => {
      const held = parts.lock.holds();
      if (reading.state === 'online') {
        if (held === 'real') raise(reading, 'open');
        // With nothing open yet only what is new counts: enough custodians may be opening it in spite of the network.
        else if (held === 'unopened' && before !== null && before.state !== 'online') raise(reading, 'unopened');
        else if (held === 'overridden' && !isAccepted(reading, before)) raise(reading, 'open');
      }
      if (held !== 'overridden') accepted = null;
      logChange(reading);
      if (Math.abs(parts.now() - triedMs) >= writeEveryMs) writeDown();
    },
    alarm: (): GuardAlarm | null => alarm,
    /** Why no vault process may start. */
    refusesKeyRoom: (): Reason | null => (alarm === null ? null : because('alarm-standing')),
    acknowledge: (typed: string, reading: GuardReading): Result<null, Reason> => {
      if (alarm === null) return ok(null);
      if (reading.state === 'online') return refuse(because('alarm-still-online'));
      if (!isTyped(typed, alarmWord)) return refuse(because('alarm-word-differs'));
      const told = parts.logEvent({ kind: 'alarm-acknowledged', alarm: 'network', by: [] });
      if (!told.ok) return told;
      const forgotten = parts.memory.write(null);
      if (!forgotten.ok) return forgotten;
      alarm = null;
      return ok(null);
    },
  };
}
