/** Choosing the custodians. Nothing is created yet. */
import { type FormEvent, useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { NameField } from '../../custody/name-field.tsx';
import { nameProblems, tidyName } from '../../custody/names.ts';
import { recommended } from '../../custody/quorum.ts';
import { QuorumMeaning } from '../../custody/quorum-meaning.tsx';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './create.module.css';
import { QuorumChoice } from './quorum-choice.tsx';

export function CreateCustody() {
  const { create, custody, common } = useWords();
  const { state, act } = useApp();
  const [quorum, choose] = useState(recommended);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  // A single custodian needs no name; the log has this one.
  const names = Array.from({ length: quorum.of }, (_, at) => typed[at] ?? (quorum.of === 1 ? create.onlyOne : ''));
  const problems = nameProblems(names);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (state.busy || problems.some((problem) => problem !== null)) return;
    void act.create.beginVault({ quorum: quorum.need, names: names.map(tidyName) });
  };
  return (
    <Sheet name="create-custody">
      <Steps now={1} />
      <Heading>{create.createTitle}</Heading>
      <p>{create.createLead}</p>
      <form className={form.form} onSubmit={begin} autoComplete="off">
        <QuorumChoice quorum={quorum} choose={choose} />
        <QuorumMeaning quorum={quorum} />
        <div className={styles.asked}>
          {names.map((name, at) => (
            <NameField
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is what it is
              key={at}
              label={create.nameOf(at + 1)}
              testId={`custodian-name-${at + 1}`}
              value={name}
              set={(next) => setTyped(names.map((old, place) => (place === at ? next : old)))}
              wrong={asked && problems[at] ? custody.nameProblems[problems[at]] : null}
            />
          ))}
        </div>
        <Problem reason={state.problem} />
        <ButtonRow>
          <Button testId="back" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'start' })}>
            {common.back}
          </Button>
          <Button type="submit" look="strong" testId="begin-vault" disabled={state.busy}>
            {create.goOn}
          </Button>
          <span role="status">{state.busy && create.making}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}
