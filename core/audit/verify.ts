/**
 * Verifies a log line by line: nothing changed, moved, removed or truncated, every signed head valid. Takes: lines, and
 * optional knowledge from elsewhere (a key, a head). Gives: counts, or a reason with the sequence of the first error.
 * Never: skips an unreadable line; stores the lines.
 * Cannot detect by itself: entries removed after the newest head that somebody outside the log remembers.
 */
import { equalBytes } from '../base/bytes.ts';
import { fromHex } from '../base/hex.ts';
import { type Reason, type ReasonCode, reason } from '../base/reason.ts';
import { emptyHead, headAfter, type LogEntry, leafOf, readEntry, toLogHead } from './chain.ts';
import type { LogHead } from './events.ts';
import { Heads } from './heads.ts';
import { makeLineCutter } from './lines.ts';
import { makeSigners, type SignersFound } from './signers.ts';

export interface LogAsked {
  /** The vault's log key, 64 hex digits. With it, a log that this key never signed is refused. */
  readonly key?: string | undefined;
  /** The vault's id, if known: then a log without a signed head is accepted. */
  readonly vault?: string | undefined;
  /** A head known from elsewhere: the vault remembers one, and a person may have written one down. */
  readonly remembered?: LogHead | undefined;
  /** Signatures in earlier entries are not verified. Default: all are, or those after the remembered head, which
   * covers the rest. */
  readonly signaturesFrom?: number | undefined;
}

export interface LogSummary extends SignersFound {
  readonly entries: number;
  readonly head: LogHead;
  /** Unix milliseconds of the first and the last entry; null if the log is empty. */
  readonly firstMs: string | null;
  readonly lastMs: string | null;
  /** Entries that report: the clock went back, an incomplete entry was cut off, this log replaced another one. */
  readonly clockBacks: number;
  readonly torn: number;
  readonly replaced: number;
}

export interface LogVerdict {
  readonly summary: LogSummary;
  /** `found.sequence`: position of the error. */
  readonly wrong: Reason | null;
}

export interface LogReader {
  /** Takes the next line, without its line feed; returns what could be parsed. */
  readonly take: (line: Uint8Array) => LogEntry | null;
  /** Heads so far. After an error they are computed over the lines as they are. */
  readonly heads: Heads;
  /** Called at the end of the file with the number of bytes after its last line feed. */
  readonly done: (rest: number) => LogVerdict;
}

interface Wrong {
  readonly code: ReasonCode;
  readonly sequence: number;
}

export function makeLogReader(asked: LogAsked = {}): LogReader {
  const heads = new Heads();
  const { key = null, vault = null, remembered = null, signaturesFrom } = asked;
  const signers = makeSigners({ key, vault, from: signaturesFrom ?? remembered?.sequence ?? 0 });
  const counts = { 'clock-back': 0, 'log-torn': 0, 'log-replaced': 0 };
  let head = emptyHead;
  let [firstMs, lastMs]: [string | null, string | null] = [null, null];
  let wrong: Wrong | null = null;

  function refusal(entry: LogEntry, sequence: number): ReasonCode | null {
    if (entry.sequence > sequence) return 'log-entries-missing';
    if (entry.sequence < sequence) return 'log-reordered';
    if (!equalBytes(entry.prev, head)) return 'log-altered';
    return signers.take(entry.event, sequence, heads);
  }

  function note({ at, event }: LogEntry): void {
    firstMs ??= at;
    lastMs = at;
    if (event.kind in counts) counts[event.kind as keyof typeof counts] += 1;
  }

  function take(line: Uint8Array): LogEntry | null {
    const sequence = heads.count + 1;
    const read = readEntry(line);
    const entry = typeof read === 'string' ? null : read;
    const code = typeof read === 'string' ? (`log-${read}` as const) : refusal(read, sequence);
    // The missing entry comes later: nothing is missing, it is in the wrong place.
    if (wrong?.code === 'log-entries-missing' && entry?.sequence === wrong.sequence)
      wrong = { ...wrong, code: 'log-reordered' };
    if (code !== null) wrong ??= { code, sequence };
    if (entry !== null) note(entry);
    head = headAfter(head, leafOf(line));
    heads.push(head);
    return entry;
  }

  function atEnd(rest: number): Wrong | null {
    if (wrong !== null) return wrong;
    const entries = heads.count;
    if (rest > 0) return { code: 'log-truncated', sequence: entries + 1 };
    const known = remembered === null ? null : heads.after(remembered.sequence);
    if (remembered !== null && known === null) return { code: 'log-rolled-back', sequence: entries };
    if (remembered !== null && known !== null && !equalBytes(known, fromHex(remembered.hash) ?? emptyHead))
      return { code: 'log-altered', sequence: remembered.sequence };
    const foreign = signers.foreign();
    if (foreign !== null) return { code: 'log-key-foreign', sequence: foreign };
    if (key !== null && vault === null && signers.found().byKey === 0)
      return { code: 'log-unsigned', sequence: entries };
    return null;
  }

  return {
    take,
    heads,
    done: (rest) => {
      const end = atEnd(rest);
      return {
        summary: {
          entries: heads.count,
          head: toLogHead(heads.count, head),
          ...{ firstMs, lastMs, ...signers.found() },
          clockBacks: counts['clock-back'],
          torn: counts['log-torn'],
          replaced: counts['log-replaced'],
        },
        wrong: end === null ? null : reason(end.code, { sequence: String(end.sequence) }),
      };
    },
  };
}

/** Verifies a complete log at once. */
export function verifyLog(bytes: Uint8Array, asked: LogAsked = {}): LogVerdict {
  const reader = makeLogReader(asked);
  const cutter = makeLineCutter();
  cutter.take(bytes, reader.take);
  return reader.done(cutter.rest());
}
