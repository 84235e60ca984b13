/**
 * Starts and ends the vault, a utility process. Main gives each side one end of a channel and keeps none: passphrases
 * pass between window and vault only. Main itself gets the store contract: encrypted files and public facts.
 */
import { type BrowserWindow, MessageChannelMain, utilityProcess } from 'electron';
import type { Handlers } from '../../core/contract/define.ts';
import { answerOver, serve } from '../../core/contract/rpc.ts';
import { type StoreContract, storeContract } from '../../core/contract/store.ts';
import { watchChannel } from '../../core/contract/watch.ts';
import { keepOutOfCoreDumps } from '../lockdown/lockdown.ts';
import { allowedEnvironment } from './allowed-environment.ts';
import { flavour } from './build-facts.ts';
import type { Watcher } from './guard/watcher.ts';
import type { Vault } from './lock.ts';
import { vaultFile } from './places.ts';
import { makeProcessEnd } from './process-end.ts';

const channel = 'inkan:vault';

/** `ended` is called when the process ends, for any reason. */
export function startVault(
  store: Handlers<StoreContract>,
  ended: () => void,
  watchVault: Watcher['watchVault'],
): Vault<BrowserWindow> {
  const child = utilityProcess.fork(vaultFile, [], {
    serviceName: 'Inkan vault',
    env: allowedEnvironment(),
    execArgv: [],
    stdio: flavour === 'development' ? 'inherit' : 'ignore',
  });
  const end = makeProcessEnd(child, killHard);
  child.once('exit', ended);
  child.once('spawn', () => {
    if (child.pid !== undefined) keepOutOfCoreDumps(child.pid);
  });
  // Without a watcher at the other end the vault opens nothing, and ends.
  const watched = new MessageChannelMain();
  child.postMessage(watchChannel, [watched.port1]);
  watchVault(watched.port2);
  const answer = answerOver(serve(storeContract, store), (message) => {
    if (end.isAlive()) child.postMessage(message);
  });
  child.on('message', (message: unknown) => void answer(message));
  return {
    connect: (window) => {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage(channel, [port1]);
      window.webContents.postMessage(channel, null, [port2]);
    },
    // After signing what it can, it ends by itself.
    close: () => {
      if (end.isAlive()) child.postMessage('inkan:close');
      return end.exited;
    },
    kill: end.kill,
    pid: () => (end.isAlive() ? child.pid : undefined),
  };
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended meanwhile
  }
}
