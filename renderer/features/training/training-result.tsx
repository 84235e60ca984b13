/** The result of an exercise: right or wrong, what gave the request away, and where it differs from the order. */
import type { TrainingJudged } from '../../../core/contract/training.ts';
import type { Value } from '../../../core/review/review-document.ts';
import { type DifferingRow, differingRows } from '../../../core/training/differences.ts';
import type { TrainingSeen } from '../../app/training-seen.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { ValueView } from '../../slips/value-view.tsx';
import { exerciseTexts } from './exercise-texts.ts';
import { RightMark } from './right-mark.tsx';
import { RoundLine } from './round-line.tsx';
import styles from './training.module.css';

interface ResultProps {
  readonly seen: TrainingSeen;
  readonly judged: TrainingJudged;
}

export function TrainingResult({ seen, judged }: ResultProps) {
  const { training } = useWords();
  const { state, act } = useApp();
  const { id, right, answer, next, round } = judged;
  const texts = exerciseTexts(training, id);
  return (
    <Sheet name="training-result">
      <div className={styles.top}>
        <div className={styles.verdict} data-testid="training-verdict" data-right={right} data-answer={answer}>
          <RightMark right={right} />
          <Heading>{right ? training.right : training.wrong}</Heading>
        </div>
        <RoundLine round={round} />
      </div>
      <div className={styles.lesson}>
        <h2>{texts.name}</h2>
        <p>
          <b>{training.should[answer]}</b> {texts.lesson}
        </p>
      </div>
      <Signs seen={seen} judged={judged} />
      <Problem reason={state.problem} />
      <ButtonRow>
        {next !== null && (
          <Button
            testId="training-next"
            look="strong"
            disabled={state.busy}
            onClick={() => void act.training.begin(next)}
          >
            {training.next}
          </Button>
        )}
        <Button
          testId="to-training"
          look={next === null ? 'strong' : 'plain'}
          disabled={state.busy}
          onClick={() => act.dispatch({ is: 'go', to: 'training' })}
        >
          {training.toList}
        </Button>
        <Button testId="to-log" look="quiet" onClick={() => act.dispatch({ is: 'go', to: 'log' })}>
          {training.toLog}
        </Button>
      </ButtonRow>
      <p>{training.logged}</p>
    </Sheet>
  );
}

/** Findings with their titles, then the fields that differ. */
function Signs({ seen: { begun, document, reasons }, judged }: ResultProps) {
  const words = useWords();
  const { training } = words;
  const warnings = document?.warnings.filter(({ code }) => judged.warnings.includes(code)) ?? [];
  const differing = document === null ? [] : differingRows(begun.order, document);
  if (warnings.length + reasons.length + differing.length === 0) return <p>{training.agrees}</p>;
  return (
    <section className={styles.section} data-testid="training-signs">
      <h2>{judged.answer === 'refuse' ? training.gaveAway : training.explained}</h2>
      <ul className={styles.signs}>
        {reasons.map(({ code }) => (
          <li key={code} data-testid={`sign-${code}`}>
            <Mark shape="stop" /> <b>{words.common.refused}</b> {words.reasons[code].title}
          </li>
        ))}
        {warnings.map(({ code, severity, facts }) => (
          <li key={JSON.stringify([code, facts])} data-testid={`sign-${code}`}>
            <Mark shape={severity} /> <b>{words.severities[severity]}</b> {words.warnings[code].title}
          </li>
        ))}
      </ul>
      {differing.length > 0 && <Differing rows={differing} />}
    </section>
  );
}

function Differing({ rows }: { readonly rows: readonly DifferingRow[] }) {
  const { labels, training } = useWords();
  return (
    <table className={styles.differing} data-testid="training-differing">
      <thead>
        <tr>
          <th scope="col">{training.field}</th>
          <th scope="col">{training.ordered}</th>
          <th scope="col">{training.requested}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, ordered, asked }) => (
          <tr key={label} data-testid={`differs-${label}`}>
            <th scope="row">{labels[label]}</th>
            <Values values={ordered} />
            <Values values={asked} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ values }: { readonly values: readonly Value[] }) {
  const { training } = useWords();
  return (
    <td>
      {values.length === 0 && training.nothing}
      {values.map((value) => (
        <div key={JSON.stringify(value)}>
          <ValueView value={value} />
        </div>
      ))}
    </td>
  );
}
