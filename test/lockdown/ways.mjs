// Run by plain Node, with the lockdown or (as control) without: tries each known way to a socket and to a program, and
// prints which succeeded. A socket is a new descriptor of this process, a program one that wrote a file.
// Arguments: a folder to write in, a port of this machine where something listens, and which to try (default: all).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const [folder, listening, ...only] = process.argv.slice(2);
const port = Number(listening);
const mark = path.join(folder, 'ran');
const shell = `echo ran > ${mark}`;
const program = {
  file: '/bin/sh',
  args: ['sh', '-c', shell],
  envPairs: [],
  stdio: [0, 1, 2].map((fd) => ({ type: 'fd', fd })),
};
const bound = (handle) => handle.bind('127.0.0.1', 0) === 0 && handle.listen?.(1);
const handleOf = (socket) => {
  const state = Object.getOwnPropertySymbols(socket).find((each) => String(each) === 'Symbol(state symbol)');
  return socket[state].handle;
};
const [net, dgram, tls, http, https, http2] = ['net', 'dgram', 'tls', 'http', 'https', 'http2'].map((name) =>
  require(name),
);
const [dns, children, inspector] = ['dns', 'child_process', 'inspector'].map((name) => require(name));
const quiet = (emitter) => emitter.on('error', () => undefined);
const tlsHandle = (options) => new tls.TLSSocket(undefined, options)._handle._parent;
const socketFile = () => path.join(folder, `socket-${Math.random()}`);

