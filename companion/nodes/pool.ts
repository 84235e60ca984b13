/**
 * The nodes of one network together.
 * Takes: their clients, all of one chain and network. Gives: how each stands, and answers that the fresh ones agree on.
 * Refuses: 'nodes-too-few' without a fresh node (or with one answer only, where three nodes stand), 'nodes-disagree'
 * with what each said.
 * Never: chooses between answers, waits for the next block, believes a node that is behind, ahead or on another fork.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type {
  AccountFacts,
  AliasFacts,
  AnnounceAnswer,
  Announcement,
  FeeFacts,
  Lookup,
  MosaicFacts,
  StatusFacts,
  TipFacts,
} from '../contract/chain-facts.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { AllowedNode, Answer, NodeClient } from '../contract/node-client.ts';
import type { NodeFailure } from '../contract/node-failure.ts';
import { agreed, disagreement, type Question, type Said, tooFew } from './agreed.ts';
import { byHashes, byTips, commonHeight, type WithTip } from './freshness.ts';
import { highestFees, medianTime } from './measures.ts';
import { type PendingAtNodes, unionOfPending } from './pending-union.ts';

export type PoolState = 'fresh' | 'behind' | 'failing' | 'forked' | 'asking';

export interface PoolNode {
  readonly node: AllowedNode;
  /** What the node calls itself; empty until it has answered. */
  readonly name: string;
  readonly state: PoolState;
  readonly failure: NodeFailure | null;
  /** As it last said. */
  readonly tip: TipFacts | null;
  /** When it last answered, by the own clock. */
  readonly atMs: bigint | null;
}

export interface Pool {
  views(): readonly PoolNode[];
  /** Asks all nodes anew how they stand. */
  refresh(): Promise<void>;
  account(address: string): Question<AccountFacts | null>;
  mosaic(id: string): Question<MosaicFacts | null>;
  alias(name: string): Question<AliasFacts | null>;
  /** Symbol: the highest of the fresh nodes' minima and medians; NEM: null. */
  fees(): Question<FeeFacts | null>;
  networkTimeMs(): Question<bigint>;
  /** Of the last refresh: the lowest heights that fresh nodes named. */
  tip(): Question<TipFacts>;
  /** What any fresh node knows, and who knows it. */
  pending(address: string): Question<readonly PendingAtNodes[]>;
  /** By node, for those fresh nodes that answer. */
  statuses(lookups: readonly Lookup[]): Question<ReadonlyMap<string, readonly StatusFacts[]>>;
  /** By node. `urls`: only these; otherwise all fresh ones. */
  announce(
    what: Announcement,
    urls?: readonly string[],
  ): Question<ReadonlyMap<string, Result<AnnounceAnswer, NodeFailure>>>;
}

export interface PoolOptions {
  readonly nowMs: () => bigint;
}

