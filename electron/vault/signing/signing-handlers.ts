/**
 * Handlers for proposing requests, answering questions about them, bringing back a batch that waits, and what is being
 * collected. What custodians do at the seal is in approving.ts.
 */
import { type Reason, type ReasonCode, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Proposed } from '../../../core/batch/batch.ts';
import type { OpenCollection } from '../../../core/contract/collections.ts';
import type { Handlers, Params } from '../../../core/contract/define.ts';
import type { WorkClock } from '../../../core/contract/pending.ts';
import type { Signed } from '../../../core/contract/shapes.ts';
import type { Answered, Proposal, SigningContract } from '../../../core/contract/signing.ts';
import { readEnvelopeText } from '../../../core/envelope/request-envelope.ts';
import type { Choices } from '../../../core/task/task.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { openCollections } from '../state/collections.ts';
import { envelopeVerifiers, noRequesters, proposedOf } from '../state/opened-texts.ts';
import {
  answerQuestion,
  collectionAgain,
  type Moment,
  type OpenedBatch,
  openBatch,
  reviewed,
} from '../state/signing-session.ts';
import { Approving, keepCollecting } from './approving.ts';
import { PendingBatches } from './pending-batches.ts';
import { eventsOfProposal } from './signing-log.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof SigningContract> = Params<SigningContract[M]>;
type Services = Pick<VaultServices, 'state' | 'log' | 'saver' | 'clock' | 'randomBytes'>;

export class SigningHandlers {
  readonly #services: Services;
  readonly #pending: PendingBatches;

  constructor(services: Services, pending: PendingBatches) {
    this.#services = services;
    this.#pending = pending;
  }

  async propose({
    texts,
    answers = [],
    envelopes: carriers = [],
    seenMs,
    collectedMs,
  }: Call<'propose'>): Answer<Proposal> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const now = this.#moment();
    const moment = { ...now, read: readTimes({ seenMs, collectedMs }, now.nowMs) };
    const { proposed, envelopes } = proposedOf(texts, noRequesters, moment.nowMs, {
      carriers,
      choices: (item) => choicesOf(answers, item),
    });
    return this.#shown(openBatch(phase.signing, phase.vault, proposed, moment, envelopes), proposed);
  }

  /** What an envelope carries, for a list of its requests; nothing of it is proposed yet. */
  async openEnvelope({ text }: Call<'openEnvelope'>): Answer<{ readonly texts: readonly string[] }> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const envelope = readEnvelopeText(text, envelopeVerifiers);
    return envelope.ok ? ok({ texts: envelope.value.texts }) : envelope;
  }

  /** A batch that waits, again under review. */
  async reopen({ round }: Call<'reopen'>): Answer<Proposal> {
    const again = await this.#pending.again(round);
    if (!again.ok) {
      const [first] = again.reason;
      if (notAboutTheBatch.includes(first.code)) return refuse(first);
      return ok({ action: 'refuse', refused: [{ item: 0, reasons: [...again.reason], document: null }] });
    }
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    return this.#shown(reviewed(phase.signing, phase.vault, again.value, this.#moment()), again.value.proposed);
  }

  async choose(answered: Call<'choose'>): Answer<Proposal> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const proposed = phase.signing.asking?.proposed ?? [];
    const opened = answerQuestion(phase.signing, phase.vault, answered, this.#moment());
    return opened.ok ? this.#shown(opened.value, proposed) : opened;
  }

  async collections(): Answer<{ readonly open: OpenCollection[] }> {
    const { state, clock } = this.#services;
    if (state.phase.at !== 'open') return refuse(reason('vault-locked'));
    const { signing, vault } = state.phase;
    return ok({ open: [...openCollections(signing.collecting, vault, clock.nowMs())] });
  }

  async collection({ hash }: Call<'collection'>): Answer<Signed> {
    const { phase } = this.#services.state;
    return phase.at === 'open' ? collectionAgain(phase.signing, phase.vault, hash) : refuse(reason('vault-locked'));
  }

  #moment(): Moment {
    return { nowMs: this.#services.clock.nowMs(), randomBytes: this.#services.randomBytes };
  }

  /**
   * Without its entries in the log there is no proposal: nothing of it is remembered before they are on the disk. One that
   * cannot cross to the window is dropped afterwards (process/compose-vault.ts), so it cannot be approved.
   */
  async #shown({ signing, proposal, documents }: OpenedBatch, proposed: readonly Proposed[]): Answer<Proposal> {
    const { state, log, saver, clock } = this.#services;
    state.readingDropped();
    const practice = state.phase.at === 'open' && state.phase.vault.mode === 'practice';
    for (const events of eventsOfProposal(proposed, { proposal, documents, practice })) {
      const written = await log.writeAll(events);
      if (!written.ok) return written;
    }
    if (proposal.action === 'collected') {
      const kept = await keepCollecting(signing, clock.nowMs(), (change) => saver.update(change));
      if (!kept.ok) return kept;
    }
    state.signingChanged(signing);
    return ok(proposal);
  }
}

export function makeSigningHandlers(services: VaultServices): Handlers<SigningContract> {
  const pending = new PendingBatches(services);
  const signing = new SigningHandlers(services, pending);
  const approving = new Approving(services, pending);
  return {
    propose: (call) => signing.propose(call),
    openEnvelope: (call) => signing.openEnvelope(call),
    choose: (call) => signing.choose(call),
    approve: (call) => approving.approve(call),
    refuse: (call) => approving.refuse(call),
    pending: () => pending.list(),
    reopen: (call) => signing.reopen(call),
    dismiss: ({ round }) => pending.dismiss(round),
    collections: () => signing.collections(),
    collection: (call) => signing.collection(call),
    shown: () => services.log.shown(),
  };
}

/** The last answer to a question counts. */
const choicesOf = (answers: readonly Answered[], item: number): Choices =>
  Object.fromEntries(answers.filter((one) => one.item === item).map(({ question, option }) => [question, option]));

/** Times of the window that are in order and not later than now. */
function readTimes(
  { seenMs, collectedMs }: { readonly seenMs: string | undefined; readonly collectedMs: string | undefined },
  nowMs: bigint,
): Pick<WorkClock, 'seenMs' | 'collectedMs'> {
  const collected = instantUpTo(collectedMs, nowMs);
  const seen = instantUpTo(seenMs, collected ?? nowMs);
  return { seenMs: seen?.toString() ?? null, collectedMs: collected?.toString() ?? null };
}

const instantUpTo = (text: string | undefined, latest: bigint): bigint | null =>
  text !== undefined && /^(?:0|[1-9]\d{0,15})$/.test(text) && BigInt(text) <= latest ? BigInt(text) : null;

/** Why a batch cannot be brought back, other than for what it is. */
const notAboutTheBatch: readonly ReasonCode[] = ['pending-unknown', 'vault-locked'];
