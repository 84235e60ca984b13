/** Handlers of the store contract for the vault process: one encrypted file in the user's folder, the log, the
 * guard, dialogs. */
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import type { LogEvent, LogEventOf, LogHead } from '../../core/audit/events.ts';
import type { VaultKey } from '../../core/audit/history.ts';
import type { KnownVault } from '../../core/audit/last-vault.ts';
import type { RecordOfVault } from '../../core/audit/vault-record.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Handlers, Params } from '../../core/contract/define.ts';
import { countsAsOnline, type GuardReading } from '../../core/contract/guard.ts';
import type { SelfTestReport } from '../../core/contract/self-test.ts';
import { maxVaultFile, type StoreContract } from '../../core/contract/store.ts';
import { type DurableFs, readDurably, writeDurably } from './durable-file.ts';
import type { Opened } from './lock.ts';
import type { LogAccepted, LogCheck, LogFailedAttempts } from './log-file.ts';

export const vaultPath = (folder: string): string => path.join(folder, 'vault.inkan');
const saltPath = (folder: string): string => path.join(folder, 'machine.salt');
const saltBytes = 32;

/** The part of the log that the store uses. Every entry is on the disk before its answer. */
export interface StoreLog {
  readonly append: (event: LogEvent) => Result<LogHead, Reason>;
  /** All of them with one flush, or none. Gives the head after the last. */
  readonly appendAll: (events: readonly LogEvent[]) => Result<LogHead, Reason>;
  readonly head: () => LogHead;
  /** Null if there is no such entry. */
  readonly headAt: (sequence: number) => LogHead | null;
  readonly vaultRecord: (of: VaultKey) => RecordOfVault;
  readonly check: (asked: LogCheck) => Promise<Result<number, Reason>>;
  /** Resolves when it was read: before that nothing is appended. */
  readonly ready: () => Promise<void>;
  readonly verify: () => Promise<Result<{ readonly wrong: Reason | null }, Reason>>;
  /** Whether the log knows of any vault saved here. */
  readonly knowsVaults: () => boolean;
  /** The vault that should be on the disk. */
  readonly lastVault: () => KnownVault | null;
  readonly accept: (accepted: LogAccepted) => Result<number, Reason>;
  readonly tries: (of: VaultKey) => LogFailedAttempts;
}
export type PathPurpose = Params<StoreContract['choosePath']>['what'];

export interface StoreParts {
  readonly folder: string;
  readonly log: StoreLog;
  readonly guard: () => Promise<GuardReading>;
  readonly opened: (facts: Opened) => void;
  readonly selfTested: (report: SelfTestReport) => void;
  readonly drafting: (isOn: boolean) => void;
  readonly choosePath: (what: PathPurpose) => Promise<string | null>;
  readonly use?: DurableFs;
}

