/** Window <-> main (caretaker), over ipcRenderer.invoke on channel `caretaker:<method>`. Never a secret here. */

import * as v from 'valibot';
import { languageCodes } from '../base/languages.ts';
import { maxReplyText } from '../base/limits.ts';
import { bytes, type Infer, list, nothing, text } from '../base/schema.ts';
import { guardAlarm, guardReading, swapStates } from './guard.ts';
import { logState, logVerdict, readLog } from './log-pages.ts';
import { selfTestState } from './self-test.ts';
import { answer, reason } from './shapes.ts';

/** The scan screen as it was the last time. */
export const cameraPreference = v.strictObject({
  /** The camera by its name, which stays the same from start to start; '' for none. */
  label: text(256),
  mirrored: v.boolean(),
  /** A tick can be heard for each code. */
  sound: v.boolean(),
});
export type CameraPreference = Infer<typeof cameraPreference>;

export const machine = v.strictObject({
  language: v.nullable(v.picklist(languageCodes)),
  camera: cameraPreference,
  hasVault: v.boolean(),
  /**
   * What should be there and is not: the log knows a vault whose file is missing ('given-up': a person began anew), or
   * something that is no file lies in its place.
   */
  vaultGone: v.nullable(v.picklist(['missing', 'not-a-file', 'given-up'])),
  /** Why the window is new: null at start, else why the vault was locked. */
  lockReason: v.nullable(
    v.picklist(['asked', 'idle', 'suspend', 'screen-lock', 'network', 'vault-stopped', 'storage-gone']),
  ),
  /** Of the vault process, at the start of the app: nothing opens before it has passed. */
  selfTest: selfTestState,
  appVersion: text(32),
  electron: v.strictObject({
    version: text(32),
    origin: v.picklist(['official', 'installed', 'override', 'test-runtime']),
  }),
  flavour: v.picklist(['development', 'release']),
  /** True when the app runs in a network namespace that has no interface up (Linux). */
  ownNetworkNamespace: v.boolean(),
  guard: guardReading,
  /** A network appeared while a real vault was open. While it stands, no vault is opened. */
  alarm: v.nullable(guardAlarm),
  /** Why the app's folder cannot be used, or is not the one that it was: nothing opens. */
  folder: v.nullable(reason),
  /** Why the settings could not be read, or not be written: a restart forgets what is chosen. */
  settings: v.nullable(reason),
  swap: v.picklist(swapStates),
  log: logState,
});
export type Machine = Infer<typeof machine>;

/** Typed to create or restore a vault although the log knows one that is not on the disk, whatever the language. */
export const abandonWord = 'NEW VAULT';

/** Bytes of one file, and of all the pictures of one folder together. */
export const maxSavedBytes = 64 * 1_048_576;
/** Pictures in one folder. */
export const maxPictures = 400;
const saved = answer(v.strictObject({ saved: v.boolean() }));
const pictures = v.strictObject({
  /** Of the new folder; a number is added when there is one of that name. */
  folder: text(64),
  files: v.pipe(
    list(v.strictObject({ name: text(128), bytes: bytes(maxSavedBytes) }), maxPictures),
    v.minLength(1),
    v.check((files) => files.reduce((sum, file) => sum + file.bytes.length, 0) <= maxSavedBytes),
  ),
});

/**
 * Every way out is refused ('refused-by-setting') unless the open vault's settings allow it. The saving ones ask where with
 * the system's dialog; `saved` is false when the person cancelled.
 */
export const hostContract = {
  machine: { params: nothing, result: answer(machine) },
  chooseLanguage: { params: v.strictObject({ language: v.picklist(languageCodes) }), result: answer(machine) },
  rememberCamera: { params: cameraPreference, result: answer(machine) },
  /** Starts the vault process (if none runs) and sends its MessagePort: window 'message' event, data 'inkan:key-room', ports[0]. */
  openTestVault: { params: nothing, result: answer(nothing) },
  /** Kills the vault process and replaces this window. */
  lock: { params: nothing, result: answer(nothing) },
  /** The page opens its chooser of files: until the window is in front again, the key that locks is taken from the system. */
  choosing: { params: nothing, result: answer(nothing) },
  /** `typed` must be `alarmWord`. Refused while the machine is still online: 'alarm-still-online'. */
  acknowledgeAlarm: { params: v.strictObject({ typed: text(64) }), result: answer(machine) },
  /** Gives up the vault that the log knows and the disk has not: logged, and a new one may be made. `typed`: `abandonWord`. */
  abandonVault: { params: v.strictObject({ typed: text(64) }), result: answer(machine) },
  /** A page of the log, newest first. */
  readLog: { params: readLog.params, result: answer(readLog.result) },
  /** Reads the whole log again. Whose keys signed it, only the vault can say, and it does at each unlock. */
  verifyLog: { params: nothing, result: answer(logVerdict) },
  copyReply: { params: v.strictObject({ text: text(maxReplyText) }), result: answer(nothing) },
  /** The text as a file. */
  saveReply: { params: v.strictObject({ name: text(128), text: text(maxReplyText) }), result: saved },
  /** A picture is a PNG, a video a WebM: name and first bytes must say so. */
  saveBytes: {
    params: v.strictObject({
      what: v.picklist(['picture', 'video']),
      name: text(128),
      bytes: bytes(maxSavedBytes),
    }),
    result: saved,
  },
  /** PNG files into a new folder, whole or not at all. */
  savePictures: { params: pictures, result: saved },
  /** What the page has laid out for paper, by the system's dialog. `printed` is false when the person cancelled. */
  print: { params: nothing, result: answer(v.strictObject({ printed: v.boolean() })) },
  /** The same as a PDF file. */
  savePdf: { params: v.strictObject({ name: text(128) }), result: saved },
} as const;
export type HostContract = typeof hostContract;
