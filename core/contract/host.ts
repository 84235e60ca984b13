/** Window <-> main process, over ipcRenderer.invoke on channel `host:<method>`. Never a secret here. */
import * as v from 'valibot';
import { languageCodes } from '../base/languages.ts';
import { maxReplyText } from '../base/limits.ts';
import { bytes, type Infer, list, nothing, text } from '../base/schema.ts';
import { guardAlarm, guardReading, swapStates } from './guard.ts';
import { logState, logVerdict, readLog } from './log-pages.ts';
import { selfTestState } from './self-test.ts';
import { answer, reason } from './shapes.ts';

/** State of the scan screen at its last use. */
export const cameraPreference = v.strictObject({
  /** The camera's name, which is stable across restarts; '' for none. */
  label: text(256),
  mirrored: v.boolean(),
  /** Play a tick for each code. */
  sound: v.boolean(),
});
export type CameraPreference = Infer<typeof cameraPreference>;

/** Sizes of text, in percent of the normal one. */
export const textSizes = [100, 125, 150] as const;
export const themes = ['system', 'light', 'dark'] as const;
/** How the window looks on this machine, also while the vault is locked. */
export const appearance = v.strictObject({ textSize: v.picklist(textSizes), theme: v.picklist(themes) });
export type Appearance = Infer<typeof appearance>;
export const plainAppearance: Appearance = { textSize: 100, theme: 'system' };

export const machine = v.strictObject({
  language: v.nullable(v.picklist(languageCodes)),
  appearance,
  camera: cameraPreference,
  hasVault: v.boolean(),
  /**
   * What is missing: the log knows a vault whose file does not exist ('given-up': a person started a new one), or
   * something other than a file is in its place.
   */
  vaultGone: v.nullable(v.picklist(['missing', 'not-a-file', 'given-up'])),
  /** Why this window was opened: null at start, else why the vault was locked. */
  lockReason: v.nullable(
    v.picklist(['asked', 'idle', 'suspend', 'screen-lock', 'network', 'vault-stopped', 'storage-gone']),
  ),
  /** Self-test of the vault process at app start: nothing opens before it has passed. */
  selfTest: selfTestState,
  appVersion: text(32),
  electron: v.strictObject({
    version: text(32),
    origin: v.picklist(['official', 'installed', 'override', 'test-runtime']),
  }),
  flavour: v.picklist(['development', 'release']),
  /** True if the app runs in a network namespace without an active interface (Linux). */
  ownNetworkNamespace: v.boolean(),
  guard: guardReading,
  /** A network appeared while a real vault was open. No vault is opened until it is acknowledged. */
  alarm: v.nullable(guardAlarm),
  /** Why the app's folder is unusable or has changed: nothing opens. */
  folder: v.nullable(reason),
  /** Why settings could not be read or written: a restart forgets changes. */
  settings: v.nullable(reason),
  swap: v.picklist(swapStates),
  log: logState,
});
export type Machine = Infer<typeof machine>;

/** Typed, in every language, to create or restore a vault although the log knows one that is not on the disk. */
export const abandonWord = 'NEW VAULT';

/** Limit of bytes of one file, and of all pictures of one folder together. */
export const maxSavedBytes = 64 * 1_048_576;
/** Pictures in one folder. */
export const maxPictures = 400;
const saved = answer(v.strictObject({ saved: v.boolean() }));
const pictures = v.strictObject({
  /** Name of the new folder; a number is added if it exists. */
  folder: text(64),
  files: v.pipe(
    list(v.strictObject({ name: text(128), bytes: bytes(maxSavedBytes) }), maxPictures),
    v.minLength(1),
    v.check((files) => files.reduce((sum, file) => sum + file.bytes.length, 0) <= maxSavedBytes),
  ),
});

/**
 * Every export is refused ('refused-by-setting') unless the open vault's settings allow it. The saving ones ask for the
 * path with the system's dialog; `saved` is false if the person cancelled.
 */
/** Sheets with numbered empty lines, for words of this number that are written by hand. */
export const blankForms = [
  ...(['words-12', 'words-15', 'words-18', 'words-21', 'words-24'] as const),
  ...(['share-20', 'share-23', 'share-27', 'share-30', 'share-33'] as const),
] as const;
export type BlankForm = (typeof blankForms)[number];

export const hostContract = {
  machine: { params: nothing, result: answer(machine) },
  chooseLanguage: { params: v.strictObject({ language: v.picklist(languageCodes) }), result: answer(machine) },
  chooseAppearance: { params: appearance, result: answer(machine) },
  rememberCamera: { params: cameraPreference, result: answer(machine) },
  /** Starts the vault process (if none runs) and sends its MessagePort: window 'message' event, data 'inkan:vault', ports[0]. */
  connectVault: { params: nothing, result: answer(nothing) },
  /** Kills the vault process and replaces this window. */
  lock: { params: nothing, result: answer(nothing) },
  /** The page opens its file chooser: until the window has the focus again, the lock key is registered with the
   * system. */
  choosing: { params: nothing, result: answer(nothing) },
  /** `typed` must be `alarmWord`. Refused while the machine is still online: 'alarm-still-online'. */
  acknowledgeAlarm: { params: v.strictObject({ typed: text(64) }), result: answer(machine) },
  /** Abandons the vault that the log knows but the disk lacks: logged, and a new one may be created. `typed`:
   * `abandonWord`. */
  abandonVault: { params: v.strictObject({ typed: text(64) }), result: answer(machine) },
  /** A page of the log, newest first. */
  readLog: { params: readLog.params, result: answer(readLog.result) },
  /** Verifies the complete log again. Only the vault knows whose keys signed it; it checks that at each unlock. */
  verifyLog: { params: nothing, result: answer(logVerdict) },
  copyReply: { params: v.strictObject({ text: text(maxReplyText) }), result: answer(nothing) },
  /** Saves the text as a file. */
  saveReply: { params: v.strictObject({ name: text(128), text: text(maxReplyText) }), result: saved },
  /** A picture is a PNG, a video a WebM: name and first bytes must match. */
  saveBytes: {
    params: v.strictObject({
      what: v.picklist(['picture', 'video']),
      name: text(128),
      bytes: bytes(maxSavedBytes),
    }),
    result: saved,
  },
  /** Saves PNG files into a new folder, all or none. */
  savePictures: { params: pictures, result: saved },
  /** Prints the page's print layout with the system's dialog. `printed` is false if the person cancelled. */
  print: { params: nothing, result: answer(v.strictObject({ printed: v.boolean() })) },
  /** Prints a blank form, with the system's dialog, whatever the settings: main chooses the page, and nothing of the
   * window is on it. */
  printForm: {
    params: v.strictObject({ form: v.picklist(blankForms) }),
    result: answer(v.strictObject({ printed: v.boolean() })),
  },
  /** Saves the print layout as a PDF file. */
  savePdf: { params: v.strictObject({ name: text(128) }), result: saved },
} as const;
export type HostContract = typeof hostContract;
