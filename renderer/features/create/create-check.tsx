/** Asks for some of the new recovery words, to prove that they were written down. */
import { type FormEvent, useId, useRef } from 'react';
import { useApp } from '../../app/use-app.ts';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Cancel } from '../../kit/cancel.tsx';
import field from '../../kit/field.module.css';
import formStyles from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './create.module.css';

export function CreateCheck({ ask }: { readonly ask: readonly number[] }) {
  const { create, enrolment } = useWords();
  const { state, act } = useApp();
  const form = useRef<HTMLFormElement>(null);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])];
    const answers = inputs.map((input) => input.value.trim().toLowerCase());
    if (answers.includes('') || state.busy) return inputs[answers.indexOf('')]?.focus();
    void act.confirmWords(answers);
  };
  return (
    <Sheet name="create-check">
      <Steps now={5} />
      <Heading>{create.checkTitle}</Heading>
      <p>{create.checkLead}</p>
      <form className={formStyles.form} ref={form} onSubmit={confirm} autoComplete="off">
        <div className={styles.asked}>
          {ask.map((position) => (
            <WordField key={position} position={position} label={create.word(position)} />
          ))}
        </div>
        <Problem reason={state.problem} />
        <ButtonRow>
          <Cancel
            testId="start-over"
            label={create.backToWords}
            lost={create.startOver}
            really={create.startOverReally}
            stay={enrolment.cancel.stay}
            disabled={state.busy}
            cancel={() => act.dispatch({ is: 'go', to: 'create-entropy' })}
          />
          <Button type="submit" look="strong" testId="confirm-words" disabled={state.busy}>
            {create.confirm}
          </Button>
          <span role="status">{state.busy && create.making}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}

function WordField({ position, label }: { readonly position: number; readonly label: string }) {
  const id = useId();
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
        data-testid={`ask-word-${position}`}
        data-position={position}
      />
    </div>
  );
}
