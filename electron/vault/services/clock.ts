/** The two clocks of the vault: the machine's, which people can set, and one that only moves forward. */
import type { VaultTools } from './vault-tools.ts';

export class Clock {
  readonly #tools: Pick<VaultTools, 'now' | 'elapsed'>;

  constructor(tools: Pick<VaultTools, 'now' | 'elapsed'>) {
    this.#tools = tools;
  }

  /** Unix milliseconds. */
  nowMs(): bigint {
    return BigInt(this.#tools.now());
  }

  /** Monotonic milliseconds: for time limits. */
  elapsedMs(): number {
    return this.#tools.elapsed();
  }
}
