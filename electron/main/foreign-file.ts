/**
 * Writes files to removable media, which may be slow, full, faulty, or never answer. Same steps as for the app's own
 * files (durable-file.ts: temp file, fsync, read back, rename, fsync of the folder), but never on main's thread, and no
 * step may take more than half a minute. One file at a time, because each hanging step blocks one of Node's few
 * threads.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { storageCode } from './durable-file.ts';

/** Used part of node:fs/promises: passed in by tests, which let single steps fail or hang. */
export type ForeignFs = Pick<typeof fs, 'open' | 'rename' | 'unlink' | 'lstat' | 'realpath' | 'mkdir' | 'rmdir'>;

/** Runs one step with a time limit; `late` undoes a step that finishes after the limit. */
export type Step = <T>(act: () => Promise<T>, late?: (value: T) => Promise<unknown>) => Promise<T>;

export type Foreign = ReturnType<typeof makeForeign>;

/** Flushed often enough that the last flush is not longer than the others: 4 MiB in half a minute is 140 kB/s. */
const pieceBytes = 4 * 1_048_576;

class Silent extends Error {}

export function makeForeign(use: ForeignFs = fs, patienceMs = 30_000) {
  let isBusy = false;

  /** `undo` runs at the end, however late, unless the work succeeded. */
  async function run<T>(
    work: (step: Step) => Promise<Result<T, Reason>>,
    undo: () => Promise<unknown>,
  ): Promise<Result<T, Reason>> {
    if (isBusy) return refuse(reason('storage-busy'));
    isBusy = true;
    let hanging: Promise<unknown> | null = null;
    const step: Step = (act, late) => {
      const doing = act();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          hanging = doing.then((value) => late?.(value));
          reject(new Silent());
        }, patienceMs);
        doing.then(resolve, reject).finally(() => clearTimeout(timer));
      });
    };
    const done = await attempt(() => work(step));
    const after = async (): Promise<void> => {
      if (!done.ok) await undo().catch(() => undefined);
      isBusy = false;
    };
    if (hanging === null) await after();
    else void (hanging as Promise<unknown>).catch(() => undefined).then(after);
    return done;
  }

  async function write(
    file: string,
    bytes: Uint8Array,
    replace: boolean,
    mayGoOn: () => boolean,
  ): Promise<Result<null, Reason>> {
    const temp = path.join(path.dirname(file), `.${path.basename(file)}.new`);
    return run(
      (step) => writeSteps(use, step, { file, temp, bytes, replace, mayGoOn }),
      () => use.unlink(temp),
    );
  }

  return {
    run,
    write,
    /** The resolved path of a folder; if it does not exist (so nothing can be written into it), the path as given. */
    real: async (folder: string): Promise<Result<string, Reason>> =>
      run(async (step) => ok(await step(() => use.realpath(folder).catch(() => path.resolve(folder)))), nothing),
    use,
  };
}

const nothing = async (): Promise<void> => undefined;

async function attempt<T>(work: () => Promise<Result<T, Reason>>): Promise<Result<T, Reason>> {
  try {
    return await work();
  } catch (error) {
    return refuse(reason(error instanceof Silent ? 'storage-silent' : storageCode(error)));
  }
}

export interface Writing {
  readonly file: string;
  readonly temp: string;
  readonly bytes: Uint8Array;
  readonly replace: boolean;
  /** Called before the file gets its name: the vault may have been locked meanwhile. */
  readonly mayGoOn: () => boolean;
}

/** An exception is a failing step; a refusal is an answer. */
export async function writeSteps(use: ForeignFs, step: Step, writing: Writing): Promise<Result<null, Reason>> {
  const { file, temp, bytes, replace, mayGoOn } = writing;
  if (!replace && (await step(() => isThere(use, file)))) return refuse(reason('vault-exists'));
  await step(() => use.unlink(temp).catch(unlessMissing));
  await writeNew(use, step, temp, bytes);
  if (!(await isSame(use, step, temp, bytes))) return refuse(reason('storage-failed'));
  if (!mayGoOn()) return refuse(reason('refused-by-setting'));
  await step(() => use.rename(temp, file));
  if (process.platform === 'win32') return ok(null);
  const folder = await step(
    () => use.open(path.dirname(file), 'r'),
    (late) => late.close(),
  );
  await step(() => folder.sync().finally(() => folder.close()));
  return ok(null);
}

async function writeNew(use: ForeignFs, step: Step, file: string, bytes: Uint8Array): Promise<void> {
  const handle = await step(
    () => use.open(file, 'wx', 0o600),
    (late) => late.close(),
  );
  // A hanging step keeps the handle, because closing it would hang too. It is closed when that step ends.
  const held = <T>(act: () => Promise<T>) =>
    step(
      () =>
        act().catch(async (error) => {
          await handle.close().catch(() => undefined);
          throw error;
        }),
      () => handle.close(),
    );
  for (let done = 0; done < bytes.length; ) {
    const length = Math.min(pieceBytes, bytes.length - done);
    const { bytesWritten } = await held(() => handle.write(bytes, done, length, done));
    if (bytesWritten <= 0) throw new Error('nothing was written');
    done += bytesWritten;
    await held(() => handle.datasync());
  }
  await held(() => handle.sync());
  await step(() => handle.close());
}

async function isSame(use: ForeignFs, step: Step, file: string, bytes: Uint8Array): Promise<boolean> {
  const handle = await step(
    () => use.open(file, 'r'),
    (late) => late.close(),
  );
  const piece = new Uint8Array(Math.min(pieceBytes, bytes.length + 1));
  let at = 0;
  for (;;) {
    const { bytesRead } = await step(
      () => handle.read(piece, 0, piece.length, at),
      () => handle.close(),
    );
    if (bytesRead === 0) break;
    const from = at;
    at += bytesRead;
    if (!piece.subarray(0, bytesRead).every((byte, index) => byte === bytes[from + index])) break;
  }
  await step(() => handle.close());
  return at === bytes.length;
}

async function isThere(use: ForeignFs, file: string): Promise<boolean> {
  return (await use.lstat(file).catch(unlessMissing)) !== undefined;
}

function unlessMissing(error: unknown): undefined {
  if ((error as { readonly code?: unknown } | null)?.code === 'ENOENT') return undefined;
  throw error;
}
