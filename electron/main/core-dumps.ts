/**
 * No memory in a core dump, of this process and all that came from it (Linux). What main forks inherits its filter; what
 * Chromium's zygotes fork inherits theirs, so they are told, and each later child once more. A process that cannot be told
 * is one that Chromium has made undumpable: it leaves no core at all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { keepOutOfCoreDumps } from '../lockdown/lockdown.ts';

export function keepFamilyOutOfCoreDumps(procRoot = '/proc', tell: (pid: number) => void = keepOutOfCoreDumps): void {
  if (process.platform !== 'linux') return;
  for (const pid of familyOf(process.pid, parentsIn(procRoot))) tell(pid);
}

/** `first` and everything that descends from it, by a map from process to parent. */
export function familyOf(first: number, parents: ReadonlyMap<number, number>): number[] {
  const family = [first];
  for (const each of family) {
    for (const [pid, parent] of parents) if (parent === each && !family.includes(pid)) family.push(pid);
  }
  return family;
}

/** From /proc/PID/stat, proc(5): the parent is the second field after the name, which may hold brackets and blanks. */
function parentsIn(procRoot: string): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of namesIn(procRoot)) {
    const parent = parentOf(`${procRoot}/${name}/stat`);
    if (parent !== null) parents.set(Number(name), parent);
  }
  return parents;
}

function namesIn(procRoot: string): string[] {
  try {
    return readdirSync(procRoot).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function parentOf(file: string): number | null {
  try {
    const parent = /^.*\) \S (\d+) /s.exec(readFileSync(file, 'utf8'))?.[1];
    return parent === undefined ? null : Number(parent);
  } catch {
    return null; // it has ended meanwhile
  }
}
