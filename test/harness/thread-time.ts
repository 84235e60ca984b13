/**
 * Where the time of a thread went, as Linux counts it (`schedstat`: on a processor, and ready to run while others had it).
 * A task that took long because the machine was busy is told from one that held its window up.
 */
import fs from 'node:fs';

interface Sample {
  readonly atMs: number;
  readonly ranMs: number;
  readonly waitedMs: number;
}
export interface Task {
  readonly startMs: number;
  readonly durationMs: number;
}

const everyMs = 5;

/** Samples the main thread of a process until it is stopped. */
export function watchThread(pid: number): { readonly stop: () => readonly Sample[] } {
  const samples: Sample[] = [];
  const sample = () => {
    // Gone with its process: a task without a sample after it counts.
    if (!fs.existsSync(`/proc/${pid}/task/${pid}`)) return clearInterval(timer);
    const [ran = 0, waited = 0] = fs.readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ').map(Number);
    samples.push({ atMs: performance.timeOrigin + performance.now(), ranMs: ran / 1e6, waitedMs: waited / 1e6 });
  };
  const timer = setInterval(sample, everyMs);
  sample();
  return {
    stop: () => {
      clearInterval(timer);
      sample();
      return samples;
    },
  };
}

/**
 * Whether a task held its thread up for so long: by its own work, or by waiting for anything but a processor. Work beside the
 * task, between the two samples around it, counts as its own. Without a sample on each side it did.
 */
export function heldUp({ startMs, durationMs }: Task, samples: readonly Sample[], limitMs: number): boolean {
  const before = samples.findLast(({ atMs }) => atMs <= startMs);
  const after = samples.find(({ atMs }) => atMs >= startMs + durationMs);
  if (before === undefined || after === undefined) return true;
  const ran = after.ranMs - before.ranMs;
  const waited = after.waitedMs - before.waitedMs;
  return ran >= limitMs || durationMs - waited >= limitMs;
}
