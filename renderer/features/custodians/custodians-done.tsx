import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { QuorumMeaning } from '../create/quorum-meaning.tsx';
import { CustodianTable } from './custodian-table.tsx';

export function CustodiansDone() {
  const { custody, common } = useWords();
  const { state, act } = useApp();
  if (state.vault === null) return null;
  const { custodians, quorum } = state.vault.custody;
  return (
    <Sheet name="custodians-done">
      <Heading>{custody.doneTitle}</Heading>
      <CustodianTable custody={state.vault.custody} />
      <QuorumMeaning quorum={{ need: quorum, of: custodians.length }} />
      <p>
        <Mark shape="caution" /> {custody.oldCopies}
      </p>
      <ButtonRow>
        <Button testId="done" look="strong" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {common.backToScan}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
