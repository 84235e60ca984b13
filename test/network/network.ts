/**
 * A test network of our own: several nodes over one chain, each an HTTP server on loopback that speaks the REST API of
 * Symbol or of NEM. Blocks, time and bad behaviour come on command. No live network is ever called, and there is no
 * websocket.
 * Takes: a chain and options. Gives: urls and the commands of `TestNetwork`. Refuses: (throws) a command that cannot be;
 * at `stop`, that any answer did not fit the published description of the API. Never: holds a private key.
 */
import type { Chain } from '../../core/chain/networks.ts';
import type { Behaviour } from './behaviour.ts';
import { Branch } from './chain/branch.ts';
import type { ChainKind, ChainNode } from './chain/kind.ts';
import { type Contract, contractOf } from './contract/open-api.ts';
import { type Question, type Reaction, type Server, startServer } from './http/server.ts';

export interface NetworkOptions {
  readonly nodes?: number;
  /** Holds every answer against the description; true unless said otherwise. */
  readonly check?: boolean;
  /** Where the network's time stands, Unix ms; 'wall': it is this machine's. */
  readonly timeMs?: bigint | 'wall';
  /** Whether nodes tell each other at once what they accepted, or only at `spread`, `mine` and `heal`. */
  readonly gossip?: 'at-once' | 'on-command';
  /** A block every so many ms of real time, besides those on command. */
  readonly blockEveryMs?: number;
  /** For the test of the check itself: changes an answer before it is checked. */
  readonly spoil?: (route: string, body: unknown) => unknown;
}

export interface Asked {
  readonly node: number;
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface TestNetwork<S> {
  readonly chain: Chain;
  readonly urls: readonly string[];
  /** Every question so far, in order. */
  readonly asked: readonly Asked[];
  /** Answers that did not fit; `stop` throws if there are any. */
  readonly complaints: readonly string[];
  nowMs(): bigint;
  setTime(ms: bigint): void;
  advance(ms: bigint): void;
  /** Blocks on every branch, or only on that of one node, with all that its nodes have in their pools. */
  mine(count?: number, node?: number): void;
  /** Takes blocks off; their transactions return to the pools, or are lost past their deadline. */
  rollBack(count: number, node?: number): void;
  /** Symbol: the tip becomes final. NEM: as many blocks as the rewrite limit. */
  finalize(): void;
  behave(node: number, behaviour: Behaviour): void;
  /** Nodes of different groups hear nothing of each other any more; each group has its own chain from here. */
  split(groups: readonly (readonly number[])[]): void;
  /** This node leaves the others: its last `depth` blocks are others, empty ones, at the same heights. */
  fork(node: number, depth: number): void;
  /** All follow the longest chain again, and tell each other what they have. */
  heal(): void;
  spread(): void;
  /** As if the account had had it from the first block. An address or a public key; null: the currency. */
  fund(account: string, amount: bigint, mosaic?: string | null): void;
  /** Changes what every block knows: mosaics, namespaces, multisig accounts. */
  edit(change: (state: S) => void): void;
  /** What the chain of a node says, whatever its behaviour. */
  state(node?: number): S;
  balance(address: string, mosaic?: string | null, node?: number): bigint;
  height(node?: number): bigint;
  stop(): Promise<void>;
}

const standing = BigInt(Date.UTC(2026, 0, 15));

export async function startNetworkOf<T, S, N extends ChainNode<T, S>, M>(
  kind: ChainKind<T, S, N, M>,
  options: NetworkOptions,
): Promise<TestNetwork<S>> {
  const contract = (options.check ?? true) ? contractOf(kind.chain) : null;
  const network = new Network(kind, options, contract);
  await network.start();
  return network;
}

class Network<T, S, N extends ChainNode<T, S>, M> implements TestNetwork<S> {
  readonly #kind: ChainKind<T, S, N, M>;
  readonly #options: NetworkOptions;
  readonly #contract: Contract | null;
  readonly #nodes: readonly N[];
  #servers: readonly Server[] = [];
  #timer: NodeJS.Timeout | null = null;
  #shiftMs = 0n;
  #standsMs: bigint | null;
  readonly asked: Asked[] = [];
  readonly complaints: string[] = [];

