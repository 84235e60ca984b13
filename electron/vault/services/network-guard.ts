/** Asks main for the guard's reading of the network. Refuses: 'network-online', 'network-unknown'. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { type Result, refuse } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import { countsAsOnline, type GuardReading } from '../../../core/contract/guard.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import type { OpenVault } from '../state/open-vault.ts';

export class NetworkGuard {
  readonly #store: Pick<Client<StoreContract>, 'guard'>;

  constructor(store: Pick<Client<StoreContract>, 'guard'>) {
    this.#store = store;
  }

  async reading(): Promise<Result<GuardReading, Reason>> {
    return this.#store.guard({});
  }

  /** Refuses while the machine is, or may be, online, unless the custodians who opened the vault overrode that. */
  async offline(overridden: boolean): Promise<Result<GuardReading, Reason>> {
    const reading = await this.reading();
    if (!reading.ok || overridden || !countsAsOnline(reading.value.state)) return reading;
    return refuse(reason(reading.value.state === 'unknown' ? 'network-unknown' : 'network-online'));
  }

  /** Before a key of this vault is used. Practice may be online. */
  async forSigning({ mode, overridden }: OpenVault): Promise<Result<GuardReading, Reason>> {
    return mode === 'practice' ? this.reading() : this.offline(overridden);
  }
}
