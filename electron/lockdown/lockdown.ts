/**
 * The tripwire: takes the network and child processes away from Node in this process, main's or the vault's. Imported
 * before everything else. It catches accidents and lazy malware; native code or a fresh realm passes it. The walls are
 * the empty network namespace (Linux launcher), Chromium's switches (main/switches.ts) and having no network at all.
 * `net.Socket.prototype` is pinned, never frozen: the lazy getter of `process.stderr` writes to it.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
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

pin(net.Socket.prototype, 'connect');
pin(net.Server.prototype, 'listen');
for (const name of ['connect', 'createConnection', 'createServer']) pin(net, name);
for (const name of ['connect', 'createServer']) pin(tls, name);
for (const name of ['connect', 'createServer', 'createSecureServer']) pin(http2, name);
for (const owner of [http, https]) for (const name of ['request', 'get', 'createServer']) pin(owner, name);
pinAll(dgram.Socket.prototype);
pin(dgram, 'createSocket');
const resolvers = [dns.Resolver.prototype, dns.promises.Resolver.prototype];
for (const owner of [...resolvers, dns.promises, dns]) pinAll(owner, ['Resolver']);
pinAll(childProcess, ['ChildProcess']);
pin(childProcess.ChildProcess.prototype, 'spawn');
// A worker would get fresh, unpinned modules.
pin(workerThreads, 'Worker');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) pin(globalThis, name);
pinBinding();
syncBuiltinESMExports();

/** `process.binding` hands out the native handles below the modules. */
function pinBinding(): void {
  const inner = process as unknown as { binding?: (name: string) => unknown };
  const original = inner.binding?.bind(process);
  if (original === undefined) return;
  const native = ['tcp_wrap', 'udp_wrap', 'pipe_wrap', 'cares_wrap', 'process_wrap', 'spawn_sync', 'tls_wrap'];
  pin(process, 'binding', (name: string) => (native.includes(name) ? denied() : original(name)));
}

/** Whatever is written from here on is for this user only. */
process.umask(0o077);

/** No memory of process `pid` in a core dump (Linux). Children forked later inherit it; renderers must be told each. */
export function keepOutOfCoreDumps(pid: number | 'self'): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync(`/proc/${pid}/coredump_filter`, '0');
  } catch {
    // Hardened kernels forbid it to other processes; the launcher's `ulimit -c 0` stays.
  }
}
keepOutOfCoreDumps('self');
