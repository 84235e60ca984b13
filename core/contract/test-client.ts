/** A client connected directly to handlers, for tests. It validates like the real ends, without a transport. */
import type { Client, Contract, Handlers } from './define.ts';
import { makeClient, serve } from './rpc.ts';

/**
 * A client answered by `handlers`. A method without a handler answers 'internal', like a bug.
 * `seen` receives every valid call, for tests that check what was called.
 */
export function makeDouble<C extends Contract>(
  contract: C,
  handlers: Partial<Handlers<C>>,
  seen: (method: string, params: unknown) => void = () => {},
): Client<C> {
  const served = serve(contract, handlers as Handlers<C>);
  return makeClient(contract, (method, params) => {
    seen(method, params);
    return served(method, params);
  });
}
