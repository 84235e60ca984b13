/**
 * A small network for the follower: an honest chain that grows, rolls back what is not final and never what is; nodes
 * that have copies of it of different ages, a pool of their own, and lose things; a minority that lies; a follower that is
 * ended at any point and begun again from its record. It checks what the follower does against what is true.
 */

import type { Flow, FlowStep } from '../../companion/contract/flow.ts';
import type { FlowEvent, NodeLook, StepLook } from '../../companion/follow/flow-event.ts';
import type { FlowState } from '../../companion/follow/flow-state.ts';
import { type Follower, isNews, mayRepeat } from '../../companion/follow/follower.ts';

export interface Command {
  readonly op: (typeof ops)[number];
  readonly a: number;
  readonly b: number;
}
export const ops = [
  'round',
  'round',
  'round',
  'grow',
  'grow',
  'mine',
  'rollback',
  'finalize',
  'sync',
  'gossip',
  'lose',
  'tick',
  'act',
  'fill',
  'deliver',
  'crash',
  'repeat',
  'refuse',
  'jump',
  'leave',
  'join',
  'clock',
] as const;

interface Block {
  readonly hash: string;
  readonly txs: readonly number[];
  readonly ms: number;
}
interface Node {
  readonly url: string;
  readonly liar: boolean;
  /** Allowed by the user now. */
  isAllowed: boolean;
  chain: readonly Block[];
  final: number;
  pool: Set<number>;
  failed: Map<number, string>;
}
interface Tip {
  readonly height: number;
  readonly final: number;
  readonly ms: number;
}
interface PendingLook {
  readonly round: number;
  readonly marks: readonly number[];
  readonly begun: number;
  /** Allowed nodes: when it began, or when they answered if these are more. */
  of: number;
  readonly tips: readonly Tip[];
  filled: { readonly looks: readonly NodeLook[]; readonly honest: readonly NodeLook[] } | null;
}

export const deadline = 3_600_000;
const q = (nodes: number) => Math.floor(nodes / 2) + 1;
const known = (look: StepLook) => ['unconfirmed', 'partial', 'confirmed'].includes(look.group);

export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

export function flowOf(chain: 'symbol' | 'nem', afters: readonly FlowStep['after'][]): Flow {
  const kind = chain === 'nem' ? ('nem-transaction' as const) : ('symbol-transaction' as const);
  const steps = afters.map((after, at): FlowStep => {
    const hash = String(at).padStart(64, 'A');
    const what =
      kind === 'nem-transaction' ? { kind, data: '00', signature: 'AA', hash } : { kind, payload: '00', hash };
    return { what, lookup: { hash, signature: 'AA', address: 'T' }, deadlineMs: BigInt(deadline), after };
  });
  return { id: '00'.repeat(16), chain, network: 'testnet', request: null, steps };
}

export class World {
  now = 1000;
  /** What the desk's clock is ahead. */
  skew = 0;
  private clockMoved = false;
  clock = 0;
  chain: Block[] = [{ hash: 'B0', txs: [], ms: 0 }];
  final = 0;
  private made = 0;
  readonly nodes: Node[];
  /** What would be in the file. */
  record: FlowEvent[] = [];
  state: FlowState;
  private pending: PendingLook[] = [];
  private last: (PendingLook & { readonly atMs: number }) | null = null;
  private lastSpoken: number[];
  private sent: number[];
  private excuse: boolean[];
  private wasFinal: boolean[];
  private readonly flow: Flow;
  private readonly follower: Follower;
  /** Nodes that refuse a step, with what. */
  private refusing = new Set<string>();
  private codes = new Set<string>();

  constructor(follower: Follower, flow: Flow, nodes: number, liars: number) {
    this.follower = follower;
    this.flow = flow;
    this.nodes = Array.from({ length: nodes }, (_, at) => ({
      ...{
        url: `n${at}`,
        liar: at < liars,
        isAllowed: true,
        chain: this.chain,
        final: 0,
        pool: new Set<number>(),
        failed: new Map(),
      },
    }));
    this.state = follower.newFlow(flow, BigInt(this.desk));
    this.lastSpoken = flow.steps.map(() => 0);
    this.sent = flow.steps.map(() => 0);
    this.excuse = flow.steps.map(() => false);
    this.wasFinal = flow.steps.map(() => false);
    this.give({ kind: 'started', atMs: BigInt(this.desk) });
  }

  /** The desk's clock. */
  private get desk(): number {
    return 100_000_000 + this.now + this.skew;
  }

