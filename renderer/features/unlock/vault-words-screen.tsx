import { useEffect } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { Steps } from '../create/steps.tsx';
import { VaultWords } from './vault-words.tsx';

/** A vault that is new on this machine: its two words go onto paper, to be compared before each passphrase. */
export function VaultWordsScreen() {
  const { custody, common, create } = useWords();
  const { state, act } = useApp();
  const vaultStatus = state.vaultStatus?.vaultStatus ?? null;
  useEffect(() => void act.look(), [act]);
  return (
    <Sheet name="vault-words">
      <Steps now={create.steps.length} />
      <Heading>{custody.newWordsTitle}</Heading>
      {vaultStatus === null || vaultStatus.vault === '' ? (
        <p>{common.working}</p>
      ) : (
        <VaultWords words={vaultStatus.words} />
      )}
      <p>{custody.newWordsLead}</p>
      <p>{custody.newWordsWhy}</p>
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button look="strong" testId="vault-words-written" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {custody.newWordsWritten}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
