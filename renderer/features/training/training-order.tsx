/** An exercise: the order as approved, and the request to open. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { OrderSlip } from './order-slip.tsx';
import { RoundLine } from './round-line.tsx';
import styles from './training.module.css';

export function TrainingOrder() {
  const { training } = useWords();
  const { state, act } = useApp();
  if (state.training === null) return null;
  const { id, order, text, round } = state.training.begun;
  return (
    <Sheet name="training-order">
      <div className={styles.top}>
        <Heading>{training.order}</Heading>
        <RoundLine round={round} />
      </div>
      <p>{training.orderLead}</p>
      <div data-testid="training-exercise" data-exercise={id}>
        <OrderSlip order={order} />
      </div>
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button testId="training-open" look="strong" disabled={state.busy} onClick={() => void act.read(text)}>
          {training.open}
        </Button>
        <Button testId="to-training" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'training' })}>
          {training.toList}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
