/**
 * The allowed nodes, by network: their clients and what several of them agree on.
 * Takes: how to make a client. Gives: a pool for each network with at least one node. Refuses 'node-url-malformed',
 * 'node-known-already', 'node-not-allowed' (to remove one that is not there, or one too many).
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';
import { maxNodes } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { AllowedNode, NodeClient } from '../contract/node-client.ts';
import { readNodeUrl } from '../nodes/node-url.ts';
import { makePool, type Pool, type PoolNode } from '../nodes/pool.ts';

export interface Place {
  readonly chain: Chain;
  readonly network: Network;
}

export interface NetworkOf extends Place {
  readonly pool: Pool;
  readonly clients: readonly NodeClient[];
}

export interface Networks {
  readonly all: () => readonly NetworkOf[];
  /** Null: no node of it is allowed. */
  readonly at: (place: Place) => NetworkOf | null;
  readonly nodes: () => readonly AllowedNode[];
  readonly views: () => readonly PoolNode[];
  /** The node as it is kept, or why not. */
  readonly check: (node: AllowedNode) => Result<AllowedNode, DeskReason>;
  readonly add: (node: AllowedNode) => void;
  readonly remove: (url: string) => boolean;
}

export const keyOfPlace = ({ chain, network }: Place): string => `${chain} ${network}`;

export function makeNetworks(clientOf: (node: AllowedNode) => NodeClient, nowMs: () => bigint): Networks {
  const clients = new Map<string, NodeClient>();
  const pools = new Map<string, NetworkOf>();

  function remake(place: Place): void {
    const here = [...clients.values()].filter(({ node }) => keyOfPlace(node) === keyOfPlace(place));
    const { chain, network } = place;
    if (here.length === 0) pools.delete(keyOfPlace(place));
    else pools.set(keyOfPlace(place), { chain, network, clients: here, pool: makePool(here, { nowMs }) });
  }

  return {
    all: () => [...pools.values()],
    at: (place) => pools.get(keyOfPlace(place)) ?? null,
    nodes: () => [...clients.values()].map(({ node }) => node),
    views: () => [...pools.values()].flatMap(({ pool }) => pool.views()),
    check({ chain, network, url }) {
      const read = readNodeUrl(chain, url);
      if (!read.ok) return read;
      if (clients.has(read.value)) return refuse({ code: 'node-known-already', found: { node: read.value } });
      if (clients.size >= maxNodes)
        return refuse({ code: 'node-not-allowed', found: { node: read.value, limit: String(maxNodes) } });
      return ok({ chain, network, url: read.value });
    },
    add(node) {
      clients.set(node.url, clientOf(node));
      remake(node);
    },
    remove(url) {
      const node = clients.get(url)?.node;
      if (node === undefined) return false;
      clients.delete(url);
      remake(node);
      return true;
    },
  };
}
