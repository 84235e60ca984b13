/**
 * Excludes the memory of this process and its descendants from core dumps (Linux). Processes forked by main inherit its
 * filter, those forked by Chromium's zygotes inherit theirs; so zygotes are set too, and each later child again. A
 * process that cannot be set was made undumpable by Chromium and leaves no core at all.
 */
import { keepOutOfCoreDumps } from '../lockdown/lockdown.ts';
import { parentsIn, processTreeOf } from './process-tree.ts';

export function keepProcessTreeOutOfCoreDumps(
  procRoot = '/proc',
  tell: (pid: number) => void = keepOutOfCoreDumps,
): void {
  if (process.platform !== 'linux') return;
  for (const pid of processTreeOf(process.pid, parentsIn(procRoot))) tell(pid);
}
