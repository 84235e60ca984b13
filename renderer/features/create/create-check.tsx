/** Asks for some of the new recovery words, to prove that they were written down. */
import { type FormEvent, useEffect, useId, useRef } from 'react';
import { useApp } from '../../app/use-app.ts';
import { Leave } from '../../custody/leave.tsx';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Cancel } from '../../kit/cancel.tsx';
import field from '../../kit/field.module.css';
import formStyles from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './create.module.css';
import { wrongPositions } from './wrong-positions.ts';

export function CreateCheck({ ask }: { readonly ask: readonly number[] }) {
  const { create, enrolment } = useWords();
  const { state, act } = useApp();
  const form = useRef<HTMLFormElement>(null);
  const wrong = wrongPositions(state.problem);
  const first = wrong[0];
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(`input[data-position="${first}"]`)?.focus();
  }, [first]);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])];
    const answers = inputs.map((input) => input.value.trim().toLowerCase());
    if (answers.includes('') || state.busy) return inputs[answers.indexOf('')]?.focus();
    void act.confirmWords(answers);
  };
  return (
    <Sheet name="create-check">
      <Steps journey="create" now={5} />
      <Heading>{create.checkTitle}</Heading>
      <p>{create.checkLead}</p>
      <form className={formStyles.form} ref={form} onSubmit={confirm} autoComplete="off">
        <div className={styles.asked}>
          {ask.map((position) => (
            <WordField
              key={position}
              position={position}
              label={create.word(position)}
              wrong={wrong.includes(position) ? create.wordWrong : null}
            />
          ))}
        </div>
        <Problem reason={state.problem} />
        <ButtonRow>
          <Cancel
            testId="words-again"
            label={create.wordsAgain}
            lost={create.wordsAgainWhy}
            really={create.wordsAgainReally}
            stay={enrolment.cancel.stay}
            disabled={state.busy}
            cancel={() => void act.entropy.makeWords()}
          />
          <Leave lost={enrolment.lost.words} />
          <Button type="submit" look="strong" testId="confirm-words" disabled={state.busy}>
            {create.confirm}
          </Button>
          <span role="status">{state.busy && create.making}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}

interface WordFieldProps {
  readonly position: number;
  readonly label: string;
  /** What is wrong with the word; null if nothing is known. */
  readonly wrong: string | null;
}

function WordField({ position, label, wrong }: WordFieldProps) {
  const id = useId();
  const why = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={32}
        lang="en"
        aria-invalid={wrong !== null}
        aria-describedby={why}
        data-testid={`ask-word-${position}`}
        data-position={position}
      />
      <span id={why} className={styles.wrong}>
        {wrong !== null && (
          <>
            <Mark shape="stop" /> {wrong}
          </>
        )}
      </span>
    </div>
  );
}