export function makeStore(parts: StoreParts): Handlers<StoreContract> {
  const { folder, log, guard, opened, choosePath, use } = parts;
  const file = vaultPath(folder);
  /** The file that the open vault was read from or last wrote. */
  let current: string | null = null;
  /** Written, but the log entry for it could not be written yet. */
  let unconfirmed: LogEventOf<'vault-written'> | null = null;

  /** The file on the disk must be the one that the vault opened, so that nobody replaces it in between. */
  function sameOnDisk(digest: string): Result<null, Reason> {
    const read = readDurably(file, maxVaultFile, use);
    if (!read.ok) return read;
    if (read.value === null) return refuse(reason('vault-missing'));
    return digestOf(read.value) === digest ? ok(null) : refuse(reason('vault-swapped'));
  }

  /** Written before anything else: only this entry states the outcome of the operation that caused the save. */
  function confirmLate(): Result<null, Reason> {
    if (unconfirmed === null) return ok(null);
    const told = log.append(unconfirmed);
    if (!told.ok) return told;
    unconfirmed = null;
    return ok(null);
  }

  /** A vault should exist: a new one is created only after a person has abandoned it. */
  const isMissed = (): boolean => log.lastVault()?.isGivenUp === false && current === null;

  return {
    selfTested: async (report) => {
      await log.ready();
      const { passed, failed } = report;
      const written = log.append({ kind: 'self-tested', checks: passed.length + failed.length, failed });
      // A failure is reported whether or not it could be logged.
      if (written.ok || failed.length > 0) parts.selfTested(report);
      return written.ok ? ok({}) : refuse(written.reason);
    },
    loadVault: async () => {
      await log.ready();
      const read = readDurably(file, maxVaultFile, use);
      if (!read.ok) return refuse(read.reason);
      return read.value === null && isMissed() ? refuse(reason('vault-gone')) : ok({ file: read.value });
    },
    saveVault: async ({ file: bytes, replace, ...signed }) => {
      // An empty file could only be an accident, and would replace a vault.
      if (bytes.length === 0) return refuse(reason('message-rejected'));
      if (replace && current !== null) {
        const there = sameOnDisk(current);
        if (!there.ok) return refuse(there.reason);
      }
      if (!replace && isMissed()) return refuse(reason('vault-gone'));
      const late = confirmLate();
      if (!late.ok) return refuse(late.reason);
      const saving = { ...signed, digest: digestOf(bytes) };
      const told = log.append({ kind: 'vault-writing', ...saving });
      if (!told.ok) return refuse(told.reason);
      const written = writeDurably(file, bytes, replace, use);
      if (written.ok || written.reason.found.replaced === 'yes') {
        current = saving.digest;
        unconfirmed = { kind: 'vault-written', ...saving };
      }
      if (!written.ok) return refuse(written.reason);
      const confirmed = confirmLate();
      return confirmed.ok ? ok({}) : refuse(confirmed.reason);
    },
    drafting: async ({ isOn }) => {
      parts.drafting(isOn);
      return ok({});
    },
    opened: async (facts) => {
      // Main asks the guard itself and does not rely on the vault.
      if (facts.mode === 'real' && !facts.overridden) {
        const { state } = await guard();
        if (countsAsOnline(state)) return refuse(reason(state === 'unknown' ? 'network-unknown' : 'network-online'));
      }
      opened(facts);
      return ok({});
    },
    log: async ({ event }) => {
      await log.ready();
      return log.append(event);
    },
    logAll: async ({ events }) => {
      await log.ready();
      return log.appendAll(events);
    },
    logHead: async () => {
      await log.ready();
      return ok({ ...log.head() });
    },
    logHeadAt: async ({ sequence }) => {
      await log.ready();
      return ok({ head: log.headAt(sequence) });
    },
    vaultRecord: async (of) => {
      await log.ready();
      return ok(log.vaultRecord(of));
    },
    checkLog: async (asked) => {
      const there = sameOnDisk(asked.digest);
      if (!there.ok) return refuse(there.reason);
      const checked = await log.check(asked);
      if (checked.ok) [current, unconfirmed] = [asked.digest, null];
      return checked.ok ? ok({ newest: checked.value }) : refuse(checked.reason);
    },
    checkOld: async () => {
      const whole = await log.verify();
      if (!whole.ok) return refuse(whole.reason);
      if (whole.value.wrong !== null) return refuse(whole.value.wrong);
      return log.knowsVaults() ? refuse(reason('vault-rolled-back')) : ok({});
    },
    acceptLog: async (accepted) => {
      const there = sameOnDisk(accepted.digest);
      if (!there.ok) return refuse(there.reason);
      const taken = log.accept(accepted);
      if (taken.ok) [current, unconfirmed] = [accepted.digest, null];
      return taken.ok ? ok({ newest: taken.value }) : refuse(taken.reason);
    },
    tries: async (of) => {
      await log.ready();
      const { failures, sinceMs } = log.tries(of);
      return ok({ failures, sinceMs: Math.floor(sinceMs) });
    },
    guard: async () => ok(await guard()),
    choosePath: async ({ what }) => ok({ path: await choosePath(what) }),
    machineSalt: async () => {
      const salt = machineSalt(folder, use);
      return salt.ok ? ok({ salt: salt.value }) : refuse(salt.reason);
    },
  };
}

/** Created at first use. A lost salt is created anew: the vault words then differ, which is their purpose. */
function machineSalt(folder: string, use?: DurableFs): Result<Uint8Array, Reason> {
  const file = saltPath(folder);
  const read = readDurably(file, saltBytes, use);
  if (!read.ok && read.reason.code !== 'vault-malformed') return read;
  if (read.ok && read.value?.length === saltBytes) return ok(read.value);
  const salt = Uint8Array.from(randomBytes(saltBytes));
  const written = writeDurably(file, salt, true, use);
  return written.ok ? ok(salt) : written;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').toUpperCase();
