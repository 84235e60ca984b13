/** A node that answers from a table, and a clock that only moves when told: for tests of companion/nodes. */
import type { AllowedNode, NodeClient } from '../../companion/contract/node-client.ts';
import { makeClient } from '../../companion/nodes/make-client.ts';
import type { Fetch, NodeOptions } from '../../companion/nodes/transport.ts';

export class HandClock {
  #now: bigint;
  #timers: { readonly at: bigint; readonly run: () => void }[] = [];

  constructor(now = 1_800_000_000_000n) {
    this.#now = now;
  }

  readonly nowMs = (): bigint => this.#now;

  readonly later = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + BigInt(ms), run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  get waiting(): number {
    return this.#timers.length;
  }

  /** Runs what falls due, in its order, and lets promises settle after each. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + BigInt(ms);
    await settled();
    for (let next = this.#due(until); next !== undefined; next = this.#due(until)) {
      this.#now = next.at;
      this.#timers = this.#timers.filter((one) => one !== next);
      next.run();
      await settled();
    }
    this.#now = until;
  }

  #due(until: bigint) {
    return this.#timers.filter(({ at }) => at <= until).toSorted((a, b) => Number(a.at - b.at))[0];
  }
}

/** After everything that is ready now. Reading a body takes several turns of the loop. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly atMs: bigint;
}
export type Reply = { readonly status?: number; readonly body: unknown };
/** By "GET /path?query", or by "GET /path" for every query; a function gets the request's body. */
export type Table = Readonly<Record<string, Reply | ((body: unknown) => Reply)>>;

export const notFound = (id: string): Reply => ({
  status: 404,
  body: { code: 'ResourceNotFound', message: `no resource exists with id '${id}'` },
});

export const jsonResponse = ({ status = 200, body }: Reply): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

export interface ScriptedNode {
  readonly client: NodeClient;
  readonly calls: Call[];
  table: Table;
}

/** A table without the route answers as REST does for a route that it does not have. */
export function scriptedNode(node: AllowedNode, table: Table, options: Partial<NodeOptions> = {}): ScriptedNode {
  const clock = options.nowMs ?? (() => 1_800_000_000_000n);
  const calls: Call[] = [];
  const fetch: Fetch = (url, init) => {
    const { pathname, search } = new URL(url);
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    calls.push({ method, url, body, atMs: clock() });
    const found = scripted.table[`${method} ${pathname}${search}`] ?? scripted.table[`${method} ${pathname}`];
    const missing = { status: 404, body: { code: 'ResourceNotFound', message: `${pathname} does not exist` } };
    return Promise.resolve(jsonResponse(typeof found === 'function' ? found(body) : (found ?? missing)));
  };
  const scripted: ScriptedNode = {
    table,
    calls,
    client: makeClient(node, { nowMs: clock, fetch, perSecond: 1_000_000, ...options }),
  };
  return scripted;
}