  private get allowed(): readonly Node[] {
    return this.nodes.filter(({ isAllowed }) => isAllowed);
  }

  private give(event: FlowEvent) {
    this.clock += 1;
    const before = this.state;
    this.state = this.follower.advance(before, event);
    if (event.kind !== 'looked' || isNews(before, this.state)) this.record.push(event);
    this.check(before);
  }

  private broken(why: string): never {
    throw new BrokenPromise(why);
  }

  /** What is true of the honest chain. */
  private truth(at: number) {
    const height = this.chain.findIndex(({ txs }) => txs.includes(at));
    return height < 0 ? null : { height, block: this.chain[height]?.hash, isFinal: height <= this.final };
  }

  private check(before: FlowState) {
    this.state.steps.forEach((step, at) => {
      const isNew = before.steps[at]?.stage !== step.stage;
      const look = this.last?.filled;
      const parent = this.parentOf(at);
      if (step.stage === 'final') {
        const truths = [this.truth(at), this.truth(parent)].filter((one) => one?.isFinal === true);
        if (!truths.some((one) => one?.height === Number(step.place?.height) && one.block === step.place?.block))
          this.broken(`step ${at} is called final and is not`);
        this.wasFinal[at] = true;
      } else if (this.wasFinal[at]) this.broken(`step ${at} was final and is ${step.stage}, though no quorum says so`);
      if (look === null || look === undefined) return;
      const own = look.looks.flatMap(({ steps }) => {
        const above = steps[parent];
        return above?.group === 'confirmed' ? above : (steps[at] ?? []);
      });
      if (isNew && step.stage === 'failed' && own.some(known)) this.broken('failed, though a node has it');
      if (isNew && step.stage === 'failed' && ![...this.codes].some((one) => one.endsWith(` ${at}`)))
        this.broken('failed, though no node gave a code');
      if (isNew && step.stage === 'expired' && look.looks.some((one) => this.canExecute(one, at, parent)))
        this.broken('expired, though a node has it');
      const lastFinal = Math.max(...look.honest.map(({ finalHeight }) => Number(finalHeight)));
      if (isNew && step.stage === 'expired' && Number(step.place?.height ?? 0n) > lastFinal)
        this.broken('expired, though its block may come again');
      if (isNew && step.stage === 'expired' && !look.honest.some(({ chainMs }) => Number(chainMs) > deadline))
        this.broken('expired before its deadline');
      const hashes = new Set(own.flatMap(({ height, block }) => (block === null ? [] : [`${height} ${block}`])));
      const isOpen = !['final', 'disagreeing'].includes(step.stage);
      if (hashes.size > 1 && isOpen && this.followedLast) this.broken(`nodes name two blocks, and it is ${step.stage}`);
      const honest = look.honest.flatMap(({ steps }) => [steps[at], steps[parent]].flatMap((one) => one ?? []));
      if (isNew && step.stage === 'in-block' && !honest.some(({ group }) => group === 'confirmed'))
        this.broken('in a block, which no honest node says');
    });
  }
  private canExecute({ chainMs, steps }: NodeLook, at: number, parent: number): boolean {
    const one = steps[parent]?.group === 'confirmed' ? steps[parent] : steps[at];
    return one?.group === 'confirmed' || (one !== undefined && known(one) && Number(chainMs) <= deadline);
  }

  /** The last event was a look that counted. */
  private followedLast = false;

  private parentOf(at: number): number {
    let parent = at;
    while (parent > 0 && this.flow.steps[parent]?.after === 'seen-by-same-node') parent -= 1;
    return parent;
  }

  private resume() {
    this.followedLast = false;
    this.pending = [];
    let state = this.follower.newFlow(this.flow, 1000n);
    for (const event of this.record) state = this.follower.advance(state, event);
    this.state = state;
    this.last = null;
    this.give({ kind: 'resumed', atMs: BigInt(this.desk) });
    // Only what was never answered may be announced again on its own.
    this.flow.steps.forEach((_, at) => {
      const events = this.record.flatMap((event) => ('step' in event && event.step === at ? [event] : []));
      const begun = events.findLastIndex(({ kind }) => kind === 'announcing');
      const answered = events.slice(begun).some((one) => one.kind === 'announced' && one.failure === null);
      if (begun >= 0 && !answered) this.excuse[at] = true;
    });
  }

