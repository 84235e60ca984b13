/**
 * The record's file on a real disk. One process at a time: a lock file names it; one that a crash left behind is
 * recognised, because no process with that number and start exists.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { RecordDisk } from './record.ts';

const { O_RDONLY, O_WRONLY, O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
const safely = O_NOFOLLOW | O_NONBLOCK;

class RecordFileError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export function recordFile(folder: string, use: typeof fs = fs): RecordDisk {
  const file = path.join(folder, 'record.inkan');
  const lock = path.join(folder, 'record.lock');
  const head = path.join(folder, 'record.head');
  const aside = `${lock}.${process.pid}`;
  const me = identityOf(process.pid, use);
  let isMine = false;

  function open(): string | null {
    if (!takeLock()) {
      const holder = read(lock);
      const isAlive = holder !== null && isRunning(holder, use);
      if (isAlive || !clearStale(holder) || !takeLock()) return holder?.split(' ')[0] ?? 'another';
    }
    isMine = true;
    try {
      if (use.lstatSync(file, { throwIfNoEntry: false }) === undefined) {
        use.closeSync(use.openSync(file, O_WRONLY | O_CREAT | O_EXCL, 0o600));
        syncFolder();
      }
    } catch (error) {
      close();
      throw error;
    }
    return null;
  }

  /** A link is made or is not made; there is no moment in which the lock is there and empty. */
  function takeLock(): boolean {
    use.writeFileSync(aside, me, { mode: 0o600 });
    try {
      use.linkSync(aside, lock);
      return true;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === 'EEXIST') return false;
      throw error;
    } finally {
      use.rmSync(aside, { force: true });
    }
  }

  /** False: somebody else has cleared it and taken it in between; what was moved is put back. */
  function clearStale(stale: string | null): boolean {
    const moved = `${aside}.stale`;
    try {
      use.renameSync(lock, moved);
    } catch {
      return true;
    }
    const isStale = read(moved) === stale;
    if (!isStale) {
      try {
        use.linkSync(moved, lock);
      } catch {
        // A third process has it now: it is in use either way.
      }
    }
    use.rmSync(moved, { force: true });
    return isStale;
  }

  function read(name: string): string | null {
    try {
      return use.readFileSync(name, 'utf8').slice(0, 100);
    } catch {
      return null;
    }
  }

  function close(): void {
    if (isMine && read(lock) === me) use.rmSync(lock, { force: true });
    isMine = false;
  }

  function append(size: number, bytes: Uint8Array): void {
    if (!isMine || read(lock) !== me) throw new RecordFileError('not-open');
    withHandle(file, O_WRONLY | O_APPEND, (handle) => {
      const there = use.fstatSync(handle);
      if (!there.isFile() || there.size !== size) throw new RecordFileError('changed-by-another');
      try {
        writeAll(handle, bytes);
        use.fsyncSync(handle);
        if (use.fstatSync(handle).size !== size + bytes.length) throw new RecordFileError('shorter-than-written');
      } catch (error) {
        use.ftruncateSync(handle, size);
        use.fsyncSync(handle);
        throw error;
      }
    });
  }

  function writeAll(handle: number, bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      const written = use.writeSync(handle, bytes, done, bytes.length - done);
      if (written <= 0) throw new RecordFileError('nothing-written');
      done += written;
    }
  }

  function withHandle<T>(name: string, flags: number, work: (handle: number) => T): T {
    const handle = use.openSync(name, flags | safely, 0o600);
    try {
      return work(handle);
    } finally {
      use.closeSync(handle);
    }
  }

  /** A new file in the place of the old one: there is no moment without a whole one. */
  function remember(text: string): void {
    const fresh = `${head}.new`;
    use.rmSync(fresh, { force: true });
    withHandle(fresh, O_WRONLY | O_CREAT | O_EXCL, (handle) => {
      writeAll(handle, Buffer.from(text));
      use.fsyncSync(handle);
    });
    use.renameSync(fresh, head);
  }

  function syncFolder(): void {
    if (process.platform !== 'win32') withHandle(folder, O_RDONLY, (handle) => use.fsyncSync(handle));
  }

  return {
    open,
    read: () =>
      withHandle(file, O_RDONLY, (handle) => {
        if (!use.fstatSync(handle).isFile()) throw new RecordFileError('no-file');
        return use.readFileSync(handle);
      }),
    append,
    keep: (name, bytes) => {
      const to = path.join(folder, name);
      use.rmSync(to, { force: true });
      withHandle(to, O_WRONLY | O_CREAT | O_EXCL, (handle) => {
        writeAll(handle, bytes);
        use.fsyncSync(handle);
      });
      syncFolder();
    },
    kept: () =>
      use
        .readdirSync(folder)
        .filter((name) => /^record\.torn-.*\.part$/.test(name))
        .map((name) => ({ name, bytes: use.readFileSync(path.join(folder, name)) })),
    cut: (size) =>
      withHandle(file, O_WRONLY, (handle) => {
        use.ftruncateSync(handle, size);
        use.fsyncSync(handle);
      }),
    remembered: () =>
      use.lstatSync(head, { throwIfNoEntry: false }) === undefined
        ? null
        : withHandle(head, O_RDONLY, (handle) => use.readFileSync(handle, 'latin1')).slice(0, 200),
    remember,
    close,
  };
}

/** Number and, where the system tells it, start of a process: numbers are used again. */
const identityOf = (pid: number, use: typeof fs): string => `${pid} ${startOf(pid, use)}`;

function startOf(pid: number, use: typeof fs): string {
  try {
    const stat = use.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isRunning(identity: string, use: typeof fs): boolean {
  const [pid, start = ''] = identity.split(' ');
  if (!/^[1-9]\d{0,9}$/.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'EPERM';
  }
  const now = startOf(Number(pid), use);
  return start === '' || now === '' || start === now;
}
