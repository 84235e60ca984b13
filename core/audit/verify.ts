/**
 * Reads a log line by line and says whether it is what was written: nothing changed, moved, taken out or cut off, every
 * signed head right. Takes: lines, and what is known from elsewhere (a key, a head). Gives: counts, or a reason with the
 * sequence where it breaks. Never: passes over a line that it cannot read; keeps the lines.
 * What it cannot see by itself: entries cut off after the newest head that somebody outside of the log remembers.
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
  /** The vault's log key, 64 hex. With it, a log that this key never signed is refused. */
  readonly key?: string | undefined;
  /** The vault's id, when that is known too: then there may be no signed head yet. */
  readonly vault?: string | undefined;
  /** A head that is known from elsewhere: the vault remembers one, a person may have written one down. */
  readonly remembered?: LogHead | undefined;
  /** Signatures in entries before this one are not verified. Else all, or those after what is remembered: it stands for what is before it. */
  readonly signaturesFrom?: number | undefined;
}

export interface LogSummary extends SignersFound {
  readonly entries: number;
  readonly head: LogHead;
  /** Unix milliseconds of the first and the last entry; null when there is none. */
  readonly firstMs: string | null;
  readonly lastMs: string | null;
  /** Entries that say: the clock went back, half an entry was cut off, this log took the place of another one. */
  readonly clockBacks: number;
  readonly torn: number;
  readonly replaced: number;
}

export interface LogVerdict {
  readonly summary: LogSummary;
  /** `found.sequence`: where it breaks. */
  readonly wrong: Reason | null;
}

export interface LogReader {
  /** The next line, without its line feed; what could be read of it. */
  readonly take: (line: Uint8Array) => LogEntry | null;
  /** So far. After something wrong the heads go on over the lines as they are. */
  readonly heads: Heads;
  /** At the end of the file, with the bytes that stand after its last line feed. */
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
    // The entry that was missed comes later: nothing is missing, it stands in the wrong place.
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

/** A whole log at once. */
export function verifyLog(bytes: Uint8Array, asked: LogAsked = {}): LogVerdict {
  const reader = makeLogReader(asked);
  const cutter = makeLineCutter();
  cutter.take(bytes, reader.take);
  return reader.done(cutter.rest());
}
