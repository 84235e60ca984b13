/** The unlock screen: the vault's two words, the network state, and the custodians' shares. */
import { useEffect } from 'react';
import { useApp } from '../../app/use-app.ts';
import { VaultWords } from '../../custody/vault-words.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { GuardState } from './guard-state.tsx';
import { Shares } from './shares.tsx';

export function Unlock() {
  const { unlock, common } = useWords();
  const { state, act } = useApp();
  const seen = state.vaultStatus;
  const vaultStatus = seen?.vaultStatus ?? null;
  // Polled every second: this screen continues by itself once the cable is out.
  const guard = state.machine?.guard ?? seen?.guard;
  useEffect(() => void act.look(), [act]);
  // Given shares are in the vault's process, which ends with them.
  const leave = () => (vaultStatus?.given.length ? void act.lock() : act.dispatch({ is: 'go', to: 'start' }));
  return (
    <Sheet name="unlock">
      <Heading>{unlock.unlockTitle}</Heading>
      {vaultStatus !== null && (
        <>
          {vaultStatus.vault === '' ? <p>{unlock.oldVault}</p> : <VaultWords words={vaultStatus.words} />}
          {vaultStatus.vault !== '' && <p>{unlock.compareWords}</p>}
        </>
      )}
      {guard !== undefined && <GuardState guard={guard} />}
      {guard !== undefined && vaultStatus !== null ? (
        <Shares vaultStatus={vaultStatus} guard={guard} />
      ) : (
        <>
          <p role="status">{state.problem === null && unlock.looking}</p>
          <Problem reason={state.problem} />
        </>
      )}
      <ButtonRow>
        <Button testId="back" disabled={state.busy} onClick={leave}>
          {vaultStatus?.given.length ? common.cancel : common.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
