/** How a call to the vault becomes events: 'asked' before it, then what its answer means, or 'failed'. */
import type { Dispatch } from 'react';
import { type Reason, reason } from '../../core/base/reason.ts';
import { type Result, refuse } from '../../core/base/result.ts';
import type { AppEvent } from './app-state.ts';
import type { HostClient } from './host-client.ts';
import type { VaultClient, VaultConnection } from './vault-client.ts';

export type Call<T> = (vault: VaultClient) => Promise<Result<T, Reason>>;

export interface Asking {
  readonly dispatch: Dispatch<AppEvent>;
  readonly host: HostClient;
  readonly ask: <T>(call: Call<T>) => Promise<Result<T, Reason>>;
  readonly quietly: <T>(call: Call<T>) => Promise<Result<T, Reason>>;
  /** Shared by all actions: a batch is under review in the vault, and another proposal would replace it. */
  readonly review: { isUnder: boolean };
  readonly settle: <T>(answer: Promise<Result<T, Reason>>, then: (value: T) => AppEvent) => Promise<void>;
}

export function makeAsking(dispatch: Dispatch<AppEvent>, host: HostClient, connection: VaultConnection): Asking {
  /** A call that nobody waits for: the screen does not show it as in progress. */
  async function quietly<T>(call: Call<T>): Promise<Result<T, Reason>> {
    try {
      const vault = await connection.client();
      return vault.ok ? await call(vault.value) : vault;
    } catch {
      return refuse(reason('internal'));
    }
  }
  function ask<T>(call: Call<T>): Promise<Result<T, Reason>> {
    dispatch({ is: 'asked' });
    return quietly(call);
  }
  /** Dispatches the event that `then` makes from the value, or 'failed'. */
  async function settle<T>(answer: Promise<Result<T, Reason>>, then: (value: T) => AppEvent): Promise<void> {
    const result = await answer;
    dispatch(result.ok ? then(result.value) : { is: 'failed', reason: result.reason });
  }
  return { dispatch, host, ask, quietly, settle, review: { isUnder: false } };
}
