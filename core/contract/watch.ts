/** Main <-> watcher, the process that takes the guard's readings and kills vault and page if main does not. */
import * as v from 'valibot';
import { type Infer, list } from '../base/schema.ts';
import { guardReading } from './guard.ts';

/** Interval of the watcher's readings and of main's heartbeat. */
export const beatMs = 250;

/** State of the vault in main: 'overridden' is a real vault that enough custodians opened despite a network. */
export const vaultStates = ['nothing', 'unopened', 'practice', 'real', 'overridden'] as const;
export type VaultStateName = (typeof vaultStates)[number];

const pid = v.pipe(v.number(), v.safeInteger(), v.minValue(2));
const asked = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Sent by main at every heartbeat and whenever it requests a reading. */
export const mainBeat = v.strictObject({
  held: v.picklist(vaultStates),
  /** Processes that hold secrets: vault and page. */
  processes: list(pid, 8),
  /** The system reports that it is connected (Electron's net.isOnline). */
  systemOnline: v.boolean(),
  /** Increases with each request for a reading newer than the request. */
  asked,
});
export type MainBeat = Infer<typeof mainBeat>;

export const duringStates = ['open', 'unopened'] as const;

/** Sent by the watcher after every reading. */
export const watched = v.strictObject({
  reading: guardReading,
  /** A network appeared while the vault had this state: main locks; if it does not, the watcher kills the processes. */
  raised: v.nullable(v.picklist(duringStates)),
  /** The newest request that this reading answers. */
  asked,
});
export type Watched = Infer<typeof watched>;

/** Name of the message that passes a port between watcher and vault. */
export const watchChannel = 'inkan:watched';
