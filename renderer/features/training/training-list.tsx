/** The training ground: a round of all exercises, and each of them one click away, with what became of it. */
import { useCallback, useEffect, useId, useState } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import type { TrainingList as Listed } from '../../../core/contract/training.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { RightMark } from './right-mark.tsx';
import { RoundLine } from './round-line.tsx';
import styles from './training.module.css';

export function TrainingList() {
  const { training, common } = useWords();
  const { state, act } = useApp();
  const { listed, problem } = useListed();
  return (
    <Sheet name="training">
      <Heading>{training.title}</Heading>
      <p>{training.lead}</p>
      <Problem reason={problem ?? state.problem} />
      {listed !== null && (
        <>
          <RoundForm listed={listed} />
          <section className={styles.section}>
            <h2>{training.single}</h2>
            <Exercises listed={listed} />
          </section>
        </>
      )}
      <ButtonRow>
        <Button testId="back-to-scan" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {common.backToScan}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

/** Read once: every way back to this screen shows it anew. */
function useListed(): { readonly listed: Listed | null; readonly problem: Reason | null } {
  const { exercises } = useApp().act.training;
  const [listed, setListed] = useState<Listed | null>(null);
  const [problem, setProblem] = useState<Reason | null>(null);
  const load = useCallback(async () => {
    const answer = await exercises();
    if (answer.ok) setListed(answer.value);
    else setProblem(answer.reason);
  }, [exercises]);
  useEffect(() => void load(), [load]);
  return { listed, problem };
}

/** Longest name, in characters: as many as the log takes of a custodian's. */
const longestName = 40;

function RoundForm({ listed: { exercises, round, next } }: { readonly listed: Listed }) {
  const { training } = useWords();
  const { state, act } = useApp();
  const id = useId();
  const [learner, setLearner] = useState('');
  return (
    <section className={styles.section}>
      <h2>{training.round}</h2>
      <p>{training.roundLead}</p>
      <RoundLine round={round} />
      <div className={field.field}>
        <label htmlFor={id}>{training.learner}</label>
        <input
          id={id}
          type="text"
          value={learner}
          autoComplete="off"
          maxLength={longestName}
          data-testid="training-learner"
          onChange={(event) => setLearner(event.currentTarget.value)}
        />
      </div>
      <ButtonRow>
        {next !== null && (
          <Button
            testId="training-go-on"
            look="strong"
            disabled={state.busy}
            onClick={() => void act.training.begin(next)}
          >
            {training.goOn}
          </Button>
        )}
        <Button
          testId="training-round-start"
          look={next === null ? 'strong' : 'plain'}
          disabled={state.busy}
          onClick={() => void act.training.beginRound(learner.trim())}
        >
          {training.start(exercises.length)}
        </Button>
      </ButtonRow>
    </section>
  );
}

function Exercises({ listed: { exercises } }: { readonly listed: Listed }) {
  const { training } = useWords();
  const { state, act } = useApp();
  return (
    <ol className={styles.exercises} data-testid="training-exercises">
      {exercises.map((one, at) => (
        <li key={one.id}>
          <Button
            testId={`exercise-${one.id}`}
            look="quiet"
            disabled={state.busy}
            onClick={() => void act.training.begin(one.id)}
          >
            {one.state !== 'open' && <RightMark right={one.state === 'right'} />} {training.number(at + 1)}
            {one.state === 'open' ? '' : ` ${training.states[one.state]}`}
          </Button>
        </li>
      ))}
    </ol>
  );
}
