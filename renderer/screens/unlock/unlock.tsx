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

/** While online, how often it is looked whether the cable is out. */
const lookAgainMs = 3000;

export function Unlock() {
  const { custody, common } = useWords();
  const { state, act } = useApp();
  const seen = state.front;
  const front = seen?.front ?? null;
  const isOnline = seen?.guard.state === 'online';
  useEffect(() => void act.look(), [act]);
  useEffect(() => {
    if (!isOnline) return;
    const timer = setInterval(() => void act.look(), lookAgainMs);
    return () => clearInterval(timer);
  }, [act, isOnline]);
  // Shares that were given lie in the vault's process, which ends with them.
  const leave = () => (front?.given.length ? void act.lock() : act.dispatch({ is: 'go', to: 'start' }));
  return (
    <Sheet name="unlock">
      <Heading>{custody.unlockTitle}</Heading>
      {front !== null && (
        <>
          {front.vault === '' ? <p>{custody.oldVault}</p> : <VaultWords words={front.words} />}
          {front.vault !== '' && <p>{custody.compareWords}</p>}
        </>
      )}
      {seen !== null && <GuardState guard={seen.guard} />}
      {seen !== null && front !== null ? (
        <Shares front={front} guard={seen.guard} />
      ) : (
        <>
          <p role="status">{state.problem === null && custody.looking}</p>
          <Problem reason={state.problem} />
        </>
      )}
      <ButtonRow>
        <Button testId="back" disabled={state.busy} onClick={leave}>
          {front?.given.length ? common.cancel : common.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
