/** All handlers of the custody group: opening, custodians, authorisations, settings. */
import type { Handlers } from '../../../core/contract/define.ts';
import type { VaultContract } from '../../../core/contract/vault.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { CustodianHandlers } from './custodian-handlers.ts';
import { OverviewHandlers } from './overview-handlers.ts';
import { SettingsHandlers } from './settings-handlers.ts';
import { UnlockHandlers } from './unlock-handlers.ts';

export function makeCustodyHandlers(services: VaultServices): Handlers<VaultContract['custody']> {
  const unlock = new UnlockHandlers(services);
  const custodians = new CustodianHandlers(services);
  const settings = new SettingsHandlers(services);
  const overview = new OverviewHandlers(services);
  return {
    vaultStatus: () => unlock.vaultStatus(),
    giveShare: (call) => unlock.giveShare(call),
    overrideHold: (call) => unlock.overrideHold(call),
    custodians: () => custodians.custodians(),
    authorise: (call) => custodians.authorise(call),
    cancel: () => custodians.cancel(),
    beginChange: (call) => custodians.beginChange(call),
    enrol: (call) => custodians.enrol(call),
    commitChange: () => custodians.commitChange(),
    overview: () => overview.overview(),
    noteHead: (call) => overview.noteHead(call),
    changeSettings: (call) => settings.changeSettings(call),
  };
}
