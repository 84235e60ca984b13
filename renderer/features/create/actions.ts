/** What a person does to begin a vault. */
import type { Params } from '../../../core/contract/define.ts';
import type { VaultContract } from '../../../core/contract/vault.ts';
import type { Asking } from '../../app/asking.ts';

export function makeCreateActions({ ask, settle }: Asking) {
  return {
    beginVault: (call: Params<VaultContract['beginVault']>) =>
      settle(
        ask((room) => room.beginVault(call)),
        (enrolment) => ({ is: 'vault-begun', enrolment }),
      ),
  };
}
