/** A change of custodians that the quorum authorised and that is not yet committed. It expires like an
 * authorisation. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Agreed } from './authorisations.ts';
import type { Seat } from './seat.ts';

export interface CustodianChange {
  readonly quorum: number;
  /** Ids of the custodians who stay. */
  readonly stay: readonly number[];
  /** Seats of the new custodians. */
  readonly seats: readonly Seat[];
  readonly agreed: Agreed;
}

/** Long enough for several people to choose passphrases. */
const lifetimeMs = 900_000;

export class BegunChange {
  readonly #elapsedMs: () => number;
  #begun: { readonly change: CustodianChange; readonly atMs: number } | null = null;

  constructor(elapsedMs: () => number) {
    this.#elapsedMs = elapsedMs;
  }

  begin(change: CustodianChange): void {
    this.#begun = { change, atMs: this.#elapsedMs() };
  }

  /** 'nothing-begun' if there is none, or it has expired. */
  current(): Result<CustodianChange, Reason> {
    if (this.#begun !== null && this.#elapsedMs() - this.#begun.atMs < lifetimeMs) return ok(this.#begun.change);
    this.#begun = null;
    return refuse(reason('nothing-begun'));
  }

  /** The same change with these seats filled. */
  withSeats(seats: readonly Seat[]): void {
    if (this.#begun !== null) this.#begun = { ...this.#begun, change: { ...this.#begun.change, seats } };
  }

  clear(): void {
    this.#begun = null;
  }
}
