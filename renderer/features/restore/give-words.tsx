/** Takes typed recovery words for a restore. */
import { type FormEvent, useRef, useState } from 'react';
import { useCalls } from '../../app/use-calls.ts';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { FoundProblem } from '../../recovery/found-problem.tsx';
import styles from '../../recovery/recovery.module.css';
import { useWordLists } from '../../recovery/use-word-lists.ts';
import { phraseCounts, WordCount } from '../../recovery/word-count.tsx';
import { emptyGrid, readGrid, WordGrid } from '../../recovery/word-grid.tsx';
import type { GiveProps } from './give.ts';

export function GiveWords({ onGiven, back }: GiveProps) {
  const { restore, recovery } = useWords();
  const { busy, problem, run } = useCalls();
  const grid = useRef<HTMLDivElement>(null);
  const [count, choose] = useState<number>(phraseCounts[0]);
  const listOf = useWordLists(['english', 'japanese']);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    const words = busy ? null : readGrid(grid);
    if (words === null) return;
    const answer = await run((vault) => vault.recovery.giveWords({ words }), [words]);
    // Refused words stay in their fields, so that they can be corrected.
    if (answer === null) return;
    emptyGrid(grid);
    onGiven(answer.value);
  };
  return (
    <Sheet name="restore-words" wide>
      <Steps journey="restore" now={1} />
      <Heading>{restore.wordsTitle}</Heading>
      <p>{recovery.restore.typeLead}</p>
      <p className={styles.warn}>
        <Mark shape="caution" /> {restore.alone}
      </p>
      <form className={form.form} onSubmit={(event) => void give(event)} autoComplete="off">
        <WordCount counts={phraseCounts} count={count} choose={choose} />
        <WordGrid key={count} count={count} grid={grid} listOf={listOf} disabled={busy} />
        <FoundProblem reason={problem} />
        <ButtonRow>
          <Button testId="back" disabled={busy} onClick={back}>
            {recovery.restore.back}
          </Button>
          <Button type="submit" look="strong" testId="give-words" disabled={busy}>
            {restore.checkWords}
          </Button>
        </ButtonRow>
      </form>
    </Sheet>
  );
}
