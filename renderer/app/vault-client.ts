/** Takes: the port that the caretaker sends. Gives: the key room's methods. Keeps one connection for the window's life. */

import { type Reason, reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import { ok, refuse } from '../../core/base/result.ts';
import type { Client } from '../../core/contract/define.ts';
import { callOver, makeClient } from '../../core/contract/rpc.ts';
import { secretsOf } from '../../core/contract/sealed-call.ts';
import { type VaultContract, vaultContract } from '../../core/contract/vault.ts';
import { hostClient } from './host-client.ts';
import { sealed } from './seal.ts';

export type VaultClient = Client<VaultContract>;
const portWaitMs = 20_000;

let connected: Promise<Result<VaultClient, Reason>> | null = null;

/** Connects on first use. A failed connection is tried anew the next time. */
export async function vaultClient(): Promise<Result<VaultClient, Reason>> {
  connected ??= connect();
  const result = await connected;
  if (!result.ok) connected = null;
  return result;
}

async function connect(): Promise<Result<VaultClient, Reason>> {
  const arriving = nextPort();
  const opened = await hostClient().openTestVault({});
  if (!opened.ok) return refuse(opened.reason);
  const port = await arriving;
  return port === null ? refuse(reason('internal')) : ok(speakOver(port));
}

function speakOver(port: MessagePort): VaultClient {
  const line = callOver((message) => port.postMessage(message));
  port.addEventListener('message', (event: MessageEvent<unknown>) => line.receive(event.data));
  port.addEventListener('close', () => {
    connected = null;
    line.abandon();
  });
  port.start();
  // Whatever travels as bytes is a secret, or becomes one.
  return makeClient(vaultContract, (method, params) =>
    secretsOf(params).length === 0 ? line.send(method, params) : line.sendSealed(method, params as object, sealed),
  );
}

function nextPort(): Promise<MessagePort | null> {
  return new Promise((resolve) => {
    const finish = (port: MessagePort | null) => {
      window.removeEventListener('message', listen);
      clearTimeout(timer);
      resolve(port);
    };
    const listen = (event: MessageEvent<unknown>) => {
      const port = event.ports[0];
      // Only this window itself (the preload) may hand over the port.
      if (event.source === window && event.data === 'inkan:key-room' && port !== undefined) finish(port);
    };
    const timer = setTimeout(() => finish(null), portWaitMs);
    window.addEventListener('message', listen);
  });
}
