/**
 * Writes a file so that after a crash or a power cut it is either the old one or the new one, whole, and an answer of
 * success means that it is on the disk: temp file, fsync, read back, rename, fsync of the folder. Reads with a limit.
 * The temp name is fixed, so that at most one stale copy can be left behind; the next write removes it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { because, type Reason, type ReasonCode } from '../../core/base/reason.ts';
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
    if (!replace && isThere(file, use)) return refuse(because('vault-exists'));
    if (isThere(temp, use)) use.unlinkSync(temp);
    writeNew(temp, bytes, use);
    if (!sameBytes(readUpTo(temp, bytes.length, use), bytes)) throw new Error('read back differently');
    use.renameSync(temp, file);
    renamed = true;
    syncFolder(folder, use);
    return ok(null);
  } catch (error) {
    if (!renamed) removeQuietly(temp, use);
    return refuse(because(storageCode(error), renamed ? { replaced: 'yes' } : {}));
  }
}

/** The whole file, null when there is none, 'vault-malformed' when it is longer than `max` bytes or not a file. */
export function readDurably(file: string, max: number, use: DurableFs = fs): Result<Uint8Array | null, Reason> {
  try {
    if (!isThere(file, use)) return ok(null);
    const bytes = readUpTo(file, max, use);
    return bytes === null ? refuse(because('vault-malformed')) : ok(bytes);
  } catch (error) {
    return refuse(because(storageCode(error)));
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
  const handle = use.openSync(file, 'r');
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

function isThere(file: string, use: DurableFs): boolean {
  return use.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

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
