/** Actions for beginning a vault, and for going back in it. */

import type { AccountName, CreationContract } from '../../../core/contract/creation.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { FilledIn } from '../../../core/contract/rule-book.ts';
import type { Asking } from '../../app/asking.ts';

type Keepers = Params<CreationContract['beginVault']>;

export function makeCreateActions({ ask, settle }: Asking) {
  return {
    beginVault: (call: Keepers) =>
      settle(
        ask((vault) => vault.creation.beginVault(call)),
        (enrolment) => ({ is: 'vault-begun', enrolment }),
      ),
    /** For a vault that was begun: the same custodians keep their passphrases. */
    chooseCustodians: (call: Keepers) =>
      settle(
        ask((vault) => vault.creation.chooseCustodians(call)),
        (enrolment) => ({ is: 'vault-begun', enrolment }),
      ),
    /** To the names of the first accounts, as chosen so far. */
    toNames: () =>
      settle(
        ask((vault) => vault.creation.accountNames({})),
        ({ names }) => ({ is: 'accounts-named', names }),
      ),
    nameAccounts: (names: readonly AccountName[]) =>
      settle(
        ask((vault) => vault.creation.nameAccounts({ names: [...names] })),
        () => ({ is: 'go', to: 'create-rules' }),
      ),
    /** Null: none for now. */
    chooseRules: (rules: FilledIn | null) =>
      settle(
        ask((vault) => vault.creation.chooseRules({ rules })),
        () => ({ is: 'go', to: 'create-entropy' }),
      ),
    /** Back to the custodians who have enrolled. */
    toCustodians: () =>
      settle(
        ask((vault) => vault.creation.custodians({})),
        (enrolment) => ({ is: 'vault-begun', enrolment }),
      ),
  };
}
