/**
 * The watcher's loop. It takes a reading at every beat, tells main, and gives main half a second to lock. If main does
 * not (it hangs in a system call, or on a medium that does not answer), the watcher kills the processes that hold
 * secrets. It also kills them after thirty seconds of silence from main, which then notices neither the lock key nor
 * the idle limit. Time is counted in the watcher's own beats, so that a sleeping or halted machine causes no timeout.
 * No Electron here.
 */

import type { GuardReading } from '../../core/contract/guard.ts';
import type { MainBeat, VaultStateName, Watched } from '../../core/contract/watch.ts';
import { makeTrigger } from './trigger.ts';

export interface PostParts {
  readonly take: () => GuardReading;
  readonly tell: (told: Watched) => void;
  /** Kills a process if its start time is still the same. */
  readonly kill: (pid: number, birth: string | null) => void;
  /** Start time of the process as reported by the system; null if it does not report it. */
  readonly birthOf: (pid: number) => string | null;
}

/** Beats that main may take to lock when a network appears, and beats that it may otherwise be silent. */
const lockBeats = 2;
/** More than the 25 seconds for which a GTK file dialog can block main while D-Bus does not answer: that alone kills
 * no vault. */
const silentBeats = 120;

const isSecret = (held: VaultStateName): boolean => held !== 'nothing' && held !== 'practice';

export function makePost(parts: PostParts) {
  const trigger = makeTrigger();
  let main: MainBeat = { held: 'nothing', processes: [], systemOnline: false, asked: 0 };
  /** Process numbers with their start times, because a number may be reused. */
  let holders = new Map<number, string | null>();
  let silent = 0;
  let before: GuardReading | null = null;
  /** Processes that must be gone, and the beats since that was decided. */
  let condemned: { readonly pids: readonly number[]; beats: number } | null = null;

  function end(pids: readonly number[]): void {
    for (const pid of pids) {
      const birth = holders.get(pid);
      if (birth !== undefined) parts.kill(pid, birth);
    }
  }

  function look(): void {
    const reading = parts.take();
    const raised = trigger(main.held, reading, before);
    before = reading;
    if (raised !== null) condemned ??= { pids: [...holders.keys()], beats: 0 };
    parts.tell({ reading, raised, asked: main.asked });
    if (condemned !== null && silent > lockBeats) end(condemned.pids);
  }

  return {
    heard: (told: MainBeat): void => {
      const isAsked = told.asked > main.asked;
      main = told;
      silent = 0;
      holders = new Map(told.processes.map((pid) => [pid, holders.get(pid) ?? parts.birthOf(pid)]));
      if (isAsked) look();
    },
    beat: (): void => {
      silent += 1;
      look();
      if (condemned !== null) {
        condemned.beats += 1;
        // Processes that main has ended are no longer among the holders; the rest have had their time.
        if (condemned.beats > lockBeats) end(condemned.pids);
        if (condemned.beats > lockBeats && !condemned.pids.some((pid) => holders.has(pid))) condemned = null;
      }
      if (silent >= silentBeats && isSecret(main.held)) end([...holders.keys()]);
    },
  };
}
