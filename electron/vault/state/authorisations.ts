/**
 * What custodians of the open vault have authorised and nobody has used yet (core/approval): one operation at a time,
 * each custodian for two minutes. Takes: the digest of an operation and a custodian. Gives: who has authorised it. Used
 * once, then gone.
 */
import {
  type Approval,
  agreedBy,
  offerAuthorisation,
  spendAuthorisation,
  withAct,
} from '../../../core/approval/approval.ts';
import type { LogCustodian } from '../../../core/audit/events.ts';
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Operation } from '../../../core/contract/operations.ts';
import type { VaultHead } from '../file/head.ts';
import { type BookDemand, missingOf, whyMissing } from './book-approvals.ts';
import { digestOfOperation } from './operation-digest.ts';
import type { VaultState } from './vault-state.ts';

/** An operation with the custodians who authorised it, for the log. */
export interface Agreed {
  /** Digest of the operation. */
  readonly operation: string;
  readonly by: readonly LogCustodian[];
}

export class Authorisations {
  readonly #state: Pick<VaultState, 'open' | 'custodianNames'>;
  readonly #elapsedMs: () => number;
  #asked: Approval | null = null;

  constructor(state: Pick<VaultState, 'open' | 'custodianNames'>, elapsedMs: () => number) {
    this.#state = state;
    this.#elapsedMs = elapsedMs;
  }

  /** Returns everyone who has authorised this operation. Authorising again does not extend the time limit. */
  add(operation: string, custodian: number): readonly number[] {
    const nowMs = this.#nowMs();
    const before = this.#asked?.digest === operation ? this.#asked : offerAuthorisation(operation, nowMs);
    const after = withAct(before, { by: custodian, atMs: nowMs, digest: operation });
    // Same digest, not spent, and a clock that never goes back: a refusal would be a bug.
    if (!after.ok) throw new Error(after.reason.code);
    this.#asked = after.value;
    return agreedBy(after.value, nowMs);
  }

  /**
   * Uses up the authorisations for exactly this operation. Practice has no custodians and needs none. `demands`: what rule books
   * ask for besides; while it is missing, nothing is used up.
   */
  consume(asked: Operation, need: 'one' | 'quorum', demands: readonly BookDemand[] = []): Result<Agreed, Reason> {
    const vault = this.#state.open();
    if (!vault.ok) return vault;
    const { sealed } = vault.value;
    const digest = digestOfOperation(asked);
    if (sealed === null) return ok({ operation: digest, by: [] });
    const least = need === 'one' ? 1 : sealed.head.quorum;
    const by = spendAuthorisation(this.#askedOf(sealed.head), { digest, need: least }, this.#nowMs());
    if (!by.ok) return by;
    const missing = whyMissing(missingOf(demands, sealed.head, by.value));
    if (missing !== null) return refuse(missing);
    this.#asked = null;
    return ok({ operation: digest, by: this.#state.custodianNames(by.value) });
  }

  /** Only with the acts of those who are custodians now. */
  #askedOf({ custodians }: Pick<VaultHead, 'custodians'>): Approval | null {
    if (this.#asked === null) return null;
    const acts = this.#asked.acts.filter(({ by }) => custodians.some(({ id }) => id === by));
    return { ...this.#asked, acts };
  }

  clear(): void {
    this.#asked = null;
  }

  #nowMs(): bigint {
    return BigInt(Math.floor(this.#elapsedMs()));
  }
}
