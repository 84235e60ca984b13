/** Asks for some of the new recovery words, to prove that they were written down. */
import { type FormEvent, useRef } from 'react';
import { useApp } from '../../app/use-app.ts';
import { Leave } from '../../custody/leave.tsx';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Cancel } from '../../kit/cancel.tsx';
import formStyles from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { answersIn, wrongPositions } from '../../recovery/answers.ts';
import { AskedWords } from '../../recovery/asked-words.tsx';

export function CreateCheck({ ask }: { readonly ask: readonly number[] }) {
  const { create, enrolment } = useWords();
  const { state, act } = useApp();
  const form = useRef<HTMLFormElement>(null);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    const answers = state.busy ? null : answersIn(form.current);
    if (answers !== null) void act.confirmWords(answers);
  };
  return (
    <Sheet name="create-check">
      <Steps journey="create" now={7} />
      <Heading>{create.checkTitle}</Heading>
      <p>{create.checkLead}</p>
      <form className={formStyles.form} ref={form} onSubmit={confirm} autoComplete="off">
        <AskedWords ask={ask} wrong={wrongPositions(state.problem)} form={form} />
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
