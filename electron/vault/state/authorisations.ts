/**
 * What custodians of the open vault have authorised and nobody has used yet: one operation at a time, each custodian for two
 * minutes. Takes: the digest of an operation and a custodian. Gives: who has authorised it. Used once, then gone.
 */
import type { LogCustodian } from '../../../core/audit/events.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Operation } from '../../../core/contract/operations.ts';
import { digestOfOperation } from './operation-digest.ts';
import type { VaultState } from './vault-state.ts';

/** An operation with the custodians who authorised it, for the log. */
export interface Agreed {
  /** Digest of the operation. */
  readonly operation: string;
  readonly by: readonly LogCustodian[];
}

interface Given {
  readonly operation: string;
  /** When each custodian authorised it, monotonic milliseconds: each authorisation expires on its own. */
  readonly by: ReadonlyMap<number, number>;
}

const lifetimeMs = 120_000;

export class Authorisations {
  readonly #state: Pick<VaultState, 'open' | 'custodianNames'>;
  readonly #elapsedMs: () => number;
  #given: Given | null = null;

  constructor(state: Pick<VaultState, 'open' | 'custodianNames'>, elapsedMs: () => number) {
    this.#state = state;
    this.#elapsedMs = elapsedMs;
  }

  /** Returns everyone who has authorised this operation. Authorising again does not extend the time limit. */
  add(operation: string, custodian: number): readonly number[] {
    const fresh = this.#fresh(operation);
    const by = fresh.has(custodian) ? fresh : new Map([...fresh, [custodian, this.#elapsedMs()]]);
    this.#given = { operation, by };
    return [...by.keys()];
  }

  /** Uses up the authorisations for exactly this operation. Practice has no custodians and needs none. */
  consume(asked: Operation, need: 'one' | 'quorum'): Result<Agreed, Reason> {
    const vault = this.#state.open();
    if (!vault.ok) return vault;
    const { sealed } = vault.value;
    const operation = digestOfOperation(asked);
    if (sealed === null) return ok({ operation, by: [] });
    const by = [...this.#fresh(operation).keys()];
    const least = need === 'one' ? 1 : sealed.head.quorum;
    if (by.length < least) return refuse(reason('custodians-missing', { need: String(least) }));
    this.#given = null;
    return ok({ operation, by: this.#state.custodianNames(by) });
  }

  clear(): void {
    this.#given = null;
  }

  #fresh(operation: string): ReadonlyMap<number, number> {
    if (this.#given === null || this.#given.operation !== operation) return new Map();
    const now = this.#elapsedMs();
    return new Map([...this.#given.by].filter(([, atMs]) => now - atMs < lifetimeMs));
  }
}
