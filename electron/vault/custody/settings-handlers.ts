/** Handler for the settings of the open vault: exactly what the quorum authorised, logged before it is saved. */

import { isPossible } from '../../../core/approval/standing.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { type Result, refuse } from '../../../core/base/result.ts';
import type { CustodyContract } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { changedNames } from '../../../core/policy/setting-changes.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { approvalsRequired, notPossible } from '../state/approval-matter.ts';

type Services = Pick<VaultServices, 'state' | 'authorisations' | 'log' | 'saver' | 'opening'>;

export class SettingsHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async changeSettings({ settings }: Params<CustodyContract['changeSettings']>): Promise<Result<VaultFacts, Reason>> {
    const { state, authorisations, log, saver, opening } = this.#services;
    const vault = state.open();
    if (!vault.ok) return vault;
    if (vault.value.sealed === null) return refuse(reason('not-practice'));
    const { quorum, custodians } = vault.value.sealed.head;
    const required = approvalsRequired(settings);
    if (!isPossible(required, custodians.length, quorum)) return refuse(notPossible(required, custodians.length));
    const agreed = authorisations.consume({ purpose: 'settings', params: { settings } }, 'quorum');
    if (!agreed.ok) return agreed;
    const written = await log.write({
      kind: 'settings-changed',
      ...{ vault: vault.value.sealed.head.vault, by: agreed.value.by, deed: agreed.value.operation },
      settings: changedNames(vault.value.settings, settings),
    });
    if (!written.ok) return written;
    const kept = await saver.update({ settings }, written.value.sequence);
    // A reading under the old settings is dropped, because its requirement may have changed.
    return kept.ok ? opening.complete(kept.value) : kept;
  }
}
