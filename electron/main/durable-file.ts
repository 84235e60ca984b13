/**
 * Writes a file so that after a crash or power cut it is completely the old or the new one, and success means that it
 * is on the disk: temp file, fsync, read back, rename, fsync of the folder. Reads with a size limit.
 * The temp name is fixed, so at most one stale copy can remain; the next write removes it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Reason, type ReasonCode, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';

/** Used part of node:fs: passed in by tests, which let single steps fail. */
export type DurableFs = Pick<
  typeof fs,
  | 'openSync'
  | 'writeSync'
  | 'readSync'
  | 'fsyncSync'
  | 'fstatSync'
  | 'closeSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'lstatSync'
>;

export type FileKind = 'file' | 'folder' | 'link' | 'pipe' | 'socket' | 'device';

/** Never waits for a writer, never follows a link that appeared meanwhile. Neither flag exists on Windows. */
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = fs.constants;
export const readOnly = O_RDONLY | O_NONBLOCK | O_NOFOLLOW;

/** `found.replaced` is 'yes' if the failure came after the rename: the new file exists, but may not be on the disk
 * yet. */
export function writeDurably(
  file: string,
  bytes: Uint8Array,
  replace: boolean,
  use: DurableFs = fs,
): Result<null, Reason> {
  const folder = path.dirname(file);
  const temp = path.join(folder, `.${path.basename(file)}.new`);
  let renamed = false;
  try {
    const there = whatIs(file, use);
    if (!replace && there !== null) return refuse(reason('vault-exists'));
    // A link would be replaced instead of the file behind it; anything else does not belong to Inkan.
    if (there !== null && there !== 'file') return refuse(notAFile(file, there));
    if (whatIs(temp, use) !== null) use.unlinkSync(temp);
    writeNew(temp, bytes, use);
    if (!sameBytes(readUpTo(temp, bytes.length, use), bytes)) throw new Error('read back differently');
    use.renameSync(temp, file);
    renamed = true;
    syncFolder(folder, use);
    return ok(null);
  } catch (error) {
    if (!renamed) removeQuietly(temp, use);
    return refuse(reason(storageCode(error), renamed ? { replaced: 'yes' } : {}));
  }
}

/**
 * The complete file, null if there is none, 'vault-malformed' if it is longer than `max` bytes, 'storage-not-a-file' if
 * it is anything else: opening a pipe would block forever, and a save would not reach the file behind a link.
 */
export function readDurably(file: string, max: number, use: DurableFs = fs): Result<Uint8Array | null, Reason> {
  try {
    const there = whatIs(file, use);
    if (there === null) return ok(null);
    if (there !== 'file') return refuse(notAFile(file, there));
    const bytes = readUpTo(file, max, use);
    return bytes === null ? refuse(reason('vault-malformed')) : ok(bytes);
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
}

export function storageCode(error: unknown): ReasonCode {
  switch ((error as { code?: unknown } | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'storage-full';
    case 'EROFS':
      return 'storage-read-only';
    case 'EACCES':
    case 'EPERM':
      return 'storage-denied';
    default:
      return 'storage-failed';
  }
}

function writeNew(file: string, bytes: Uint8Array, use: DurableFs): void {
  const handle = use.openSync(file, 'wx', 0o600);
  try {
    for (let done = 0; done < bytes.length; ) {
      const written = use.writeSync(handle, bytes, done, bytes.length - done);
      if (written <= 0) throw new Error('nothing was written');
      done += written;
    }
    use.fsyncSync(handle);
  } finally {
    use.closeSync(handle);
  }
}

/** Null if it is longer than `max` or no regular file. Returns a separate copy: its buffer holds nothing else. */
function readUpTo(file: string, max: number, use: DurableFs): Uint8Array | null {
  const handle = use.openSync(file, readOnly);
  try {
    const facts = use.fstatSync(handle);
    if (!facts.isFile() || facts.size > max) return null;
    const bytes = new Uint8Array(facts.size);
    for (let done = 0; done < bytes.length; ) {
      const read = use.readSync(handle, bytes, done, bytes.length - done, done);
      if (read <= 0) throw new Error('shorter than it says');
      done += read;
    }
    return bytes;
  } finally {
    use.closeSync(handle);
  }
}

function syncFolder(folder: string, use: DurableFs): void {
  if (process.platform === 'win32') return; // Windows cannot open folders; its rename is journalled
  const handle = use.openSync(folder, 'r');
  try {
    use.fsyncSync(handle);
  } finally {
    use.closeSync(handle);
  }
}

/** The type of the path itself, without following a link; null if it does not exist. */
export function whatIs(file: string, use: Pick<DurableFs, 'lstatSync'> = fs): FileKind | null {
  const there = use.lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined) return null;
  if (there.isFile()) return 'file';
  if (there.isDirectory()) return 'folder';
  if (there.isSymbolicLink()) return 'link';
  if (there.isFIFO()) return 'pipe';
  return there.isSocket() ? 'socket' : 'device';
}

export const notAFile = (file: string, what: FileKind): Reason =>
  reason('storage-not-a-file', { name: path.basename(file), found: what });

function sameBytes(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function removeQuietly(file: string, use: DurableFs): void {
  try {
    use.unlinkSync(file);
  } catch {
    // the next write removes it
  }
}
