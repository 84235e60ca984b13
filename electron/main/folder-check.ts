/** Checks once, before anything else, that the app's folder is a folder, exists, and is writable. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Reason } from '../../core/base/reason.ts';
import { reason } from '../../core/base/reason.ts';
import { notAFile, storageCode, whatIs } from './durable-file.ts';

/** Returns null if it is usable. Creates it if missing. A link to a folder is accepted: people use one to move it to
 * another disk. */
export function checkFolder(folder: string): Reason | null {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = path.join(folder, `.inkan-${randomUUID()}`);
    fs.closeSync(fs.openSync(probe, 'wx', 0o600));
    fs.unlinkSync(probe);
    return null;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    // A pipe, a file or a broken link is in its place.
    const there = code === 'EEXIST' || code === 'ENOTDIR' || code === 'ENOENT' ? kindOf(folder) : null;
    return there === null || there === 'folder' ? reason(storageCode(error)) : notAFile(folder, there);
  }
}

function kindOf(folder: string) {
  try {
    return whatIs(folder);
  } catch {
    return null;
  }
}
