import { useEffect } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { GuardState } from './guard-state.tsx';
import { Shares } from './shares.tsx';
import { VaultWords } from './vault-words.tsx';

export function UnlockHandlers() {
  const { custody, common } = useWords();
  const { state, act } = useApp();
  const seen = state.vaultStatus;
  const vaultStatus = seen?.vaultStatus ?? null;
  // The machine is asked for anew each second: this screen goes on by itself once the cable is out.
  const guard = state.machine?.guard ?? seen?.guard;
  useEffect(() => void act.look(), [act]);
  // Shares that were given lie in the vault's process, which ends with them.
  const leave = () => (vaultStatus?.given.length ? void act.lock() : act.dispatch({ is: 'go', to: 'start' }));
  return (
    <Sheet name="unlock">
      <Heading>{custody.unlockTitle}</Heading>
      {vaultStatus !== null && (
        <>
          {vaultStatus.vault === '' ? <p>{custody.oldVault}</p> : <VaultWords words={vaultStatus.words} />}
          {vaultStatus.vault !== '' && <p>{custody.compareWords}</p>}
        </>
      )}
      {guard !== undefined && <GuardState guard={guard} />}
      {guard !== undefined && vaultStatus !== null ? (
        <Shares vaultStatus={vaultStatus} guard={guard} />
      ) : (
        <>
          <p role="status">{state.problem === null && custody.looking}</p>
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
