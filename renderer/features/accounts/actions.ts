/** Actions on the accounts of the open vault. Screens get the answers; the state gets the changes. */
import type { Reason } from '../../../core/base/reason.ts';
import type { Result } from '../../../core/base/result.ts';
import type { AccountsContract } from '../../../core/contract/accounts.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import type { Asking } from '../../app/asking.ts';
import { withSecrets } from '../../kit/secret.ts';

type Call<M extends keyof AccountsContract> = Params<AccountsContract[M]>;

export function makeAccountActions({ ask, dispatch }: Asking) {
  /** The value; null if it was refused, and then the state has the reason. */
  async function told<T>(answer: Promise<Result<T, Reason>>): Promise<T | null> {
    const result = await answer;
    dispatch(result.ok ? { is: 'answered' } : { is: 'failed', reason: result.reason });
    return result.ok ? result.value : null;
  }
  /** Whether it was done. */
  async function changed(answer: Promise<Result<VaultFacts, Reason>>): Promise<boolean> {
    const result = await answer;
    dispatch(result.ok ? { is: 'vault-changed', vault: result.value } : { is: 'failed', reason: result.reason });
    return result.ok;
  }
  return {
    preview: (call: Call<'previewAccounts'>) => told(ask((vault) => vault.accounts.previewAccounts(call))),
    find: (call: Call<'findAccount'>) => told(ask((vault) => vault.accounts.findAccount(call))),
    add: (call: Call<'addAccounts'>) => changed(ask((vault) => vault.accounts.addAccounts(call))),
    rename: (call: Call<'renameAccount'>) => changed(ask((vault) => vault.accounts.renameAccount(call))),
    remove: (call: Call<'removeAccount'>) => changed(ask((vault) => vault.accounts.removeAccount(call))),
    readKey: (call: Call<'importPreview'>) =>
      withSecrets([call.secret, call.password], () => told(ask((vault) => vault.accounts.importPreview(call)))),
    accept: (call: Call<'importAccept'>) => changed(ask((vault) => vault.accounts.importAccept(call))),
    forget: () => told(ask((vault) => vault.accounts.importForget({}))),
    prove: (call: Call<'proveOwnership'>) => told(ask((vault) => vault.accounts.proveOwnership(call))),
    /** Whether it was logged: only then may the text be shown. */
    logExport: (text: string) => told(ask((vault) => vault.accounts.logExport({ text }))),
  };
}
