/**
 * Handlers for proposing requests, answering questions about them, bringing back a batch that waits, and what is being
 * collected. What custodians do at the seal is in approving.ts.
 */

import { type Reason, type ReasonCode, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Proposed } from '../../../core/batch/batch.ts';
import type { OpenCollection } from '../../../core/contract/collections.ts';
import type { Handlers, Params } from '../../../core/contract/define.ts';
import { type ListSeen, listSeenOf, type Requester } from '../../../core/contract/payment-list.ts';
import type { WorkClock } from '../../../core/contract/pending.ts';
import type { Signed } from '../../../core/contract/shapes.ts';
import type { Proposal, SigningContract } from '../../../core/contract/signing.ts';
import { readEnvelopeText } from '../../../core/envelope/request-envelope.ts';
import { circumstancesOf } from '../services/circumstances.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { isShared } from '../state/approval-matter.ts';
import { openCollections } from '../state/collections.ts';
import { readListFile } from '../state/given-list.ts';
import type { OpenVault } from '../state/open-vault.ts';
import { envelopeVerifiers, proposedOf } from '../state/opened-texts.ts';
import { choicesOf, whyNotWaiting } from '../state/pending.ts';
import { requestersIn } from '../state/requesters.ts';
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
type Services = Pick<VaultServices, 'state' | 'log' | 'saver' | 'clock' | 'guard' | 'randomBytes'>;

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
    list: file,
    alone = false,
    seenMs,
    collectedMs,
  }: Call<'propose'>): Answer<Proposal> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const now = await this.#moment(phase.vault);
    const moment = { ...now, alone, read: readTimes({ seenMs, collectedMs }, now.nowMs) };
    const list = file === undefined ? ok(null) : readListFile(file, phase.vault);
    if (!list.ok) return list;
    const came = proposedOf(texts, requestersIn(phase.vault), moment.nowMs, {
      ...{ carriers, list: list.value, choices: (item: number) => choicesOf(answers, item) },
    });
    const opened = mayWait(openBatch(phase.signing, phase.vault, came, moment), phase.vault, moment.nowMs);
    return alone
      ? this.#shown(withoutReview(opened), came.proposed, false)
      : this.#shown(opened, came.proposed, isRefused(opened));
  }

  /** What is in the file of a payment list; nothing is compared with it yet. */
  async readList({ file }: Call<'readList'>): Answer<ListSeen> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const read = readListFile(file, phase.vault);
    return read.ok ? ok(listSeenOf(read.value.list)) : read;
  }

  async requesters(): Answer<{ readonly keys: Requester[] }> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const { registered } = requestersIn(phase.vault);
    return ok({ keys: registered.map(({ publicKey: key, ...rest }) => ({ key, ...rest })) });
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
    const moment = await this.#moment(phase.vault);
    return this.#shown(reviewed(phase.signing, phase.vault, again.value, moment), again.value.came.proposed, false);
  }

  async choose(answered: Call<'choose'>): Answer<Proposal> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const proposed = phase.signing.asking?.came.proposed ?? [];
    const moment = await this.#moment(phase.vault);
    const opened = answerQuestion(phase.signing, phase.vault, answered, moment);
    if (!opened.ok) return opened;
    const shown = mayWait(opened.value, phase.vault, moment.nowMs);
    return this.#shown(shown, proposed, isRefused(shown));
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

  async #moment(vault: OpenVault): Promise<Moment> {
    return { ...(await circumstancesOf(this.#services, vault)), randomBytes: this.#services.randomBytes };
  }

  /**
   * Without its entries in the log there is no proposal: nothing of it is remembered before they are on the disk. One that
   * cannot cross to the window is dropped afterwards (process/compose-vault.ts), so it cannot be approved. `counts`: as one more
   * that was refused since the vault was opened.
   */
  async #shown(
    { signing, proposal, documents }: OpenedBatch,
    proposed: readonly Proposed[],
    counts: boolean,
  ): Answer<Proposal> {
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
    const refused = signing.refused + (counts ? 1 : 0);
    state.signingChanged({ ...signing, refused });
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
    readList: (call) => signing.readList(call),
    requesters: () => signing.requesters(),
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

/** One text of several: nothing of it can be approved, and its questions are answered with the next reading. */
const withoutReview = (opened: OpenedBatch): OpenedBatch => ({
  ...opened,
  signing: { ...opened.signing, review: null, asking: null },
});

/** Whether it counts as a refused proposal. What only the rule about refused proposals refuses, was refused before. */
function isRefused({ proposal }: OpenedBatch): boolean {
  if (proposal.action !== 'refuse') return false;
  const trace = proposal.rules?.books.flatMap((book) => book.trace) ?? [];
  const counting = new Set(trace.filter(({ kind }) => kind === 'sessionRefusals').map(({ rule }) => rule));
  return !proposal.refused
    .flatMap(({ reasons }) => reasons)
    .every(({ code, found }) => code === 'rule-blocks' && counting.has(found.rule ?? ''));
}

/** A batch that several custodians have to approve and that cannot wait for them is refused now. */
function mayWait(opened: OpenedBatch, vault: OpenVault, nowMs: bigint): OpenedBatch {
  const { review } = opened.signing;
  if (review === null || review.matter === null || !isShared(review.matter)) return opened;
  const refused = whyNotWaiting(review.came, vault, nowMs).map((one) => ({
    ...one,
    document: opened.documents[one.item] ?? null,
  }));
  if (refused.length === 0) return opened;
  return { ...opened, signing: { ...opened.signing, review: null }, proposal: { action: 'refuse' as const, refused } };
}

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
