/** Actions for beginning a vault, and for going back in it. */

import type { CreationContract } from '../../../core/contract/creation.ts';
import type { Params } from '../../../core/contract/define.ts';
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
    /** Back from the entropy to the custodians who have enrolled. */
    toCustodians: () =>
      settle(
        ask((vault) => vault.creation.custodians({})),
        (enrolment) => ({ is: 'vault-begun', enrolment }),
      ),
  };
}
