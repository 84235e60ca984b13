/**
 * Starts and ends the vault, a utility process. Main hands each side one end of a channel and keeps none: passphrases
 * pass between window and vault only. What main does get is the store contract: ciphertext files and public facts.
 */
import { type BrowserWindow, MessageChannelMain, utilityProcess } from 'electron';
import type { Handlers } from '../../core/contract/define.ts';
import { answerOver, serve } from '../../core/contract/ends.ts';
import { type StoreContract, storeContract } from '../../core/contract/store.ts';
import { keepOutOfCoreDumps } from '../lockdown/lockdown.ts';
import { flavour } from './flavour.ts';
import type { Vault } from './lock.ts';
import { vaultFile } from './places.ts';
import { makeProcessEnd } from './process-end.ts';

const channel = 'inkan:key-room';

/** `ended` is called when the process ends, for whatever reason. */
export function startVault(store: Handlers<StoreContract>, ended: () => void): Vault<BrowserWindow> {
  const child = utilityProcess.fork(vaultFile, [], {
    serviceName: 'Inkan key room',
    // Nothing that was set for other programs (NODE_OPTIONS, LD_PRELOAD, proxies) reaches the keys.
    env: keptEnvironment(),
    execArgv: [],
    stdio: flavour === 'development' ? 'inherit' : 'ignore',
  });
  const end = makeProcessEnd(child, killHard);
  child.once('exit', ended);
  child.once('spawn', () => {
    if (child.pid !== undefined) keepOutOfCoreDumps(child.pid);
  });
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
    // Having signed what it can, it ends by itself.
    close: () => {
      if (end.isAlive()) child.postMessage('inkan:close');
      return end.exited;
    },
    kill: end.kill,
  };
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended meanwhile
  }
}

function keptEnvironment(): Record<string, string> {
  const kept = process.platform === 'win32' ? ['SystemRoot', 'TEMP', 'TMP'] : ['LANG', 'TZ'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
