/** Writes files into a new folder: all of them or none. Nothing that existed before is touched. */
import path from 'node:path';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { type Foreign, makeForeign, type Step, writeSteps } from './foreign-file.ts';

/** Number of folders of the same name: `name`, `name-2` … */
const maxSameName = 99;

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes the files into a new folder inside `place`. Before each it asks whether it may continue
 * ('refused-by-setting'). */
export async function writeFolder(
  place: string,
  name: string,
  files: readonly NamedFile[],
  mayGoOn: () => boolean,
  { run, use }: Foreign = makeForeign(),
): Promise<Result<string, Reason>> {
  const written: string[] = [];
  let folder: string | null = null;

  async function work(step: Step): Promise<Result<string, Reason>> {
    folder = await makeFolder(step);
    if (folder === null) return refuse(reason('storage-failed'));
    for (const { name: of, bytes } of files) {
      const file = path.join(folder, of);
      const temp = path.join(folder, `.${of}.new`);
      if (!mayGoOn()) return refuse(reason('refused-by-setting'));
      written.push(temp, file);
      const done = await writeSteps(use, step, { file, temp, bytes, replace: false, mayGoOn });
      if (!done.ok) return done;
    }
    return ok(folder);
  }

  async function makeFolder(step: Step): Promise<string | null> {
    for (let count = 1; count <= maxSameName; count += 1) {
      const made = path.join(place, count === 1 ? name : `${name}-${count}`);
      const isNew = await step(
        () =>
          use.mkdir(made, { mode: 0o700 }).then(
            () => true,
            (error) => {
              if ((error as { readonly code?: unknown } | null)?.code === 'EEXIST') return false;
              throw error;
            },
          ),
        (late) => (late ? use.rmdir(made) : Promise.resolve()),
      );
      if (isNew) return made;
    }
    return null;
  }

  /** Removes only what was written here; a folder that contains other files stays. */
  async function takeBack(): Promise<void> {
    for (const file of written) await use.unlink(file).catch(() => undefined);
    if (folder !== null) await use.rmdir(folder);
  }

  return run(work, takeBack);
}