const ways = {
  'net.connect': () => quiet(net.connect(port, '127.0.0.1')),
  'net.Socket connect': () => quiet(new net.Socket()).connect(port, '127.0.0.1'),
  'net.Socket connect, by its class of TLS': () => quiet(new tls.TLSSocket()).connect(port, '127.0.0.1'),
  'net.createServer': () => quiet(net.createServer()).listen(0, '127.0.0.1'),
  'net.Server listen': () => quiet(new net.Server()).listen(0, '127.0.0.1'),
  'net.Server _listen2': () => net.Server.prototype._listen2.call(quiet(new net.Server()), '127.0.0.1', 0, 4),
  'net.Server on a path': () => quiet(new net.Server()).listen(socketFile()),
  'net._createServerHandle': () => net._createServerHandle('127.0.0.1', 0, 4).listen(1),
  'net.BoundSocket': () => new net.BoundSocket({ host: '127.0.0.1', port: 0 }),
  'dgram bind': () => quiet(dgram.createSocket('udp4')).bind(0, '127.0.0.1'),
  'dgram.Socket send': () => quiet(new dgram.Socket('udp4')).send('x', port, '127.0.0.1'),
  'dgram._createSocketHandle': () => dgram._createSocketHandle('127.0.0.1', 0, 'udp4'),
  'handle of dgram': () => handleOf(new dgram.Socket('udp4')).bind('127.0.0.1', 0, 0),
  'handle of dgram, receiving': () => handleOf(new dgram.Socket('udp4')).recvStart(),
  'handle of TLS': () => bound(tlsHandle()),
  'handle of TLS, a pipe': () => tlsHandle({ pipe: true }).bind(socketFile()),
  'handle of standard output': () => new process.stdout._handle.constructor(1).bind(socketFile()),
  'process.binding tcp': () => bound(new (process.binding('tcp_wrap').TCP)(1)),
  'process.binding pipe': () => new (process.binding('pipe_wrap').Pipe)(1).bind(socketFile()),
  'tls.connect': () => quiet(tls.connect(port, '127.0.0.1')),
  'tls.Server': () => quiet(new tls.Server()).listen(0, '127.0.0.1'),
  'http.get': () => quiet(http.get(`http://127.0.0.1:${port}`)),
  'http.ClientRequest': () => quiet(new http.ClientRequest(`http://127.0.0.1:${port}`)),
  'http.Agent createConnection': () => quiet(new http.Agent().createConnection({ port, host: '127.0.0.1' })),
  'http.Server': () => quiet(new http.Server()).listen(0, '127.0.0.1'),
  'http.WebSocket': () => new http.WebSocket(`ws://127.0.0.1:${port}`).addEventListener('error', () => undefined),
  'https.get': () => quiet(https.get(`https://127.0.0.1:${port}`)),
  'https.Server': () => quiet(new https.Server()).listen(0, '127.0.0.1'),
  'http2.connect': () => quiet(http2.connect(`http://127.0.0.1:${port}`)),
  'http2.createServer': () => quiet(http2.createServer()).listen(0, '127.0.0.1'),
  'dns.Resolver': () => within(new dns.promises.Resolver().resolve4('inkan.invalid')),
  'process.binding dns': () => {
    const { ChannelWrap, QueryReqWrap } = process.binding('cares_wrap');
    return within(
      new ChannelWrap(-1, 1, 0).queryA(Object.assign(new QueryReqWrap(), { oncomplete() {} }), 'inkan.invalid'),
    );
  },
  fetch: () => within(fetch(`http://127.0.0.1:${port}`)),
  'inspector.open': () => inspector.open(0, '127.0.0.1'),
  'inspector by signal': () => process.kill(process.pid, 'SIGUSR1'),
  'inspector by _debugProcess': () => process._debugProcess(process.pid),
  'inspector.Session': () => within(throughSession(new inspector.Session())),
  'inspector/promises.Session': () => within(throughSession(new (require('node:inspector/promises').Session)())),
  'loader hooks in a thread': () => {
    const code = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(mark)}, 'ran'); export {};`;
    require('node:module').register(`data:text/javascript,${encodeURIComponent(code)}`);
  },
  worker: () =>
    new (require('node:worker_threads').Worker)(`require('fs').writeFileSync('${mark}', 'ran')`, { eval: true }),
  'cluster.fork': () => within(fork()),
  'child_process.spawn': () => quiet(children.spawn('/bin/sh', ['-c', shell])),
  'child_process.execSync': () => children.execSync(shell),
  'child_process.fork': () =>
    quiet(children.fork(process.argv[1], [], { execPath: '/bin/sh', execArgv: ['-c', shell] })),
  'child_process.ChildProcess': () => new children.ChildProcess().spawn(program),
  'handle of ChildProcess': () => new children.ChildProcess()._handle.spawn(program),
  'process.binding process': () => new (process.binding('process_wrap').Process)().spawn(program),
  'process.binding spawn_sync': () => process.binding('spawn_sync').spawn(program),
  'node:test run': () => within(testRun()),
  'SQLite extension': () => {
    const { DatabaseSync } = require('node:sqlite');
    const open = new DatabaseSync(':memory:', { allowExtension: true });
    open.enableLoadExtension(true);
    fs.writeFileSync(mark, 'ran');
  },
  'heap snapshot': () => fs.renameSync(require('node:v8').writeHeapSnapshot(path.join(folder, 'heap')), mark),
  // Last, because it replaces this process.
  'process.execve': () => process.execve('/bin/sh', ['sh', '-c', `${shell}; echo through process.execve`], {}),
};

const sockets = () => {
  const all = fs.readdirSync('/proc/self/fd').map((fd) => {
    try {
      return fs.readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
  return all.filter((each) => each.startsWith('socket:'));
};
const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
let before = sockets();

for (const [name, go] of Object.entries(ways)) {
  if (only.length > 0 && !only.includes(name)) continue;
  let opened = false;
  const watch = () => {
    opened ||= fs.existsSync(mark) || sockets().some((each) => !before.includes(each));
  };
  try {
    const going = go();
    watch();
    await going;
  } catch {
    // closed, or absent in this Node
  }
  for (let i = 0; i < 2; i += 1) {
    await pause();
    watch();
  }
  console.log(`${opened ? 'through' : 'closed'} ${name}`);
  fs.rmSync(mark, { force: true });
  before = [...before, ...sockets()];
}
process.exit(0);

function within(promise) {
  return Promise.race([promise, pause(), pause().then(pause)]);
}
async function throughSession(session) {
  session.connect();
  await new Promise((resolve) => setImmediate(resolve));
  await session.post('Runtime.evaluate', { expression: `process.mainModule ?? 0` });
  fs.writeFileSync(mark, 'ran');
}
async function fork() {
  const cluster = require('node:cluster');
  cluster.setupPrimary({ exec: process.argv[1], execArgv: ['-e', `require('fs').writeFileSync('${mark}', 'ran')`] });
  quiet(cluster.fork());
  await new Promise((resolve) => setTimeout(resolve, 400));
}
async function testRun() {
  const file = path.join(folder, 'a.test.mjs');
  fs.writeFileSync(file, `import fs from 'node:fs'; fs.writeFileSync('${mark}', 'ran')`);
  quiet(require('node:test').run({ files: [file] })).resume();
  await new Promise((resolve) => setTimeout(resolve, 400));
}