  private announce(at: number, urls: readonly string[], { b }: Command) {
    const last = this.last;
    const filled = last?.filled;
    if (last === null || filled === null || filled === undefined) this.broken('announced without a look');
    if (this.now - last.atMs > 60_000 && !this.clockMoved) this.broken('announced after a look of long ago');
    if (this.sent[at] !== 0) {
      if (!this.excuse[at]) this.broken(`step ${at} is announced again, and nobody wanted it`);
      if (last.begun <= (this.lastSpoken[at] ?? 0)) this.broken('announced again after a look from before');
    }
    if (filled.looks.length < q(last.of)) this.broken('announced with too few nodes');
    if (filled.looks.some(({ steps }) => steps[at] !== undefined && known(steps[at])))
      this.broken('announced what a node knows');
    const { after } = this.flow.steps[at] ?? {};
    if (after === 'confirmed' && !filled.honest.some(({ steps }) => steps[at - 1]?.group === 'confirmed'))
      this.broken('announced before the lock was confirmed');
    const lacksLock = ({ node, steps }: NodeLook) => urls.includes(node) && steps[at - 1]?.group !== 'confirmed';
    if (after === 'confirmed' && filled.looks.some(lacksLock)) this.broken('announced to a node without its lock');
    if (after === 'seen-by-same-node') {
      const parent = this.parentOf(at);
      const nodes = this.record.flatMap((one) => (one.kind === 'announcing' && one.step === parent ? one.nodes : []));
      const isHanded =
        urls.every((url) => nodes.includes(url)) || !filled.looks.some(({ node }) => nodes.includes(node));
      const group = filled.looks.find(({ node }) => node === urls[0])?.steps[parent]?.group;
      if (urls.length !== 1 || !isHanded || (group !== 'unconfirmed' && group !== 'partial'))
        this.broken('a cosignature to a node without its transaction');
    }
    this.excuse[at] = false;
    this.sent[at] = (this.sent[at] ?? 0) + 1;
    this.followedLast = false;
    this.give({ kind: 'announcing', atMs: BigInt(this.desk), step: at, nodes: urls });
    this.lastSpoken[at] = this.clock;
    if (b % 11 === 0) return this.resume();
    urls.forEach((url, index) => {
      const node = this.nodes.find((one) => one.url === url);
      const fate = (b + index * 3) % 7;
      const arrives = fate !== 1 && node?.isAllowed === true;
      const refuses = this.refusing.has(`${url} ${at}`);
      if (node !== undefined && arrives && !node.liar && !this.has(node, at) && this.now < deadline) {
        if (refuses) node.failed.set(at, 'Failure_Core_Insufficient_Balance');
        else node.pool.add(at);
      }
      if (b % 13 === 0) return;
      const isNem = this.flow.chain === 'nem';
      const code = isNem && refuses && arrives ? 'FAILURE_INSUFFICIENT_BALANCE' : null;
      if (code !== null) this.codes.add(`${url} ${at}`);
      const failure = (fate <= 2 && fate > 0) || !arrives ? 'node-timed-out' : null;
      const answer = failure === null ? code : null;
      this.give({
        kind: 'announced',
        atMs: BigInt(this.desk),
        step: at,
        node: url,
        taken: answer === null && failure === null,
        code: answer,
        failure,
      });
      this.lastSpoken[at] = this.clock;
    });
    if (b % 13 === 0) this.resume();
  }

  private has = (node: Node, at: number) => node.pool.has(at) || node.chain.some(({ txs }) => txs.includes(at));

  private begin(round: number, marks: readonly number[]) {
    this.clock += 1;
    const tips = this.nodes.map(({ chain, final }) => ({ height: chain.length - 1, final, ms: chain.at(-1)?.ms ?? 0 }));
    this.pending.push({ round, marks, begun: this.clock, of: this.allowed.length, tips, filled: null });
  }

  /** `a` decides which nodes answer and what liars say. */
  private fill(look: PendingLook, a: number, everybody: boolean) {
    if (look.filled !== null) return;
    const looks: NodeLook[] = [];
    const honest: NodeLook[] = [];
    this.nodes.forEach((node, index) => {
      const tip = look.tips[index] ?? { height: 0, final: 0, ms: 0 };
      if (!node.isAllowed || (!everybody && (a >> index) % 5 === 4)) return;
      const steps = this.flow.steps.map((_, at) => (node.liar ? this.lie(a + index + at) : this.honest(node, at)));
      const far = node.liar && a % 3 !== 0;
      looks.push({
        ...{ node: node.url, steps },
        ...{ height: BigInt(far ? tip.height + 5 : tip.height), finalHeight: BigInt(far ? tip.height + 5 : tip.final) },
        chainMs: BigInt(node.liar && a % 4 === 1 ? deadline * 2 : tip.ms),
      });
      if (!node.liar) honest.push(looks[looks.length - 1] as NodeLook);
    });
    if (a % 17 === 3 && looks[0] !== undefined) looks.push(looks[0], looks[0]);
    for (const { node, steps } of looks)
      for (const [at, { code }] of steps.entries()) if (code !== null) this.codes.add(`${node} ${at}`);
    look.of = Math.max(look.of, this.allowed.length);
    look.filled = { looks, honest };
  }

