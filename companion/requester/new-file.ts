/** Writes files of the desk's folder so that a crash leaves either the whole file or none. */
import { closeSync, fsyncSync, linkSync, openSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Mode 0600, flushed with its folder. False if the file exists already or cannot be written. */
export function writeNewFile(file: string, bytes: Uint8Array): boolean {
  const draft = `${file}.${process.pid}.new`;
  try {
    const handle = openSync(draft, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // Unlike a rename, a link never replaces a file that is there.
    linkSync(draft, file);
    flushFolder(path.dirname(file));
    return true;
  } catch {
    return false;
  } finally {
    remove(draft);
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Not there.
  }
}

/** Windows cannot open a folder, and flushes names by itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
