/** All handlers of the accounts group: accounts, ownership proofs, and logging of watch-only exports. */
import type { AccountsContract } from '../../../core/contract/accounts.ts';
import type { Handlers } from '../../../core/contract/define.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { AccountHandlers } from './account-handlers.ts';
import { OwnershipHandlers } from './ownership-handlers.ts';

export function makeAccountsHandlers(services: VaultServices): Handlers<AccountsContract> {
  const accounts = new AccountHandlers(services);
  const ownership = new OwnershipHandlers(services);
  return {
    previewAccounts: (call) => accounts.previewAccounts(call),
    findAccount: (call) => accounts.findAccount(call),
    addAccounts: (call) => accounts.addAccounts(call),
    renameAccount: (call) => accounts.renameAccount(call),
    removeAccount: (call) => accounts.removeAccount(call),
    importPreview: (call) => accounts.importPreview(call),
    importAccept: (call) => accounts.importAccept(call),
    importForget: () => accounts.importForget(),
    proveOwnership: (call) => ownership.proveOwnership(call),
    logExport: (call) => ownership.logExport(call),
  };
}
