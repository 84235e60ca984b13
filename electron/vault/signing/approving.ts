/**
 * What custodians do at the seal: approve what is under review, each with the own key, or refuse it; and what follows once as many
 * have approved as are needed. Refuses: an approval of anything but the batch that was proposed or brought back last. Never: gives
 * out a signature of a batch before as many custodians as are needed have approved it, if another signature of it failed, or before
 * the log has all of them.
 */
import { type Approval, checkSeal, checkUse, spendApproval, withAct } from '../../../core/approval/approval.ts';
import { type Act, nextDecision, type Standing } from '../../../core/approval/standing.ts';
import type { LogCustodian } from '../../../core/audit/events.ts';
import { type Reason, type ReasonCode, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { assessBatchAgain, type Batch } from '../../../core/batch/batch.ts';
import { countedIn, pastOf } from '../../../core/batch/book-facts.ts';
import { movedItemsOf } from '../../../core/batch/risks.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { GuardReading } from '../../../core/contract/guard.ts';
import type { PendingBatch, WorkClock } from '../../../core/contract/pending.ts';
import type { EntriesImported } from '../../../core/contract/shapes.ts';
import type { Approved, SigningContract } from '../../../core/contract/signing.ts';
import { keepRecent, withSigned } from '../../../core/history/grow.ts';
import { stillNeeded } from '../../../core/policy/adoption.ts';
import { isNoSeverer } from '../../../core/policy/verdict.ts';
import { checkDispositions } from '../../../core/risk/dispositions.ts';
import type { VaultContents } from '../file/contents.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { circumstancesOf } from '../services/circumstances.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { type BatchMatter, standingAt } from '../state/approval-matter.ts';
import { checkBatchTimes, type RefusedAt } from '../state/batch-times.ts';
import { keepNewest, storedCollections } from '../state/collections.ts';
import { judgedByBooks } from '../state/judged-by-books.ts';
import { type OpenVault, vaultFactsOf } from '../state/open-vault.ts';
import { sequencesAfter } from '../state/requesters.ts';
import { factsAt, type Review, type SigningSession } from '../state/signing-session.ts';
import { importEntries } from './import-entries.ts';
import type { PendingBatches } from './pending-batches.ts';
import { type SignedItems, signBatch } from './sign-batch.ts';
import { approvedEvent, refusedEvent, signedEvent } from './signing-log.ts';

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
  /** The custodians who approved, or those who opened the vault. */
  readonly custodians: readonly LogCustodian[];
}

/** A custodian's act with those before it; where nobody is asked for a passphrase there is none. */
interface Decided {
  readonly matter: BatchMatter;
  readonly acts: readonly Act[];
  readonly standing: Standing;
}

type Services = Pick<VaultServices, 'state' | 'log' | 'saver' | 'guard' | 'deciding' | 'clock' | 'signers'>;

export class Approving {
  readonly #services: Services;
  readonly #pending: PendingBatches;

