/** Confirms that the custodians were changed. */
import { useApp } from '../../app/use-app.ts';
import { QuorumMeaning } from '../../custody/quorum-meaning.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { CustodianTable } from './custodian-table.tsx';

export function CustodiansDone() {
  const { custodians: custodiansWords, common } = useWords();
  const { state, act } = useApp();
  if (state.vault === null) return null;
  const { custodians, quorum } = state.vault.custody;
  return (
    <Sheet name="custodians-done">
      <Heading>{custodiansWords.doneTitle}</Heading>
      <CustodianTable custody={state.vault.custody} />
      <QuorumMeaning quorum={{ need: quorum, of: custodians.length }} />
      <p>
        <Mark shape="caution" /> {custodiansWords.oldCopies}
      </p>
      <ButtonRow>
        <Button testId="done" look="strong" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {common.backToScan}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
