/**
 * The log file `log.inkan`, written by main only. Takes: events. Gives: the head after each, once it is on the disk;
 * pages; whether log and vault file are the expected ones. Refuses: to append if a check fails ('log-altered') or the
 * disk fails ('storage-…'); then nothing of the entry remains. Never: changes or removes an entry, or drops one
 * silently.
 */
import fs from 'node:fs';
import path from 'node:path';
import { emptyHead, nextEntry, readEntry, toLogHead } from '../../core/audit/chain.ts';
import { type LogCustodian, type LogEvent, type LogEventOf, type LogHead, readEvent } from '../../core/audit/events.ts';
import type { VaultKey } from '../../core/audit/history.ts';
import type { KnownVault } from '../../core/audit/last-vault.ts';
import { leftOutcomeOf, type OpenOutcome } from '../../core/audit/outcomes.ts';
import type { VaultFileVerdict } from '../../core/audit/saves.ts';
import type { SavedFile } from '../../core/audit/signed-save.ts';
import type { RecordOfVault } from '../../core/audit/vault-record.ts';
import type { LogAsked, LogSummary } from '../../core/audit/verify.ts';
import { equalBytes } from '../../core/base/bytes.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { judgeAgainst } from './log-check.ts';
import { makeLogClock } from './log-clock.ts';
import { appendLines, bytesOf, type LogFs, sizeOfLog } from './log-disk.ts';
import { describeLog, replaceLog } from './log-replace.ts';
import { atOnce, digestOfLog, inSteps, type Scan, scanLog } from './log-scan.ts';
import { chained, emptyLog, type LoadedLog, type LogState, loadLog, withLines } from './log-state.ts';

export const logPath = (folder: string): string => path.join(folder, 'log.inkan');

export interface LogParts {
  readonly folder: string;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Milliseconds of a monotonic clock. */
  readonly elapsed?: () => number;
  readonly use?: LogFs;
  /** A log of more bytes is read in pieces, while main does other work. */
  readonly atOnceBytes?: number;
  /** When that reading starts: not before the window exists. */
  readonly readAfter?: Promise<unknown>;
}

/** An entry for the screen; `event` is null if the line cannot be read. */
export interface ShownEntry {
  readonly sequence: number;
  /** Head after the entry. */
  readonly hash: string;
  readonly at: string | null;
  readonly event: LogEvent | null;
}

/** What the vault knows and the log must match. */
export interface LogCheck extends VaultKey {
  readonly remembered: LogHead | null;
  /** Of the vault file: its number and its SHA-256. */
  readonly sequence: number;
  readonly digest: string;
  /** By the log key, over both (core/audit/signed-save.ts). */
  readonly signature: string;
}

/** What custodians accept: `wrong` is the reason of the check. */
export interface LogAccepted extends Omit<LogCheck, 'signature'> {
  readonly wrong: string;
  readonly by: readonly LogCustodian[];
}

/** Consecutive wrong passphrases, and how long this program has certainly waited since the last one. */
export interface LogFailedAttempts {
  readonly failures: number;
  readonly sinceMs: number;
}

/** A damaged log must not hide a problem of the file: the reason names both. */
const withFile = (wrong: Reason, { file }: VaultFileVerdict): Reason =>
  wrong.code.startsWith('log-') && file !== null ? { ...wrong, found: { ...wrong.found, vaultFile: file } } : wrong;

/** About three hundred entries: a smaller log is read before the first window opens. */
const atOnceUsually = 131_072;

export type Log = ReturnType<typeof openLog>;

