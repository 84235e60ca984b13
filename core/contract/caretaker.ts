/** Window <-> main (caretaker), over ipcRenderer.invoke on channel `caretaker:<method>`. Never a secret here. */
import * as v from 'valibot';
import { nothing, text } from './define.ts';
import { answer } from './shapes.ts';

export const machine = v.strictObject({
  language: v.nullable(v.picklist(['ja', 'en'])),
  hasVault: v.boolean(),
  /** Why the window is new: null at start, else why the vault was locked. */
  lockedBecause: v.nullable(v.picklist(['asked', 'idle', 'suspend', 'screen-lock', 'vault-stopped'])),
  appVersion: text(32),
  electron: v.strictObject({ version: text(32), origin: v.picklist(['official', 'override', 'test-runtime']) }),
  flavour: v.picklist(['development', 'release']),
  /** True when the app runs in a network namespace that has no interface up (Linux). */
  ownNetworkNamespace: v.boolean(),
  /** Interfaces with an address besides loopback, as the app itself sees them (count only). */
  networkAddresses: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Machine = v.InferOutput<typeof machine>;

export const caretakerContract = {
  machine: { params: nothing, result: answer(machine) },
  chooseLanguage: { params: v.strictObject({ language: v.picklist(['ja', 'en']) }), result: answer(machine) },
  /** Starts the vault process (if none runs) and sends its MessagePort: window 'message' event, data 'inkan:key-room', ports[0]. */
  openKeyRoom: { params: nothing, result: answer(nothing) },
  /** Kills the vault process and replaces this window. */
  lock: { params: nothing, result: answer(nothing) },
  /** The person is here: restarts the idle timer. */
  stillHere: { params: nothing, result: answer(nothing) },
  /** Refused ('refused-by-setting') unless the open vault's settings allow it. */
  copyReply: { params: v.strictObject({ text: text(131_072) }), result: answer(nothing) },
  /** Asks where with the system's dialog; `saved` is false when the person cancelled. */
  saveReply: {
    params: v.strictObject({ name: text(128), text: text(131_072) }),
    result: answer(v.strictObject({ saved: v.boolean() })),
  },
} as const;
export type CaretakerContract = typeof caretakerContract;
