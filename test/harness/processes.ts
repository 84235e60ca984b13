/** The processes of a running app as reported by Linux, each with its role. */
import fs from 'node:fs';
import { processTreeOf } from '../../electron/main/process-tree.ts';

export interface AppProcess {
  readonly pid: number;
  readonly what: 'main' | 'vault' | 'watcher' | 'page' | 'gpu' | 'zygote' | 'network' | 'other';
}

/** The process `first` and all its descendants, except zombies. */
export function processesOf(first: number): AppProcess[] {
  const parents = new Map<number, number>();
  for (const name of fs.readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const [, state, parent] = /^.*\) (\S) (\d+) /s.exec(read(`/proc/${name}/stat`)) ?? [];
    if (parent !== undefined && state !== 'Z' && state !== 'X') parents.set(Number(name), Number(parent));
  }
  return processTreeOf(first, parents)
    .filter((pid) => pid === first || parents.has(pid))
    .map((pid) => ({ pid, what: pid === first ? 'main' : whatIs(pid) }));
}

export function isRunning(pid: number): boolean {
  return /\) [^ZX] /.test(read(`/proc/${pid}/stat`));
}

function whatIs(pid: number): AppProcess['what'] {
  const words = read(`/proc/${pid}/cmdline`)
    .split('\0')
    .flatMap((word) => word.split(' '));
  const type = words.find((word) => word.startsWith('--type='))?.slice(7);
  if (type === 'renderer') return 'page';
  if (type === 'gpu-process') return 'gpu';
  if (type === 'zygote') return 'zygote';
  const sort = words.find((word) => word.startsWith('--utility-sub-type='))?.slice(19) ?? '';
  if (sort.startsWith('node.mojom'))
    return read(`/proc/${pid}/environ`).includes('INKAN_PROCESS=watcher') ? 'watcher' : 'vault';
  return sort.startsWith('network.mojom') ? 'network' : 'other';
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
