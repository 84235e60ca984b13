/**
 * Writes log entries through main. An entry is on the disk before its answer; if it is refused, the operation that it
 * announces must not happen.
 */
import type { LogEvent, LogHead } from '../../../core/audit/events.ts';
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import { maxLogEvents, type StoreContract } from '../../../core/contract/store.ts';
import type { VaultState } from '../state/vault-state.ts';

export class VaultLog {
  readonly #store: Pick<Client<StoreContract>, 'log' | 'logAll' | 'logHead'>;
  readonly #state: VaultState;
  /** Entries of signatures that were sent to the window and not yet shown. */
  #unshown: number[] = [];

  constructor(store: Pick<Client<StoreContract>, 'log' | 'logAll' | 'logHead'>, state: VaultState) {
    this.#store = store;
    this.#state = state;
  }

  async write(event: LogEvent): Promise<Result<LogHead, Reason>> {
    return this.#store.log({ event: event });
  }

  /** All of them with one flush, or none. Returns the numbers of the entries, which are consecutive. */
  async writeAll(events: readonly LogEvent[]): Promise<Result<readonly number[], Reason>> {
    const written = await this.#store.logAll({ events: events });
    if (!written.ok) return written;
    const first = written.value.sequence - events.length + 1;
    return ok(events.map((_, at) => first + at));
  }

  async head(): Promise<Result<LogHead, Reason>> {
    return this.#store.logHead({});
  }

  /**
   * Logs how the operation of `entry` ended; 0 is no entry, and practice logs no outcomes. A refused outcome changes nothing:
   * the operation itself is over.
   */
  async outcome(entry: number, refusal: Reason | null): Promise<void> {
    await this.outcomes(entry === 0 ? [] : [entry], refusal);
  }

  /** The same for several operations, with one flush. */
  async outcomes(entries: readonly number[], refusal: Reason | null): Promise<void> {
    const { phase } = this.#state;
    if (phase.at === 'open' && phase.vault.sealed === null) return;
    const events = entries.map(
      (entry): LogEvent => (refusal === null ? { kind: 'done', entry } : { kind: 'undone', entry, code: refusal.code }),
    );
    for (let at = 0; at < events.length; at += maxLogEvents) await this.writeAll(events.slice(at, at + maxLogEvents));
  }

  /** Entries of signatures that go to the window, which reports when a person has seen them. */
  awaitShown(entries: readonly number[]): void {
    this.#unshown.push(...entries);
  }

  async shown(): Promise<Result<Record<string, never>, Reason>> {
    const entries = this.#unshown;
    this.#unshown = [];
    await this.outcomes(entries, null);
    return ok({});
  }
}
