/** The air-gap guard: four readings per second from the watcher, and the reactions to them. */
import * as v from 'valibot';
import type { StandingAlarm } from '../../../core/audit/history.ts';
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { type GuardAlarm, type GuardReading, seenDevice } from '../../../core/contract/guard.ts';
import type { Preferences } from '../preferences.ts';
import { type Beats, makeBeats } from './beats.ts';
import { type GuardEvent, makeNetworkAlarm, type NetworkAlarmParts } from './network-alarm.ts';
import type { startWatcher, VaultPort, Watcher } from './watcher.ts';

export interface GuardParts {
  /** Stores an active alarm. */
  readonly preferences: Preferences;
  readonly lock: NetworkAlarmParts['lock'] & { readonly processes: () => number[] };
  /** Electron's net.isOnline. */
  readonly systemOnline: () => boolean;
  readonly log: {
    readonly append: NetworkAlarmParts['logEvent'];
    /** Works while the log is still being read; the entry is written afterwards. */
    readonly note: (event: GuardEvent) => void;
    readonly standingAlarm: () => StandingAlarm | null;
  };
  readonly startWatcher: typeof startWatcher;
}

/** The log does not tell whether a vault was open, so both pieces of advice are given ('unopened' includes them). */
function fromLog(told: StandingAlarm | null): GuardAlarm | null {
  if (told === null) return null;
  const { state, seen } = told.guard;
  const named = seen.flatMap((each) => {
    const device = v.safeParse(seenDevice, each);
    return device.success && (each.state === 'online' || each.state === 'unknown') ? [device.output] : [];
  });
  const cause = state === 'unknown' ? 'unknown' : 'online';
  return { seen: named, atMs: Number(told.at), during: 'unopened', cause, unwritten: true };
}

export type Guard = ReturnType<typeof makeGuard>;

export function makeGuard({ preferences, lock, systemOnline, log, startWatcher }: GuardParts) {
  const memory: NetworkAlarmParts['memory'] = {
    // Either source is enough: deleting one of them does not acknowledge the alarm.
    read: () => preferences.now().alarm ?? fromLog(log.standingAlarm()),
    write: (alarm) => preferences.change({ alarm }),
  };
  const logEvent = (event: GuardEvent) =>
    event.kind === 'alarm-acknowledged' ? log.append(event) : ok(log.note(event));
  const networkAlarm = makeNetworkAlarm({ lock, memory, logEvent, now: () => Date.now() });
  let watcher: Watcher | null = null;
  const beats: Beats = makeBeats({
    start: (told, ended) => {
      watcher = startWatcher(told, ended);
      return watcher;
    },
    state: () => ({ held: lock.holds(), processes: lock.processes(), systemOnline: systemOnline() }),
    told: networkAlarm.told,
    lost: () => void lock.lock('network'),
  });
  return {
    start: beats.start,
    ending: beats.ending,
    stop: beats.stop,
    /** Takes a new reading; reactions to it have started when this resolves. */
    look: (): Promise<GuardReading> => beats.look(),
    /** For the window. */
    facts: (): { guard: GuardReading; alarm: GuardAlarm | null } => ({
      guard: beats.last(),
      alarm: networkAlarm.alarm(),
    }),
    /** The other end of a vault's channel to the watcher; without a watcher it closes, and the vault ends. */
    watchVault: (port: VaultPort): void => (watcher === null ? port.close() : watcher.watchVault(port)),
    /** Reads the stored alarm again. Returns whether one is active. */
    recall: networkAlarm.recall,
    refusesVault: networkAlarm.refusesVault,
    acknowledge: async (typed: string): Promise<Result<null, Reason>> =>
      networkAlarm.acknowledge(typed, await beats.look()),
  };
}
