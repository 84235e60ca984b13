/**
 * The log: `log.inkan`, written by main alone. Takes: events. Gives: the head after each, on the disk before the answer; pages;
 * whether the log and the vault file are what they were. Refuses: to append where something does not fit ('log-altered') or
 * the disk says no ('storage-…'); then nothing of the entry stays. Never: changes or removes an entry, or forgets one silently.
 */
import fs from 'node:fs';
import path from 'node:path';
import { emptyHead, nextEntry, readEntry, toLogHead } from '../../core/audit/chain.ts';
import { type LogCustodian, type LogEvent, type LogHead, readEvent } from '../../core/audit/events.ts';
import type { Tries } from '../../core/audit/history.ts';
import type { LogAsked, LogSummary } from '../../core/audit/verify.ts';
import { equalBytes } from '../../core/base/bytes.ts';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { appendLine, bytesOf, type LogFs, sizeOfLog } from './log-disk.ts';
import { describeLog, replaceLog } from './log-replace.ts';
import { type Scan, scanLog } from './log-scan.ts';
import { emptyLog, type LogState, loadLog } from './log-state.ts';

export const logPath = (folder: string): string => path.join(folder, 'log.inkan');

export interface LogParts {
  readonly folder: string;
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly use?: LogFs;
}

/** An entry as it stands; `event` is null where the line cannot be read. */
export interface ShownEntry {
  readonly sequence: number;
  /** The head after it. */
  readonly hash: string;
  readonly at: string | null;
  readonly event: LogEvent | null;
}

/** What the vault knows and the log must agree with. */
export interface LogCheck {
  readonly vault: string;
  readonly key: string;
  readonly remembered: LogHead | null;
  /** SHA-256 of the vault file. */
  readonly digest: string;
}

/** What custodians accept: `wrong` is what the check refused with. */
export interface LogAccepted extends Omit<LogCheck, 'key'> {
  /** The vault file's own. */
  readonly sequence: number;
  readonly wrong: string;
  readonly by: readonly LogCustodian[];
}

/** A clock that is further back than this behind the last entry was set back, or lost its battery. */
const clockToleranceMs = 1000;

export type Log = ReturnType<typeof openLog>;

