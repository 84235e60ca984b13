/**
 * Vault -> main over parentPort: encrypted files, the log, the guard, and what main must know about the open vault.
 * `{id, method, params}`.
 */
import * as v from 'valibot';
import { logEvent, logHead } from '../audit/events.ts';
import { maxDrillsSeen } from '../audit/vault-record.ts';
import { reasonCodes } from '../base/reason.ts';
import { bytes, list, nothing, text } from '../base/schema.ts';
import { guardReading } from './guard.ts';
import { selfTestReport } from './self-test.ts';
import { answer, waysOut } from './shapes.ts';

export const maxVaultFile = 1_048_576;
/** Entries of one append: those of the largest batch, and some more. */
export const maxLogEvents = 250;
const sequence = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const instant = text(24);
const record = v.strictObject({
  drills: list(
    v.strictObject({ drill: text(64), set: v.nullable(text(64)), passed: v.nullable(v.boolean()), at: instant }),
    maxDrillsSeen,
  ),
  noted: v.nullable(
    v.strictObject({
      ...{ sequence, hash: text(64), at: instant },
      custodians: list(v.strictObject({ id: sequence, name: text(64) }), 64),
    }),
  ),
  wordsSeen: v.boolean(),
  accountsExported: v.nullable(instant),
  latest: v.nullable(instant),
});
const people = list(v.strictObject({ id: sequence, name: text(64) }), 16);

export const storeContract = {
  /** Result of the vault process's self-test, before it answers any call. Logged; a refusal counts as a failure. */
  selfTested: { params: selfTestReport, result: answer(nothing) },
  loadVault: { params: nothing, result: answer(v.strictObject({ file: v.nullable(bytes(maxVaultFile)) })) },
  /**
   * Crash-safe write (temp, fsync, rename, fsync of the folder), mode 0600. `replace: false` refuses 'vault-exists'.
   * `vault`, `sequence` and `key` are those in the file's head, `signature` is the log key's over vault, sequence and
   * digest (core/audit/signed-save.ts): the save is logged before and after. `entry`: the entry that caused it, or 0.
   */
  saveVault: {
    params: v.strictObject({
      ...{ file: bytes(maxVaultFile), replace: v.boolean() },
      ...{ vault: text(32), sequence, key: text(64), signature: text(128), entry: sequence },
    }),
    result: answer(nothing),
  },
  /** A vault is being created or restored: until it is open or dropped, the window may use the camera. */
  drafting: { params: v.strictObject({ isOn: v.boolean() }), result: answer(nothing) },
  /**
   * The vault is open: main starts the idle timer and learns which exports are allowed, and whether the camera is.
   * A real vault is refused ('network-online') while the machine is online, unless the custodians overrode that.
   */
  opened: {
    params: v.strictObject({
      mode: v.picklist(['practice', 'real']),
      ...waysOut,
      /** Whether the window may use the camera. */
      camera: v.boolean(),
      autoLockMinutes: v.number(),
      overridden: v.boolean(),
      /** Names of the custodians who opened it; empty in practice. */
      custodians: list(text(40), 16),
    }),
    result: answer(nothing),
  },
  /** Appends an entry. It is flushed to the disk before the answer; after a refusal nothing may happen. */
  log: { params: v.strictObject({ event: logEvent }), result: answer(logHead) },
  /**
   * Appends several entries with one write and one flush, one after the other with nothing between. All are on the disk before
   * the answer, the head after the last; after a refusal none is.
   */
  logAll: {
    params: v.strictObject({ events: v.pipe(list(logEvent, maxLogEvents), v.minLength(1)) }),
    result: answer(logHead),
  },
  logHead: { params: nothing, result: answer(logHead) },
  /** The head after this entry; null if the log has no such entry. */
  logHeadAt: {
    params: v.strictObject({ sequence }),
    result: answer(v.strictObject({ head: v.nullable(logHead) })),
  },
  /** What the log recorded of the care for this vault (core/audit/vault-record.ts). */
  vaultRecord: { params: v.strictObject({ vault: text(32), key: text(64) }), result: answer(record) },
  /**
   * Checks that the log is intact, continues from the head that the vault remembers, has no invalid signature of the
   * vault's log key, and that the vault file is the one last saved and the one that was opened (`digest`, with the log
   * key's `signature` as in saveVault). Refuses 'log-…', 'vault-rolled-back', 'vault-swapped'. `newest`: the highest
   * number that a file of this vault certainly had; the next file gets a higher one.
   */
  checkLog: {
    params: v.strictObject({
      ...{ vault: text(32), key: text(64), remembered: v.nullable(logHead) },
      ...{ sequence, digest: text(64), signature: text(128) },
    }),
    result: answer(v.strictObject({ newest: sequence })),
  },
  /** Whether a vault without custodians, of an earlier version, may be opened: only if the log has never seen
   * another vault. */
  checkOld: { params: nothing, result: answer(nothing) },
  /**
   * Custodians accept what `checkLog` refused (`wrong`): a damaged log is set aside and a new one begins with an entry
   * that says so. An unexpected vault file stays unexpected until it is saved again under a higher number than
   * `newest`: no entry makes an older file valid.
   */
  acceptLog: {
    params: v.strictObject({
      vault: text(32),
      key: text(64),
      sequence,
      digest: text(64),
      remembered: v.nullable(logHead),
      wrong: v.picklist(reasonCodes),
      by: people,
    }),
    result: answer(v.strictObject({ newest: sequence })),
  },
  /**
   * Wrong passphrases since this vault was last opened, as far as its log key (`key`) has signed that, and how long
   * main has waited since the last of them by a monotonic clock: since its start if that was before.
   */
  tries: {
    params: v.strictObject({ vault: text(32), key: text(64) }),
    result: answer(v.strictObject({ failures: sequence, sinceMs: sequence })),
  },
  guard: { params: nothing, result: answer(guardReading) },
  /** The system's dialog. The vault reads or writes the file itself: key files and backups pass through neither main
   * nor window. */
  choosePath: {
    params: v.strictObject({ what: v.picklist(['open-key-file', 'new-key-file', 'open-backup', 'new-backup']) }),
    result: answer(v.strictObject({ path: v.nullable(text(4096)) })),
  },
  /** 32 random bytes of this installation, stored in a file. Not a key: they make the vault words specific to this
   * machine. */
  machineSalt: { params: nothing, result: answer(v.strictObject({ salt: bytes(32) })) },
} as const;
export type StoreContract = typeof storeContract;
