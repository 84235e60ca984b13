/** Who stays, who leaves, who is added, and the consequences; then the present custodians authorise it. */
import { type FormEvent, useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { Authorise } from '../../custody/authorise.tsx';
import { nameProblems, tidyName } from '../../custody/names.ts';
import { NumberChoice } from '../../custody/number-choice.tsx';
import { numbersTo } from '../../custody/quorum.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { After } from './after.tsx';
import styles from './custodians.module.css';
import { changes, noPlan, outcome } from './plan.ts';
import { PlanRows } from './plan-rows.tsx';

export function CustodiansChange() {
  const { custodians: custodiansWords, custody, common } = useWords();
  const { state, act } = useApp();
  const { custodians, quorum } = state.vault?.custody ?? { custodians: [], quorum: 0 };
  const [plan, setPlan] = useState(() => noPlan(quorum));
  const [asked, setAsked] = useState(false);
  const [agreeing, setAgreeing] = useState(false);
  const staying = custodians.filter(({ id }) => !plan.leave.includes(id));
  const problems = nameProblems(
    plan.come,
    staying.map(({ name }) => name),
  );
  const after = outcome(plan, custodians);
  const change = { quorum: after.need, stay: staying.map(({ id }) => id), come: plan.come.map(tidyName) };
  const isReady = changes(plan, custodians, quorum) && after.of > 0;

  const toAgree = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isReady && problems.every((problem) => problem === null)) setAgreeing(true);
  };
  const begin = async () => {
    setAgreeing(false);
    const begun = await act.custodians.beginChange(change);
    // Nobody is added, so nothing else is needed.
    if (begun?.seats.length === 0) await act.custodians.commitChange();
  };

  return (
    <Sheet name="custodians-change">
      <Heading>{custodiansWords.changeTitle}</Heading>
      {!agreeing && (
        <form className={styles.form} onSubmit={toAgree} autoComplete="off">
          <PlanRows plan={plan} set={setPlan} custodians={custodians} problems={asked ? problems : []} />
          <NumberChoice
            label={custody.needed}
            testId="change-need"
            numbers={numbersTo(after.of)}
            value={after.need}
            set={(need) => setPlan({ ...plan, need })}
          />
          <After plan={plan} custodians={custodians} quorum={after} isReady={isReady} />
          <Problem reason={state.problem} />
          <ButtonRow>
            <Button testId="cancel" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'custodians' })}>
              {common.cancel}
            </Button>
            <Button type="submit" testId="agree-change" disabled={state.busy || !isReady}>
              {custodiansWords.toAgree}
            </Button>
          </ButtonRow>
        </form>
      )}
      {agreeing && (
        <>
          <After plan={plan} custodians={custodians} quorum={after} isReady={isReady} />
          <Authorise operation={{ purpose: 'custodians', params: change }} need="quorum" onDone={() => void begin()} />
          <ButtonRow>
            <Button testId="back" disabled={state.busy} onClick={() => setAgreeing(false)}>
              {common.back}
            </Button>
          </ButtonRow>
        </>
      )}
    </Sheet>
  );
}
