/**
 * Collects scans into one complete text, for all transports. Each scan screen has one collector.
 * Takes: codes in any order, repeated, damaged, from several senders. Gives: the effect of each code, and the complete
 * text. The current collection stays current; codes of other senders are foreign. Up to two foreign collections are
 * kept as well, so that a person who moves on to another sender loses nothing: the first complete collection is the
 * result, and a foreign one that alone is seen for a while becomes current. A plain single code during a collection is
 * ignored unless nothing else is seen for a while (a sticker beside the screen must not end the collection).
 * Refuses: content that is no text, texts longer than Inkan reads. Never: throws; stores more than it received, or more
 * than three collections; returns a text whose digest does not match, where the transport has one.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../base/hex.ts';
import { maxRequestText, maxTransferBytes } from '../base/limits.ts';
import { type Reason, reason } from '../base/reason.ts';
import { fromUtf8, toUtf8 } from '../base/utf8.ts';
import { type Cleaned, type CleanText, cleanText } from '../intake/clean-text.ts';
import type { Scan } from '../optics/scan.ts';
import { type Read, readScan, readText } from './read-scan.ts';
import type { Piece, Stream } from './stream.ts';
import { textLinesOf } from './text-lines.ts';
import type { CollectEvent, Progress, Transport } from './transports.ts';

export interface Collector {
  readonly take: (scan: Scan) => CollectEvent;
  /**
   * Takes a text that a person entered or chose as a file: one text, or one part per line, all parts of the same
   * content.
   * `before`: the cleanings already applied.
   */
  readonly takeText: (text: string, before?: readonly Cleaned[]) => CollectEvent;
  /** Progress of the current collection; null before the first part. */
  readonly progress: () => Progress | null;
  readonly clear: () => void;
  /** Bytes of data stored, for the tests of the limit. */
  readonly retainedBytes: () => number;
}

/** Number of foreign collections kept beside the current one. */
const others = 2;
/** Repetitions of the same foreign code with nothing else between (one to two seconds) that mean the person has
 * moved on. */
const insistence = 24;

interface Entry {
  readonly key: string;
  readonly transport: Transport;
  readonly id: string;
  readonly mayBeBytes: boolean;
  readonly stream: Stream;
  readonly cleaned: Set<Cleaned>;
  useful: number;
  repeated: number;
}

const refused = (reason: Reason): CollectEvent => ({ type: 'refused', reason });
const stranger: CollectEvent = { type: 'stranger', reason: reason('parts-mixed') };
const digestOf = (bytes: Uint8Array): string => toHex(sha256(bytes));
/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const longestText = 3 * maxRequestText;

/** Control characters that no text has. An unsigned transaction in bytes always contains them: its signature field
 * is zeros. */
const inNoText = /[\0-\x08\x0e-\x1f\x7f]/;

/** Returns the text unchanged if only ordinary blanks could be removed: the last line end of a paper backup counts. */
function cleanWhole(bytes: Uint8Array): CleanText | null {
  const read = cleanText(bytes);
  const exact = read?.cleaned.length === 0 ? fromUtf8(bytes) : null;
  return exact === null ? read : { text: exact, cleaned: [] };
}

/** Converts the collected bytes to text, or gives the reason why not. If raw bytes are allowed, data that is no text
 * is read as hex. */
function textOf(bytes: Uint8Array, mayBeBytes: boolean): CleanText | Reason {
  const tooLong = (length: number) =>
    reason('text-too-long', { length: String(length), limit: String(maxRequestText) });
  if (bytes.length === 0) return reason('empty');
  const read = cleanWhole(bytes);
  const isText = read !== null && !(mayBeBytes && inNoText.test(read.text));
  if (!isText && !mayBeBytes) return reason('text-unreadable');
  if (bytes.length > longestText) return tooLong(bytes.length);
  const found: CleanText = isText ? read : { text: toHex(bytes), cleaned: ['bytes-as-hex'] };
  if (found.text === '') return reason('empty');
  return found.text.length > maxRequestText ? tooLong(found.text.length) : found;
}

const progressOf = ({ transport, id, stream, useful, repeated }: Entry): Progress => ({
  transport,
  id,
  ...stream.standing(),
  useful,
  repeated,
});

