/**
 * Removes network access and child processes from Node in this process, main's or the vault's. Imported before
 * everything else. It stops accidents and simple malware, not native code. The real barriers are the empty network
 * namespace (Linux launcher), Chromium's switches (main/switches.ts) and a machine without a network. test/lockdown
 * judges everything that JavaScript can reach of Node, name by name, on this Node and on that of Electron 45.
 * `net.Socket.prototype` is pinned, not frozen: the lazy getter of `process.stderr` writes to it.
 */
import childProcess from 'node:child_process';
import crypto from 'node:crypto';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import inspector from 'node:inspector';
import nodeModule, { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import v8 from 'node:v8';
import workerThreads from 'node:worker_threads';

const denied = function denied(): never {
  throw new Error('Inkan: this process has no network and starts no programs');
};

function pin(owner: object, name: string, value: unknown = denied): void {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: true });
}

/** Pins every function of a module, except those that only read or convert. */
function pinAll(owner: object, keep: readonly string[] = []): void {
  for (const name of Object.getOwnPropertyNames(owner)) {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    const pinnable = found?.configurable === true && typeof found.value === 'function';
    if (pinnable && name !== 'constructor' && !keep.includes(name)) pin(owner, name);
  }
}

pinNative();
pin(net.Socket.prototype, 'connect');
for (const name of ['listen', '_listen2', '_setupWorker']) pin(net.Server.prototype, name);
for (const name of ['connect', 'createConnection', 'createServer', '_createServerHandle', 'BoundSocket'])
  pin(net, name);
for (const name of ['connect', 'createServer']) pin(tls, name);
for (const name of ['connect', 'createServer', 'createSecureServer']) pin(http2, name);
for (const owner of [http, https]) for (const name of ['request', 'get', 'createServer']) pin(owner, name);
pin(http, 'WebSocket');
pinAll(dgram.Socket.prototype);
pinAll(dgram);
const resolvers = [dns.Resolver.prototype, dns.promises.Resolver.prototype];
for (const owner of [...resolvers, dns.promises, dns]) pinAll(owner, ['Resolver']);
pinAll(childProcess, ['ChildProcess']);
pin(childProcess.ChildProcess.prototype, 'spawn');
// A worker would get new, unpinned modules, and so would the thread that runs a loader's hooks.
pin(workerThreads, 'Worker');
pin(nodeModule, 'register');
// The inspector listens on a port, and a session in this process can read every closure.
pin(inspector, 'open');
for (const name of ['connect', 'connectToMainThread']) pin(inspector.Session.prototype, name);
for (const name of ['execve', '_debugProcess']) pin(process, name);
// The signal that starts the inspector has no effect while there is a listener.
process.on('SIGUSR1', () => undefined);
// Engines of OpenSSL and extensions of SQLite are native code. Node 20 has no SQLite.
pin(crypto, 'setEngine');
const sqlite = process.getBuiltinModule?.('node:sqlite') as object | undefined;
if (sqlite !== undefined) for (const name of ['DatabaseSync', 'backup']) pin(sqlite, name);
// Both write this process's memory to a file.
for (const name of ['writeHeapSnapshot', 'setHeapSnapshotNearHeapLimit']) pin(v8, name);
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) pin(globalThis, name);
syncBuiltinESMExports();

/**
 * The native classes below the modules: objects of `dgram`, `tls` or `child_process` expose them, so each is pinned
 * itself. Pipes and terminals can still be opened by descriptor, as standard output is.
 */
function pinNative(): void {
  const inner = process as unknown as { binding: (name: string) => Record<string, { readonly prototype: object }> };
  const { TCP } = inner.binding('tcp_wrap');
  const { Pipe } = inner.binding('pipe_wrap');
  const { UDP } = inner.binding('udp_wrap');
  const { Process } = inner.binding('process_wrap');
  const resolving = inner.binding('cares_wrap');
  if (TCP === undefined || Pipe === undefined || UDP === undefined || Process === undefined)
    throw new Error('no handles');
  for (const name of ['bind', 'bind6', 'connect', 'connect6', 'listen', 'open']) pin(TCP.prototype, name);
  for (const name of ['bind', 'connect', 'listen']) pin(Pipe.prototype, name);
  pinAll(UDP.prototype);
  pin(Process.prototype, 'spawn');
  pin(inner.binding('spawn_sync'), 'spawn');
  if (resolving.ChannelWrap !== undefined) pinAll(resolving.ChannelWrap.prototype);
  for (const name of ['getaddrinfo', 'getnameinfo']) pin(resolving, name);
  pin(process, 'binding');
}

/** Files written from here on are readable by this user only. */
process.umask(0o077);

/** Excludes the memory of process `pid` from core dumps (Linux). Children forked later inherit it; renderers need a
 * call each. */
export function keepOutOfCoreDumps(pid: number | 'self'): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync(`/proc/${pid}/coredump_filter`, '0');
  } catch {
    // Hardened kernels forbid it for other processes; the launcher's `ulimit -c 0` still applies.
  }
}
keepOutOfCoreDumps('self');
