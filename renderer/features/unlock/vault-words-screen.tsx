/** A vault that is new on this machine: its two words are written on paper, to compare before each passphrase. */
import { useEffect } from 'react';
import type { Journey } from '../../app/screens.ts';
import { useApp } from '../../app/use-app.ts';
import { Steps } from '../../custody/steps.tsx';
import { VaultWords } from '../../custody/vault-words.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';

interface VaultWordsScreenProps {
  /** Absent for a vault of a version before custodians, which was opened and not made. */
  readonly journey?: Journey;
}

export function VaultWordsScreen({ journey }: VaultWordsScreenProps) {
  const { enrolment, unlock, common } = useWords();
  const { state, act } = useApp();
  const vaultStatus = state.vaultStatus?.vaultStatus ?? null;
  useEffect(() => void act.look(), [act]);
  return (
    <Sheet name="vault-words">
      {journey !== undefined && <Steps journey={journey} now={enrolment.steps[journey].length} />}
      <Heading>{unlock.newWordsTitle}</Heading>
      {vaultStatus === null || vaultStatus.vault === '' ? (
        <p>{common.working}</p>
      ) : (
        <VaultWords words={vaultStatus.words} />
      )}
      <p>{unlock.newWordsLead}</p>
      <p>{unlock.newWordsWhy}</p>
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button look="strong" testId="vault-words-written" onClick={() => act.dispatch({ is: 'go', to: 'home' })}>
          {unlock.newWordsWritten}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
