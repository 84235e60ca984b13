/** Actions around custodians that several features use. Secrets are wiped after the vault's answer, whatever it is. */
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import type { Enrolment, SeatTaken } from '../../core/contract/custody.ts';
import type { Operation } from '../../core/contract/operations.ts';
import { withSecrets } from '../kit/secret.ts';
import type { AppEvent } from './app-state.ts';
import type { Asking } from './asking.ts';

/** Reads the locked vault's status: its custodians, its words, the waiting time, and the machine's networks. */
const makeLook =
  ({ dispatch, quietly }: Asking) =>
  async (): Promise<void> => {
    const answer = await quietly((vault) => vault.custody.vaultStatus({}));
    dispatch(
      answer.ok
        ? { is: 'front-known', seen: { ...answer.value, atMs: Date.now() } }
        : { is: 'failed', reason: answer.reason },
    );
  };

/** A refused attempt changes the waiting time, which is updated before the refusal is shown. */
export const makeTried =
  (asking: Asking) =>
  async <T>(answer: Result<T, Reason>, then: (value: T) => AppEvent): Promise<void> => {
    if (!answer.ok) await makeLook(asking)();
    asking.dispatch(answer.ok ? then(answer.value) : { is: 'failed', reason: answer.reason });
  };

export function makeCustodyActions(asking: Asking) {
  const { dispatch, ask, quietly, settle } = asking;
  const tried = makeTried(asking);
  const enrolled = (call: SeatTaken, enrol: () => Promise<Result<Enrolment, Reason>>): Promise<Enrolment | null> =>
    withSecrets([call.passphrase, call.repeated], async () => {
      const answer = await enrol();
      dispatch(answer.ok ? { is: 'enrolled', enrolment: answer.value } : { is: 'failed', reason: answer.reason });
      return answer.ok ? answer.value : null;
    });
  return {
    look: makeLook(asking),
    /** For the vault that is being created. Null if it was refused. */
    enrol: (call: SeatTaken) => enrolled(call, () => ask((vault) => vault.creation.enrol(call))),
    /** For the change of custodians that was begun. Null if it was refused. */
    enrolInChange: (call: SeatTaken) => enrolled(call, () => ask((vault) => vault.custody.enrol(call))),
    /** Drops the vault that was begun, and goes to the start. */
    leaveCreation: async () => {
      await quietly((vault) => vault.creation.cancelVault({}));
      dispatch({ is: 'go', to: 'start' });
    },
    confirmWords: (answers: string[]) =>
      settle(
        ask((vault) => vault.creation.confirmWords({ answers })),
        (vault) => ({ is: 'vault-made', vault }),
      ),
    /** Custodians who have authorised this operation so far; null if this one was refused. */
    authorise: (custodian: number, passphrase: Uint8Array, operation: Operation): Promise<readonly number[] | null> =>
      withSecrets([passphrase], async () => {
        const answer = await ask((vault) => vault.custody.authorise({ custodian, passphrase, operation }));
        await tried(answer, () => ({ is: 'answered' }));
        return answer.ok ? answer.value.given : null;
      }),
    /** Withdraws all authorisations; a change that was begun is dropped. A failure is not reported: they expire. */
    cancel: async () => {
      await quietly((vault) => vault.custody.cancel({}));
    },
  };
}
