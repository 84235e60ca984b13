/**
 * The log on the disk: one file that only grows at its end. When an append answers, it is on the disk or was undone.
 * Refuses: to write to a file of an unexpected size, or behind a link.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { notAFile, readOnly, storageCode, whatIs } from './durable-file.ts';

/** Used part of node:fs: passed in by tests, which let single steps fail. */
export type LogFs = Pick<
  typeof fs,
  | 'openSync'
  | 'writeSync'
  | 'readSync'
  | 'fsyncSync'
  | 'fstatSync'
  | 'ftruncateSync'
  | 'closeSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'lstatSync'
  | 'readdirSync'
>;

/** A pipe in the file's place has no reader; with this flag opening it fails instead of blocking. */
const { O_WRONLY, O_APPEND, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;

/** `isDirty`: a partial append could not be undone; the next append must truncate it first. */
export type Appended =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: Reason; readonly isDirty: boolean };

/** Appends to a file of `size` bytes, with one flush. With `isDirty` a longer file is first cut back to that. */
export function appendLines(
  file: string,
  size: number,
  lines: readonly Uint8Array[],
  isDirty: boolean,
  use: LogFs = fs,
): Appended {
  const bytes = lines.length === 1 && lines[0] !== undefined ? lines[0] : Buffer.concat(lines);
  let handle: number;
  try {
    handle = use.openSync(file, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    return { ok: false, reason: reason(openingCode(error)), isDirty };
  }
  let isBegun = isDirty;
  try {
    const there = use.fstatSync(handle);
    if (isDirty && there.size > size) use.ftruncateSync(handle, size);
    else if (!there.isFile() || there.size !== size) return { ok: false, reason: reason('log-altered'), isDirty };
    isBegun = true;
    writeAll(handle, bytes, use);
    // A disk that says it wrote and did not: a line would have a hole.
    if (use.fstatSync(handle).size !== size + bytes.length) throw new Error('shorter than was written');
    use.fsyncSync(handle);
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: reason(storageCode(error)), isDirty: isBegun && !isCutBack(handle, size, use) };
  } finally {
    closeQuietly(handle, use);
  }
}

/** A missing file, or a link in its place, was not written by this program. */
function openingCode(error: unknown) {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === 'ENOENT' || code === 'ELOOP' || code === 'EISDIR' || code === 'ENXIO'
    ? 'log-altered'
    : storageCode(error);
}

function writeAll(handle: number, bytes: Uint8Array, use: LogFs): void {
  for (let done = 0; done < bytes.length; ) {
    const written = use.writeSync(handle, bytes, done, bytes.length - done);
    if (written <= 0) throw new Error('nothing was written');
    done += written;
  }
}

function isCutBack(handle: number, size: number, use: LogFs): boolean {
  try {
    use.ftruncateSync(handle, size);
    use.fsyncSync(handle);
    return true;
  } catch {
    return false;
  }
}

/** Flushed data is on the disk, whatever closing reports. */
function closeQuietly(handle: number, use: LogFs): void {
  try {
    use.closeSync(handle);
  } catch {
    // nothing can be done about it
  }
}

/** Creates a new file with these bytes, readable by this user only; its folder is flushed too. Never replaces a
 * file. */
export function createLog(file: string, bytes: Uint8Array, use: LogFs = fs): Result<null, Reason> {
  try {
    const handle = use.openSync(file, 'wx', 0o600);
    try {
      writeAll(handle, bytes, use);
      use.fsyncSync(handle);
    } finally {
      closeQuietly(handle, use);
    }
    syncFolderOf(file, use);
    return ok(null);
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
}

/** Truncates the file to `size` bytes, on the disk. */
export function cutLog(file: string, size: number, use: LogFs = fs): Result<null, Reason> {
  try {
    const handle = use.openSync(file, O_WRONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      use.ftruncateSync(handle, size);
      use.fsyncSync(handle);
    } finally {
      closeQuietly(handle, use);
    }
    return ok(null);
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
}

/** Size of the file in bytes; null if there is none. */
export function sizeOfLog(file: string, use: LogFs = fs): Result<number | null, Reason> {
  try {
    const there = use.lstatSync(file, { throwIfNoEntry: false });
    if (there === undefined) return ok(null);
    return there.isFile() ? ok(there.size) : refuse(notAFile(file, whatIs(file, use) ?? 'device'));
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
}

/** Bytes read at once: about forty entries, after which main does other work. */
const pieceBytes = 16_384;

/** The bytes from `from` up to `to`, in pieces; each is valid until the next one is read. */
export function* piecesOf(
  file: string,
  from: number,
  to: number,
  use: LogFs = fs,
  most = pieceBytes,
): Generator<Uint8Array> {
  const handle = use.openSync(file, readOnly);
  try {
    const buffer = new Uint8Array(Math.min(most, Math.max(1, to - from)));
    for (let at = from; at < to; ) {
      const read = use.readSync(handle, buffer, 0, Math.min(buffer.length, to - at), at);
      if (read <= 0) throw new Error('shorter than it was');
      yield buffer.subarray(0, read);
      at += read;
    }
  } finally {
    closeQuietly(handle, use);
  }
}

/** The bytes from `from` up to `to`, as a copy. */
export function bytesOf(file: string, from: number, to: number, use: LogFs = fs): Result<Uint8Array, Reason> {
  try {
    const bytes = new Uint8Array(to - from);
    let at = 0;
    for (const piece of piecesOf(file, from, to, use)) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return ok(bytes);
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
}

export function syncFolderOf(file: string, use: LogFs = fs): void {
  if (process.platform === 'win32') return; // Windows cannot open folders
  const handle = use.openSync(path.dirname(file), 'r');
  try {
    use.fsyncSync(handle);
  } finally {
    closeQuietly(handle, use);
  }
}
