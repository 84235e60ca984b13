/**
 * Flows: made from replies, started by a person, carried on by the follower.
 * Takes: replies, wishes, time. Gives: how each flow stands, receipts. Refuses: what replies.ts refuses; a flow that is
 * not known. Never: hands bytes to a node before the record says that it will.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Handlers } from '../../core/contract/define.ts';
import type { SymbolTransaction } from '../../core/transaction/transaction.ts';
import type { DeskContract, DeskFlowView } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { Flow, Stage } from '../contract/flow.ts';
import type { FlowAction, FlowEvent } from '../follow/flow-event.ts';
import type { FlowState } from '../follow/flow-state.ts';
import { advance, isNews, mayRepeat, newFlow, nextActions, viewOf } from '../follow/follower.ts';
import type { DeskEvent } from '../record/desk-event.ts';
import { flowsOfRecord, flowToRecord, followToRecord } from '../record/flow-record.ts';
import { documentOf } from './assess-texts.ts';
import { poolAt, type Reasons } from './chain-questions.ts';
import { answerOf, type DeskParts, refusedAnswer } from './desk-parts.ts';
import { sha256Of } from './digests.ts';
import { askAccounts } from './inbox.ts';
import { feeOf, lookAt } from './look.ts';
import { passOn } from './pass-on.ts';
import { isPaidBy, paymentsOf } from './payments.ts';
import { receiptsOf } from './receipts.ts';
import { registryOf } from './registry-of.ts';
import { flowsOfReply } from './replies.ts';
import { nameOfStep, requestOfStep } from './reply/request-of-step.ts';
import type { RequesterService } from './requester.ts';
import { flowView } from './views.ts';

const noSuchFlow = (): { readonly ok: false; readonly reason: Reasons } =>
  refuse([{ code: 'reply-unasked', found: {} }]);

/** Actions of one flow in one round: each of its steps may be announced once, with a look before and after. */
const mostActions = 1000;
const mostListed = 200;

export class FlowsService {
  readonly #parts: DeskParts;
  readonly #requester: RequesterService;
  readonly #states = new Map<string, FlowState>();
  #lastTaken: Promise<unknown> = Promise.resolve();
  /** The stage at which a person has put a flow away. */
  readonly #putAway = new Map<string, Stage>();
  readonly handlers: Handlers<DeskContract['flows']>;

