/** Takes: the port that the host sends. Gives: the vault's methods, grouped by feature. Keeps one connection for the window's life. */

import { type Reason, reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import { ok, refuse } from '../../core/base/result.ts';
import type { GroupClients } from '../../core/contract/define.ts';
import { callOver, makeClients } from '../../core/contract/rpc.ts';
import { secretsOf } from '../../core/contract/sealed-call.ts';
import { type VaultContract, vaultContract } from '../../core/contract/vault.ts';
import type { HostClient } from './host-client.ts';
import { sealed } from './seal.ts';

export type VaultClient = GroupClients<VaultContract>;
const portWaitMs = 20_000;

/** One connection for the window's life. It connects on first use; after a failure it tries again at the next call. */
export class VaultConnection {
  readonly #host: HostClient;
  #connected: Promise<Result<VaultClient, Reason>> | null = null;

  constructor(host: HostClient) {
    this.#host = host;
  }

  async client(): Promise<Result<VaultClient, Reason>> {
    this.#connected ??= this.#connect();
    const result = await this.#connected;
    if (!result.ok) this.#connected = null;
    return result;
  }

  async #connect(): Promise<Result<VaultClient, Reason>> {
    const arriving = nextPort();
    const opened = await this.#host.connectVault({});
    if (!opened.ok) return refuse(opened.reason);
    const port = await arriving;
    if (port === null) return refuse(reason('internal'));
    return ok(
      clientOver(port, () => {
        this.#connected = null;
      }),
    );
  }
}

function clientOver(port: MessagePort, closed: () => void): VaultClient {
  const line = callOver((message) => port.postMessage(message));
  port.addEventListener('message', (event: MessageEvent<unknown>) => line.receive(event.data));
  port.addEventListener('close', () => {
    closed();
    line.abandon();
  });
  port.start();
  // Everything that travels as bytes is a secret, or becomes one.
  return makeClients(vaultContract, (method, params) =>
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
      // Only this window itself (the preload) may pass the port.
      if (event.source === window && event.data === 'inkan:vault' && port !== undefined) finish(port);
    };
    const timer = setTimeout(() => finish(null), portWaitMs);
    window.addEventListener('message', listen);
  });
}