/** Never fails: what is wrong is said by `trouble`, and by every append that cannot be done. */
export function openLog({ folder, now, use = fs }: LogParts) {
  const file = logPath(folder);
  /** Null until the file could be read, or made. */
  let state: LogState | null = null;
  let trouble: Reason | null = null;
  let clockBack: { readonly last: number; readonly now: number } | null = null;

  const loaded = load();
  if (!loaded.ok) trouble = loaded.reason;

  function load(): Result<LogState, Reason> {
    if (state !== null) return ok(state);
    const read = loadLog(file, use);
    if (!read.ok) return read;
    const { wrong, torn } = read.value;
    trouble = wrong;
    state = read.value.state;
    if (torn !== null) write(state, torn, now());
    return ok(state);
  }

  /** One entry, without a look at the clock. */
  function write(before: LogState, event: LogEvent, atMs: number): Result<LogHead, Reason> {
    const { line, head } = nextEntry(before.entries, before.head, atMs, event);
    const appended = appendLine(file, before.size, line, before.isDirty, use);
    if (!appended.ok) {
      state = { ...before, isDirty: appended.isDirty };
      return refused(appended.reason);
    }
    if (trouble?.code.startsWith('storage-') === true) trouble = null;
    before.offsets.push(before.size);
    before.heads.push(head);
    before.history.take({ at: String(atMs), event });
    const entries = before.entries + 1;
    state = { ...before, entries, head, lastMs: atMs, size: before.size + line.length, isDirty: false };
    return ok(toLogHead(entries, head));
  }

  /** What was wrong with the log stays worse than a disk that is full. */
  function refused(reason: Reason): Result<never, Reason> {
    if (trouble?.code.startsWith('log-') !== true) trouble = reason;
    return refuse(reason);
  }

  function append(event: LogEvent): Result<LogHead, Reason> {
    // Nothing that could not be read again may ever stand in the log.
    if (readEvent(event) === null) return refuse(because('internal'));
    const ready = load();
    if (!ready.ok) return refused(ready.reason);
    const atMs = now();
    const noted = noteClock(state ?? ready.value, atMs);
    return noted.ok ? write(state ?? ready.value, event, atMs) : noted;
  }

  /** A clock that went back is an entry of its own, before anything else is said by it. */
  function noteClock({ lastMs, ...rest }: LogState, atMs: number): Result<null, Reason> {
    if (lastMs === null || atMs >= lastMs - clockToleranceMs) return ok(null);
    const back = { last: String(lastMs), now: String(Math.max(0, atMs)) };
    const noted = write({ ...rest, lastMs }, { kind: 'clock-back', ...back }, atMs);
    if (!noted.ok) return noted;
    clockBack = { last: Math.max(lastMs, clockBack?.last ?? 0), now: atMs };
    return ok(null);
  }

  /** The file as it is now, against what is known. It may not differ from what this program has written. */
  async function verify(asked: LogAsked): Promise<Result<Scan, Reason>> {
    const ready = load();
    if (!ready.ok) return refused(ready.reason);
    const { size, head, isDirty } = state ?? ready.value;
    const there = sizeOfLog(file, use);
    if (!there.ok) return there;
    if (there.value === null || there.value < size || (there.value > size && !isDirty))
      return refused(because('log-altered'));
    const scan = await scanLog(file, size, asked, use);
    if (!scan.ok) return scan;
    const { verdict } = scan.value;
    const wrong = verdict.wrong ?? (equalBytes(scan.value.head, head) ? null : because('log-altered'));
    if (wrong !== null) trouble = wrong;
    return ok({ ...scan.value, verdict: { ...verdict, wrong } });
  }

  async function check({ vault, key, remembered, digest }: LogCheck): Promise<Result<LogHead, Reason>> {
    const scan = await verify({ vault, key, remembered: remembered ?? undefined });
    if (!scan.ok) return scan;
    if (scan.value.verdict.wrong !== null) return refuse(scan.value.verdict.wrong);
    const { entries, head, history } = state ?? emptyLog();
    const { wrong, settle } = history.judge(vault, digest);
    if (wrong !== null) return refuse(because(wrong));
    if (settle !== null) return append({ kind: 'vault-saved', vault, ...settle });
    return ok(toLogHead(entries, head));
  }

  function accept({ vault, sequence, digest, remembered, wrong, by }: LogAccepted): Result<LogHead, Reason> {
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
      state = { ...fresh, entries: 1, head, lastMs: atMs, size: line.length };
      trouble = null;
    }
    return append({ kind: 'vault-accepted', vault, sequence, digest, wrong, by });
  }

  /** At most `count` entries, newest first, from the entry `from` on; 0: from the newest. */
  function page(from: number, count: number): Result<readonly ShownEntry[], Reason> {
    const { entries, heads, offsets, size } = state ?? emptyLog();
    const newest = from === 0 ? entries : Math.min(from, entries);
    const oldest = Math.max(1, newest - count + 1);
    const begin = offsets[oldest - 1];
    if (newest < 1 || begin === undefined) return ok([]);
    const bytes = bytesOf(file, begin, offsets[newest] ?? size, use);
    if (!bytes.ok) return bytes;
    const lines = Array.from({ length: newest - oldest + 1 }, (_, index) => {
      const sequence = oldest + index;
      const start = (offsets[sequence - 1] ?? 0) - begin;
      const end = (offsets[sequence] ?? size) - begin - 1;
      const entry = readEntry(bytes.value.subarray(start, end));
      const { hash } = toLogHead(sequence, heads.after(sequence) ?? emptyHead);
      const { at, event } = typeof entry === 'string' ? { at: null, event: null } : entry;
      return { sequence, hash, at, event };
    });
    return ok(lines.reverse());
  }

  return {
    append,
    check,
    accept,
    page,
    /** Everything once more, with the signatures of all heads; whose keys those are, only the vault can say. */
    verify: async (): Promise<Result<{ readonly summary: LogSummary; readonly wrong: Reason | null }, Reason>> => {
      const scan = await verify({});
      return scan.ok ? ok(scan.value.verdict) : scan;
    },
    tries: (): Tries => {
      if (state !== null) noteClock(state, now());
      return (state ?? emptyLog()).history.tries();
    },
    /** An alarm that it tells of, and that nobody has acknowledged. */
    standingAlarm: () => (state ?? emptyLog()).history.standingAlarm(),
    knowsVaults: (): boolean => (state ?? emptyLog()).history.knowsVaults(),
    head: (): LogHead => toLogHead(state?.entries ?? 0, state?.head ?? emptyHead),
    /** Why the log is not right, or cannot be written. */
    trouble: () => trouble,
    /** The clock was set back while this program ran, and has not come to that time again. */
    clockBack: () => (clockBack !== null && now() < clockBack.last ? clockBack : null),
  };
}
