/**
 * The log, as the vault writes it through main. An entry is on the disk before its answer; when an entry is refused, what it
 * announces must not happen.
 */
import type { LogEvent, LogHead } from '../../../core/audit/events.ts';
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import type { VaultState } from '../state/vault-state.ts';

export class VaultLog {
  readonly #store: Pick<Client<StoreContract>, 'log' | 'logHead'>;
  readonly #state: VaultState;
  /** Entries of signatures that the window has been given and has not yet shown. */
  #unshown: number[] = [];

  constructor(store: Pick<Client<StoreContract>, 'log' | 'logHead'>, state: VaultState) {
    this.#store = store;
    this.#state = state;
  }

  async write(event: LogEvent): Promise<Result<LogHead, Reason>> {
    return this.#store.log({ event: event });
  }

  async head(): Promise<Result<LogHead, Reason>> {
    return this.#store.logHead({});
  }

  /**
   * Logs how the operation of `entry` ended; 0 is no entry, and practice logs no outcomes. A refused outcome changes nothing:
   * the operation itself is over.
   */
  async outcome(entry: number, refusal: Reason | null): Promise<void> {
    const { phase } = this.#state;
    if (entry === 0 || (phase.at === 'open' && phase.vault.sealed === null)) return;
    await this.write(refusal === null ? { kind: 'done', entry } : { kind: 'undone', entry, code: refusal.code });
  }

  /** The entry of a signature that goes to the window: the window says when a person has seen it. */
  awaitShown(entry: number): void {
    this.#unshown.push(entry);
  }

  async shown(): Promise<Result<Record<string, never>, Reason>> {
    const entries = this.#unshown;
    this.#unshown = [];
    for (const entry of entries) await this.outcome(entry, null);
    return ok({});
  }
}
