/**
 * No memory in a core dump, of this process and all that came from it (Linux). What main forks inherits its filter; what
 * Chromium's zygotes fork inherits theirs, so they are told, and each later child once more. A process that cannot be told
 * is one that Chromium has made undumpable: it leaves no core at all.
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
