/**
 * Entry of the watcher's utility process. It takes readings and nothing else: no key, no window, no file of the app.
 * Main sends heartbeats (core/contract/watch.ts), or the vault's end of a channel: the vault ends itself when that
 * closes or falls silent, so there is never a vault without a watcher.
 */
import '../lockdown/lockdown.ts'; // first: everything after it runs without network
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beatMs, mainBeat, watchChannel } from '../../core/contract/watch.ts';
import { makePost } from './post.ts';
import { partsOfThisMachine, takeReading } from './take-reading.ts';

/** The used part of Electron's MessagePortMain. */
interface Port {
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  postMessage(message: unknown): void;
}
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly Port[] }) => void): unknown;
  postMessage(message: unknown): void;
}
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

let systemOnline = false;
const machine = partsOfThisMachine(() => systemOnline);
const vaults = new Set<Port>();
const post = makePost({
  take: () => takeReading(machine),
  tell: (told) => parentPort.postMessage(told),
  kill: (pid, birth) => {
    // The number may have been reused; while main hangs it cannot, because only main reaps its children.
    if (birthOf(pid) === birth) endProcess(pid);
  },
  birthOf,
});

parentPort.on('message', ({ data, ports }) => {
  const port = ports[0];
  if (data === watchChannel && port !== undefined) {
    vaults.add(port);
    port.on('close', () => vaults.delete(port));
    port.start();
    return;
  }
  const told = v.safeParse(mainBeat, data);
  if (!told.success) return;
  systemOnline = told.output.systemOnline;
  post.heard(told.output);
});
setInterval(() => {
  post.beat();
  for (const port of vaults) port.postMessage('beat');
}, beatMs);

/** Field 22 of /proc/PID/stat, the start time in ticks since boot, proc(5): after the name, which may contain
 * anything. */
function birthOf(pid: number): string | null {
  try {
    return /^.*\) (?:\S+ ){19}(\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? null;
  } catch {
    return null; // it has ended, or this is not Linux
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended meanwhile
  }
}
