/** Names of the first accounts of a new vault. What is proposed can be kept. */
import { type FormEvent, useState } from 'react';
import type { AccountName } from '../../../core/contract/creation.ts';
import { isEntryName } from '../../../core/registry/names.ts';
import { readAlike } from '../../../core/registry/read-alike.ts';
import { maxEntryName } from '../../../core/registry/registry.ts';
import { useApp } from '../../app/use-app.ts';
import { Leave } from '../../custody/leave.tsx';
import { NameField } from '../../custody/name-field.tsx';
import { tidyName } from '../../custody/names.ts';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './create.module.css';

export function CreateAccounts({ names }: { readonly names: readonly AccountName[] }) {
  const { create, common, enrolment, values } = useWords();
  const { state, act } = useApp();
  const [typed, setTyped] = useState(names.map(({ label }) => label));
  const [asked, setAsked] = useState(false);
  const tidy = typed.map(tidyName);
  const wrongAt = (at: number): string | null => {
    const name = tidy[at] ?? '';
    if (!isEntryName(name)) return create.nameWrong;
    return tidy.slice(0, at).some((other) => readAlike(other, name)) ? create.namesAlike : null;
  };
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (state.busy || names.some((_, at) => wrongAt(at) !== null)) return;
    void act.create.nameAccounts(names.map((one, at) => ({ ...one, label: tidy[at] ?? '' })));
  };
  return (
    <Sheet name="create-accounts">
      <Steps journey="create" now={3} />
      <Heading>{create.namesTitle}</Heading>
      <p>{create.namesLead}</p>
      <form className={form.form} onSubmit={goOn} autoComplete="off">
        <div className={styles.names}>
          {names.map(({ chain, network }, at) => (
            <NameField
              key={`${chain} ${network}`}
              label={`${values[chain]} – ${values[network]}`}
              testId={`account-name-${chain}-${network}`}
              value={typed[at] ?? ''}
              most={maxEntryName}
              set={(next) => setTyped(typed.with(at, next))}
              wrong={asked ? wrongAt(at) : null}
            />
          ))}
        </div>
        <Problem reason={state.problem} />
        <ButtonRow>
          <Button testId="back" disabled={state.busy} onClick={() => void act.create.toCustodians()}>
            {common.back}
          </Button>
          <Leave lost={enrolment.lost.words} />
          <Button type="submit" look="strong" testId="names-chosen" disabled={state.busy}>
            {create.toRules}
          </Button>
        </ButtonRow>
      </form>
    </Sheet>
  );
}
