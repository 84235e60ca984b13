/**
 * Writes a file so that after a crash or a power cut it is either the old one or the new one, whole, and an answer of
 * success means that it is on the disk: temp file, fsync, read back, rename, fsync of the folder. Reads with a limit.
 * The temp name is fixed, so that at most one stale copy can be left behind; the next write removes it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Reason, type ReasonCode, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';

/** What is used of node:fs: handed in by tests, which let single steps fail. */
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

/** Never waits for a writer, never follows a link that has come meanwhile. Neither exists on Windows. */
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = fs.constants;
export const readOnly = O_RDONLY | O_NONBLOCK | O_NOFOLLOW;

/** `found.replaced` is 'yes' when the failure came after the rename: the new file is there, but not surely on the disk. */
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
    // A link would be replaced, and the file behind it not; anything else there is somebody else's.
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
 * The whole file, null when there is none, 'vault-malformed' when it is longer than `max` bytes, 'storage-not-a-file' when
 * it is anything else: opening a pipe would wait for ever, and behind a link lies a file that a save would not reach.
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

/** Null when it is longer than `max` or no regular file. A copy of its own: nothing else lies in its buffer. */
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
  if (process.platform === 'win32') return; // Windows opens no folders; its rename is journalled
  const handle = use.openSync(folder, 'r');
  try {
    use.fsyncSync(handle);
  } finally {
    use.closeSync(handle);
  }
}

/** What lies at a path, itself and not what a link leads to; null for nothing. */
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