export function makeCollector(): Collector {
  /** The first is the current collection; the most recently used foreign one is last. */
  let entries: Entry[] = [];
  /** The last foreign code, and how often it was seen in a row. */
  let instead = { what: '', times: 0 };

  const clear = (): void => {
    entries = [];
    instead = { what: '', times: 0 };
  };
  const insists = (what: string): boolean => {
    instead = { what, times: instead.what === what ? instead.times + 1 : 1 };
    return instead.times >= insistence;
  };

  const single = ({ text, cleaned }: CleanText, isMeant: boolean): CollectEvent => {
    if (text === '') return refused(reason('empty'));
    if (text.length > maxRequestText)
      return refused(reason('text-too-long', { length: String(text.length), limit: String(maxRequestText) }));
    if (entries.length > 0 && !isMeant && !insists(`text ${text}`)) return stranger;
    const bytes = toUtf8(text);
    if (bytes === null) return refused(reason('text-unreadable'));
    clear();
    const found = { transport: 'single', id: null, digest: digestOf(bytes), received: 1 } as const;
    return { type: 'complete', text, cleaned: [...new Set(cleaned)], ...found };
  };

  const entryOf = ({ transport, id, mayBeBytes = false, begin }: Piece): Entry => {
    const key = `${transport} ${id}`;
    const at = entries.findIndex((entry) => entry.key === key);
    const begun = () => ({ key, transport, id, mayBeBytes, stream: begin(), cleaned: new Set<Cleaned>() });
    const found = entries[at] ?? { ...begun(), useful: 0, repeated: 0 };
    if (at > 0) entries.splice(at, 1);
    if (at !== 0) entries.push(found);
    if (entries.length > 1 + others) entries.splice(1, 1);
    return found;
  };

  const comesToTheFront = (entry: Entry): boolean => {
    if (entries[0] === entry) {
      instead = { what: '', times: 0 };
      return true;
    }
    if (!insists(entry.key)) return false;
    entries = [entry, ...entries.filter((other) => other !== entry)];
    instead = { what: '', times: 0 };
    return true;
  };

  const whole = ({ transport, id, mayBeBytes, cleaned, ...counts }: Entry, bytes: Uint8Array): CollectEvent => {
    const found = { transport, id, digest: digestOf(bytes), received: counts.useful + counts.repeated };
    const read = textOf(bytes, mayBeBytes);
    if ('code' in read) return { type: 'refused', reason: read, whole: found };
    clear();
    return { type: 'complete', text: read.text, cleaned: [...new Set([...cleaned, ...read.cleaned])], ...found };
  };

  const piece = (taken: Piece, cleaned: readonly Cleaned[], isMeant: boolean): CollectEvent => {
    const entry = entryOf(taken);
    for (const one of cleaned) entry.cleaned.add(one);
    const did = entry.stream.take(taken.at, taken.data);
    if (did.is === 'new' || did.is === 'whole') entry.useful += 1;
    else entry.repeated += 1;
    const isInFront = comesToTheFront(entry);
    // A collection of one code is treated like a single code: it does not replace the current collection at once.
    if (did.is === 'whole' && !isInFront && !isMeant && entry.useful + entry.repeated === 1) {
      entries = entries.filter((other) => other !== entry);
      return stranger;
    }
    if (did.is === 'whole' || did.is === 'broken') {
      entries = entries.filter((other) => other !== entry);
      return did.is === 'whole' ? whole(entry, did.bytes) : refused(did.reason);
    }
    if (!isInFront) return stranger;
    if (did.is === 'clash') return refused(reason('parts-mixed'));
    return did.is === 'repeat' ? { type: 'repeat' } : { type: 'progress', progress: progressOf(entry) };
  };

  const take = (read: Read, isMeant: boolean): CollectEvent => {
    if (read.is === 'piece') return piece(read.piece, read.cleaned, isMeant);
    return read.is === 'single' ? single(read, isMeant) : refused(read.reason);
  };

  const takeText = (given: string, before: readonly Cleaned[] = []): CollectEvent => {
    if (given.length > 3 * maxTransferBytes)
      return refused(reason('text-too-long', { length: String(given.length), limit: String(maxTransferBytes) }));
    const { text, cleaned } = cleanText(given);
    const lines = textLinesOf(text);
    if ('code' in lines) return refused(lines);
    let event = refused(reason('empty'));
    for (const line of lines) {
      event = take(readText(line, [...before, ...cleaned]), true);
      if (event.type === 'complete' || event.type === 'refused') break;
    }
    return event;
  };

  return {
    take: (scan) => take(readScan(scan), false),
    takeText,
    progress: () => (entries[0] === undefined ? null : progressOf(entries[0])),
    clear,
    retainedBytes: () => entries.reduce((sum, { stream }) => sum + stream.retainedBytes(), 0),
  };
}
