/** What a person can do with the accounts of the open vault. The screens get the answers; the state gets what changed. */
import type { Reason } from '../../../core/base/reason.ts';
import type { Result } from '../../../core/base/result.ts';
import type { AccountsContract } from '../../../core/contract/accounts.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import type { Asking } from '../../app/asking.ts';
import { withSecrets } from '../../kit/secret.ts';

type Call<M extends keyof AccountsContract> = Params<AccountsContract[M]>;

export function makeAccountActions({ ask, dispatch }: Asking) {
  /** The value; null when it was refused, and then the state has the reason. */
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
    preview: (call: Call<'previewAccounts'>) => told(ask((room) => room.previewAccounts(call))),
    find: (call: Call<'findAccount'>) => told(ask((room) => room.findAccount(call))),
    add: (call: Call<'addAccounts'>) => changed(ask((room) => room.addAccounts(call))),
    rename: (call: Call<'renameAccount'>) => changed(ask((room) => room.renameAccount(call))),
    remove: (call: Call<'removeAccount'>) => changed(ask((room) => room.removeAccount(call))),
    readKey: (call: Call<'importPreview'>) =>
      withSecrets([call.secret, call.password], () => told(ask((room) => room.importPreview(call)))),
    accept: (call: Call<'importAccept'>) => changed(ask((room) => room.importAccept(call))),
    forget: () => told(ask((room) => room.importForget({}))),
    prove: (call: Call<'proveOwnership'>) => told(ask((room) => room.proveOwnership(call))),
    /** Whether it is in the log: only then may it be shown. */
    logExport: (text: string) => told(ask((room) => room.logExport({ text }))),
  };
}
