/**
 * One node. Each method asks it one thing and answers with a value or with a failure; it never throws, never retries
 * and never believes: what several nodes say is compared elsewhere (companion/nodes/pool).
 */
import type { Result } from '../../core/base/result.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';
import type {
  AccountFacts,
  AliasFacts,
  AnnounceAnswer,
  Announcement,
  BlockFacts,
  FeeFacts,
  Lookup,
  MosaicFacts,
  NodeIdentity,
  PendingFacts,
  StatusFacts,
  TipFacts,
} from './chain-facts.ts';
import type { NodeFailure } from './node-failure.ts';

export type Answer<T> = Promise<Result<T, NodeFailure>>;

/** As the user entered it: scheme, host, port; no path, no credentials. */
export interface AllowedNode {
  readonly url: string;
  readonly chain: Chain;
  readonly network: Network;
}

export interface NodeClient {
  readonly node: AllowedNode;
  /** Refuses 'node-wrong-network'. */
  identity(): Answer<NodeIdentity>;
  /** Refuses 'node-not-synchronised'. */
  tip(): Answer<TipFacts>;
  /** Null above the tip. */
  block(height: bigint): Answer<BlockFacts | null>;
  /** The node's idea of the network's time. */
  networkTimeMs(): Answer<bigint>;
  /** Symbol: null if the chain never saw the address. NEM: an unused address is an account without anything. */
  account(address: string): Answer<AccountFacts | null>;
  mosaic(id: string): Answer<MosaicFacts | null>;
  /** By its full name ("symbol.xym"). NEM has no aliases: null. */
  alias(name: string): Answer<AliasFacts | null>;
  /** NEM: null. */
  fees(): Answer<FeeFacts | null>;
  /** Multisig transactions that wait for this account or for one that it is a cosigner of. */
  pending(address: string): Answer<readonly PendingFacts[]>;
  /** One entry per lookup, in their order; 'unknown' for what the node never heard of or has forgotten. */
  statuses(lookups: readonly Lookup[]): Answer<readonly StatusFacts[]>;
  announce(what: Announcement): Answer<AnnounceAnswer>;
}
