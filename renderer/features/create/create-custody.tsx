/** Choosing the custodians. Nothing is created yet. */
import { type FormEvent, useState } from 'react';
import type { Enrolment } from '../../../core/contract/custody.ts';
import { useApp } from '../../app/use-app.ts';
import { Leave } from '../../custody/leave.tsx';
import { NameField } from '../../custody/name-field.tsx';
import { nameProblems, tidyName } from '../../custody/names.ts';
import { knownQuorum, recommended } from '../../custody/quorum.ts';
import { QuorumMeaning } from '../../custody/quorum-meaning.tsx';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Cancel } from '../../kit/cancel.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './create.module.css';
import { QuorumChoice } from './quorum-choice.tsx';

interface CreateCustodyProps {
  readonly restoring?: boolean;
  readonly enrolment?: Enrolment;
}

export function CreateCustody({ restoring = false, enrolment }: CreateCustodyProps) {
  const { create, custody, common, enrolment: enrolmentWords } = useWords();
  const { state, act } = useApp();
  const chosen = enrolment?.seats.map(({ name }) => name) ?? [];
  const [quorum, choose] = useState(chosen.length === 0 ? recommended : knownQuorum(enrolment?.quorum, chosen.length));
  const [typed, setTyped] = useState(chosen);
  const [asked, setAsked] = useState(false);
  // A single custodian needs no name; the log has this one.
  const names = Array.from({ length: quorum.of }, (_, at) => typed[at] ?? (quorum.of === 1 ? create.onlyOne : ''));
  const problems = nameProblems(names);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (state.busy || problems.some((problem) => problem !== null)) return;
    const call = { quorum: quorum.need, names: names.map(tidyName) };
    void (restoring || enrolment !== undefined ? act.create.chooseCustodians(call) : act.create.beginVault(call));
  };
  return (
    <Sheet name="create-custody">
      <Steps journey={restoring ? 'restore' : 'create'} now={restoring ? 3 : 1} />
      <Heading>{create.createTitle}</Heading>
      <p>{create.createLead}</p>
      {enrolment?.seats.some(({ enrolled }) => enrolled) && <p>{create.sameKeep}</p>}
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
          {restoring ? (
            <Cancel
              testId="back"
              label={common.back}
              lost={create.otherBackup}
              really={create.readAgain}
              stay={enrolmentWords.cancel.stay}
              disabled={state.busy}
              cancel={() => act.dispatch({ is: 'go', to: 'restore' })}
            />
          ) : (
            enrolment === undefined && (
              <Button testId="back" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'start' })}>
                {common.back}
              </Button>
            )
          )}
          {(restoring || enrolment !== undefined) && (
            <Leave lost={restoring ? enrolmentWords.lost.wallet : enrolmentWords.lost.words} />
          )}
          <Button type="submit" look="strong" testId="begin-vault" disabled={state.busy}>
            {create.goOn}
          </Button>
          <span role="status">{state.busy && create.making}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}
