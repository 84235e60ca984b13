/**
 * Entry of the vault's utility process. Main sends a window's port with the message name below; everything else from
 * main is the watcher's port or an answer of the store. No Electron import: a utility process needs only
 * `process.parentPort`.
 */
import '../lockdown/lockdown.ts'; // first: everything after it runs without network
import { watchChannel } from '../../core/contract/watch.ts';
import { type Port, startVaultProcess } from './process/serve.ts';
import { endUnlessWatched, type WatchedPort } from './process/watched.ts';

interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly (Port & WatchedPort)[] }) => void,
  ): unknown;
  postMessage(message: unknown): void;
}

// A bug ends this process silently (a message could contain a secret); main then locks. Electron 37 and later only
// warn.
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, () => process.exit(1));

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
let isWatched = false;
const vault = startVaultProcess((message) => parentPort.postMessage(message));

parentPort.on('message', ({ data, ports }) => {
  const port = ports[0];
  if (data === watchChannel && port !== undefined) {
    isWatched = true;
    endUnlessWatched(port, () => process.exit(1));
    return;
  }
  if (data === 'inkan:vault' && port !== undefined) {
    // The channel to the watcher comes first; without it nothing is opened.
    if (isWatched) vault.connect(port);
    return;
  }
  if (data === 'inkan:close') void vault.close().finally(() => process.exit(0));
  else vault.fromMain(data);
});
