/** Reads and writes key files and backups in the vault process, at a path that a person chose in main's dialog. */
import fs from 'node:fs';
import path from 'node:path';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import type { Files } from './vault-tools.ts';

export const realFiles: Files = {
  read: (file, max) => {
    try {
      return readUpTo(file, max);
    } catch {
      return null;
    }
  },
  writeNew: (file, bytes) => {
    try {
      writeNew(file, bytes);
      return true;
    } catch {
      return false;
    }
  },
};

/** Never blocks if the path is a pipe. Links are followed, because a person chose the path. */
const { O_RDONLY, O_NONBLOCK = 0 } = fs.constants;

function readUpTo(file: string, max: number): SecretBytes | null {
  const handle = fs.openSync(file, O_RDONLY | O_NONBLOCK);
  try {
    const facts = fs.fstatSync(handle);
    if (!facts.isFile() || facts.size > max) return null;
    const bytes = new Uint8Array(facts.size);
    for (let done = 0; done < bytes.length; ) {
      const read = fs.readSync(handle, bytes, done, bytes.length - done, done);
      if (read <= 0) return null;
      done += read;
    }
    return SecretBytes.owning(bytes);
  } finally {
    fs.closeSync(handle);
  }
}

/** Never overwrites a file: the dialog's question must not decide about somebody's only key. */
function writeNew(file: string, bytes: Uint8Array): void {
  const handle = fs.openSync(file, 'wx', 0o600);
  try {
    for (let done = 0; done < bytes.length; ) done += fs.writeSync(handle, bytes, done, bytes.length - done);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  if (process.platform === 'win32') return;
  const folder = fs.openSync(path.dirname(file), 'r');
  try {
    fs.fsyncSync(folder);
  } finally {
    fs.closeSync(folder);
  }
}
