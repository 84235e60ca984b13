/**
 * Handlers for proposing requests, answering questions about them, and approving what was reviewed. Refuses: an
 * approval of anything but the batch that was proposed last. Never: gives out a signature of a batch if another one
 * failed, or before the log has all of them.
 */
import { type Approval, checkSeal, spendApproval, withAct } from '../../../core/approval/approval.ts';
import type { LogCustodian } from '../../../core/audit/events.ts';
import { type Reason, type ReasonCode, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { assessBatchAgain, type Batch, type Proposed } from '../../../core/batch/batch.ts';
import { movedItemsOf } from '../../../core/batch/risks.ts';
import type { OpenCollection } from '../../../core/contract/collections.ts';
import type { Handlers, Params } from '../../../core/contract/define.ts';
import type { GuardReading } from '../../../core/contract/guard.ts';
import type { EntriesImported, Signed } from '../../../core/contract/shapes.ts';
import type { Answered, Approved, Proposal, SigningContract } from '../../../core/contract/signing.ts';
import { readEnvelopeText } from '../../../core/envelope/request-envelope.ts';
import { keepRecent, withSigned } from '../../../core/history/grow.ts';
import type { Choices } from '../../../core/task/task.ts';
import type { VaultContents } from '../file/contents.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { keepNewest, openCollections, storedCollections } from '../state/collections.ts';
import { type OpenVault, vaultFactsOf } from '../state/open-vault.ts';
import { envelopeVerifiers, noRequesters, proposedOf } from '../state/opened-texts.ts';
import {
  answerQuestion,
  collectionAgain,
  factsAt,
  type Moment,
  type OpenedBatch,
  openBatch,
  type Review,
  type SigningSession,
} from '../state/signing-session.ts';
import { importEntries } from './import-entries.ts';
import { checkBatchTimes, type RefusedAt, type SignedItems, signBatch } from './sign-batch.ts';
import { approvedEvent, eventsOfProposal, refusedEvent, signedEvent } from './signing-log.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof SigningContract> = Params<SigningContract[M]>;

/** A refusal, and the item it concerns; null if it concerns all of them. */
type AtItem<T> = Promise<
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Reason; readonly item?: number | null }
>;

interface AtTheSeal {
  readonly vault: OpenVault;
  readonly signing: SigningSession;
  readonly guard: GuardReading;
  /** The custodian whose passphrase was given, or those who opened the vault. */
  readonly custodians: readonly LogCustodian[];
}

type Services = Pick<
  VaultServices,
  'state' | 'log' | 'saver' | 'guard' | 'proof' | 'clock' | 'randomBytes' | 'signers'
>;