/** Never fails: `trouble` and every impossible append report what is wrong. */
export function openLog({
  folder,
  now,
  use = fs,
  elapsed = () => performance.now(),
  atOnceBytes = atOnceUsually,
  readAfter,
}: LogParts) {
  const file = logPath(folder);
  const clock = makeLogClock(elapsed);
  const startedMs = elapsed();
  /** Null until the file could be read or created. */
  let state: LogState | null = null;
  let trouble: Reason | null = null;
  /** What was wrong when it was read. */
  let broken: Reason | null = null;
  let clockBack: { readonly last: number; readonly now: number } | null = null;
  let putAside: LogEventOf<'log-torn'> | null = null;
  let failedMs: number | null = null;
  /** Null while nothing is being read. */
  let reading: Promise<void> | null = null;
  let waiting: { readonly event: LogEvent; readonly atMs: number }[] = [];

  const size = sizeOfLog(file, use);
  if (size.ok && (size.value ?? 0) > atOnceBytes) reading = readInSteps();
  else {
    const loaded = load();
    if (!loaded.ok) trouble = loaded.reason;
  }

  async function readInSteps(): Promise<void> {
    await readAfter;
    const read = await inSteps(loadLog(file, use));
    if (read.ok) taken(read.value);
    else trouble = read.reason;
    reading = null;
    const late = waiting;
    waiting = [];
    for (const { event, atMs } of late) append(event, atMs);
  }

  function load(): Result<LogState, Reason> {
    if (state !== null) return ok(state);
    if (reading !== null) return refuse(reason('log-reading'));
    const read = atOnce(loadLog(file, use));
    return read.ok ? ok(taken(read.value)) : read;
  }

  function taken({ state: fresh, wrong, torn }: LoadedLog): LogState {
    broken = wrong;
    trouble = wrong;
    state = fresh;
    if (torn === null) return state;
    putAside = torn;
    write(state, [torn], now());
    return state;
  }

  /** Without a look at the clock. Several entries are one write and one flush: after a refusal none of them stands. */
  function write(before: LogState, events: readonly LogEvent[], atMs: number): Result<LogHead, Reason> {
    const { lines, heads } = chained(before, events, atMs);
    const appended = appendLines(file, before.size, lines, before.isDirty, use);
    if (!appended.ok) {
      state = { ...before, isDirty: appended.isDirty };
      return refused(appended.reason);
    }
    if (trouble?.code.startsWith('storage-') === true) trouble = null;
    state = withLines(before, { events, lines, heads, atMs });
    if (events.some(({ kind }) => kind === 'unlock-failed')) failedMs = elapsed();
    clock.note(atMs);
    return ok(toLogHead(state.entries, state.head));
  }

  /** A damaged log is reported rather than a full disk. */
  function refused(reason: Reason): Result<never, Reason> {
    if (trouble?.code.startsWith('log-') !== true && reason.code !== 'log-reading') trouble = reason;
    return refuse(reason);
  }

  const append = (event: LogEvent, atMs = now()): Result<LogHead, Reason> => appendAll([event], atMs);

  /** The head after the last. A note on the clock may stand before the first, and nothing between them. */
  function appendAll(events: readonly LogEvent[], atMs = now()): Result<LogHead, Reason> {
    // Nothing that cannot be read again may get into the log.
    if (events.length === 0 || events.some((event) => readEvent(event) === null)) return refuse(reason('internal'));
    const ready = load();
    if (!ready.ok) return refused(ready.reason);
    const withNote = noteClock(state ?? ready.value, atMs);
    return withNote.ok ? write(state ?? ready.value, events, atMs) : withNote;
  }

  /** A changed clock is logged as an entry of its own before anything else. */
  function noteClock(before: LogState, atMs: number): Result<null, Reason> {
    const moved = clock.moved(atMs, before.lastMs);
    if (moved === null) return ok(null);
    const withNote = write(before, [moved], atMs);
    if (!withNote.ok) return withNote;
    if (moved.kind === 'clock-back')
      clockBack = { last: Math.max(Number(moved.last), clockBack?.last ?? 0), now: atMs };
    return ok(null);
  }

  /** Whether the file has the size that this program left. */
  function sameSize({ size: known, isDirty }: LogState): Result<null, Reason> {
    const there = sizeOfLog(file, use);
    if (!there.ok) return there;
    const isSame = there.value !== null && there.value >= known && (there.value === known || isDirty);
    return isSame ? ok(null) : refused(reason('log-altered'));
  }

  /** Reads every entry again, with all signatures. The file must equal what this program has read and written. */
  async function verify(asked: LogAsked): Promise<Result<Scan, Reason>> {
    await reading;
    const ready = load();
    if (!ready.ok) return refused(ready.reason);
    const { size: known, head } = ready.value;
    const same = sameSize(ready.value);
    if (!same.ok) return same;
    const scan = await inSteps(scanLog(file, known, asked, use));
    if (!scan.ok) return scan;
    const { verdict } = scan.value;
    const wrong = verdict.wrong ?? (equalBytes(scan.value.head, head) ? null : reason('log-altered'));
    if (wrong !== null) trouble = wrong;
    return ok({ ...scan.value, verdict: { ...verdict, wrong } });
  }

  /** Whether the file is still byte for byte what this program has read and written, so that earlier results hold. */
  async function unchanged(): Promise<Result<LogState, Reason>> {
    await reading;
    const ready = load();
    if (!ready.ok) return refused(ready.reason);
    const known = ready.value;
    const same = sameSize(known);
    if (!same.ok) return same;
    const expected = known.hash.copy().digest();
    const found = await inSteps(digestOfLog(file, known.size, use));
    if (!found.ok) return found;
    return found.value.equals(expected) ? ok(known) : refused((await whereAltered()) ?? reason('log-altered'));
  }

  async function whereAltered(): Promise<Reason | null> {
    const scan = await verify({ signaturesFrom: Number.MAX_SAFE_INTEGER });
    return scan.ok ? scan.value.verdict.wrong : scan.reason;
  }

  /** Returns the highest number that a file of this vault certainly had; the next file gets a higher one. */
  async function check(asked: LogCheck): Promise<Result<number, Reason>> {
    const { vault, key, sequence, digest, signature } = asked;
    const wrong = await wrongWithLog(asked);
    const verdict = judgeFile(asked);
    if (wrong !== null) return refuse(withFile(wrong, verdict));
    if (verdict.wrong !== null) return refuse(withFile(reason(verdict.wrong), verdict));
    if (verdict.settle) {
      const settled = append({ kind: 'vault-written', vault, sequence, digest, entry: 0, key, signature });
      if (!settled.ok) return settled;
    }
    const told = tellLeftOpen(asked);
    return told.ok ? ok(Math.max(verdict.newest, sequence)) : told;
  }

  const judgeFile = ({ vault, key, sequence, digest }: VaultKey & SavedFile): VaultFileVerdict =>
    (state ?? emptyLog()).history.judge({ vault, key, sequence, digest });

  async function wrongWithLog(asked: LogCheck): Promise<Reason | null> {
    const whole = await unchanged();
    if (!whole.ok) return whole.reason;
    if (broken !== null) return broken;
    const refusal = judgeAgainst(whole.value, asked);
    const wrong = refusal === 'too-far' ? await wrongSince(asked) : refusal;
    if (wrong?.code.startsWith('log-') === true) trouble = wrong;
    return wrong;
  }

  async function wrongSince({ vault, key, remembered }: LogCheck): Promise<Reason | null> {
    const scan = await verify({ vault, key, remembered: remembered ?? undefined });
    return scan.ok ? scan.value.verdict.wrong : scan.reason;
  }

  /** Logs what a crash left open, once the existing file shows which changes took effect. */
  function tellLeftOpen(of: VaultKey): Result<null, Reason> {
    const told = (state ?? emptyLog()).history
      .leftOpen(of)
      .map((act) => ({ kind: 'left-open', entry: act.at, what: act.kind, outcome: leftOutcomeOf(act) }) as const);
    if (told.length === 0) return ok(null);
    const written = appendAll(told);
    return written.ok ? ok(null) : written;
  }

  const openOutcomes = (): readonly OpenOutcome[] => state?.history.openOutcomes() ?? [];

  /** Returns the same number as `check`. */
  function accept(accepted: LogAccepted): Result<number, Reason> {
    const { vault, sequence, digest, remembered, wrong, by } = accepted;
    // Computed with the old log: the new one knows no file and no number.
    const { newest } = judgeFile({ ...accepted, sequence: 0 });
    const { file: wrongFile } = judgeFile(accepted);
    if (wrong.startsWith('log-')) {
      const old = describeLog(file, use);
      if (!old.ok) return old;
      const atMs = now();
      const event: LogEvent = { kind: 'log-replaced', wrong, ...old.value, remembered, by };
      const { line, head } = nextEntry(0, emptyHead, atMs, event);
      const replaced = replaceLog(file, old.value, line, use);
      if (!replaced.ok) return replaced;
      const fresh = emptyLog();
      fresh.offsets.push(0);
      fresh.heads.push(head);
      fresh.hash.update(line);
      state = { ...fresh, entries: 1, head, lastMs: atMs, size: line.length };
      broken = null;
      trouble = null;
    }
    const told = append({ kind: 'vault-accepted', vault, sequence, digest, wrong: wrongFile ?? wrong, by });
    return told.ok ? ok(Math.max(newest, sequence)) : told;
  }

  /** At most `count` entries, newest first, starting at entry `from`; 0: at the newest. */
  function page(from: number, count: number): Result<readonly ShownEntry[], Reason> {
    const { entries, heads, offsets, size: end } = state ?? emptyLog();
    const newest = from === 0 ? entries : Math.min(from, entries);
    const oldest = Math.max(1, newest - count + 1);
    const begin = offsets[oldest - 1];
    if (newest < 1 || begin === undefined) return ok([]);
    const bytes = bytesOf(file, begin, offsets[newest] ?? end, use);
    if (!bytes.ok) return bytes;
    const lines = Array.from({ length: newest - oldest + 1 }, (_, index) => {
      const sequence = oldest + index;
      const start = (offsets[sequence - 1] ?? 0) - begin;
      const stop = (offsets[sequence] ?? end) - begin - 1;
      const entry = readEntry(bytes.value.subarray(start, stop));
      const { hash } = toLogHead(sequence, heads.after(sequence) ?? emptyHead);
      const { at, event } = typeof entry === 'string' ? { at: null, event: null } : entry;
      return { sequence, hash, at, event };
    });
    return ok(lines.reverse());
  }

  return {
    append: (event: LogEvent) => append(event),
    appendAll: (events: readonly LogEvent[]) => appendAll(events),
    /** For events that nothing waits for: while the log is being read they are written afterwards, with the current
     * time. */
    note: (event: LogEvent): void => {
      if (reading === null) append(event);
      else waiting.push({ event, atMs: now() });
    },
    check,
    accept,
    page,
    /** Resolves when the log was read or could not be read. */
    ready: async (): Promise<void> => {
      await reading;
    },
    isReading: () => reading !== null,
    /** Verifies everything again, with the signatures of all heads. Only the vault can tell whose keys signed them. */
    verify: async (): Promise<Result<{ readonly summary: LogSummary; readonly wrong: Reason | null }, Reason>> => {
      const scan = await verify({});
      return scan.ok ? ok(scan.value.verdict) : scan;
    },
    tries: (of: VaultKey): LogFailedAttempts => ({
      failures: (state ?? emptyLog()).history.failures(of),
      sinceMs: Math.max(0, elapsed() - (failedMs ?? startedMs)),
    }),
    /** A logged alarm that nobody has acknowledged. */
    standingAlarm: () => (state ?? emptyLog()).history.standingAlarm(),
    knowsVaults: (): boolean => (state ?? emptyLog()).history.knowsVaults(),
    lastVault: (): KnownVault | null => (state ?? emptyLog()).history.lastVault(),
    openOutcomes,
    head: (): LogHead => toLogHead(state?.entries ?? 0, state?.head ?? emptyHead),
    headAt: (sequence: number): LogHead | null => {
      const head = sequence === 0 ? null : ((state ?? emptyLog()).heads.after(sequence) ?? null);
      return head === null ? null : toLogHead(sequence, head);
    },
    vaultRecord: (of: VaultKey): RecordOfVault => (state ?? emptyLog()).history.vaultRecord(of),
    /** Why the log is damaged or cannot be written. */
    trouble: () => trouble,
    /** Bytes found behind the last entry at the start, saved in a file of their own. */
    putAside: () => putAside,
    /** The clock was set back while this program ran, and has not reached that time again. */
    clockBack: () => (clockBack !== null && now() < clockBack.last ? clockBack : null),
    sleep: clock.sleep,
    wake: clock.wake,
  };
}
