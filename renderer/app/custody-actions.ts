/** What a person does about custodians. Secrets are wiped when the vault has answered, whatever it said. */
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import type { Enrolment, ShareAnswer } from '../../core/contract/custody.ts';
import type { Params } from '../../core/contract/define.ts';
import type { Operation } from '../../core/contract/operations.ts';
import type { VaultContract } from '../../core/contract/vault.ts';
import { withSecrets } from '../kit/secret.ts';
import type { AppEvent } from './app-state.ts';
import { type Asking, askQuietly } from './asking.ts';

type Call<M extends keyof VaultContract> = Params<VaultContract[M]>;

export function makeCustodyActions({ dispatch, ask, settle }: Asking) {
  /** The vault from outside: who opens it, its words, how long to wait, and the machine's networks. */
  async function look(): Promise<void> {
    const answer = await askQuietly((room) => room.vaultStatus({}));
    dispatch(
      answer.ok
        ? { is: 'front-known', seen: { ...answer.value, atMs: Date.now() } }
        : { is: 'failed', reason: answer.reason },
    );
  }
  /** A refused try has changed how long to wait: that is known before the refusal is shown. */
  async function tried<T>(answer: Result<T, Reason>, then: (value: T) => AppEvent): Promise<void> {
    if (!answer.ok) await look();
    dispatch(answer.ok ? then(answer.value) : { is: 'failed', reason: answer.reason });
  }

  return {
    look,
    giveShare: (call: Call<'giveShare'>) =>
      withSecrets([call.passphrase], async () => tried(await ask((room) => room.giveShare(call)), afterShare)),
    overrideHold: (typed: string) =>
      settle(
        ask((room) => room.overrideHold({ typed })),
        (vault) => ({ is: 'vault-opened', vault }),
      ),
    beginVault: (call: Call<'beginVault'>) =>
      settle(
        ask((room) => room.beginVault(call)),
        (enrolment) => ({ is: 'vault-begun', enrolment }),
      ),
    /** Null when it was refused. */
    enrol: (call: Call<'enrol'>): Promise<Enrolment | null> =>
      withSecrets([call.passphrase, call.repeated], async () => {
        const answer = await ask((room) => room.enrol(call));
        dispatch(answer.ok ? { is: 'enrolled', enrolment: answer.value } : { is: 'failed', reason: answer.reason });
        return answer.ok ? answer.value : null;
      }),
    makeWords: () =>
      settle(
        ask((room) => room.makeWords({})),
        ({ words, ask: asked }) => ({ is: 'words-made', words, ask: asked }),
      ),
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
      await askQuietly((room) => room.cancel({}));
    },
    /** Null when it was refused. */
    beginChange: async (call: Call<'beginChange'>): Promise<Enrolment | null> => {
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

function afterShare(answer: ShareAnswer): AppEvent {
  if (answer.done === 'opened') return { is: 'vault-opened', vault: answer.vault };
  if (answer.done === 'held') return { is: 'held', problem: answer.problem, word: answer.word };
  return { is: 'share-given', vaultStatus: answer.vaultStatus, atMs: Date.now() };
}