  private honest(node: Node, at: number): StepLook {
    const height = node.chain.findIndex(({ txs }) => txs.includes(at));
    const none = { height: null, code: null, block: null };
    if (height >= 0)
      return { ...none, group: 'confirmed', height: BigInt(height), block: node.chain[height]?.hash ?? null };
    if (node.pool.has(at)) return { ...none, group: this.isComplete(at) ? 'unconfirmed' : 'partial' };
    const code = node.failed.get(at);
    return code !== undefined && this.flow.chain === 'symbol'
      ? { ...none, group: 'failed', code }
      : { ...none, group: 'unknown' };
  }

  /** NEM: each cosignature of the flow is needed, and waits in a pool. A bonded aggregate always waits. */
  private isComplete(at: number): boolean {
    if (this.flow.steps[at]?.after === 'confirmed') return false;
    return this.flow.steps.every((_, own) => own === at || this.parentOf(own) !== at || this.isPooled(own));
  }

  private isPooled = (at: number) => this.nodes.some(({ liar, pool }) => !liar && pool.has(at));

  private lie(a: number): StepLook {
    const none = { height: null, code: null, block: null };
    const height = a % Math.max(1, this.chain.length);
    const block = a % 2 === 0 ? (this.chain[height]?.hash ?? 'LIE') : 'LIE';
    if (a % 5 <= 2) return { ...none, group: 'confirmed', height: BigInt(height), block };
    if (a % 5 === 3) return { ...none, group: 'failed', code: 'Failure_Core_Past_Deadline' };
    return { ...none, group: a % 3 === 0 ? 'unconfirmed' : 'unknown' };
  }

  private deliver(look: PendingLook) {
    if (look.filled === null) return;
    this.followedLast = this.last === null || look.round > this.last.round;
    if (this.followedLast && look.round > (this.state.round?.number ?? 0)) {
      this.last = { ...look, atMs: this.now };
      this.clockMoved = false;
    } else this.followedLast = false;
    const { looks } = look.filled;
    this.give({
      kind: 'looked',
      atMs: BigInt(this.desk),
      round: look.round,
      marks: look.marks,
      of: look.of,
      looks,
    });
  }

  private act(command: Command, atOnce: boolean) {
    for (const action of this.follower.nextActions(this.state, BigInt(this.desk))) {
      if (action.act === 'announce') {
        const before = this.record.length;
        this.announce(action.step, action.nodes, command);
        if (this.record.slice(before).some(({ kind }) => kind === 'resumed')) return;
      } else {
        this.begin(action.round, action.marks);
        const look = this.pending.at(-1);
        if (!atOnce || look === undefined) continue;
        this.fill(look, command.a, command.b % 3 !== 0);
        this.deliver(look);
      }
    }
  }

  private wish(at: number) {
    const { stage } = this.follower.viewOf(this.state, BigInt(this.desk)).steps[at] ?? {};
    const isAllowed = mayRepeat(this.state, at, BigInt(this.desk));
    const stuck = stage === 'silent' || stage === 'failed' || stage === 'rolled-back';
    if (isAllowed && !stuck) this.broken(`a step that is ${stage} may be repeated`);
    if (!isAllowed) return;
    this.followedLast = false;
    this.give({ kind: 'repeat', atMs: BigInt(this.desk), step: at });
    this.excuse[at] = true;
    this.lastSpoken[at] = this.clock;
  }

  private mine() {
    const ms = this.now;
    const ready = this.flow.steps.flatMap(({ after }, at) => {
      const isIn = this.truth(at) !== null;
      // A NEM cosignature gets into a block inside its transaction, never by itself.
      const may = after === null || (after === 'confirmed' && this.truth(at - 1) !== null);
      const isWhole = after === 'confirmed' || this.isComplete(at);
      return !isIn && may && isWhole && ms <= deadline && this.isPooled(at) ? [at] : [];
    });
    this.made += 1;
    this.chain = [...this.chain, { hash: `B${this.made}`, txs: ready, ms }];
  }

