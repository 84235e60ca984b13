/**
 * The desk's record: an append-only file in the format of the log (docs/log.md) with events of its own.
 * Takes: events. Gives: all of them again, in their order. An append has answered only when it is on the disk.
 * Refuses: 'record-damaged' for a file that is not one unbroken chain or ends before the head that was kept beside it (entries
 * cut off at the end, an older copy), 'record-unwritable' for one that cannot be written or that
 * another process has open. Never: overwrites, repairs or skips a line.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import {
  emptyHead,
  follows,
  headAfter,
  leafOf,
  maxEntryBytes,
  nextLine,
  readLine,
  toLogHead,
} from '../../core/audit/chain.ts';
import type { LogHead } from '../../core/audit/events.ts';
import { makeLineCutter } from '../../core/audit/lines.ts';
import { joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { type DeskEvent, readDeskEvent } from './desk-event.ts';

/** The file, as the record needs it. Each method is on the disk when it answers, and throws if it is not. */
export interface RecordDisk {
  /** Keeps every other process out until `close`; the reason if one is in. Makes an empty file if there is none. */
  readonly open: () => string | null;
  readonly read: () => Uint8Array;
  /** Appends to a file of exactly `size` bytes, or leaves it as it was and throws. */
  readonly append: (size: number, bytes: Uint8Array) => void;
  /** Writes a file of its own beside the record. */
  readonly keep: (name: string, bytes: Uint8Array) => void;
  readonly kept: () => readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly cut: (size: number) => void;
  /** The head that was last kept apart from the record; null: none. */
  readonly remembered: () => string | null;
  readonly remember: (head: string) => void;
  readonly close: () => void;
}

export interface DeskEntry {
  readonly sequence: number;
  readonly atMs: bigint;
  readonly event: DeskEvent;
}

export interface DeskRecord {
  readonly append: (event: DeskEvent) => Result<LogHead, DeskReason>;
  /** All or none, with one flush. If the power fails in it, the first of them may be there: let the last one count. */
  readonly appendAll: (events: readonly DeskEvent[]) => Result<LogHead, DeskReason>;
  readonly entries: () => readonly DeskEntry[];
  readonly events: () => readonly DeskEvent[];
  readonly head: () => LogHead;
  /** Hash after that many entries; null if there are fewer. */
  readonly headAt: (sequence: number) => string | null;
  readonly close: () => void;
}

/** An append is at most a flow with all its bytes. What a crash leaves of it is not longer. */
const maxTornBytes = 67_108_864;
const tornName = /^record\.torn-(\d{1,16})-[0-9A-F]{8}\.part$/;

interface Loaded {
  readonly entries: DeskEntry[];
  /** After each number of entries. */
  readonly heads: string[];
  head: Uint8Array;
  size: number;
}

export interface RecordParts {
  readonly disk: RecordDisk;
  readonly nowMs: () => number;
}

export function openRecord({ disk, nowMs }: RecordParts): Result<DeskRecord, DeskReason> {
  try {
    const inUse = disk.open();
    if (inUse !== null) return refuse({ code: 'record-unwritable', found: { because: 'in-use', by: inUse } });
  } catch (error) {
    return unwritable(error);
  }
  const loaded = load(disk);
  if (!loaded.ok) {
    disk.close();
    return loaded;
  }
  const state = loaded.value;
  rememberHead(disk, state);

  function appendAll(events: readonly DeskEvent[]): Result<LogHead, DeskReason> {
    // What could not be read again must not get in.
    if (events.length === 0 || events.some((event) => readDeskEvent(event) === null))
      return refuse({ code: 'record-unwritable', found: { because: 'malformed' } });
    const atMs = Math.max(0, Math.trunc(nowMs()));
    let head = state.head;
    const lines: Uint8Array[] = [];
    const entries: DeskEntry[] = [];
    const heads: string[] = [];
    try {
      for (const event of events) {
        const sequence = state.entries.length + lines.length + 1;
        const next = nextLine(sequence - 1, head, atMs, event);
        lines.push(next.line);
        entries.push({ sequence, atMs: BigInt(atMs), event });
        head = next.head;
        heads.push(toHex(head));
      }
      const bytes = joinBytes(...lines);
      disk.append(state.size, bytes);
      state.size += bytes.length;
    } catch (error) {
      return unwritable(error);
    }
    state.entries.push(...entries);
    state.heads.push(...heads);
    state.head = head;
    rememberHead(disk, state);
    return ok(toLogHead(state.entries.length, head));
  }

  const told = tellTorn(disk, state, appendAll);
  if (!told.ok) {
    disk.close();
    return told;
  }
  return ok({
    append: (event) => appendAll([event]),
    appendAll,
    entries: () => state.entries,
    events: () => state.entries.map(({ event }) => event),
    head: () => toLogHead(state.entries.length, state.head),
    headAt: (sequence) => state.heads[sequence] ?? null,
    close: disk.close,
  });
}