  constructor(kind: ChainKind<T, S, N, M>, options: NetworkOptions, contract: Contract | null) {
    this.#kind = kind;
    this.#options = options;
    this.#contract = contract;
    this.#standsMs = options.timeMs === 'wall' ? null : (options.timeMs ?? standing);
    const branch = Branch.begin(kind.rules, kind.begin(), this.nowMs());
    this.#nodes = Array.from({ length: options.nodes ?? 3 }, (_, index) => kind.makeNode(index, branch));
  }

  get chain(): Chain {
    return this.#kind.chain;
  }
  get urls(): readonly string[] {
    return this.#servers.map(({ url }) => url);
  }

  async start(): Promise<void> {
    this.#servers = await Promise.all(
      this.#nodes.map((node) => startServer((question) => this.#guarded(node, question))),
    );
    const { blockEveryMs } = this.#options;
    if (blockEveryMs !== undefined) this.#timer = setInterval(() => this.mine(), blockEveryMs);
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await Promise.all(this.#servers.map((server) => server.stop()));
    if (this.complaints.length > 0)
      throw new Error(`answers that do not fit the description:\n${this.complaints.join('\n')}`);
  }

  nowMs(): bigint {
    return (this.#standsMs ?? BigInt(Date.now())) + this.#shiftMs;
  }
  setTime(ms: bigint): void {
    this.#standsMs = ms;
    this.#shiftMs = 0n;
  }
  advance(ms: bigint): void {
    this.#shiftMs += ms;
  }

  mine(count = 1, node?: number): void {
    for (let i = 0; i < count; i++) {
      if (this.#standsMs !== null) this.#shiftMs += this.#kind.rules.blockMs;
      for (const branch of this.#branches(node)) this.#mineOn(branch);
    }
  }

  #mineOn(branch: Branch<T, S>): void {
    const nodes = this.#on(branch);
    this.#spreadOn(branch);
    const pool = new Map(nodes.flatMap((each) => [...each.pool]));
    const timeMs = this.nowMs();
    branch.mine([...pool.values()], timeMs > branch.tip.timeMs ? timeMs : branch.tip.timeMs + 1n);
    for (const each of nodes) each.prune(timeMs);
  }

  rollBack(count: number, node?: number): void {
    for (const branch of this.#branches(node)) {
      const undone = branch.rollBack(count);
      for (const each of this.#on(branch)) {
        each.takeBack(undone, this.nowMs());
        each.prune(this.nowMs());
      }
    }
  }

  finalize(): void {
    const { rewriteLimit } = this.#kind;
    if (rewriteLimit !== null) this.mine(rewriteLimit);
    else for (const branch of this.#branches()) branch.finalHeight = branch.tip.height;
  }

  behave(node: number, behaviour: Behaviour): void {
    this.#node(node).behave(behaviour);
  }

  split(groups: readonly (readonly number[])[]): void {
    for (const group of groups) {
      const copies = new Map<Branch<T, S>, Branch<T, S>>();
      for (const index of group) {
        const node = this.#node(index);
        const copy = copies.get(node.branch) ?? node.branch.copy();
        copies.set(node.branch, copy);
        node.branch = copy;
      }
    }
  }

  fork(node: number, depth: number): void {
    this.split([[node]]);
    const { branch } = this.#node(node);
    branch.rollBack(depth);
    this.#node(node).forget();
    for (let i = 0; i < depth; i++) branch.mine([], this.nowMs());
  }

  heal(): void {
    const longest = this.#branches().reduce((a, b) => (b.tip.height > a.tip.height ? b : a));
    for (const node of this.#nodes) {
      const undone = node.branch.blocks.filter((block, i) => block.hash !== longest.blocks[i]?.hash);
      node.branch = longest;
      const lost = undone.flatMap(({ transactions }) => transactions);
      const { hashOf } = this.#kind.rules;
      node.takeBack(
        lost.filter((each) => longest.find(hashOf(each)) === null),
        this.nowMs(),
      );
      node.prune(this.nowMs());
    }
    this.spread();
  }

  spread(): void {
    for (const branch of this.#branches()) this.#spreadOn(branch);
  }

  #spreadOn(branch: Branch<T, S>): void {
    for (const node of this.#on(branch)) for (const message of this.#kind.share(node)) this.#tell(node, message);
  }

  #tell(from: N, message: M): void {
    for (const each of this.#on(from.branch)) if (each !== from) this.#kind.hear(each, message, this.nowMs());
  }

  fund(account: string, amount: bigint, mosaic: string | null = null): void {
    this.edit((state) => this.#kind.credit(state, account, mosaic, amount));
  }

  edit(change: (state: S) => void): void {
    const changed = new Map<S, S>();
    const changeOnce = (state: S): S => {
      const known = changed.get(state);
      if (known !== undefined) return known;
      const copy = structuredClone(state);
      change(copy);
      changed.set(state, copy);
      return copy;
    };
    for (const branch of this.#branches())
      branch.blocks = branch.blocks.map((block) => ({ ...block, state: changeOnce(block.state) }));
  }

  state(node = 0): S {
    return this.#node(node).branch.tip.state;
  }
  balance(address: string, mosaic: string | null = null, node = 0): bigint {
    return this.#kind.balance(this.state(node), address, mosaic);
  }
  height(node = 0): bigint {
    return this.#node(node).branch.tip.height;
  }

  #node(index: number): N {
    const node = this.#nodes[index];
    if (node === undefined) throw new Error(`there is no node ${index}`);
    return node;
  }
  #on(branch: Branch<T, S>): readonly N[] {
    return this.#nodes.filter((each) => each.branch === branch);
  }
  #branches(node?: number): readonly Branch<T, S>[] {
    return node === undefined ? [...new Set(this.#nodes.map(({ branch }) => branch))] : [this.#node(node).branch];
  }

  /** A fault of the test network itself is a complaint too. */
  #guarded(node: N, question: Question): Reaction {
    try {
      return this.#react(node, question);
    } catch (error) {
      this.complaints.push(`${question.method} ${question.path}: ${error instanceof Error ? error.stack : error}`);
      return { status: 500, body: { code: 'Internal', message: 'test network: see its complaints' } };
    }
  }

  #react(node: N, question: Question): Reaction {
    const { method, path, body } = question;
    this.asked.push({
      node: node.index,
      method,
      path: `${path}${question.query.size > 0 ? `?${question.query}` : ''}`,
      body,
    });
    const { name } = node.behaviour;
    if (name === 'silent') return 'silence';
    if (name === 'dead') return 'close';
    if (name === 'throttled') return this.#checked(method, '(throttled)', this.#kind.throttled());
    const away = name === 'unavailable' ? this.#kind.unavailable(question, this.nowMs()) : null;
    if (away !== null) return this.#checked(method, path === '/node/health' ? path : '(unavailable)', away);
    if (name === 'forgets-pool') node.forget();
    const { route, answer } = this.#kind.ask(node, question, this.nowMs(), (message) => {
      if (this.#options.gossip !== 'on-command') this.#tell(node, message);
    });
    if (name === 'forgets-pool') node.forget();
    const { spoil } = this.#options;
    return this.#checked(method, route, spoil === undefined ? answer : { ...answer, body: spoil(route, answer.body) });
  }

  #checked(method: string, route: string, answer: Exclude<Reaction, string>): Reaction {
    if (this.#contract === null) return answer;
    const complaint = this.#contract.complaint(method, route, answer.status, answer.body);
    if (complaint === null) return answer;
    this.complaints.push(`${method} ${route} ${answer.status}: ${complaint}`);
    return { status: 500, body: { code: 'Internal', message: `test network: ${complaint}` } };
  }
}
