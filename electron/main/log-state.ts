/** What main knows about the log between two appends, and how it loads that at start. */
import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import { emptyHead, nextEntry } from '../../core/audit/chain.ts';
import type { LogEvent, LogEventOf } from '../../core/audit/events.ts';
import { Heads } from '../../core/audit/heads.ts';
import { type History, makeHistory } from '../../core/audit/history.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { createLog, type LogFs, sizeOfLog } from './log-disk.ts';
import { type Scan, type Steps, scanLog } from './log-scan.ts';
import { cutTorn, isTornAppend, unrecordedTorn } from './log-torn.ts';

export interface LogState {
  readonly entries: number;
  readonly head: Uint8Array;
  /** Clock at the last entry, Unix ms. */
  readonly lastMs: number | null;
  /** Bytes of the file that this program has written or read. */
  readonly size: number;
  /** Offset of each entry, and the head after it. Both grow. */
  readonly offsets: number[];
  readonly heads: Heads;
  readonly history: History;
  /** SHA-256 of the first `size` bytes. */
  readonly hash: Hash;
  /** A partial append follows after `size`. */
  readonly isDirty: boolean;
}

export interface LoadedLog {
  readonly state: LogState;
  /** The log does not verify. New entries are still appended. */
  readonly wrong: Reason | null;
  /** To be logged now. */
  readonly torn: LogEventOf<'log-torn'> | null;
}

export function emptyLog(): LogState {
  const heads = new Heads();
  return {
    ...{ entries: 0, head: emptyHead, lastMs: null, size: 0, offsets: [], isDirty: false },
    ...{ heads, history: makeHistory(heads), hash: createHash('sha256') },
  };
}

export interface Chained {
  readonly lines: readonly Uint8Array[];
  /** The head after each line. */
  readonly heads: readonly Uint8Array[];
}

/** The lines of the events, each tied to the one before it. */
export function chained({ entries, head }: LogState, events: readonly LogEvent[], atMs: number): Chained {
  const lines: Uint8Array[] = [];
  const heads: Uint8Array[] = [];
  for (const [at, event] of events.entries()) {
    const next = nextEntry(entries + at, heads.at(-1) ?? head, atMs, event);
    lines.push(next.line);
    heads.push(next.head);
  }
  return { lines, heads };
}

/** After the lines are on the disk. What only grows is shared with the state before. */
export function withLines(
  before: LogState,
  { events, lines, heads, atMs }: Chained & { readonly events: readonly LogEvent[]; readonly atMs: number },
): LogState {
  let { entries, size } = before;
  const at = String(Math.max(0, Math.trunc(atMs)));
  for (const [index, event] of events.entries()) {
    const [line, head] = [lines[index], heads[index]];
    if (line === undefined || head === undefined) throw new Error('a line for each event');
    entries += 1;
    before.offsets.push(size);
    before.heads.push(head);
    before.hash.update(line);
    before.history.take({ sequence: entries, at, event });
    size += line.length;
  }
  return { ...before, entries, size, head: heads.at(-1) ?? before.head, lastMs: atMs, isDirty: false };
}

/** Refuses 'storage-…' if there is no log to append to: then nothing is lost, and it can be tried again. */
export function* loadLog(file: string, use: LogFs = fs): Steps<Result<LoadedLog, Reason>> {
  function withUnrecorded(state: LogState, wrong: Reason | null): Result<LoadedLog, Reason> {
    const torn = unrecordedTorn(file, state.entries + 1, use);
    return torn.ok ? ok({ state, wrong, torn: torn.value }) : torn;
  }
  const size = sizeOfLog(file, use);
  if (!size.ok) return size;
  if (size.value === null) {
    const made = createLog(file, new Uint8Array(0), use);
    return made.ok ? withUnrecorded(emptyLog(), null) : made;
  }
  const whole = yield* readWhole(file, size.value, use);
  if (!whole.ok) return whole;
  const { verdict, head, heads, history, hash, offsets, size: upTo } = whole.value;
  const { entries, lastMs } = verdict.summary;
  const ms = lastMs === null ? null : Number(lastMs);
  const state = { entries, head, heads, history, hash, offsets, lastMs: ms, size: upTo, isDirty: false };
  const { wrong } = verdict;
  if (upTo === size.value) return withUnrecorded(state, wrong);
  // Nothing that an interrupted append leaves. It stays, and nothing can be appended after it.
  const isTorn = isTornAppend(file, upTo, size.value, use);
  if (!isTorn.ok) return isTorn;
  if (!isTorn.value) return ok({ state, wrong: wrong ?? reason('log-truncated'), torn: null });
  const torn = cutTorn(file, { size: upTo, end: size.value, sequence: entries + 1 }, use);
  return torn.ok ? ok({ state, wrong, torn: torn.value }) : torn;
}

/** Up to the last complete line: without an incomplete entry at the end, and without zeros in place of one. */
function* readWhole(file: string, end: number, use: LogFs): Steps<Result<Scan, Reason>> {
  const signaturesFrom = Number.MAX_SAFE_INTEGER;
  const first = yield* scanLog(file, end, { signaturesFrom }, use);
  if (!first.ok) return first;
  const { zerosAt, rest, size } = first.value;
  if (rest === 0 && zerosAt === null) return first;
  return yield* scanLog(file, zerosAt ?? size, { signaturesFrom }, use);
}
