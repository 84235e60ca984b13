/** Shows the new recovery words, to be written down. */
import { useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { Leave } from '../../custody/leave.tsx';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { formFor } from '../../recovery/forms.ts';
import { PrintForm } from '../../recovery/print-form.tsx';
import { WordList } from '../../recovery/word-list.tsx';
import styles from './create.module.css';

export function CreateWords({ words: shown }: { readonly words: readonly string[] }) {
  const { create, common, enrolment } = useWords();
  const { act } = useApp();
  const [written, setWritten] = useState(false);
  return (
    <Sheet name="create-words" wide>
      <Steps journey="create" now={6} />
      <Heading>{create.wordsTitle}</Heading>
      <ul className={styles.warnings}>
        {create.wordsWarnings.map((warning) => (
          <li key={warning}>
            <Mark shape="caution" /> {warning}
          </li>
        ))}
      </ul>
      <WordList words={shown} label={create.wordsList} testId="mnemonic" />
      <div className={styles.paper}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={written}
            onChange={(event) => setWritten(event.currentTarget.checked)}
            data-testid="words-written"
          />
          {create.written}
        </label>
        <PrintForm form={formFor('words', shown.length)} />
      </div>
      <ButtonRow>
        <Button testId="back" onClick={() => act.dispatch({ is: 'go', to: 'create-entropy' })}>
          {common.back}
        </Button>
        <Leave lost={enrolment.lost.words} />
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
