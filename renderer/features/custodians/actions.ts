/** What a person does to change who keeps the vault. */
import type { Enrolment } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { VaultContract } from '../../../core/contract/vault.ts';
import type { Asking } from '../../app/asking.ts';

export function makeCustodianActions({ ask, dispatch, settle }: Asking) {
  return {
    /** Null when it was refused. */
    beginChange: async (call: Params<VaultContract['beginChange']>): Promise<Enrolment | null> => {
      const answer = await ask((room) => room.beginChange(call));
      dispatch(answer.ok ? { is: 'change-begun', enrolment: answer.value } : { is: 'failed', reason: answer.reason });
      return answer.ok ? answer.value : null;
    },
    commitChange: () =>
      settle(
        ask((room) => room.commitChange({})),
        (vault) => ({ is: 'custodians-changed', vault }),
      ),
  };
}