function load(disk: RecordDisk): Result<Loaded, DeskReason> {
  let bytes: Uint8Array;
  try {
    bytes = disk.read();
  } catch (error) {
    return unwritable(error);
  }
  const state: Loaded = { entries: [], heads: [toHex(emptyHead)], head: emptyHead, size: bytes.length };
  let wrong: string | null = null;
  const cutter = makeLineCutter();
  cutter.take(bytes, (line) => {
    if (wrong !== null) return;
    const entry = readLine(line, readDeskEvent);
    if (typeof entry === 'string') wrong = entry;
    else if (!follows(entry, state.entries.length, state.head)) wrong = 'altered';
    else {
      state.entries.push({ sequence: entry.sequence, atMs: BigInt(entry.at), event: entry.event });
      state.head = headAfter(state.head, leafOf(line));
      state.heads.push(toHex(state.head));
    }
  });
  const rest = cutter.rest();
  if (wrong === null && rest > maxTornBytes) wrong = 'torn';
  if (wrong !== null) {
    const found = { because: wrong, sequence: String(state.entries.length + 1) };
    return refuse({ code: 'record-damaged', found });
  }
  const lost = missing(disk, state);
  if (lost !== null) return lost;
  state.size = bytes.length - rest;
  if (rest === 0) return ok(state);
  try {
    // Kept before it is cut off: a crash between two steps loses nothing.
    const torn = bytes.subarray(state.size);
    disk.keep(`record.torn-${state.entries.length + 1}-${digestOf(torn).slice(0, 8)}.part`, torn);
    disk.cut(state.size);
  } catch (error) {
    return unwritable(error);
  }
  return ok(state);
}

const headText = ({ entries, head }: Loaded): string => `${entries.length} ${toHex(head)}\n`;
const headPattern = /^(0|[1-9]\d{0,15}) ([0-9A-F]{64})\n$/;

/** The kept head is written after the record, so it may be older than the record's end, and never newer. */
function missing(disk: RecordDisk, { entries, heads }: Loaded) {
  let kept: string | null;
  try {
    kept = disk.remembered();
  } catch (error) {
    return unwritable(error);
  }
  if (kept === null) return null;
  const [, sequence = '', hash] = headPattern.exec(kept) ?? [];
  if (hash !== undefined && heads[Number(sequence)] === hash) return null;
  const because = hash === undefined ? 'kept-head-unreadable' : 'older-than-kept-head';
  return refuse({ code: 'record-damaged', found: { because, sequence: String(entries.length + 1) } } as const);
}

/** What is in the record stands without it: an older head only notices less. */
function rememberHead(disk: RecordDisk, state: Loaded): void {
  try {
    disk.remember(headText(state));
  } catch {
    // The next append tries again.
  }
}

/** Records what was cut off, now or before a crash. */
function tellTorn(disk: RecordDisk, { entries }: Loaded, append: DeskRecord['appendAll']): Result<null, DeskReason> {
  try {
    const kept = disk.kept().find(({ name }) => Number(tornName.exec(name)?.[1]) === entries.length + 1);
    if (kept === undefined) return ok(null);
    const { name, bytes } = kept;
    const event = { kind: 'record-torn', bytes: bytes.length, digest: digestOf(bytes), kept: name } as const;
    const told = append([event]);
    return told.ok ? ok(null) : told;
  } catch (error) {
    return unwritable(error);
  }
}

const digestOf = (bytes: Uint8Array): string => toHex(sha256(bytes));

function unwritable(error: unknown): { readonly ok: false; readonly reason: DeskReason } {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  const because = typeof code === 'string' ? code.slice(0, 32) : 'failed';
  return refuse({ code: 'record-unwritable', found: { because } });
}

/** A line as long as this cannot be read back. */
export const maxRecordLine = maxEntryBytes;
