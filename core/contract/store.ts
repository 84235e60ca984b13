/**
 * Vault -> main over parentPort: ciphertext files, the log, the guard, and what main must know of the open vault.
 * `{id, method, params}`.
 */
import * as v from 'valibot';
import { logEvent, logHead } from '../audit/events.ts';
import { reasonCodes } from '../base/reason.ts';
import { bytes, list, nothing, text } from './define.ts';
import { guardReading } from './guard.ts';
import { selfTestReport } from './self-test.ts';
import { answer, waysOut } from './shapes.ts';

export const maxVaultFile = 1_048_576;
const sequence = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const people = list(v.strictObject({ id: sequence, name: text(64) }), 16);

export const storeContract = {
  /** How the vault process's self-test went, before it answers anything. Written into the log; a refusal counts as a failure. */
  selfTested: { params: selfTestReport, result: answer(nothing) },
  loadVault: { params: nothing, result: answer(v.strictObject({ file: v.nullable(bytes(maxVaultFile)) })) },
  /**
   * Crash-safe write (temp, fsync, rename, fsync of the folder), mode 0600. `replace: false` refuses 'vault-exists'.
   * `vault` and `sequence` are those in the file's head: the log is told before and after.
   */
  saveVault: {
    params: v.strictObject({ file: bytes(maxVaultFile), replace: v.boolean(), vault: text(32), sequence }),
    result: answer(nothing),
  },
  /** A vault is being made or restored: until it is open, or gone, the window may have the camera. */
  drafting: { params: nothing, result: answer(nothing) },
  /**
   * The vault is open: main starts the idle timer and learns which ways out are allowed, and whether the camera is.
   * A real vault is refused ('network-online') while the machine is online, unless the custodians have overridden that.
   */
  opened: {
    params: v.strictObject({
      mode: v.picklist(['practice', 'real']),
      ...waysOut,
      /** Whether the window may have the camera. */
      camera: v.boolean(),
      autoLockMinutes: v.number(),
      overridden: v.boolean(),
      /** Names of the custodians who opened it; none in practice. */
      custodians: list(text(40), 16),
    }),
    result: answer(nothing),
  },
  /** Appends an entry. It is on the disk before the answer; a refusal means that nothing may happen. */
  log: { params: v.strictObject({ event: logEvent }), result: answer(logHead) },
  logHead: { params: nothing, result: answer(logHead) },
  /**
   * Whether the log is whole, goes on from the mark that the vault remembers, has no bad signature of the vault's log key,
   * and the vault file is the one last saved and the one that was opened (`digest`). Refused: 'log-…', 'vault-rolled-back', 'vault-swapped'.
   */
  checkLog: {
    params: v.strictObject({ vault: text(32), key: text(64), remembered: v.nullable(logHead), digest: text(64) }),
    result: answer(nothing),
  },
  /** Whether a vault from before there were custodians may be opened: only where the log has never seen another. */
  checkOld: { params: nothing, result: answer(nothing) },
  /**
   * Custodians accept what `checkLog` refused with (`wrong`): a log that is not right is kept aside and a new one begins,
   * which says so; a vault file that was not expected is from now on.
   */
  acceptLog: {
    params: v.strictObject({
      vault: text(32),
      sequence,
      digest: text(64),
      remembered: v.nullable(logHead),
      wrong: v.picklist(reasonCodes),
      by: people,
    }),
    result: answer(nothing),
  },
  /** Wrong passphrases since the vault was last opened, as the log has them. */
  tries: {
    params: nothing,
    result: answer(v.strictObject({ failures: sequence, lastMs: sequence })),
  },
  guard: { params: nothing, result: answer(guardReading) },
  /** The system's dialog. The vault reads or writes the file itself: key files and backups pass neither main nor window. */
  choosePath: {
    params: v.strictObject({ what: v.picklist(['open-key-file', 'new-key-file', 'open-backup', 'new-backup']) }),
    result: answer(v.strictObject({ path: v.nullable(text(4096)) })),
  },
  /** 32 random bytes of this installation, in a file of their own. Not a key: it makes the vault words those of this machine. */
  machineSalt: { params: nothing, result: answer(v.strictObject({ salt: bytes(32) })) },
} as const;
export type StoreContract = typeof storeContract;
