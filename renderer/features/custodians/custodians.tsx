/** The custodians of the vault, and the consequences of their quorum. */
import { useEffect } from 'react';
import { useApp } from '../../app/use-app.ts';
import { QuorumMeaning } from '../../custody/quorum-meaning.tsx';
import { VaultWords } from '../../custody/vault-words.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { CustodianTable } from './custodian-table.tsx';

export function Custodians() {
  const { custody, custodians: custodiansWords } = useWords();
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
          <h2>{custodiansWords.wordsAgain}</h2>
          <VaultWords words={words} />
        </>
      )}
      <ButtonRow>
        <Button testId="change-custodians" onClick={() => act.dispatch({ is: 'go', to: 'custodians-change' })}>
          {custodiansWords.change}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
