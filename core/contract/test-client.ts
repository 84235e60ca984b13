/** The test double of a contract: a client and a server face to face, validating like the real ones, without a wire. */
import type { Client, Contract, Handlers } from './define.ts';
import { makeClient, serve } from './rpc.ts';

/**
 * A client that is answered by `handlers`. A method without a handler answers 'internal', as a bug would.
 * `seen` is told of every call that validated, for tests that ask what was called.
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
