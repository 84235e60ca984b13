/** Shows the new recovery words, to be written down. */
import { useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Cancel } from '../../kit/cancel.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './create.module.css';

export function CreateWords({ words: shown }: { readonly words: readonly string[] }) {
  const { create, common, enrolment } = useWords();
  const { act } = useApp();
  const [written, setWritten] = useState(false);
  return (
    <Sheet name="create-words" wide>
      <Steps now={4} />
      <Heading>{create.wordsTitle}</Heading>
      <ul className={styles.warnings}>
        {create.wordsWarnings.map((warning) => (
          <li key={warning}>
            <Mark shape="caution" /> {warning}
          </li>
        ))}
      </ul>
      <ol className={styles.words} aria-label={create.wordsList} data-testid="mnemonic" lang="en">
        {shown.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words can repeat, and never move
          <li key={index} data-testid={`word-${index + 1}`}>
            <span className={styles.number}>{index + 1}</span> <b>{word}</b>
          </li>
        ))}
      </ol>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={written}
          onChange={(event) => setWritten(event.currentTarget.checked)}
          data-testid="words-written"
        />
        {create.written}
      </label>
      <ButtonRow>
        <Cancel
          testId="cancel"
          label={common.cancel}
          {...enrolment.cancel}
          cancel={() => act.dispatch({ is: 'go', to: 'start' })}
        />
        <Button
          look="strong"
          testId="check-words"
          disabled={!written}
          onClick={() => act.dispatch({ is: 'words-written' })}
        >
          {create.toCheck}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
