/**
 * The envelopes sent, which are too long for a line of the record. Each is written and flushed before the record names it
 * by its digest; its own signature shows whether it is still the one.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeNewFile } from '../requester/new-file.ts';

export interface SentFiles {
  /** False if it cannot be written. */
  readonly keep: (digest: string, text: string) => boolean;
  /** Null if it is not there. */
  readonly read: (digest: string) => string | null;
}

export function sentFiles(folder: string): SentFiles {
  const nameOf = (digest: string) => path.join(folder, 'sent', `${digest}.txt`);
  const read: SentFiles['read'] = (digest) => {
    try {
      return readFileSync(nameOf(digest), 'utf8');
    } catch {
      return null;
    }
  };
  return {
    keep(digest, text) {
      try {
        mkdirSync(path.join(folder, 'sent'), { recursive: true, mode: 0o700 });
      } catch {
        return false;
      }
      // One of a crash before the record had it.
      return writeNewFile(nameOf(digest), new TextEncoder().encode(text)) || read(digest) === text;
    },
    read,
  };
}
