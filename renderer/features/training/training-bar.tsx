/** Below the request of an exercise: its order, and the question with two equal answers. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Problem } from '../../kit/problem.tsx';
import { OrderSlip } from './order-slip.tsx';
import styles from './training.module.css';

/** Screens that belong to a request that was opened. Once signed, only one answer is left. */
const asked = ['review', 'choose', 'refused', 'sign'];
const signed = ['signed', 'kept'];

export function TrainingBar() {
  const { training } = useWords();
  const { state, act } = useApp();
  const { name } = state.screen;
  const isSigned = signed.includes(name);
  if (state.training === null || !(isSigned || asked.includes(name))) return null;
  const { begun } = state.training;
  return (
    <aside className={styles.bar} aria-label={training.question} data-testid="training-bar">
      <details className={styles.barOrder}>
        <summary data-testid="training-show-order">{training.order}</summary>
        <div className={styles.barSlip}>
          <OrderSlip order={begun.order} />
        </div>
      </details>
      {/* The signing screen shows the problem of its own call. */}
      {name !== 'sign' && <Problem reason={state.problem} />}
      <div className={styles.ask}>
        <b>{isSigned ? training.wasSigned : training.question}</b>
        {isSigned ? (
          <Button testId="training-signed" disabled={state.busy} onClick={() => void act.training.answer('sign')}>
            {training.toResult}
          </Button>
        ) : (
          <>
            <Button testId="training-sign" disabled={state.busy} onClick={() => void act.training.answer('sign')}>
              {training.answers.sign}
            </Button>
            <Button testId="training-refuse" disabled={state.busy} onClick={() => void act.training.answer('refuse')}>
              {training.answers.refuse}
            </Button>
          </>
        )}
      </div>
    </aside>
  );
}
