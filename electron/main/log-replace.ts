/** Sets aside a log that does not verify, unchanged, and starts a new one whose first entry states that. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { storageCode } from './durable-file.ts';
import { createLog, type LogFs, piecesOf, sizeOfLog, syncFolderOf } from './log-disk.ts';

export interface PutAside {
  readonly bytes: number;
  /** SHA-256; null if there was no file. */
  readonly digest: string | null;
  /** Its new name. */
  readonly kept: string | null;
}

/** Describes the file, and where it will be moved. */
export function describeLog(file: string, use: LogFs = fs): Result<PutAside, Reason> {
  const size = sizeOfLog(file, use);
  if (!size.ok) return size;
  if (size.value === null) return ok({ bytes: 0, digest: null, kept: null });
  try {
    const hash = createHash('sha256');
    for (const piece of piecesOf(file, 0, size.value, use)) hash.update(piece);
    const digest = hash.digest('hex').toUpperCase();
    return ok({ bytes: size.value, digest, kept: `log.kept-${digest.slice(0, 16)}.inkan` });
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
}

/** `line`: first entry of the new log. After a crash in between there is no log, which the vault takes for a
 * rollback. */
export function replaceLog(file: string, { kept }: PutAside, line: Uint8Array, use: LogFs = fs): Result<null, Reason> {
  const fresh = path.join(path.dirname(file), '.log.inkan.new');
  const aside = kept === null ? null : path.join(path.dirname(file), kept);
  try {
    if (use.lstatSync(fresh, { throwIfNoEntry: false }) !== undefined) use.unlinkSync(fresh);
    const made = createLog(fresh, line, use);
    if (!made.ok) return made;
    if (aside !== null) use.renameSync(file, aside);
    try {
      use.renameSync(fresh, file);
    } catch (error) {
      if (aside !== null) use.renameSync(aside, file);
      throw error;
    }
    syncFolderOf(file, use);
    return ok(null);
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
}
