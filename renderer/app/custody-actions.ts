/** What several features do with custodians. Secrets are wiped when the vault has answered, whatever it said. */
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import type { Enrolment } from '../../core/contract/custody.ts';
import type { Params } from '../../core/contract/define.ts';
import type { Operation } from '../../core/contract/operations.ts';
import type { VaultContract } from '../../core/contract/vault.ts';
import { withSecrets } from '../kit/secret.ts';
import type { AppEvent } from './app-state.ts';
import type { Asking } from './asking.ts';

type Call<M extends keyof VaultContract> = Params<VaultContract[M]>;

/** Looks at the vault from outside: who opens it, its words, how long to wait, and the machine's networks. */
const makeLook =
  ({ dispatch, quietly }: Asking) =>
  async (): Promise<void> => {
    const answer = await quietly((room) => room.vaultStatus({}));
    dispatch(
      answer.ok
        ? { is: 'front-known', seen: { ...answer.value, atMs: Date.now() } }
        : { is: 'failed', reason: answer.reason },
    );
  };

/** A refused try has changed how long to wait: that is known before the refusal is shown. */
export const makeTried =
  (asking: Asking) =>
  async <T>(answer: Result<T, Reason>, then: (value: T) => AppEvent): Promise<void> => {
    if (!answer.ok) await makeLook(asking)();
    asking.dispatch(answer.ok ? then(answer.value) : { is: 'failed', reason: answer.reason });
  };

export function makeCustodyActions(asking: Asking) {
  const { dispatch, ask, quietly, settle } = asking;
  const tried = makeTried(asking);
  return {
    look: makeLook(asking),
    /** Null when it was refused. */
    enrol: (call: Call<'enrol'>): Promise<Enrolment | null> =>
      withSecrets([call.passphrase, call.repeated], async () => {
        const answer = await ask((room) => room.enrol(call));
        dispatch(answer.ok ? { is: 'enrolled', enrolment: answer.value } : { is: 'failed', reason: answer.reason });
        return answer.ok ? answer.value : null;
      }),
    confirmWords: (answers: string[]) =>
      settle(
        ask((room) => room.confirmWords({ answers })),
        (vault) => ({ is: 'vault-made', vault }),
      ),
    /** Who has agreed to this deed so far; null when this one was refused. */
    authorise: (custodian: number, passphrase: Uint8Array, operation: Operation): Promise<readonly number[] | null> =>
      withSecrets([passphrase], async () => {
        const answer = await ask((room) => room.authorise({ custodian, passphrase, operation }));
        await tried(answer, () => ({ is: 'answered' }));
        return answer.ok ? answer.value.given : null;
      }),
    /** Whoever has agreed so far takes it back; a change that was begun is given up. Nothing to say when it fails: it ends by itself. */
    cancel: async () => {
      await quietly((room) => room.cancel({}));
    },
  };
}
