/**
 * An incomplete entry at the end of the log, left by a crash or power cut during an append that was never answered. It
 * is copied into a file of its own, then cut off, then logged: in this order, so that a crash between two steps loses
 * nothing.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { LogEventOf } from '../../core/audit/events.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { storageCode, writeDurably } from './durable-file.ts';
import { bytesOf, cutLog, type LogFs, sizeOfLog } from './log-disk.ts';

/** Many times an entry (core/audit `maxEntryBytes`): what an interrupted append leaves after the last line feed is less than one. */
const maxTornEntryBytes = 1_048_576;
/**
 * No append is longer (core/contract/store.ts `maxLogEvents` entries). Only where zeros stand for what was not written can
 * line feeds be missing between entries; without zeros, a longer end is one that somebody has changed.
 */
const maxTornBytes = 16_777_216;

/** Whether the bytes from `size` to `end` can be what an interrupted append left. */
export function isTornAppend(file: string, size: number, end: number, use: LogFs = fs): Result<boolean, Reason> {
  if (end - size <= maxTornEntryBytes) return ok(true);
  if (end - size > maxTornBytes) return ok(false);
  const bytes = bytesOf(file, size, end, use);
  return bytes.ok ? ok(bytes.value.includes(0)) : bytes;
}

/** `log.torn-<number of the next entry>-<first 8 digits of SHA-256>.part` */
const tornName = /^log\.torn-(\d{1,16})-[0-9A-F]{8}\.part$/;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').toUpperCase();

/** Saves the bytes from `size` to `end` in a file and cuts them off. `sequence`: number of the next entry. */
export function cutTorn(
  file: string,
  { size, end, sequence }: { readonly size: number; readonly end: number; readonly sequence: number },
  use: LogFs = fs,
): Result<LogEventOf<'log-torn'>, Reason> {
  const bytes = bytesOf(file, size, end, use);
  if (!bytes.ok) return bytes;
  const digest = sha256(bytes.value);
  const kept = `log.torn-${sequence}-${digest.slice(0, 8)}.part`;
  const written = writeDurably(path.join(path.dirname(file), kept), bytes.value, true, use);
  if (!written.ok) return written;
  const cut = cutLog(file, size, use);
  return cut.ok ? ok({ kind: 'log-torn', bytes: bytes.value.length, digest, kept }) : cut;
}

/** What was cut off but not logged, because the program ended in between. */
export function unrecordedTorn(
  file: string,
  sequence: number,
  use: LogFs = fs,
): Result<LogEventOf<'log-torn'> | null, Reason> {
  try {
    const folder = path.dirname(file);
    const kept = use.readdirSync(folder).find((name) => Number(tornName.exec(name)?.[1]) === sequence);
    if (kept === undefined) return ok(null);
    const size = sizeOfLog(path.join(folder, kept), use);
    if (!size.ok) return size;
    const bytes = bytesOf(path.join(folder, kept), 0, Math.min(size.value ?? 0, maxTornBytes), use);
    return bytes.ok ? ok({ kind: 'log-torn', bytes: size.value ?? 0, digest: sha256(bytes.value), kept }) : bytes;
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
}