  private sync(node: Node) {
    node.chain = this.chain;
    node.final = this.final;
    for (const at of [...node.pool])
      if (this.truth(this.parentOf(at)) !== null || this.now > deadline) node.pool.delete(at);
  }

  private gossip() {
    const all = this.flow.steps
      .map((_, at) => at)
      .filter((at) => this.nodes.some(({ liar, pool }) => !liar && pool.has(at)));
    for (const node of this.nodes) for (const at of all) if (!this.has(node, at)) node.pool.add(at);
  }

  run(command: Command): void {
    const { op, a, b } = command;
    this.now += 500;
    this.clock += 1;
    const node = this.nodes[a % this.nodes.length] as Node;
    const at = b % this.flow.steps.length;
    if (op === 'round') {
      this.now += 10_000;
      this.act(command, true);
      this.act(command, true);
    } else if (op === 'act') this.act(command, false);
    else if (op === 'tick') this.now += (a % 40) * 1000;
    else if (op === 'jump') this.now += a % 8 === 0 ? deadline : 61_000;
    else if (op === 'mine') this.mine();
    else if (op === 'sync') this.sync(node);
    else if (op === 'gossip') this.gossip();
    else if (op === 'lose') node.pool.delete(at);
    else if (op === 'leave') this.leave(node);
    else if (op === 'join') this.join(node);
    else if (op === 'clock') {
      this.skew = ((b % 9) - 4) * (a % 3 === 0 ? 20_000 : 3_600_000);
      this.clockMoved = true;
    } else if (op === 'refuse') this.refusing.add(`${node.url} ${at}`);
    else if (op === 'finalize') this.final = Math.min(this.chain.length - 1, this.final + 1 + (a % 3));
    else if (op === 'grow') {
      this.gossip();
      this.mine();
      for (const one of this.nodes) if (a % 3 !== 0 || one !== node) this.sync(one);
    } else if (op === 'rollback') {
      const kept = Math.max(this.final + 1, this.chain.length - 1 - (a % 4));
      const lost = this.chain.slice(kept).flatMap(({ txs }) => txs);
      this.chain = this.chain.slice(0, kept);
      if (b % 2 === 0) for (const tx of lost) for (const one of this.nodes) if (!one.liar) one.pool.add(tx);
    } else if (op === 'crash') this.resume();
    else if (op === 'repeat') this.wish(at);
    else if (op === 'fill') {
      const look = this.pending[a % Math.max(1, this.pending.length)];
      if (look !== undefined) this.fill(look, b, false);
    } else if (op === 'deliver') {
      const look = this.pending[a % Math.max(1, this.pending.length)];
      if (look !== undefined) this.deliver(look);
    }
  }

  /** The user takes it off the list; liars stay fewer than half. */
  private leave(node: Node) {
    const left = this.allowed.filter((one) => one !== node);
    if (2 * left.filter(({ liar }) => liar).length < left.length) node.isAllowed = false;
  }

  private join(node: Node) {
    const all = [...new Set([...this.allowed, node])];
    if (2 * all.filter(({ liar }) => liar).length < all.length) node.isAllowed = true;
  }

  /** From now on the network is honest and live, and the person repeats what is silent. True: it has come to an end, and to
   * the good one if there was time. */
  settles(rounds: number): boolean {
    this.refusing.clear();
    const hasTime = this.now < deadline / 2;
    for (let turn = 0; turn < rounds; turn += 1) {
      this.now += 15_000;
      this.gossip();
      if (turn % 2 === 0) this.mine();
      if (turn % 3 === 0) this.final = Math.max(this.final, this.chain.length - 3);
      for (const node of this.nodes) this.sync(node);
      const calm = { op: 'round', a: 0, b: 4 } as const;
      this.act(calm, true);
      this.act(calm, true);
      const { steps } = this.follower.viewOf(this.state, BigInt(this.desk));
      const isOver = ({ stage }: { readonly stage: string }) =>
        stage === 'final' || stage === 'failed' || stage === 'expired';
      if (steps.every(({ stage }) => stage === 'final')) return true;
      if (steps.every(isOver) && !hasTime) return true;
      steps.forEach(({ stage }, at) => {
        if (stage === 'silent' || stage === 'rolled-back' || (stage === 'failed' && hasTime)) this.wish(at);
      });
    }
    return false;
  }
}
