import { useEffect } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { QuorumMeaning } from '../create/quorum-meaning.tsx';
import { VaultWords } from '../unlock/vault-words.tsx';
import { CustodianTable } from './custodian-table.tsx';

/** Who keeps the vault, and what that means. */
export function Custodians() {
  const { custody, common } = useWords();
  const { state, act } = useApp();
  useEffect(() => void act.look(), [act]);
  if (state.vault === null) return null;
  const { custodians, quorum } = state.vault.custody;
  const words = state.vaultStatus?.vaultStatus?.words ?? null;
  return (
    <Sheet name="custodians">
      <Heading>{custody.title}</Heading>
      <CustodianTable custody={state.vault.custody} />
      <QuorumMeaning quorum={{ need: quorum, of: custodians.length }} />
      {words !== null && (
        <>
          <h2>{custody.wordsAgain}</h2>
          <VaultWords words={words} />
        </>
      )}
      <ButtonRow>
        <Button testId="change-custodians" onClick={() => act.dispatch({ is: 'go', to: 'custodians-change' })}>
          {custody.change}
        </Button>
        <Button testId="back" look="strong" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {common.backToScan}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
