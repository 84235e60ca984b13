/**
 * The batches that wait for approvals, in the vault file: kept, ended, brought back. Whatever ends one is in the log first, and
 * stays on the screen until a person removes it.
 */
import type { Act } from '../../../core/approval/standing.ts';
import type { LogEvent, LogEventOf } from '../../../core/audit/events.ts';
import { type Reason, type ReasonCode, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { countedIn } from '../../../core/batch/book-facts.ts';
import { movedItemsOf } from '../../../core/batch/risks.ts';
import type { PendingBatch, StoredPending } from '../../../core/contract/pending.ts';
import { keepRecent, withRefused } from '../../../core/history/grow.ts';
import type { History } from '../../../core/history/history.ts';
import { circumstancesOf } from '../services/circumstances.ts';
import type { VaultServices } from '../services/vault-services.ts';
import type { BatchMatter } from '../state/approval-matter.ts';
import type { OpenVault } from '../state/open-vault.ts';
import {
  type Again,
  assessedAgain,
  checkPending,
  endedAs,
  pendingView,
  storedOf,
  whyNotWaiting,
  withPending,
} from '../state/pending.ts';
import type { Review } from '../state/signing-session.ts';
import { statementEntry, subjectEntry } from './signing-log.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Services = Pick<VaultServices, 'state' | 'log' | 'saver' | 'clock' | 'guard'>;

export class PendingBatches {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** All of them; those that are void by now have ended, in the log too. */
  async list(): Answer<{ readonly batches: PendingBatch[] }> {
    const swept = await this.#sweep();
    if (!swept.ok) return swept;
    const { pending } = swept.value;
    return ok({ batches: pending.map((one) => pendingView(one, swept.value, this.#nowMs())) });
  }

  /** Waits with one act more. */
  async keep(
    review: Review,
    matter: BatchMatter,
    acts: readonly Act[],
    { act, given }: { readonly act: 'hold' | 'type'; readonly given: number },
  ): Answer<PendingBatch> {
    const stored = storedOf(review, matter, acts, this.#nowMs());
    const last = acts.at(-1);
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    if (last === undefined) return refuse(reason('internal'));
    const isNew = !vault.value.pending.some(({ round }) => round === stored.round);
    const [never] = isNew ? whyNotWaiting(review.came, vault.value, this.#nowMs()) : [];
    if (never !== undefined) return refuse(never.reasons[0] ?? reason('internal'));
    return this.#store(stored, {
      kind: 'approval-given',
      ...{ ...subjectEntry(matter.subject), batch: stored.batch, documents: documentsOf(review), act },
      ...{ given, need: stored.need, until: stored.expiresMs, decided: this.#statement(last) },
    });
  }

  /** Ends with a custodian's refusal. */
  async refused(review: Review, matter: BatchMatter, act: Act): Answer<PendingBatch> {
    const nowMs = this.#nowMs();
    const stored = endedAs(storedOf(review, matter, [...review.acts, act], nowMs), 'refused', [], nowMs);
    const event = {
      kind: 'approval-refused' as const,
      ...{ ...subjectEntry(matter.subject), batch: stored.batch, documents: documentsOf(review) },
      decided: this.#statement(act),
    };
    // Its strangers count as refused when one of them is to be paid again (docs/risk.md).
    return this.#store(stored, event, (vault) => {
      const moved = movedItemsOf(review.batch.items, vault);
      return withRefused(vault.history, moved, countedIn(vault.history, moved, nowMs));
    });
  }

  /** One that waits, assessed again. One that is not what it was has ended with that; the reasons are the answer. */
  async again(round: string): Promise<Result<Again, readonly [Reason, ...Reason[]]>> {
    const { state } = this.#services;
    const found = await this.#open(round);
    if (!found.ok) return { ok: false, reason: [found.reason] };
    const { phase } = state;
    if (phase.at !== 'open') return { ok: false, reason: [reason('vault-locked')] };
    const now = await circumstancesOf(this.#services, phase.vault);
    const again = assessedAgain(found.value, phase.signing, phase.vault, now);
    if (again.ok) return again;
    const ended = await this.#void([[found.value, again.reason.map(({ code }) => code)]]);
    return ended.ok ? again : { ok: false, reason: [ended.reason] };
  }

  async dismiss(round: string): Answer<Record<string, never>> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const { pending } = vault.value;
    if (!pending.some((one) => one.round === round && one.ended !== null)) return refuse(reason('pending-unknown'));
    const kept = await this.#services.saver.update({ pending: pending.filter((one) => one.round !== round) });
    return kept.ok ? ok({}) : kept;
  }

  /** The change of the vault file that takes a batch out, once it is signed; none if it never waited. */
  without(round: string | null): Partial<Pick<OpenVault, 'pending'>> {
    const vault = this.#services.state.open();
    const pending = vault.ok ? vault.value.pending : [];
    return pending.some((one) => one.round === round) ? { pending: pending.filter((one) => one.round !== round) } : {};
  }

  async #open(round: string): Answer<StoredPending> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const found = vault.value.pending.find((one) => one.round === round && one.ended === null);
    return found === undefined ? refuse(reason('pending-unknown')) : ok(found);
  }

  async #sweep(): Answer<OpenVault> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const nowMs = this.#nowMs();
    const over = vault.value.pending.flatMap((one): readonly Over[] => {
      const wrong = one.ended === null ? checkPending(one, vault.value, nowMs) : null;
      return wrong === null ? [] : [[one, [wrong.code]]];
    });
    return over.length === 0 ? vault : this.#void(over);
  }

  async #void(over: readonly Over[]): Answer<OpenVault> {
    const { state, log, saver } = this.#services;
    const vault = state.open();
    if (!vault.ok) return vault;
    const id = vault.value.sealed?.head.vault ?? '';
    const events = over.map(
      ([{ round, batch }, codes]): LogEvent => ({ kind: 'pending-voided', vault: id, round, batch, codes: [...codes] }),
    );
    const written = await log.writeAll(events);
    if (!written.ok) return written;
    let { pending } = vault.value;
    for (const [one, codes] of over) {
      const kept = withPending(pending, endedAs(one, 'void', codes, this.#nowMs()));
      if (!kept.ok) return kept;
      pending = kept.value;
    }
    return saver.update({ pending });
  }

  /** `historyOf`: what a refusal adds to the history, which makes room for it. An approval takes no room from it. */
  async #store(
    stored: StoredPending,
    event: LogEventOf<'approval-given'> | LogEventOf<'approval-refused'>,
    historyOf: ((vault: OpenVault) => History) | null = null,
  ): Answer<PendingBatch> {
    const { state, log, saver } = this.#services;
    const vault = state.open();
    if (!vault.ok) return vault;
    const pending = withPending(vault.value.pending, stored);
    if (!pending.ok) return pending;
    const written = await log.write(event);
    if (!written.ok) return written;
    const { sequence } = written.value;
    const change = { pending: pending.value };
    const kept =
      historyOf === null
        ? await saver.update(change, sequence)
        : await keepRecent(historyOf(vault.value), (history) => saver.update({ ...change, history }, sequence, true));
    if (historyOf !== null && !kept.ok && kept.reason.code === 'books-full') await log.outcome(sequence, kept.reason);
    return kept.ok ? ok(pendingView(stored, kept.value, this.#nowMs())) : kept;
  }

  #statement(act: Act) {
    return statementEntry(act, this.#services.state.custodianNames([act.custodian]));
  }

  #nowMs(): bigint {
    return this.#services.clock.nowMs();
  }
}

type Over = readonly [StoredPending, readonly ReasonCode[]];

const documentsOf = ({ batch }: Review): string[] => batch.items.map(({ document }) => document.digest);
