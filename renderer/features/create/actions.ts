/** Actions for beginning a vault. */

import type { CreationContract } from '../../../core/contract/creation.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { Asking } from '../../app/asking.ts';

export function makeCreateActions({ ask, settle }: Asking) {
  return {
    beginVault: (call: Params<CreationContract['beginVault']>) =>
      settle(
        ask((vault) => vault.creation.beginVault(call)),
        (enrolment) => ({ is: 'vault-begun', enrolment }),
      ),
  };
}