export function makePool(clients: readonly NodeClient[], { nowMs }: PoolOptions): Pool {
  const [first] = clients;
  const isMixed = clients.some(({ node }) => node.chain !== first?.node.chain || node.network !== first.node.network);
  if (isMixed) throw new Error('the nodes of a pool are of one network');
  const views = new Map<string, PoolNode>(
    clients.map(({ node }) => [node.url, { node, name: '', state: 'asking', failure: null, tip: null, atMs: null }]),
  );
  if (views.size !== clients.length) throw new Error('a node is in a pool once');

  const change = (url: string, to: Partial<PoolNode>): void => {
    const view = views.get(url);
    if (view !== undefined) views.set(url, { ...view, ...to });
  };
  const fresh = () => clients.filter(({ node }) => views.get(node.url)?.state === 'fresh');

  /** Of three nodes that answer how they stand, one that lies may leave one behind: it must not be enough alone. */
  const enough = () => {
    const standing = [...views.values()].filter(({ state }) => state !== 'failing' && state !== 'asking');
    return standing.length > 2 ? 2 : 1;
  };

  function failed({ node }: NodeClient, failure: NodeFailure): void {
    change(node.url, { state: 'failing', failure });
  }

  async function standingOf(client: NodeClient): Promise<WithTip | null> {
    const { url } = client.node;
    const identity = await client.identity();
    if (!identity.ok) {
      failed(client, identity.reason);
      return null;
    }
    change(url, { name: identity.value.name });
    const tip = await client.tip();
    if (!tip.ok) {
      failed(client, tip.reason);
      return null;
    }
    change(url, { tip: tip.value, failure: null, atMs: nowMs() });
    return { url, tip: tip.value };
  }

  async function refresh(): Promise<void> {
    const told = (await Promise.all(clients.map(standingOf))).filter((one) => one !== null);
    const standing = new Map<string, PoolState>(byTips(told));
    const near = told.filter(({ url }) => standing.get(url) === 'fresh');
    const height = commonHeight(near);
    if (height !== null && near.length > 1) {
      const hashes = new Map<string, string>();
      await Promise.all(
        clients
          .filter(({ node }) => near.some(({ url }) => url === node.url))
          .map(async (client) => {
            const { url } = client.node;
            const block = await client.block(height);
            const hash = block.ok ? block.value?.hash : null;
            if (!block.ok) failed(client, block.reason);
            // It has a higher tip, so it must have this block.
            else if (hash == null) failed(client, { code: 'node-answer-malformed', node: url, status: null });
            else hashes.set(url, hash);
            if (hash == null) standing.set(url, 'failing');
          }),
      );
      for (const [url, state] of byHashes(hashes)) standing.set(url, state);
    }
    for (const [url, state] of standing) change(url, { state });
  }

  /** Asks the fresh nodes; refuses unless enough of them answer. */
  async function ask<T>(
    what: string,
    question: (client: NodeClient) => Answer<T>,
  ): Promise<Result<readonly Said<T>[], readonly DeskReason[]>> {
    const asked = fresh();
    const answers = await Promise.all(
      asked.map(async (client) => ({ url: client.node.url, answer: await question(client) })),
    );
    const said = answers.flatMap(({ url, answer }) => (answer.ok ? [{ url, value: answer.value }] : []));
    const failures = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.reason]));
    if (said.length >= enough()) return ok(said);
    return refuse([tooFew(what, said.length), ...failures.slice(0, 19).map(reasonOf)]);
  }

  /** All must say the same. A block between two answers makes them differ, so a difference is asked about once more. */
  async function same<T>(what: string, question: (client: NodeClient) => Answer<T>): Question<T> {
    const said = await ask(what, question);
    if (!said.ok) return said;
    const result = agreed(what, said.value);
    if (result.ok) return result;
    const again = await ask(what, question);
    return again.ok ? agreed(what, again.value) : again;
  }

  const measured = async <T, R>(
    what: string,
    question: (client: NodeClient) => Answer<T>,
    measure: (values: readonly T[]) => R | null,
  ): Question<R> => {
    const said = await ask(what, question);
    if (!said.ok) return said;
    const value = measure(said.value.map((one) => one.value));
    if (value === null) return refuse([disagreement(what, said.value)]);
    return ok({ value, by: said.value.map(({ url }) => url) });
  };

  return {
    views: () => [...views.values()],
    refresh,
    account: (address) => same('account', (client) => client.account(address)),
    mosaic: (id) => same('mosaic', (client) => client.mosaic(id)),
    alias: (name) => same('alias', (client) => client.alias(name)),
    networkTimeMs: () => measured('network-time', (client) => client.networkTimeMs(), medianTime),
    async fees() {
      if (first?.node.chain === 'nem' && fresh().length > 0)
        return ok({ value: null, by: fresh().map(({ node }) => node.url) });
      return measured('fees', (client) => client.fees(), highestFees);
    },
    tip() {
      const tips = fresh().flatMap(({ node }) => {
        const tip = views.get(node.url)?.tip ?? null;
        return tip === null ? [] : [{ url: node.url, tip }];
      });
      return Promise.resolve(lowestTip(tips));
    },
    async pending(address) {
      const said = await ask('pending', (client) => client.pending(address));
      return said.ok ? ok({ value: unionOfPending(said.value), by: said.value.map(({ url }) => url) }) : said;
    },
    async statuses(lookups) {
      const asked = fresh();
      const answers = await Promise.all(
        asked.map(async (client) => ({ url: client.node.url, answer: await client.statuses(lookups) })),
      );
      const value = new Map(answers.flatMap(({ url, answer }) => (answer.ok ? [[url, answer.value] as const] : [])));
      if (value.size > 0) return ok({ value, by: [...value.keys()] });
      const failures = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.reason]));
      return refuse([tooFew('statuses', 0), ...failures.slice(0, 19).map(reasonOf)]);
    },
    async announce(what, urls) {
      const to = urls === undefined ? fresh() : clients.filter(({ node }) => urls.includes(node.url));
      if (to.length === 0) return refuse([tooFew('announce', 0)]);
      const answers = await Promise.all(
        to.map(async (client) => [client.node.url, await client.announce(what)] as const),
      );
      return ok({ value: new Map(answers), by: to.map(({ node }) => node.url) });
    },
  };
}

const reasonOf = ({ code, node, status }: NodeFailure): DeskReason => ({
  code,
  found: { node, ...(status === null ? {} : { status: String(status) }) },
});

function lowestTip(tips: readonly WithTip[]) {
  const [first] = tips;
  if (first === undefined) return refuse([tooFew('tip', 0)]);
  const least = (of: (tip: TipFacts) => bigint) =>
    tips.map(({ tip }) => of(tip)).reduce((low, one) => (one < low ? one : low), of(first.tip));
  const value = { height: least(({ height }) => height), finalHeight: least(({ finalHeight }) => finalHeight) };
  return ok({ value, by: tips.map(({ url }) => url) });
}
