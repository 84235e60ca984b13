/** Entries were added to the registry. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import done from '../../kit/done.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';

export function EntriesImported({ count }: { readonly count: number }) {
  const words = useWords();
  const { state, act } = useApp();
  return (
    <Sheet name="kept">
      <Heading>{words.taskTexts.keep.done}</Heading>
      <p className={done.done} data-testid="kept-count" data-count={count}>
        <Mark shape="done" /> {words.entriesImported.count(count)}
      </p>
      <p>{state.vault?.mode === 'practice' ? words.entriesImported.practice : words.entriesImported.lead}</p>
      <ButtonRow>
        <Button testId="books" onClick={() => act.dispatch({ is: 'go', to: 'books' })}>
          {words.entriesImported.registry}
        </Button>
        <Button testId="done" look="strong" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {words.common.backToScan}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