export class SigningHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async propose({ texts, answers = [], envelopes: carriers = [] }: Call<'propose'>): Answer<Proposal> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const moment = this.#moment();
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

  async choose(answered: Call<'choose'>): Answer<Proposal> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const proposed = phase.signing.asking?.proposed ?? [];
    const opened = answerQuestion(phase.signing, phase.vault, answered, this.#moment());
    return opened.ok ? this.#shown(opened.value, proposed) : opened;
  }

  async approve(params: Call<'approve'>): Answer<Approved> {
    const passphrase = params.passphrase === null ? null : SecretBytes.owning(params.passphrase);
    try {
      const { phase } = this.#services.state;
      if (phase.at !== 'open') return refuse(reason('vault-locked'));
      const { review } = phase.signing;
      if (review === null) return refuse(reason('nothing-under-review'));
      return await this.#told(
        review.batch,
        phase.vault,
        params.digest,
        await this.#approve(params, passphrase, review),
      );
    } finally {
      passphrase?.wipe();
    }
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
    const { state, log, saver } = this.#services;
    state.readingDropped();
    const practice = state.phase.at === 'open' && state.phase.vault.mode === 'practice';
    for (const events of eventsOfProposal(proposed, { proposal, documents, practice })) {
      const written = await log.writeAll(events);
      if (!written.ok) return written;
    }
    if (proposal.action === 'collected') {
      const kept = await this.#keep(signing, (change) => saver.update(change));
      if (!kept.ok) return kept;
    }
    state.signingChanged(signing);
    return ok(proposal);
  }

  /** Saves what is being collected. What the file has no room for lasts until the lock. */
  async #keep<T>(signing: SigningSession, save: (change: Partial<VaultContents>) => Answer<T>): Answer<T> {
    const collecting = storedCollections(signing.collecting, this.#services.clock.nowMs());
    return keepNewest(collecting, (newest) => save({ collecting: newest }));
  }

  async #approve(params: Call<'approve'>, passphrase: SecretBytes | null, review: Review): AtItem<Approved> {
    const { state, log, guard, clock } = this.#services;
    const { phase } = state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const { vault, signing } = phase;
    const evidence = { digest: params.digest, act: params.act, typed: params.typed };
    const early = checkSeal(review.approval, evidence, clock.nowMs(), passphrase === null ? 0 : 1);
    if (!early.ok) return early;
    const reading = await guard.forSigning(vault);
    if (!reading.ok) return reading;
    const custodian = params.custodian ?? vault.openedBy[0] ?? 0;
    const proved = await this.#proved(review.approval, vault, custodian, passphrase);
    if (!proved.ok) return proved;
    // The KDF takes a second, so the clock is read again; this reading counts.
    const spent = spendApproval(proved.value, evidence, clock.nowMs());
    if (!spent.ok) return spent;
    // Dropped before a key is touched: neither an error nor a second call can use it again.
    const cleared = { ...signing, review: null };
    state.signingChanged(cleared);
    const practice = vault.mode === 'practice';
    // If no passphrase is required, those who opened the vault consent.
    const custodians = state.custodianNames(passphrase === null ? review.approval.openedBy : [custodian]);
    const written = await log.write(approvedEvent(review.batch, { practice, act: params.act, custodians }));
    if (!written.ok) return written;
    const isImport = review.batch.items.some(({ task }) => task.do === 'keep');
    return isImport
      ? this.#importEntries(review.batch, signing, vault, custodians)
      : this.#signNow(review.batch, { vault, signing: cleared, guard: reading.value, custodians });
  }

  /** Adds the act of the custodian whose passphrase was given. */
  async #proved(
    approval: Approval,
    vault: OpenVault,
    custodian: number,
    passphrase: SecretBytes | null,
  ): Answer<Approval> {
    if (passphrase === null || vault.sealed === null) return ok(approval);
    // A passphrase that nobody asked for proves nothing, and names nobody in the log.
    if (approval.requirement.custodians === 0) return refuse(reason('message-rejected'));
    const { proof, clock } = this.#services;
    const proved = await proof.prove(vault.sealed.head, custodian, passphrase);
    if (!proved.ok) return proved;
    proved.value.privateKey.wipe();
    return withAct(approval, { by: custodian, atMs: clock.nowMs(), digest: approval.digest });
  }

  /** What was refused at the seal is in the log as well; a slip of the hand, which can be tried again, is not. */
  async #told<T>(batch: Batch, { mode }: OpenVault, asked: string, answer: Awaited<AtItem<T>>): Answer<T> {
    if (answer.ok) return answer;
    const { code } = answer.reason;
    if (!slips.includes(code)) {
      await this.#services.log.write(
        refusedEvent(batch, { practice: mode === 'practice', code, item: answer.item ?? null, asked }),
      );
    }
    return refuse(answer.reason);
  }

  async #signNow(batch: Batch, { vault, signing, guard, custodians }: AtTheSeal): AtItem<Approved> {
    const { state, log, saver, clock, signers } = this.#services;
    const check = () => this.#checkNow(batch, vault);
    const late = checkBatchTimes(batch, clock.nowMs());
    if (late !== null) return late;
    const at = { vault, signing, nowMs: clock.nowMs() };
    const done: SignedItems = await signBatch(batch, at, { given: signers, check });
    if (!done.ok) return done;
    // A long batch takes its time: nothing of it is logged or given out when the machine went online meanwhile.
    const refused = await check();
    if (refused !== null) return refused;
    const { items, after } = done.value;
    const entries = items.map(({ assessment, signed }) =>
      signedEvent(batch, assessment, signed, { custodians, guard }),
    );
    // No log, no signature: all entries and the signed head are on the disk before anything leaves.
    const written = await log.writeAll(entries);
    if (!written.ok) return written;
    // In the same save as the head of these entries: a signature that left is in the history.
    const history = withSigned(vault.history, movedItemsOf(batch.items, vault), clock.nowMs());
    const closed = await keepRecent(history, (recent) =>
      this.#keep(after, (change) => saver.sealLog({ ...change, history: recent })),
    );
    if (!closed.ok) {
      await log.outcomes(written.value, closed.reason);
      return closed;
    }
    log.awaitShown(written.value);
    state.signingChanged(after);
    return ok({ done: 'signed', items: items.map(({ signed }) => signed) });
  }

  /** Guard and deadlines once more: the approval may be older than a change of them. */
  async #checkNow(batch: Batch, vault: OpenVault): Promise<RefusedAt | null> {
    const reading = await this.#services.guard.forSigning(vault);
    return reading.ok ? checkBatchTimes(batch, this.#services.clock.nowMs()) : { ...reading, item: null };
  }

  async #importEntries(
    batch: Batch,
    signing: SigningSession,
    vault: OpenVault,
    custodians: readonly LogCustodian[],
  ): Answer<EntriesImported> {
    const { log, clock } = this.#services;
    const again = await assessBatchAgain(batch, factsAt(signing, vault, clock.nowMs()));
    if (!again.ok) return again;
    const [only] = again.value.items;
    if (only?.task.do !== 'keep') return refuse(reason('approval-mismatch'));
    const { entries } = only.task;
    const practice = vault.mode === 'practice';
    const document = only.document.digest;
    const written = await log.write({
      kind: 'entries-kept',
      ...{ document, entries: entries.length, practice, custodians },
    });
    if (!written.ok) return written;
    const provenance = { format: only.request.format, approvedMs: clock.nowMs().toString() };
    const told = written.value.sequence;
    const kept = await importEntries(this.#services, vault, { entries, provenance, told });
    return kept.ok ? ok({ done: 'kept', vault: vaultFactsOf(kept.value), count: entries.length }) : kept;
  }
}

export function makeSigningHandlers(services: VaultServices): Handlers<SigningContract> {
  const signing = new SigningHandlers(services);
  return {
    propose: (call) => signing.propose(call),
    openEnvelope: (call) => signing.openEnvelope(call),
    choose: (call) => signing.choose(call),
    approve: (call) => signing.approve(call),
    collections: () => signing.collections(),
    collection: (call) => signing.collection(call),
    shown: () => services.log.shown(),
  };
}

/** The last answer to a question counts. */
const choicesOf = (answers: readonly Answered[], item: number): Choices =>
  Object.fromEntries(answers.filter((one) => one.item === item).map(({ question, option }) => [question, option]));

/** Refusals that the same person can correct; a wrong passphrase has an entry of its own. */
const slips: readonly ReasonCode[] = [
  'passphrase-wrong',
  'wait-after-failures',
  'key-file-missing',
  'approval-act-missing',
  'message-rejected',
  'nothing-under-review',
];