  constructor(services: Services, pending: PendingBatches) {
    this.#services = services;
    this.#pending = pending;
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

  /** A custodian's refusal of what is under review. */
  async refuse(params: Call<'refuse'>): Answer<PendingBatch> {
    const passphrase = SecretBytes.owning(params.passphrase);
    try {
      const { clock, state } = this.#services;
      const { phase } = state;
      if (phase.at !== 'open') return refuse(reason('vault-locked'));
      const { vault, signing } = phase;
      const { review } = signing;
      if (review === null) return refuse(reason('nothing-under-review'));
      const { matter } = review;
      if (matter === null) return refuse(reason('not-practice'));
      const wrong = checkUse(review.approval, params.digest, clock.nowMs());
      if (wrong !== null) return refuse(wrong);
      const custodian = params.custodian ?? vault.openedBy[0] ?? 0;
      const said = { custodian, decision: 'refuse' as const, reason: params.reason };
      const act = await this.#services.deciding.act(matter.subject, said, passphrase);
      if (!act.ok) return act;
      // The KDF takes a second, so the clock is read again.
      const late = checkUse(review.approval, params.digest, clock.nowMs());
      if (late !== null) return refuse(late);
      const refused = await this.#pending.refused(review, matter, act.value);
      if (refused.ok) state.readingDropped();
      return refused;
    } finally {
      passphrase.wipe();
    }
  }

  async #approve(params: Call<'approve'>, passphrase: SecretBytes | null, review: Review): AtItem<Approved> {
    const { state, log, guard, clock } = this.#services;
    const { phase } = state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const { vault, signing } = phase;
    const evidence = { digest: params.digest, act: params.act, typed: params.typed };
    // Whether others have to approve too is told by the standing, once this act is in it.
    const coming = passphrase === null ? 0 : review.approval.requirement.custodians;
    const early = checkSeal(review.approval, evidence, clock.nowMs(), coming);
    if (!early.ok) return early;
    const unanswered = this.#unanswered(review, params);
    if (unanswered !== null) return refuse(unanswered);
    const reading = await guard.forSigning(vault);
    if (!reading.ok) return reading;
    const custodian = params.custodian ?? vault.openedBy[0] ?? 0;
    const decided = await this.#decided(review, vault, { ...params, custodian }, passphrase);
    if (!decided.ok) return decided;
    if (decided.value !== null && !decided.value.standing.isMet) return this.#wait(review, decided.value, params);
    const ruled = await this.#ruledNow(review.batch, vault, signing);
    if (ruled !== null) return ruled;
    const agreed = agreedTo(review.approval, decided.value, clock.nowMs());
    if (!agreed.ok) return agreed;
    // The KDF takes a second, so the clock is read again; this reading counts.
    const approvedMs = clock.nowMs();
    const spent = spendApproval(agreed.value, evidence, approvedMs);
    if (!spent.ok) return spent;
    // Dropped before a key is touched: neither an error nor a second call can use it again.
    const cleared = { ...signing, review: null };
    state.signingChanged(cleared);
    const practice = vault.mode === 'practice';
    // If no passphrase is required, those who opened the vault consent.
    const custodians = state.custodianNames(decided.value?.standing.agreed ?? review.approval.openedBy);
    const clockOf = { ...review.clock, approvedMs: approvedMs.toString() };
    const stated = this.#stated(decided.value);
    const { dispositions = [] } = params;
    const written = await log.write(
      approvedEvent(review.batch, {
        ...{ practice, act: params.act, custodians, stated, clock: clockOf, dispositions },
        file: review.came.source.list,
      }),
    );
    if (!written.ok) return written;
    const isImport = review.batch.items.some(({ task }) => task.do === 'keep');
    const seal = { vault, signing: cleared, guard: reading.value, custodians };
    return isImport ? this.#importEntries(review, seal) : this.#signNow(review, seal, clockOf);
  }

  /** The rule books once more, with what was signed, and what became of the machine, since it was proposed. */
  async #ruledNow(batch: Batch, vault: OpenVault, { refused }: SigningSession): Promise<RefusedAt | null> {
    const now = judgedByBooks(batch, vault, refused, await circumstancesOf(this.#services, vault));
    const [first] = now.refused;
    if (first !== undefined) {
      return { ok: false, reason: first.reasons[0] ?? reason('approval-mismatch'), item: first.item };
    }
    const isSame = isNoSeverer(now.batch.verdict, batch.verdict);
    return isSame ? null : { ok: false, reason: reason('approval-mismatch'), item: null };
  }

  /** Whoever approves gives a reason for each stop; who only brings the batch in gives none. Null if so. */
  #unanswered({ batch, matter, acts }: Review, { passphrase, dispositions = [] }: Call<'approve'>): Reason | null {
    const isBrought = acts.some(({ decision }) => decision === 'request');
    const bringsIn = passphrase !== null && matter?.required.differ.requester === true && !isBrought;
    return checkDispositions(bringsIn ? [] : batch.findings, dispositions);
  }

