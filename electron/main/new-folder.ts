/** A folder of files that was not there before: whole, or not at all. Nothing that was there is ever touched. */
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { storageCode, writeDurably } from './durable-file.ts';

/** How many folders of the same name there may be: `name`, `name-2` … */
const maxSameName = 99;

/**
 * Writes the files into a new folder inside `place`. Between two files main does its other work, and asks whether it may
 * still go on ('refused-by-setting' otherwise).
 */
export async function writeFolder(
  place: string,
  name: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  mayGoOn: () => boolean,
): Promise<Result<string, Reason>> {
  const made = makeFolder(place, name);
  if (!made.ok) return made;
  const written: string[] = [];
  for (const file of files) {
    const target = path.join(made.value, file.name);
    const result = mayGoOn() ? writeDurably(target, file.bytes, false) : refuse(because('refused-by-setting'));
    if (!result.ok) {
      takeBack(made.value, written);
      return result;
    }
    written.push(target);
    await setImmediate();
  }
  return ok(made.value);
}

function makeFolder(place: string, name: string): Result<string, Reason> {
  for (let count = 1; count <= maxSameName; count += 1) {
    const folder = path.join(place, count === 1 ? name : `${name}-${count}`);
    try {
      fs.mkdirSync(folder, { mode: 0o700 });
      return ok(folder);
    } catch (error) {
      if ((error as { code?: unknown } | null)?.code !== 'EEXIST') return refuse(because(storageCode(error)));
    }
  }
  return refuse(because('storage-failed'));
}

/** Only what was written here; a folder into which somebody else put something stays. */
function takeBack(folder: string, written: readonly string[]): void {
  try {
    for (const file of written) fs.unlinkSync(file);
    fs.rmdirSync(folder);
  } catch {
    // what cannot be removed stays, and the refusal is said
  }
}
