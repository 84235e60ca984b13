/**
 * The hash chain of the log. An entry is one line: the canonical JSON of {v, sequence, at, prev, event}, then a line
 * feed.
 * leaf_n = SHA-256(0x00 || line n without its line feed)          as in RFC 6962 §2.1, so that a Merkle tree can be
 * built on it
 * head_n = SHA-256("inkan-log-v1" || head_{n-1} || leaf_n)        head_0 = 32 zero bytes; sequences begin at 1
 * `prev` is head_{n-1}. A head determines every byte before it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { equalBytes } from '../base/bytes.ts';
import { fromCanonical, toCanonical } from '../base/canonical.ts';
import { fromHex, toHex } from '../base/hex.ts';
import { toUtf8 } from '../base/utf8.ts';
import { digest, instant, type LogEvent, type LogHead, readEvent } from './events.ts';

/** Limit of a line without its line feed: far more than the largest event needs. */
export const maxEntryBytes = 65_536;
const version = 1;

export interface ReadLine<E> {
  readonly sequence: number;
  /** Unix milliseconds of this machine's clock, decimal. */
  readonly at: string;
  /** The head before this entry. */
  readonly prev: Uint8Array;
  readonly event: E;
}
export type LogEntry = ReadLine<LogEvent>;

export const emptyHead: Uint8Array = new Uint8Array(32);
const leafTag = Uint8Array.of(0);
const headTag = ascii('inkan-log-v1');

export const leafOf = (line: Uint8Array): Uint8Array => sha256.create().update(leafTag).update(line).digest();
export const headAfter = (head: Uint8Array, leaf: Uint8Array): Uint8Array =>
  sha256.create().update(headTag).update(head).update(leaf).digest();

export interface NextEntry {
  /** With its line feed. */
  readonly line: Uint8Array;
  /** The head after it. */
  readonly head: Uint8Array;
}

/** Makes the entry that follows `entries` entries with the head `prev`. */
export const nextEntry = (entries: number, prev: Uint8Array, atMs: number, event: LogEvent): NextEntry =>
  nextLine(entries, prev, atMs, event);

/** The same for another closed list of events (the record of the online desk). */
export function nextLine(entries: number, prev: Uint8Array, atMs: number, event: object): NextEntry {
  const at = String(Math.max(0, Math.trunc(atMs)));
  const text = toCanonical({ v: version, sequence: entries + 1, at, prev: toHex(prev), event });
  if (text.length > maxEntryBytes) throw new Error('an entry of impossible length');
  return { line: ascii(`${text}\n`), head: headAfter(prev, leafOf(ascii(text))) };
}

const envelope = v.strictObject({
  v: v.number(),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: instant,
  prev: digest,
  event: v.unknown(),
});

/** Parses a line (without its line feed). 'malformed': it is not the canonical form of a known event. */
export const readEntry = (line: Uint8Array): LogEntry | 'malformed' | 'version' => readLine(line, readEvent);

/** The same for another closed list of events. `read` gives null for what is none of them. */
export function readLine<E>(
  line: Uint8Array,
  read: (value: unknown) => E | null,
): ReadLine<E> | 'malformed' | 'version' {
  const json = line.length > maxEntryBytes ? null : fromCanonical(fromAscii(line));
  if (json === null || Array.isArray(json.value)) return 'malformed';
  const outer = v.safeParse(envelope, json.value, { abortEarly: true });
  if (!outer.success) return 'malformed';
  if (outer.output.v !== version) return 'version';
  const { sequence, at } = outer.output;
  const [prev, event] = [fromHex(outer.output.prev), read(outer.output.event)];
  return prev === null || event === null ? 'malformed' : { sequence, at, prev, event };
}

/** Whether the entry has the next number and names the head before it. */
export const follows = (entry: ReadLine<unknown>, entries: number, head: Uint8Array): boolean =>
  entry.sequence === entries + 1 && equalBytes(entry.prev, head);

export const toLogHead = (sequence: number, head: Uint8Array): LogHead => ({ sequence, hash: toHex(head) });

/** Optimised, because a log has many lines. Non-ASCII bytes become a character that canonical text never contains
 * raw. */
function fromAscii(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 4096) as unknown as number[]);
  return text;
}

function ascii(text: string): Uint8Array {
  return toUtf8(text) ?? new Uint8Array(0);
}