  constructor(parts: DeskParts, requester: RequesterService) {
    this.#parts = parts;
    this.#requester = requester;
    for (const [id, state] of flowsOfRecord(parts.record.events())) this.#states.set(id, state);
    for (const event of parts.record.events())
      if (event.kind === 'flow-put-away') this.#putAway.set(event.flow, event.stage);
    this.handlers = {
      list: async () => this.#list(),
      start: async ({ id }) => answerOf(await this.#start(id)),
      repeat: async ({ id }) => answerOf(await this.#repeat(id)),
      putAway: async ({ id }) => answerOf(this.#putAwayNow(id)),
      receipts: async ({ encoding }) => answerOf(receiptsOf(parts, encoding)),
    };
  }

  /** In the record first, but for a look that changes nothing. */
  async #take(id: string, event: FlowEvent): Promise<Result<null, DeskReason>> {
    const before = this.#states.get(id);
    if (before === undefined) return ok(null);
    const after = advance(before, event);
    if (event.kind !== 'looked' || isNews(before, after)) {
      const stages = event.kind === 'looked' ? await this.#stagesReached(before, after) : [];
      const noted = this.#parts.note(...stages, followToRecord(id, event));
      if (!noted.ok) return noted;
    }
    // Nothing else changes a flow while one of its events is being recorded: they are taken one after the other.
    this.#states.set(id, advance(this.#states.get(id) ?? before, event));
    return ok(null);
  }

  /** For the receipts: where each step is now, and what it paid the network. */
  async #stagesReached(before: FlowState, after: FlowState): Promise<readonly DeskEvent[]> {
    const events: DeskEvent[] = [];
    for (const [step, { stage, place, code }] of after.steps.entries()) {
      if (before.steps[step]?.stage === stage) continue;
      const isIn = stage === 'in-block' || stage === 'final';
      const what = after.flow.steps[step]?.what;
      const height = isIn ? (place?.height ?? null) : null;
      const fee = height === null || what === undefined ? null : await feeOf(what, height, this.#clientsOf(after));
      const facts = { height: height === null ? null : String(height), fee: fee === null ? null : String(fee) };
      events.push({ kind: 'stage-reached', flow: after.flow.id, step, stage, code, ...facts });
    }
    return events;
  }

  /** Those that the pool believes now. */
  #clientsOf({ flow }: FlowState) {
    const here = this.#parts.networks.at(flow);
    const fresh = here?.pool.views().flatMap(({ state, node }) => (state === 'fresh' ? [node.url] : [])) ?? [];
    return here?.clients.filter(({ node }) => fresh.includes(node.url)) ?? [];
  }

  /** One after the other: a reply is judged against the flows that there are once the one before it is recorded. */
  take(text: string) {
    const taken = this.#lastTaken.then(() => this.#takeReply(text));
    this.#lastTaken = taken.catch(() => undefined);
    return taken;
  }

  async #takeReply(text: string) {
    const { state, note, newId, nowMs, answers } = this.#parts;
    const known = new Map(
      [...this.#states.values()].flatMap(({ flow }) => flow.steps.map(({ what }) => [nameOfStep(what), flow.id])),
    );
    const registryFor = (tx: SymbolTransaction) => this.#registryFor(tx);
    const made = await flowsOfReply(text, { sent: state.sent(), known, newId, registryFor });
    if (!made.ok) return refusedAnswer(made.reason);
    const { flows, unfinished } = made.value;
    const next = await passOn(unfinished, this.#parts, this.#requester);
    if (!next.ok) return refusedAnswer(next.reason);
    const before = [...this.#states.values()].map(({ flow }) => flow);
    // On NEM a transaction and its cosignature can be steps of one flow.
    const others = (flow: Flow) => (flow.chain === 'nem' ? [...before, flow] : before);
    const events = flows.flatMap(({ flow, texts }) => {
      const mosaics = answers.mosaics(flow);
      const payments = texts.flatMap((each, at) =>
        // A lock and its aggregate answer one request.
        texts[at + 1] === each || isPaidBy(each, others(flow)) ? [] : paymentsOf(each, at, nowMs(), mosaics),
      );
      return flowToRecord(flow, payments, nowMs());
    });
    const request = flows[0]?.flow.request ?? unfinished[0]?.request.envelope ?? null;
    const taken = { request, flows: flows.map(({ flow }) => flow.id) };
    const noted = note(...events, { kind: 'reply-taken', digest: sha256Of(text), ...taken });
    if (!noted.ok) return refusedAnswer([noted.reason]);
    for (const { flow } of flows) this.#states.set(flow.id, newFlow(flow, nowMs()));
    return answerOf(ok({ flows: taken.flows, next: [...next.value] }));
  }

  /** Who must sign an aggregate, as the nodes say now. */
  async #registryFor(tx: SymbolTransaction) {
    const place = { chain: tx.chain, network: tx.network };
    const pool = await poolAt(this.#parts.networks, place);
    if (!pool.ok) return pool;
    const accounts = await askAccounts(tx, place, pool.value, this.#parts.answers);
    return accounts.ok
      ? ok(registryOf({ ...place, accounts: accounts.value, mosaics: [], names: new Map(), nowMs: 0n }))
      : accounts;
  }

  #list(): DeskFlowView[] {
    const { nowMs } = this.#parts;
    return [...this.#states.values()]
      .toReversed()
      .slice(0, mostListed)
      .map((one) => {
        const view = viewOf(one, nowMs());
        const isAway = this.#putAway.get(one.flow.id) === view.stage;
        return flowView(view, one.madeMs, this.#documents(one), isAway);
      });
  }

  /** What the requests were, whose bytes the reply has. */
  #documents({ flow }: FlowState) {
    const { answers, namesAt, nowMs, state } = this.#parts;
    const texts = new Set(
      flow.steps.flatMap(({ what }) => requestOfStep(what, flow.network, state.sent())?.text ?? []),
    );
    const known = { accounts: answers.accounts(flow), mosaics: answers.mosaics(flow), names: namesAt(flow) };
    const facts = { chain: flow.chain, network: flow.network, ...known, nowMs: nowMs(), signers: [] };
    return [...texts].flatMap((text) => documentOf(text, facts) ?? []);
  }

  async #start(id: string): Promise<Result<object, Reasons>> {
    const state = this.#states.get(id);
    if (state === undefined) return noSuchFlow();
    if (state.started) return ok({});
    const started = await this.#take(id, { kind: 'started', atMs: this.#parts.nowMs() });
    if (!started.ok) return refuse([started.reason]);
    return ok({});
  }

  /** Every step that may be announced again now. */
  async #repeat(id: string): Promise<Result<object, Reasons>> {
    const state = this.#states.get(id);
    if (state === undefined) return noSuchFlow();
    for (const step of state.steps.keys()) {
      const now = this.#states.get(id) ?? state;
      if (!mayRepeat(now, step, this.#parts.nowMs())) continue;
      const noted = await this.#take(id, { kind: 'repeat', atMs: this.#parts.nowMs(), step });
      if (!noted.ok) return refuse([noted.reason]);
    }
    return ok({});
  }

  /** Only what has ended without success. It is followed on, and returns when it stands otherwise. */
  #putAwayNow(id: string): Result<object, Reasons> {
    const state = this.#states.get(id);
    if (state === undefined) return noSuchFlow();
    const { nowMs, note } = this.#parts;
    const { stage } = viewOf(state, nowMs());
    if (stage !== 'failed' && stage !== 'expired') return refuse([{ code: 'flow-not-over', found: { stage } }]);
    const noted = note({ kind: 'flow-put-away', flow: id, stage, at: String(nowMs()) });
    if (!noted.ok) return refuse([noted.reason]);
    this.#putAway.set(id, stage);
    return ok({});
  }

  /** Carries every started flow on as far as it goes now. */
  async carryOn(): Promise<void> {
    for (const [id, { started }] of [...this.#states]) if (started) await this.#carry(id);
  }

  async #carry(id: string): Promise<void> {
    for (let count = 0; count < mostActions; ) {
      const state = this.#states.get(id);
      const actions = state === undefined ? [] : nextActions(state, this.#parts.nowMs());
      if (state === undefined || actions.length === 0) return;
      for (const action of actions) {
        count += 1;
        if (!(await this.#act(id, state, action))) return;
      }
    }
  }

  /** False if it could not be done now. */
  async #act(id: string, { flow }: FlowState, action: FlowAction): Promise<boolean> {
    const { networks, nowMs } = this.#parts;
    const here = networks.at(flow);
    const state = this.#states.get(id);
    if (here === null || state === undefined) return false;
    if (action.act === 'look') {
      const looks = await lookAt(flow, this.#clientsOf(state));
      const { round, marks } = action;
      const looked = { kind: 'looked', atMs: nowMs(), round, marks, of: here.clients.length, looks } as const;
      return (await this.#take(id, looked)).ok;
    }
    const { step, nodes } = action;
    const what = flow.steps[step]?.what;
    if (what === undefined || !(await this.#take(id, { kind: 'announcing', atMs: nowMs(), step, nodes })).ok)
      return false;
    const answers = await here.pool.announce(what, nodes);
    for (const node of nodes) {
      const answer = answers.ok ? answers.value.value.get(node) : undefined;
      const { taken, code } = answer?.ok === true ? answer.value : { taken: false, code: null };
      // A node that was removed in the meantime is not asked.
      const failure = answer?.ok === true ? null : (answer?.reason.code ?? 'node-not-allowed');
      const announced = { kind: 'announced', atMs: nowMs(), step, node, taken, code, failure } as const;
      if (!(await this.#take(id, announced)).ok) return false;
    }
    return true;
  }

  /** After a start of the program: what was underway may have arrived. */
  resume(): Result<null, DeskReason> {
    for (const [id, state] of this.#states) {
      if (!state.started) continue;
      const event: FlowEvent = { kind: 'resumed', atMs: this.#parts.nowMs() };
      const noted = this.#parts.note(followToRecord(id, event));
      if (!noted.ok) return noted;
      this.#states.set(id, advance(state, event));
    }
    return ok(null);
  }
}
