/** After an approval that is not the last one needed, and after a refusal: where the batch stands, and who is next. */
import type { PendingBatch } from '../../../core/contract/pending.ts';
import { PendingItem } from '../../app/pending-item.tsx';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';

export function Pending({ pending }: { readonly pending: PendingBatch }) {
  const { approvals, format } = useWords();
  const { state, act } = useApp();
  const isOver = pending.ended !== null;
  return (
    <Sheet name="pending">
      <Heading>{isOver ? approvals.titleEnded : approvals.title}</Heading>
      {!isOver && <p role="status">{format.sentences(approvals.kept, approvals.nextPerson)}</p>}
      <Problem reason={state.problem} />
      <PendingItem pending={pending} dismiss={null} />
      <ButtonRow>
        <Button testId="pending-home" onClick={() => act.dispatch({ is: 'go', to: 'home' })}>
          {approvals.home}
        </Button>
        <Button testId="done" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {approvals.next}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
