/** Actions for opening the vault. The passphrase is wiped after the vault's answer, whatever it is. */
import type { CustodyContract, ShareAnswer } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { AppEvent } from '../../app/app-state.ts';
import type { Asking } from '../../app/asking.ts';
import { makeTried } from '../../app/custody-actions.ts';
import { withSecrets } from '../../kit/secret.ts';

type Call<M extends keyof CustodyContract> = Params<CustodyContract[M]>;

export function makeUnlockActions(asking: Asking) {
  const { ask, settle } = asking;
  const tried = makeTried(asking);
  return {
    giveShare: (call: Call<'giveShare'>) =>
      withSecrets([call.passphrase], async () =>
        tried(await ask((vault) => vault.custody.giveShare(call)), afterShare),
      ),
    overrideHold: (typed: string) =>
      settle(
        ask((vault) => vault.custody.overrideHold({ typed })),
        (vault) => ({ is: 'vault-opened', vault }),
      ),
  };
}

function afterShare(answer: ShareAnswer): AppEvent {
  if (answer.done === 'opened') return { is: 'vault-opened', vault: answer.vault };
  if (answer.done === 'held') return { is: 'held', problem: answer.problem, word: answer.word };
  return { is: 'share-given', vaultStatus: answer.vaultStatus, atMs: Date.now() };
}