  /** The signed act of the custodian whose passphrase was given, and where the batch stands with it. */
  async #decided(
    { approval, matter, acts }: Review,
    vault: OpenVault,
    { custodian, dispositions = [] }: Pick<Call<'approve'>, 'dispositions'> & { readonly custodian: number },
    passphrase: SecretBytes | null,
  ): Answer<Decided | null> {
    if (passphrase === null || matter === null) return ok(null);
    // A passphrase that nobody asked for proves nothing, and names nobody in the log.
    if (approval.requirement.custodians === 0) return refuse(reason('message-rejected'));
    const { deciding, clock, state } = this.#services;
    const before = standingAt(acts, matter, vault, clock.nowMs());
    if (!before.ok) return before;
    const decision = nextDecision({ custodian, openedBy: vault.openedBy }, before.value, matter.required);
    if (!decision.ok) return decision;
    const why = dispositions.length === 0 ? {} : { dispositions };
    const said = { custodian, decision: decision.value, reason: '', ...why };
    const act = await deciding.act(matter.subject, said, passphrase);
    if (!act.ok) return act;
    // The custodian may have got an approval key just now.
    const now = state.open();
    if (!now.ok) return now;
    const all = [...acts, act.value];
    const standing = standingAt(all, matter, now.value, clock.nowMs());
    return standing.ok ? ok({ matter, acts: all, standing: standing.value }) : standing;
  }

  /** More custodians are needed: the batch waits for them, over a lock too. */
  async #wait(review: Review, { matter, acts, standing }: Decided, { digest, act }: Call<'approve'>): AtItem<Approved> {
    const { state, clock } = this.#services;
    // The act at the seal was in time when it began; the KDF may have taken it past the end.
    const late = checkSeal(
      review.approval,
      { digest, act, typed: review.approval.requirement.typed?.answer ?? null },
      clock.nowMs(),
      review.approval.requirement.custodians,
    );
    if (!late.ok) return late;
    const over = checkBatchTimes(review.batch, clock.nowMs());
    if (over !== null) return over;
    const kept = await this.#pending.keep(review, matter, acts, { act, given: standing.agreed.length });
    if (!kept.ok) return kept;
    state.readingDropped();
    return ok({ done: 'pending', pending: kept.value });
  }

  #stated(decided: Decided | null) {
    if (decided === null) return null;
    const { matter, acts } = decided;
    return {
      subject: matter.subject,
      acts,
      by: this.#services.state.custodianNames(acts.map(({ custodian }) => custodian)),
    };
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

  async #signNow(
    { batch, came, matter }: Review,
    { vault, signing, guard, custodians }: AtTheSeal,
    workClock: WorkClock,
  ): AtItem<Approved> {
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
    const waited = this.#pending.without(matter?.subject.round ?? null);
    // In the same save as the head of these entries: a signature that left is in the history, and its envelope is used.
    const moved = movedItemsOf(batch.items, vault);
    const history = withSigned(vault.history, moved, countedIn(vault.history, moved, clock.nowMs()));
    const used = { sequences: sequencesAfter(vault, came, batch.list) };
    const ruleBooks = stillNeeded(vault.ruleBooks, pastOf(history).markMs);
    const closed = await keepRecent(history, (recent) =>
      keepCollecting(after, clock.nowMs(), (change) =>
        saver.sealLog({ ...change, ...waited, ...used, ruleBooks, history: recent }),
      ),
    );
    if (!closed.ok) {
      await log.outcomes(written.value, closed.reason);
      return closed;
    }
    log.awaitShown(written.value);
    state.signingChanged(after);
    const told = { ...workClock, signedMs: clock.nowMs().toString() };
    return ok({ done: 'signed', items: items.map(({ signed }) => signed), clock: told });
  }

  /** Guard and deadlines once more: the approval may be older than a change of them. */
  async #checkNow(batch: Batch, vault: OpenVault): Promise<RefusedAt | null> {
    const reading = await this.#services.guard.forSigning(vault);
    return reading.ok ? checkBatchTimes(batch, this.#services.clock.nowMs()) : { ...reading, item: null };
  }

  async #importEntries(
    { batch, matter }: Review,
    { vault, signing, custodians }: Omit<AtTheSeal, 'guard'>,
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
    const besides = this.#pending.without(matter?.subject.round ?? null);
    const kept = await importEntries(this.#services, vault, { entries, provenance, told, besides });
    return kept.ok ? ok({ done: 'kept', vault: vaultFactsOf(kept.value), count: entries.length }) : kept;
  }
}

/** Saves what is being collected. What the file has no room for lasts until the lock. */
export function keepCollecting<T>(
  signing: SigningSession,
  nowMs: bigint,
  save: (change: Partial<VaultContents>) => Answer<T>,
): Answer<T> {
  return keepNewest(storedCollections(signing.collecting, nowMs), (newest) => save({ collecting: newest }));
}

/** The approval with everybody who agreed; as it is where nobody was asked for a passphrase. */
function agreedTo(approval: Approval, decided: Decided | null, nowMs: bigint): Result<Approval, Reason> {
  let all: Result<Approval, Reason> = ok(approval);
  for (const by of decided?.standing.agreed ?? []) {
    if (all.ok) all = withAct(all.value, { by, atMs: nowMs, digest: approval.digest });
  }
  return all;
}

/** Refusals that the same person can correct; a wrong passphrase has an entry of its own. */
const slips: readonly ReasonCode[] = [
  'passphrase-wrong',
  'wait-after-failures',
  'key-file-missing',
  'approval-act-missing',
  'disposition-empty',
  'disposition-repeated',
  'message-rejected',
  'nothing-under-review',
];
