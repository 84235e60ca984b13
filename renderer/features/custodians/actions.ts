/** Actions for changing the custodians. */
import type { CustodyContract, Enrolment } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { Asking } from '../../app/asking.ts';

export function makeCustodianActions({ ask, dispatch, settle }: Asking) {
  return {
    /** Null if it was refused. */
    beginChange: async (call: Params<CustodyContract['beginChange']>): Promise<Enrolment | null> => {
      const answer = await ask((vault) => vault.custody.beginChange(call));
      dispatch(answer.ok ? { is: 'change-begun', enrolment: answer.value } : { is: 'failed', reason: answer.reason });
      return answer.ok ? answer.value : null;
    },
    commitChange: () =>
      settle(
        ask((vault) => vault.custody.commitChange({})),
        (vault) => ({ is: 'custodians-changed', vault }),
      ),
  };
}
