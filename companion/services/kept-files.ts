/**
 * Texts that are too long for a line of the record: envelopes sent, flows made. Each is written and flushed before the
 * record names it with its SHA-256, and is believed only if it still has it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeNewFile } from '../requester/new-file.ts';

export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').toUpperCase();

export interface KeptFiles {
  /** The digest to record; null if it cannot be written. */
  readonly keep: (kind: 'sent' | 'flow', text: string) => string | null;
  /** Null if it is not there, or is not what was kept. */
  readonly read: (kind: 'sent' | 'flow', digest: string) => string | null;
}

export function keptFiles(folder: string): KeptFiles {
  const nameOf = (kind: string, digest: string) => path.join(folder, kind, `${digest}.txt`);
  const read: KeptFiles['read'] = (kind, digest) => {
    try {
      const text = readFileSync(nameOf(kind, digest), 'utf8');
      return sha256Of(text) === digest ? text : null;
    } catch {
      return null;
    }
  };
  return {
    keep(kind, text) {
      const digest = sha256Of(text);
      try {
        mkdirSync(path.join(folder, kind), { recursive: true, mode: 0o700 });
      } catch {
        return null;
      }
      if (existsSync(nameOf(kind, digest))) return read(kind, digest) === null ? null : digest;
      return writeNewFile(nameOf(kind, digest), new TextEncoder().encode(text)) ? digest : null;
    },
    read,
  };
}
