/** Main <-> watcher, the process that takes the guard's readings and ends vault and page where main does not. */
import * as v from 'valibot';
import { type Infer, list } from '../base/schema.ts';
import { guardReading } from './guard.ts';

/** How often the watcher reads, and main tells that it is there. */
export const beatMs = 250;

/** What main holds: 'overridden' is a real vault that enough custodians opened in spite of a network. */
export const vaultStates = ['nothing', 'unopened', 'practice', 'real', 'overridden'] as const;
export type VaultStateName = (typeof vaultStates)[number];

const pid = v.pipe(v.number(), v.safeInteger(), v.minValue(2));
const asked = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Main, at every beat and whenever it asks for a reading. */
export const mainBeat = v.strictObject({
  held: v.picklist(vaultStates),
  /** The processes that hold secrets: vault and page. */
  processes: list(pid, 8),
  /** The system's own word that it is connected (Electron's net.isOnline). */
  systemOnline: v.boolean(),
  /** Grows with each question for a reading that is newer than the question. */
  asked,
});
export type MainBeat = Infer<typeof mainBeat>;

export const duringStates = ['open', 'unopened'] as const;

/** The watcher, after every reading. */
export const watched = v.strictObject({
  reading: guardReading,
  /** A network appeared while this was held: main locks, and where it does not the watcher ends the processes. */
  raised: v.nullable(v.picklist(duringStates)),
  /** The newest question that this reading answers. */
  asked,
});
export type Watched = Infer<typeof watched>;

/** The word that goes with a port between watcher and vault. */
export const watchChannel = 'inkan:watched';
