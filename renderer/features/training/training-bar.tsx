/** Below the request of an exercise: its order, and the question with two equal answers. */
import { trainingAnswers } from '../../../core/training/exercise.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Problem } from '../../kit/problem.tsx';
import { OrderSlip } from './order-slip.tsx';
import styles from './training.module.css';

/** Screens of a request that was opened, on which it is answered. Once it is signed, only one answer is left. */
const asked = ['review', 'choose', 'refused'];
const signed = ['signed', 'kept'];

export function TrainingBar() {
  const { training } = useWords();
  const { state } = useApp();
  const { name } = state.screen;
  const isSigned = signed.includes(name);
  // At the seal, holding it is the answer, and the order stays at hand.
  const isAtSeal = name === 'sign';
  if (state.training === null || !(isSigned || isAtSeal || asked.includes(name))) return null;
  const { begun } = state.training;
  return (
    <aside className={styles.bar} aria-label={training.question} data-testid="training-bar">
      <details className={styles.barOrder}>
        <summary data-testid="training-show-order">{training.order}</summary>
        <div className={styles.barSlip}>
          <OrderSlip order={begun.order} />
        </div>
      </details>
      {!isAtSeal && <Answers isSigned={isSigned} />}
    </aside>
  );
}

/** The question with two equal answers; of a request that was really signed, the way to its result. */
function Answers({ isSigned }: { readonly isSigned: boolean }) {
  const { training } = useWords();
  const { state, act } = useApp();
  return (
    <>
      <Problem reason={state.problem} />
      <div className={styles.ask}>
        <b>{isSigned ? training.wasSigned : training.question}</b>
        {isSigned ? (
          <Button testId="training-signed" disabled={state.busy} onClick={() => void act.training.answer('sign')}>
            {training.toResult}
          </Button>
        ) : (
          trainingAnswers.map((one) => (
            <Button
              key={one}
              testId={`training-${one}`}
              disabled={state.busy}
              onClick={() => void act.training.answer(one)}
            >
              {training.answers[one]}
            </Button>
          ))
        )}
      </div>
    </>
  );
}
