/** Parent-child relations of processes, as reported by Linux. */
import { readdirSync, readFileSync } from 'node:fs';

/** `first` and all its descendants, by a map from process to parent. */
export function processTreeOf(first: number, parents: ReadonlyMap<number, number>): number[] {
  const tree = [first];
  for (const each of tree) {
    for (const [pid, parent] of parents) if (parent === each && !tree.includes(pid)) tree.push(pid);
  }
  return tree;
}

/** From /proc/PID/stat, proc(5): the parent is the second field after the name, which may contain brackets and
 * blanks. */
export function parentsIn(procRoot: string): Map<number, number> {
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
