/** Whether the app's folder can be used: it is one, is there, and takes a file. Asked once before anything else. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Reason } from '../../core/base/reason.ts';
import { reason } from '../../core/base/reason.ts';
import { notAFile, storageCode, whatIs } from './durable-file.ts';

/** Null when it can. Makes it where there is none yet. A link to a folder is one: people put it on another disk like that. */
export function checkFolder(folder: string): Reason | null {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = path.join(folder, `.inkan-${randomUUID()}`);
    fs.closeSync(fs.openSync(probe, 'wx', 0o600));
    fs.unlinkSync(probe);
    return null;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    // A pipe, a file or a link that leads nowhere stands in its place.
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
