/**
 * Whether main may grant the camera while a vault is made or restored. Takes what the next step needs; tells main when
 * that changes, and refuses the step if main cannot be told. Never: leaves the camera allowed after the step that reads
 * a backup or collects entropy.
 */
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { VaultTools } from './vault-tools.ts';

export class DraftCamera {
  readonly #store: Pick<VaultTools['store'], 'drafting'>;
  #isOn = false;

  constructor(store: Pick<VaultTools['store'], 'drafting'>) {
    this.#store = store;
  }

  async allow(isOn: boolean): Promise<Result<unknown, Reason>> {
    if (isOn === this.#isOn) return ok(null);
    const told = await this.#store.drafting({ isOn });
    if (told.ok) this.#isOn = isOn;
    return told;
  }
}
