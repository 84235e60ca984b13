/** Makes the next fsync of one process take six seconds: strace delays it at its entry. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SlowDisk {
  /** True once the fsync has returned. */
  readonly hasReturned: () => boolean;
  readonly end: () => void;
}

/** For the process's first thread, which is main's. It is active when this resolves. `trace`: a file for strace's
 * output. */
export async function slowNextFsync(pid: number, trace: string): Promise<SlowDisk> {
  const slow = 'inject=fsync:delay_enter=6s:when=1';
  const strace = spawn('strace', ['-qq', '-p', String(pid), '-o', trace, '-e', 'trace=fsync', '-e', slow], {
    stdio: 'ignore',
  });
  const isTraced = () => /TracerPid:\s+[1-9]/.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  for (const end = Date.now() + 10_000; !isTraced(); await sleep(5)) {
    if (Date.now() > end) throw new Error('strace did not come to trace the process');
  }
  return {
    hasReturned: () => fs.existsSync(trace) && /fsync\(\d+\)\s+= /.test(fs.readFileSync(trace, 'utf8')),
    end: () => void strace.kill('SIGINT'),
  };
}
