/** Entries were added to the registry. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './entries-imported.module.css';

export function EntriesImported({ count }: { readonly count: number }) {
  const words = useWords();
  const { state, act } = useApp();
  return (
    <Sheet name="kept">
      <Heading>{words.taskTexts.keep.done}</Heading>
      <p className={styles.count} data-testid="kept-count" data-count={count}>
        {words.entriesImported.count(count)}
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
