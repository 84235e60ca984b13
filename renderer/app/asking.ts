/** How a call to the key room becomes events: 'asked' before it, then what its answer means, or 'failed'. */
import type { Dispatch } from 'react';
import { type Reason, reason } from '../../core/base/reason.ts';
import { type Result, refuse } from '../../core/base/result.ts';
import type { AppEvent } from './app-state.ts';
import { type VaultClient, vaultClient } from './vault-client.ts';

type Call<T> = (room: VaultClient) => Promise<Result<T, Reason>>;
export type Asking = ReturnType<typeof makeAsking>;

/** A call that nobody waits for: says nothing of being under way. */
export async function askQuietly<T>(call: Call<T>): Promise<Result<T, Reason>> {
  try {
    const room = await vaultClient();
    return room.ok ? await call(room.value) : room;
  } catch {
    return refuse(reason('internal'));
  }
}

export function makeAsking(dispatch: Dispatch<AppEvent>) {
  function ask<T>(call: Call<T>): Promise<Result<T, Reason>> {
    dispatch({ is: 'asked' });
    return askQuietly(call);
  }
  /** Dispatches the event that `then` makes of the value, or 'failed'. */
  async function settle<T>(answer: Promise<Result<T, Reason>>, then: (value: T) => AppEvent): Promise<void> {
    const result = await answer;
    dispatch(result.ok ? then(result.value) : { is: 'failed', reason: result.reason });
  }
  return { dispatch, ask, settle };
}
