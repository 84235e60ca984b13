/** Main's side of the watcher: starts it, sends it a heartbeat, and notices if it ends. */
import { type MessageChannelMain, utilityProcess } from 'electron';
import * as v from 'valibot';
import { type MainBeat, type Watched, watchChannel, watched } from '../../../core/contract/watch.ts';
import { keepOutOfCoreDumps } from '../../lockdown/lockdown.ts';
import { allowedEnvironment } from '../allowed-environment.ts';
import { flavour } from '../build-facts.ts';
import { watcherFile } from '../places.ts';

export type VaultPort = MessageChannelMain['port1'];

/** The part of the process that the guard uses, so that it can be tested without one. */
export interface Watcher {
  readonly tell: (beat: MainBeat) => void;
  /** The other end of this port belongs to a vault, which ends when the watcher does. */
  readonly watchVault: (port: VaultPort) => void;
  readonly kill: () => void;
}

export function startWatcher(told: (news: Watched) => void, ended: () => void): Watcher {
  const child = utilityProcess.fork(watcherFile, [], {
    serviceName: 'Inkan watcher',
    // The name is for process listings. (With an empty environment Electron would pass on main's complete one.)
    env: { ...allowedEnvironment(), INKAN_PROCESS: 'watcher' },
    execArgv: [],
    stdio: flavour === 'development' ? 'inherit' : 'ignore',
  });
  let isAlive = true;
  child.once('spawn', () => {
    if (child.pid !== undefined) keepOutOfCoreDumps(child.pid);
  });
  child.once('exit', () => {
    isAlive = false;
    ended();
  });
  child.on('message', (message: unknown) => {
    const news = v.safeParse(watched, message);
    if (news.success) told(news.output);
  });
  return {
    tell: (beat) => {
      if (isAlive) child.postMessage(beat);
    },
    watchVault: (port) => {
      if (isAlive) child.postMessage(watchChannel, [port]);
      else port.close();
    },
    kill: () => void child.kill(),
  };
}
