/** Actions around custodians. Secrets are wiped after the vault's answer, whatever it is. */
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import type { CreationContract } from '../../core/contract/creation.ts';
import type { CustodyContract, Enrolment, SeatTaken, ShareAnswer } from '../../core/contract/custody.ts';
import type { Params } from '../../core/contract/define.ts';
import type { Operation } from '../../core/contract/operations.ts';
import { withSecrets } from '../bridge/secret.ts';
import type { AppEvent } from './app-state.ts';
import { type Asking, askQuietly } from './asking.ts';

type Call<M extends keyof CustodyContract> = Params<CustodyContract[M]>;

export function makeCustodyActions({ dispatch, ask, settle }: Asking) {
  /** Reads the locked vault's status: its custodians, its words, the waiting time, and the machine's networks. */
  async function look(): Promise<void> {
    const answer = await askQuietly((vault) => vault.custody.vaultStatus({}));
    dispatch(
      answer.ok
        ? { is: 'front-known', seen: { ...answer.value, atMs: Date.now() } }
        : { is: 'failed', reason: answer.reason },
    );
  }
  /** A refused attempt changes the waiting time, which is updated before the refusal is shown. */
  async function tried<T>(answer: Result<T, Reason>, then: (value: T) => AppEvent): Promise<void> {
    if (!answer.ok) await look();
    dispatch(answer.ok ? then(answer.value) : { is: 'failed', reason: answer.reason });
  }

  const enrolled = (call: SeatTaken, enrol: () => Promise<Result<Enrolment, Reason>>): Promise<Enrolment | null> =>
    withSecrets([call.passphrase, call.repeated], async () => {
      const answer = await enrol();
      dispatch(answer.ok ? { is: 'enrolled', enrolment: answer.value } : { is: 'failed', reason: answer.reason });
      return answer.ok ? answer.value : null;
    });

  return {
    look,
    giveShare: (call: Call<'giveShare'>) =>
      withSecrets([call.passphrase], async () =>
        tried(await ask((vault) => vault.custody.giveShare(call)), afterShare),
      ),
    overrideHold: (typed: string) =>
      settle(
        ask((vault) => vault.custody.overrideHold({ typed })),
        (vault) => ({ is: 'vault-opened', vault }),
      ),
    beginVault: (call: Params<CreationContract['beginVault']>) =>
      settle(
        ask((vault) => vault.creation.beginVault(call)),
        (enrolment) => ({ is: 'vault-begun', enrolment }),
      ),
    /** Into the vault that is being made. Null if it was refused. */
    enrol: (call: SeatTaken) => enrolled(call, () => ask((vault) => vault.creation.enrol(call))),
    /** Into the change of custodians that was begun. Null if it was refused. */
    enrolInChange: (call: SeatTaken) => enrolled(call, () => ask((vault) => vault.custody.enrol(call))),
    makeWords: () =>
      settle(
        ask((vault) => vault.creation.makeWords({})),
        ({ words, ask: asked }) => ({ is: 'words-made', words, ask: asked }),
      ),
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
    /** Withdraws all authorisations; a change that was begun is dropped. A failure is not reported, because they
     * expire. */
    cancel: async () => {
      await askQuietly((vault) => vault.custody.cancel({}));
    },
    /** Null if it was refused. */
    beginChange: async (call: Call<'beginChange'>): Promise<Enrolment | null> => {
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

function afterShare(answer: ShareAnswer): AppEvent {
  if (answer.done === 'opened') return { is: 'vault-opened', vault: answer.vault };
  if (answer.done === 'held') return { is: 'held', problem: answer.problem, word: answer.word };
  return { is: 'share-given', vaultStatus: answer.vaultStatus, atMs: Date.now() };
}
