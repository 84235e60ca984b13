/**
 * The watcher's rhythm. It takes a reading at every beat, tells main, and gives main half a second to lock. Where main does not
 * (it hangs in a system call, on a medium that does not answer), the processes that hold secrets are ended from here. They are
 * ended as well when main has said nothing for thirty seconds: it then notices neither the lock key nor the idle limit.
 * Time is counted in the watcher's own beats: a machine that sleeps or stands still makes nothing late. No Electron here.
 */

import type { GuardReading } from '../../core/contract/guard.ts';
import type { MainBeat, VaultStateName, Watched } from '../../core/contract/watch.ts';
import { makeTrigger } from './trigger.ts';

export interface PostParts {
  readonly take: () => GuardReading;
  readonly tell: (told: Watched) => void;
  /** Ends a process by force, if it is still the one that had this birth. */
  readonly kill: (pid: number, birth: string | null) => void;
  /** When the process was started, as the system says; null where it does not. */
  readonly birthOf: (pid: number) => string | null;
}

/** How many beats main may take to lock when a network appears, and how many it may be silent otherwise. */
const lockBeats = 2;
/** More than the 25 seconds that a file dialog of GTK can hold main while D-Bus does not answer: that alone ends no vault. */
const silentBeats = 120;

const isSecret = (held: VaultStateName): boolean => held !== 'nothing' && held !== 'practice';

export function makePost(parts: PostParts) {
  const trigger = makeTrigger();
  let main: MainBeat = { held: 'nothing', processes: [], systemOnline: false, asked: 0 };
  /** By number, with their births: a number may be given to another process later. */
  let holders = new Map<number, string | null>();
  let silent = 0;
  let before: GuardReading | null = null;
  /** Who must be gone, and how many beats ago that was said. */
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
        // Those that main has ended are no longer among the holders; the rest have had their time.
        if (condemned.beats > lockBeats) end(condemned.pids);
        if (condemned.beats > lockBeats && !condemned.pids.some((pid) => holders.has(pid))) condemned = null;
      }
      if (silent >= silentBeats && isSecret(main.held)) end([...holders.keys()]);
    },
  };
}
